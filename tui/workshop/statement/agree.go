package statement

import "familyhub/stocktake/tui/ui"

func (s *Statement) outcome(width int) *outcome {
	return &outcome{newSpread(s.round, s.look, width), &s.Row.Keys, &s.grounding, s.part}
}

// agree is what is talked about and agreed on, one below the other.
func (s *Statement) agree(width, height int) []string {
	o := s.outcome(width)
	step := s.panel.Step(s.step.Number, width)
	var lines []string
	var focus int
	for _, d := range details {
		lines, focus = o.agreed(d)
		if len(lines)+len(step) <= height {
			return append(ui.Padded(lines, height-len(step)), step...)
		}
		if len(lines) <= height {
			return lines
		}
	}
	return ui.Window(lines, focus, height)
}

// agreePanels are the spread and the consensus in a frame each.
func (s *Statement) agreePanels(width, height int) []string {
	inner := width - ui.FrameAcross
	o := s.outcome(inner)
	var above, below []string
	var focus int
	for _, d := range framedDetails {
		above = o.spreadLines(d)
		if below, focus = o.settled(d); len(above)+len(below)+2*ui.FrameDown <= height {
			break
		}
	}
	if len(above) == 0 {
		above = ui.Paragraph(s.look.Dim, s.desk.Worded("How the scores lie is shown here once they are in."), inner)
	}
	up := min(len(above)+ui.FrameDown, height/2)
	if spare := height - up - len(below) - ui.FrameDown; spare > 3 {
		up += spare / 3
		above = append([]string{""}, above...)
	}
	f := ui.Frame{Title: "Not agreed yet", Focus: s.part >= consensusPart}
	switch c := o.sum.Consensus; {
	case c == nil:
	case c.Agreed():
		f.Title = "Agreed: " + c.Words()
	default:
		f.Title = "Agreed to differ"
	}
	out := ui.Frame{Title: o.finding()}.Draw(s.look, above, width, up)
	return append(out, f.Draw(s.look, ui.Window(below, focus, height-up-ui.FrameDown), width, height-up)...)
}

// stepPanel is what the agreement does to its step: the radar with where the step was before.
func (s *Statement) stepPanel(width, height int) []string {
	f := ui.Frame{Title: s.desk.Worded("Step %d: %s", s.step.Number, ui.Sanitize(s.step.Short))}
	if words, at := s.desk.StepShift(s.step.Number); at == s.text.Number {
		f.Title = words
	}
	return f.Draw(s.look, s.panel.Effect(s.step.Number, s.text.Number, width-ui.FrameAcross, height-ui.FrameDown), width, height)
}

package opening

import (
	"cmp"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/levels"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/ui/drawing"
	"familyhub/stocktake/tui/wall/slide"
)

// ask is what a facilitator would ask now; as at every statement, and then to agree.
func (p *practice) ask() string {
	question := p.distribution().Statistics().Question(p.open.Session().Anonymous(), nil)
	return cmp.Or(question, "Talk to each other.") + " Then agree."
}

func (p *practice) distribution() model.Distribution {
	return p.open.Practice.Of(p.open.Session().Framework().Scale, p.Row.Ballot.People())
}

// label is what a score is called; empty for what is none.
func (p *practice) label(score model.Score) string {
	level, _ := p.open.Session().Framework().Scale.At(ui.LevelOf(score))
	return level.Label
}

// onWall adds to a slide how far the practice run has come.
func (p *practice) onWall(out *slide.Slide) {
	scale := p.open.Session().Framework().Scale
	if !p.shown() {
		in, of := p.Row.In()
		out.Levels = slide.Levels(scale, framework.Statement{})
		out.Count = &slide.Count{Done: in, Of: of, Words: "in"}
		return
	}
	out.Rounds = []slide.Round{{Lowest: scale.Lowest(), Counts: p.distribution().Counts, Labels: slide.Labels(scale)}}
	if agreed := p.open.Practice.Agreed; agreed != nil {
		out.Agreed = slide.NewAgreed(scale, *agreed)
	} else {
		out.Ask = p.ask()
	}
}

// draw is the item to try, the levels as far as there is room, and who has answered; once all
// may be seen, how the scores lie, and what is agreed.
func (p *practice) draw(item string, width, height int) []string {
	lines := append(ui.Paragraph(p.look.Strong, p.look.ToASCII(item), ui.Readable(width, ui.StatementWidth)), "")
	var spread []string
	if p.shown() {
		spread = append([]string{""}, drawing.Distribution(p.distribution(), p.look, width)...)
		if p.open.Practice.Agreed == nil {
			spread = append(spread, p.look.Strong.Render(p.look.Cut(p.ask(), width)))
		}
		spread = append(spread, p.consensus(width)...)
	}
	people, focus := p.Row.Draw(width)
	switch {
	case people == nil:
		people = []string{p.look.Dim.Render(p.look.Cut("Nobody scores yet: P adds people.", width))}
	case p.agreeing:
		people[0] = p.look.Strong.Render(p.look.Cut(p.inWords(), width))
	}
	levels := append(p.levels(width, height-len(lines)-len(people)-len(spread)-1), "")
	if p.shown() && len(lines)+len(levels)+len(people)+len(spread) > height {
		levels = nil // the room has chosen, and looks at what came of it
	}
	if room := height - len(lines) - len(levels) - len(spread) - 1; len(people)-1 > room {
		people = append(people[:1], ui.Window(people[1:], focus, max(room, 1))...)
	}
	lines = append(lines, levels...)
	return append(append(lines, people...), spread...)
}

// inWords is how many are in, once the row is left.
func (p *practice) inWords() string {
	in, of := p.Row.In()
	if in == of {
		return "All " + strconv.Itoa(of) + " are in."
	}
	return strconv.Itoa(in) + " of " + strconv.Itoa(of) + " are in."
}

// consensus is the line of what the room agrees on, once the keys are about it.
func (p *practice) consensus(width int) []string {
	agreed := p.open.Practice.Agreed
	head := p.look.Strong.Render("Consensus") + "  "
	room := max(width-ui.Width(head), 1)
	var style theme.Style
	var words string
	switch {
	case agreed == nil && !p.agreeing:
		return nil
	case agreed == nil:
		blank := p.look.Focus.Render(" " + cmp.Or(p.Row.Keys.Waiting(p.look), p.look.Glyph.Dash) + " ")
		hint := p.look.ToASCII(p.Row.Keys.Hint() + " agrees, n if there is none")
		return []string{"", head + blank + "  " + p.look.Dim.Render(p.look.Cut(hint, room-5))}
	case !agreed.Answered():
		style, words = p.look.Warning, "none. That is a result, too, and is written down."
	default:
		style, words = p.look.Consensus.Text, strings.TrimSpace(agreed.Words()+"  "+p.look.ToASCII(ui.Sanitize(p.label(*agreed))))
	}
	return []string{"", head + style.Render(p.look.Cut(words, room))}
}

// levels are those of the scale with what they mean; where there is no room for that, what they
// are called. That of the person before the one in focus is marked, while that may be seen.
func (p *practice) levels(width, height int) []string {
	scale, focus := p.open.Session().Framework().Scale, ui.NoLevel
	people := p.Row.Ballot.People()
	if at := p.Row.Current() - 1; at >= 0 && at < len(people) && !p.agreeing {
		focus = ui.LevelOf(p.Row.Ballot.Score(people[at]))
	}
	if p.look.Aloud() {
		return levels.Levels{Scale: scale, Focus: focus}.Said(p.look)
	}
	if lines, fits := (levels.Levels{Scale: scale, Focus: focus}).General(p.look, ui.Readable(width, mostText), height); fits {
		return lines
	}
	names := text.Each(scale, func(l framework.Level) string { return framework.Number(l.Value) + " " + ui.Sanitize(l.Label) })
	between := " " + p.look.Glyph.Between + " "
	return ui.Paragraph(p.look.Text, p.look.ToASCII(strings.Join(names, between)), ui.Readable(width, mostText))
}

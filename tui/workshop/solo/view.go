package solo

import (
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/levels"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"
)

// shareHeight is from how many lines on the averages stand beside what to look for, too.
const shareHeight = 40

// readAtOnce is the most cells a line of the statement has, for one person before a screen.
const readAtOnce = 100

const levelsTitle = "What would you give it?"

// The titles of what to look for and of what to ask oneself.
const (
	lookTitle = "Look for"
	askTitle  = "Ask yourself"
)

// screenful is a page of what there is to understand, and what the footer calls it.
type screenful struct {
	name  string
	lines []string
}

// Resize takes note of the room there is.
func (s *Solo) Resize(width, height int) {
	s.width, s.height = width, height
	s.kept = s.pages(width, height)
	s.page = min(s.page, max(len(s.kept)-1, 0))
}

// View draws the page.
func (s *Solo) View(width, height int) []string {
	head, foot := s.head(width), s.foot(width, height)
	room := max(height-len(head)-len(foot), 0)
	pages := s.kept
	if pages == nil || width != s.width || height != s.height {
		pages = s.pages(width, height)
	}
	middle := pages[min(s.page, len(pages)-1)].lines
	switch {
	case s.shares(width, height):
		left, centre := width*2/5, width*3/10
		averages := s.panel.Averages(s.step.Number, width-left-centre-2-ui.FrameAcross, room-ui.FrameDown)
		middle = ui.Adjoin(s.levelsFrame(middle, len(pages), left, room), s.lookFrame(centre, room),
			ui.Frame{Title: s.open.Worded("Your scores so far")}.Draw(s.look, averages, width-left-centre-2, room))
	case width >= ui.PairWidth && height >= ui.PairHeight:
		right := s.side(width)
		middle = ui.Adjoin(s.levelsFrame(middle, len(pages), width-right-1, room), s.lookFrame(right, room))
	}
	return slices.Concat(head, ui.Padded(middle[:min(len(middle), room)], room), foot)
}

// shares reports whether the averages stand beside the statement: there must be some.
func (s *Solo) shares(width, height int) bool {
	return width >= ui.ShareWidth && height >= shareHeight && s.open.Session().Settled() > 0
}

// side is how wide what stands to the right of the levels is.
func (s *Solo) side(width int) int { return max(width*3/8, 44) }

// head is what the keys are about right after an answer, and the statement.
func (s *Solo) head(width int) []string {
	var out []string
	if s.answered != 0 {
		out = text.Each(s.look.Ends(s.justAnswered(), 2, width), s.look.Text.Render)
	}
	return append(out, ui.StatementText(s.look, s.text, width, readAtOnce)...)
}

// pages are what there is to understand, where a screen has no room for all of it: the scale,
// what its levels look like here, what to look for and what to ask.
func (s *Solo) pages(width, height int) []screenful {
	room := max(height-len(s.head(width))-len(s.foot(width, height)), 1)
	scale := levels.Levels{Scale: s.open.Session().Framework().Scale, At: s.text, Focus: ui.LevelOf(s.score())}
	var all []screenful
	switch {
	case s.shares(width, height):
		width, room = width*2/5-ui.FrameAcross, room-ui.FrameDown
	case width >= ui.PairWidth && height >= ui.PairHeight:
		width, room = width-s.side(width)-1-ui.FrameAcross, room-ui.FrameDown
	default:
		const title = 1
		pages, here := scale.Pages(s.look, width, max(room-title, 1))
		look := s.lookPages(width, room)
		for i, page := range pages {
			words, name := levelsTitle, "levels"
			if i >= here {
				words, name = "Here, by our reading; the scale decides", "levels here"
			}
			if i > 0 && i != here {
				name = "more levels"
			}
			all = append(all, screenful{name, append([]string{words}, page...)})
		}
		all = append(all, look...)
		for i, page := range all { // while an answer is fresh, Tab is about something else
			page.lines[0] = "  " + s.look.PageTitle(page.lines[0], i+1, len(all), s.answered == 0, width-2)
		}
		return all
	}
	drawn, _ := scale.Pages(s.look, width, room)
	for _, page := range drawn {
		all = append(all, screenful{"levels", page})
	}
	return all
}

func (s *Solo) title(text string, width int) []string {
	return []string{"  " + s.look.Header.Render(s.look.Cut(s.look.ToASCII(text), width-2))}
}

// lookPages are what to look for and what to ask, on as many pages as they take.
func (s *Solo) lookPages(width, height int) []screenful {
	title, name := lookTitle, "look for"
	if len(s.text.LookFor) == 0 {
		title, name = askTitle, "questions"
	}
	var all []screenful
	for i, block := range s.looks(width) {
		if i == 0 {
			block = block[1:] // the title, which has its page behind it
		}
		if last := len(all) - 1; i == 0 || len(all[last].lines)+len(block) > height {
			all = append(all, screenful{name, append([]string{title}, block...)})
			name = "more"
			continue
		}
		last := &all[len(all)-1]
		last.lines = append(last.lines, block...)
	}
	return all
}

// looks are what to look for and what to ask oneself, each with the lines that stay together.
func (s *Solo) looks(width int) [][]string {
	var out [][]string
	list := func(title string, points []string) {
		for i, p := range points {
			block := ui.Hanging(s.look.Text, "  "+s.look.Glyph.Between+" ", s.look.ToASCII(p), width)
			if i == 0 {
				block = append(s.title(title, width), block...)
				if len(out) > 0 {
					block = append([]string{""}, block...)
				}
			}
			out = append(out, block)
		}
	}
	list(lookTitle, s.text.LookFor)
	list(askTitle, s.text.Questions)
	return out
}

// levelsFrame is a page of the levels, of so many.
func (s *Solo) levelsFrame(lines []string, of, width, height int) []string {
	f := ui.Frame{Title: levelsTitle}
	if words := ui.PageWords(min(s.page, of-1)+1, of, s.answered == 0, false); words != "" {
		f.Title += " " + words
	}
	if len(s.text.Levels) > 0 {
		f.Note = levels.Here
	}
	return f.Draw(s.look, lines, width, height)
}

func (s *Solo) lookFrame(width, height int) []string {
	lines, room := slices.Concat(s.looks(width-ui.FrameAcross)...), height-ui.FrameDown
	if len(lines) > room && room > 0 {
		lines = append(lines[:room-1], "  "+s.look.Dim.Render(s.look.ToASCII("… i shows the rest")))
	}
	return ui.Frame{Title: "Before you answer"}.Draw(s.look, lines, width, height)
}

// score is the answer to the statement.
func (s *Solo) score() model.Score {
	return s.open.Session().At(s.text.Number).Score(model.SoloParticipant)
}

// foot is what was said so far: the answer, the comment, barriers and priorities, as far as there
// is room for them.
func (s *Solo) foot(width, height int) []string {
	const names = 13
	line := func(style theme.Style, name, text string) string {
		return "  " + s.look.Dim.Render(s.look.Fit(name, names)) + style.Render(s.look.Cut(s.look.ToASCII(ui.Sanitize(text)), max(width-names-2, 1)))
	}
	out := []string{"  " + s.look.Dim.Render(s.look.Cut("Press "+s.keys.Press()+", d or n; it is kept at once.", width-2))}
	if score := s.score(); score.Answered() {
		words := score.Words()
		if level, ok := s.open.Session().Framework().Scale.At(ui.LevelOf(score)); ok {
			words += ": " + level.Label
		}
		out = []string{line(s.look.Strong, "Your answer", words)}
	}
	if waiting := s.keys.Waiting(s.look); waiting != "" {
		out = []string{line(s.look.Strong, "Your answer", waiting)}
	}
	const roomy = 20 // in less the levels need the line
	if height >= roomy {
		out = append([]string{""}, out...)
	}
	at := model.Subject{Statement: s.text.Number}
	if n, ok := s.open.Session().At(s.text.Number).Comment(model.SoloParticipant); ok {
		out = append(out, line(s.look.Text, "Comment", n.Text))
	}
	barriers := text.Each(s.open.Session().Plan().BarriersAt(at), func(b model.Barrier) string { return b.Text })
	priorities := text.Each(s.open.Session().Plan().PrioritiesAt(at), func(p model.Priority) string { return p.What })
	if len(barriers) > 0 {
		out = append(out, line(s.look.Text, "Barriers", strings.Join(barriers, "; ")))
	}
	if len(priorities) > 0 {
		out = append(out, line(s.look.Text, "Priorities", strings.Join(priorities, "; ")))
	}
	return out
}

// Lines are the statement as it is said: what was answered before, the statement, what was said of it so
// far, and what there is to understand.
func (s *Solo) Lines() []string {
	var lines []string
	if s.answered != 0 {
		lines = append(lines, strings.SplitN(s.justAnswered(), ". ", 2)[0]+".")
	}
	lines = append(lines, ui.StatementText(s.look, s.text, ui.AloudWidth, ui.AloudWidth)...)
	if s.score().Answered() || s.keys.Waiting(s.look) != "" {
		lines = append(lines, s.foot(ui.AloudWidth, ui.AloudHeight)...)
	} else {
		lines = append(lines, s.foot(ui.AloudWidth, ui.AloudHeight)[2:]...) // how to answer stands at the prompt
	}
	lines = append(lines, levels.Levels{Scale: s.open.Session().Framework().Scale, At: s.text, Focus: ui.LevelOf(s.score())}.Said(s.look)...)
	lines = append(lines, text.Each(s.text.LookFor, func(look string) string { return "Look for: " + s.look.ToASCII(look) })...)
	return append(lines, text.Each(s.text.Questions, func(q string) string { return "Ask yourself: " + s.look.ToASCII(q) })...)
}

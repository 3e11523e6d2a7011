package solo

import (
	"strings"

	"familyhub/stocktake/tui/levels"
	"familyhub/stocktake/tui/ui"
)

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
	lines = append(lines, levels.Levels{Scale: s.desk.Session().Framework().Scale, At: s.text, Focus: ui.LevelOf(s.score())}.Said(s.look)...)
	for _, look := range s.text.LookFor {
		lines = append(lines, "Look for: "+s.look.ToASCII(look))
	}
	for _, q := range s.text.Questions {
		lines = append(lines, "Ask yourself: "+s.look.ToASCII(q))
	}
	return lines
}

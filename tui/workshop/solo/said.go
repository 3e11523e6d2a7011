package solo

import (
	"strings"

	"familyhub/stocktake/model/text"
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
	lines = append(lines, ui.Levels{Scale: s.desk.Session().Framework().Scale, At: s.text, Focus: ui.LevelOf(s.score())}.Said(s.look)...)
	lines = append(lines, text.Each(s.text.LookFor, func(look string) string { return "Look for: " + s.look.ToASCII(look) })...)
	return append(lines, text.Each(s.text.Questions, func(q string) string { return "Ask yourself: " + s.look.ToASCII(q) })...)
}

package statement

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/strip"
	"familyhub/stocktake/tui/ui"
)

// Lines are the statement as it is said: what the moment is about first, then who has scored, and last
// what stays the same. Of a round that is sealed they tell no more than the screen does.
func (s *Statement) Lines() []string {
	g := s.grid(ui.AloudWidth)
	people := g.peopleSaid()
	lines := ui.StatementText(s.look, s.text, ui.AloudWidth, ui.AloudWidth)
	averages, grounds := s.panel.Averages(0, ui.AloudWidth, ui.AloudHeight), s.guidance.said(s.levels())
	switch s.moment() {
	case understanding:
		return slices.Concat(lines, g.turnSaid(), grounds, people, averages)
	case entering:
		return slices.Concat(lines, people, g.turnSaid(), grounds, averages)
	}
	lines = append(lines, s.outcome(ui.AloudWidth).said()...)
	if words, at := s.open.StepShift(s.step.Number); at == s.text.Number {
		lines = append(lines, words)
	}
	return slices.Concat(lines, people, averages, grounds)
}

// Covered reports whether a card that is typed may be seen by nobody.
func (s *Statement) Covered() bool { return s.round.unrevealed() && s.part == scoresPart }

// Asked is whose score is asked for.
func (s *Statement) Asked() (place, of int, asking bool) {
	return s.Row.Current(), len(s.round.people()), s.part == scoresPart && !s.grounding.choosing()
}

// AskFrom goes to the score of the person at a place.
func (s *Statement) AskFrom(place int) ui.Action {
	s.focus(scoresPart)()
	return s.Page.AskFrom(place)
}

// turnSaid is how many are in, and whose turn it is.
func (g *grid) turnSaid() []string {
	switch {
	case len(g.people) == 0:
		return []string{text.Capital(nobodyHint)}
	case g.place >= len(g.people):
		return []string{g.inWords()}
	}
	p := g.people[g.place]
	words := g.count() + ". Next: " + ui.Sanitize(p.Label())
	if about := personAbout(p); about != "" {
		words += ", " + about
	}
	lines := []string{words}
	if g.unrevealed && g.sealed {
		lines = append(lines, text.Capital(g.hint))
	}
	return lines
}

// peopleSaid are the people with what they gave, as far as that may be seen.
func (g *grid) peopleSaid() []string {
	lines := make([]string, len(g.people))
	for i, p := range g.people {
		var words string
		switch {
		case g.scores[i] == model.Sealed:
			words = "in"
		case !g.scores[i].Answered():
			words = "not in"
		default:
			words = g.scores[i].Words()
		}
		lines[i] = ui.Sanitize(p.Label()) + ": " + words
	}
	return lines
}

// said is how the scores lie, what to ask, and what the room agreed on.
func (o *outcome) said() []string {
	lines := []string{text.Capital(o.finding())}
	for _, r := range o.rounds() {
		words := strip.Counted(r.Scores.Scale.Values(), r.Scores.Counts, o.look.Glyph.Minus)
		if len(o.rounds()) > 1 {
			words = fmt.Sprintf("Round %d: %s", r.Number, words)
		}
		lines = append(lines, words)
	}
	figures, ask := o.words()
	lines = append(lines, text.Capital(figures), text.Capital(ask))
	value, beside := o.verdict()
	if o.sum.Consensus == nil {
		value = "not agreed yet"
	}
	lines = append(lines, "Consensus: "+strings.ReplaceAll(strings.Join(text.Present(value, beside[0], beside[1]), ", "), ", (", " ("))
	lines = append(append(lines, o.grounding.lines(o.width)...), o.unmet()...)
	for p := whyPart; p < parts; p++ {
		if name, words, _ := o.text(p); words != "" {
			lines = append(lines, name+": "+strings.ReplaceAll(words, "    ", "; "))
		}
	}
	return lines
}

package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"familyhub/stocktake/model"
)

// rules says in a sentence each how a session was blind or anonymous, and what
// further rounds mean for the figures.
func (w *writer) rules() {
	if w.s.Blind() {
		w.say("The session was blind: the scores of a statement stayed unseen until the facilitator revealed them together, " +
			"and what was put right after that is marked.")
	}
	if w.s.Anonymous() {
		w.say("The session was anonymous: people have numbers only, dealt out in an order that tells nothing about them, " +
			"so scores are given here by how many people gave them, and none by agency.")
	}
	for _, st := range w.s.Statements() {
		if w.s.At(st.Number).Rounds() > 1 {
			w.say("Some statements were scored again after the discussion: their figures are those of the latest round that " +
				"may be seen, and the rounds before stand beside it.")
			return
		}
	}
}

// scores is what individuals gave. Of a round that is not revealed it tells how many
// answers are in, and nothing else.
func (w *writer) scores(st model.StatementSummary) []Item {
	n := st.Statement.Number
	if w.s.At(n).Rounds() == 1 && sealedIn(w.s, n) > 0 {
		return facts("Individual scores", w.turnout(st))
	}
	items := facts(
		"Individual scores", scoresWords(st.Figures),
		"To discuss", reasons(st),
	)
	if w.s.At(n).Rounds() > 1 {
		items = appendGroup(items, "Rounds", w.rounds(st))
	}
	return append(items, facts("Corrected", w.corrected(n))...)
}

// turnout is how many answers are in, such as "9 of 12 in, not revealed".
func (w *writer) turnout(st model.StatementSummary) string {
	in, of := turnout(w.s, st.Statement.Number)
	return fmt.Sprintf("%d of %d in, not revealed", in, of)
}

// rounds has an entry for each round, beside the one before.
func (w *writer) rounds(st model.StatementSummary) []Item {
	n := st.Statement.Number
	items := make([]Item, 0, len(st.Rounds)+1)
	for i, r := range st.Rounds {
		text := fmt.Sprintf("Round %d: %s", r.Number, lying(r.Figures))
		if i > 0 {
			text += "; " + w.moved(n, st.Rounds[i-1].Number, r.Number)
		}
		items = append(items, Item{Text: plain("%s", text)})
	}
	switch current := w.s.At(n).Rounds(); {
	case !w.s.At(n).Revealed():
		items = append(items, Item{Text: plain("Round %d: %s", current, w.turnout(st))})
	case len(st.Rounds) == 0 || st.Rounds[len(st.Rounds)-1].Number != current:
		items = append(items, Item{Text: plain("Round %d: no scores yet", current)})
	}
	return items
}

// lying is how the scores of a round lie, in short.
func lying(f model.Statistics) string {
	if f.N < 2 {
		return scoresWords(f)
	}
	return fmt.Sprintf("median %s, %s, from %d scores", model.PointsFigure(f.Median), f.Spread(), f.N)
}

// moved says who answered otherwise in a later round, from what to what: by label,
// or in an anonymous session by how many.
func (w *writer) moved(statement, from, to int) string {
	moves := w.s.At(statement).Moves(from, to)
	if len(moves) == 0 {
		return "nobody moved"
	}
	var words []string
	people := make(map[string]int) // who went this way
	for _, m := range moves {
		way := fmt.Sprintf("from %s to %s", m.From.Words(), m.To.Words())
		people[way]++
		if !w.s.Anonymous() {
			words = append(words, w.o.label(m.Participant)+" "+way)
		}
	}
	if w.s.Anonymous() {
		for _, way := range slices.Sorted(maps.Keys(people)) {
			words = append(words, countOf(people[way], "person", "people")+" "+way)
		}
	}
	return countOf(len(moves), "person", "people") + " moved: " + strings.Join(words, ", ")
}

// corrected names the scores that were put right after the reveal.
func (w *writer) corrected(statement int) string {
	var words []string
	for round := 1; round <= w.s.At(statement).Rounds(); round++ {
		for _, a := range answersOf(w.s, statement, round) {
			if a.was == nil {
				continue
			}
			who := "one person"
			if !w.s.Anonymous() {
				who = w.o.label(a.participant)
			}
			words = append(words, fmt.Sprintf("%s in round %d, from %s to %s", who, round, a.was.Words(), a.score.Words()))
		}
	}
	return strings.Join(words, "; ")
}

// together joins names as a sentence does: "a", "a and b", "a, b and c".
func together(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

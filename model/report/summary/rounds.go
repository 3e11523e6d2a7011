package summary

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/model/text"
)

// scores is what individuals gave. Of a round that is not revealed it tells how many
// answers are in, and nothing else.
func (w writer) scores(st figures.Statement) []report.Item {
	n := st.Statement.Number
	if w.Session.At(n).Rounds() == 1 && report.SealedIn(w.Session, n) > 0 {
		return report.Facts(w.Worded("Individual scores"), w.turnout(st))
	}
	items := report.Facts(
		w.Worded("Individual scores"), w.scoresWords(st.Scores),
		st.Standing().Title(), w.Session.Framework().Worded(report.Reasons(st)),
	)
	if w.Session.At(n).Rounds() > 1 {
		items = report.AppendGroup(items, "Rounds", w.rounds(st))
	}
	return append(items, report.Facts("Corrected", w.corrected(n))...)
}

// turnout is how many answers are in, such as "9 of 12 in, not revealed".
func (w writer) turnout(st figures.Statement) string {
	in, of := report.Turnout(w.Session, st.Statement.Number)
	return fmt.Sprintf("%d of %d in, not revealed", in, of)
}

// rounds has an entry for each round, beside the one before.
func (w writer) rounds(st figures.Statement) []report.Item {
	n := st.Statement.Number
	items := make([]report.Item, 0, len(st.Rounds)+1)
	for i, r := range st.Rounds {
		text := fmt.Sprintf("Round %d: %s", r.Number, w.lying(r))
		if i > 0 {
			text += "; " + w.moved(n, st.Rounds[i-1].Number, r.Number)
		}
		items = append(items, report.Item{Text: report.Plain("%s", text)})
	}
	switch current := w.Session.At(n).Rounds(); {
	case !w.Session.At(n).Revealed():
		items = append(items, report.Item{Text: report.Plain("Round %d: %s", current, w.turnout(st))})
	case len(st.Rounds) == 0 || st.Rounds[len(st.Rounds)-1].Number != current:
		items = append(items, report.Item{Text: report.Plain("%s", w.Worded("Round %d: no scores yet", current))})
	}
	return items
}

// lying is how the scores of a round lie, in short.
func (w writer) lying(r model.RoundSummary) string {
	f := r.Figures
	switch {
	case f.N < 2:
		return w.scoresWords(r.Scores)
	case f.Levels == framework.FewestLevels:
		return gave(r.Scores) + ", " + f.Spread()
	}
	return w.Worded("median %s, %s, from %d scores", stats.PointsFigure(f.Median), f.Spread(), f.N)
}

// moved says who answered otherwise in a later round, from what to what: by name,
// or in an anonymous session by how many. Without names it counts which way they went: the order of the
// table and one person's scores would tell the room who that is.
func (w writer) moved(statement, from, to int) string {
	moves := w.Session.At(statement).Moves(from, to)
	if len(moves) == 0 {
		return "nobody moved"
	}
	if !w.Options.Names && !w.Session.Anonymous() {
		return text.CountOf(len(moves), "person", "people") + " moved: " + ways(moves)
	}
	var words []string
	people := make(map[string]int) // who went this way
	for _, m := range moves {
		way := fmt.Sprintf("from %s to %s", w.score(m.From), w.score(m.To))
		people[way]++
		if !w.Session.Anonymous() {
			words = append(words, w.Options.Label(m.Participant)+" "+way)
		}
	}
	if w.Session.Anonymous() {
		for _, way := range slices.Sorted(maps.Keys(people)) {
			words = append(words, text.CountOf(people[way], "person", "people")+" "+way)
		}
	}
	return text.CountOf(len(moves), "person", "people") + " moved: " + strings.Join(words, ", ")
}

// ways counts who moved which way, such as "2 up, 1 down".
func ways(moves []model.Move) string {
	var up, down, other int
	for _, m := range moves {
		from, was := m.From.Points()
		to, is := m.To.Points()
		switch {
		case !was || !is:
			other++
		case to > from:
			up++
		default:
			down++
		}
	}
	count := func(n int, way string) string {
		if n == 0 {
			return ""
		}
		return fmt.Sprintf("%d %s", n, way)
	}
	return text.Joined(", ", count(up, "up"), count(down, "down"), count(other, "to or from an answer without a number"))
}

// score is an answer in words, or that there was none.
func (w writer) score(answer model.Score) string { return w.Session.Framework().Worded(answer.Words()) }

// corrected names the scores that were put right after the reveal; without names it counts them.
func (w writer) corrected(statement int) string {
	var words []string
	for round := 1; round <= w.Session.At(statement).Rounds(); round++ {
		n := 0
		for _, a := range report.AnswersOf(w.Session, statement, round) {
			if a.Was == nil {
				continue
			}
			n++
			who := "one person"
			if !w.Session.Anonymous() {
				if !w.Options.Names {
					continue
				}
				who = w.Options.Label(a.Participant)
			}
			words = append(words, fmt.Sprintf("%s in round %d, from %s to %s", who, round, w.score(*a.Was), w.score(a.Score)))
		}
		if n > 0 && !w.Options.Names && !w.Session.Anonymous() {
			words = append(words, fmt.Sprintf("%d in round %d", n, round))
		}
	}
	return strings.Join(words, "; ")
}

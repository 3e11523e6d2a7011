package report

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

// step is one step: its averages, what was noted at the step as a whole, and its
// statements. Those about which nothing was said share one line at the end.
func (w *writer) step(a model.StepAverages) {
	w.heading(2, "Step %d: %s", a.Step.Number, a.Step.Title)
	if w.s.Solo() {
		w.say("Mean: %s.", a.Individual.Words(a.Of()))
	} else {
		w.say("Consensus: %s. Individual mean: %s.", a.Consensus.Words(a.Of()), a.Individual.Words(a.Of()))
	}
	here := model.Target{Step: a.Step.Number}
	var items []Item
	items = appendGroup(items, "Barriers at this step", barrierItems(w.s.Plan().BarriersAt(here)))
	items = appendGroup(items, "Priorities at this step", priorityItems(w.s.Plan().PrioritiesAt(here)))
	w.list(items)

	var silent []string
	for _, st := range w.sum.Statements {
		if st.Step != a.Step.Number {
			continue
		}
		if items := w.statement(st); len(items) > 0 {
			w.heading(3, "%s", StatementTitle(st.Statement))
			if st.Statement.Short != "" {
				w.add(Paragraph{Inline{{Text: st.Statement.Text, Emphasis: true}}})
			}
			w.spread(st)
			w.list(items)
		} else {
			silent = append(silent, StatementTitle(st.Statement))
		}
	}
	if len(silent) > 0 {
		w.say("Not scored, and nothing noted: %s.", strings.Join(silent, "; "))
	}
}

// appendGroup adds a labelled group of entries, if there are any.
func appendGroup(items []Item, label string, entries []Item) []Item {
	if len(entries) == 0 {
		return items
	}
	return append(items, Item{Text: Inline{{Text: label + ":", Strong: true}}, Items: entries})
}

// facts are entries of a list of facts, from labels and texts in turn; an empty text
// leaves its entry out.
func facts(pairs ...string) []Item {
	var items []Item
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			items = append(items, Item{Text: labelled(pairs[i], pairs[i+1])})
		}
	}
	return items
}

// statement is everything that was said about one statement; nothing for a silent one.
func (w *writer) statement(st model.StatementSummary) []Item {
	if w.silent(st) {
		return nil
	}
	var items []Item
	fact := func(label, text string) { items = append(items, facts(label, text)...) }
	if w.s.Solo() {
		fact("Score", w.soloScore(st))
	} else {
		items = append(items, w.outcome(st)...)
		items = append(items, w.scores(st)...)
	}
	if spent := seconds(w.s, st.Statement.Number); spent >= leastSpent {
		fact("Time spent", duration(spent))
	}
	if st.Flagged {
		fact("Marked", "to come back to")
	}
	items = appendGroup(items, w.evidenceLabel(), w.evidence(st.Evidence))
	items = appendGroup(items, "Barriers", barrierItems(st.Barriers))
	return appendGroup(items, "Priorities", priorityItems(st.Priorities))
}

func (w *writer) silent(st model.StatementSummary) bool {
	return st.Scores.Answered() == 0 && w.s.At(st.Statement.Number).Rounds() == 1 && st.Consensus == nil && !st.Flagged &&
		len(st.Evidence)+len(st.Barriers)+len(st.Priorities) == 0
}

// outcome is the consensus, with whoever dissents; nothing while there is none and
// the scores are not revealed.
func (w *writer) outcome(st model.StatementSummary) []Item {
	if st.Consensus == nil && sealedIn(w.s, st.Statement.Number) > 0 {
		return nil
	}
	items := facts("Consensus", consensusWords(st, w.s.Framework().Scale))
	if st.Outside {
		items = append(items, facts("Note", "the consensus lies outside the range of the individual scores, which is "+extent(st.Figures))...)
	}
	if st.Consensus != nil {
		items = append(items, facts("Rationale", st.Consensus.Rationale, "Dissent", st.Consensus.Dissent)...)
	}
	return items
}

func consensusWords(st model.StatementSummary, scale []framework.Level) string {
	if st.Consensus == nil {
		return "not yet"
	}
	return scoreWords(st.Consensus.Words(), st.Consensus.Score, scale)
}

// scoreWords adds to a score what its level is called.
func scoreWords(words string, score model.Score, scale []framework.Level) string {
	points, ok := score.Points()
	if !ok {
		return words
	}
	i := slices.IndexFunc(scale, func(l framework.Level) bool { return l.Value == points })
	if i < 0 || scale[i].Label == "" {
		return words
	}
	return words + ", " + scale[i].Label
}

func (w *writer) soloScore(st model.StatementSummary) string {
	score := w.s.At(st.Statement.Number).Score(model.SoloParticipant)
	if !score.Answered() {
		return "not scored"
	}
	return scoreWords(score.Words(), score, w.s.Framework().Scale)
}

// scoresWords is the figures in a sentence's words.
func scoresWords(st model.Statistics) string {
	switch st.N {
	case 0:
		return "no scores"
	case 1:
		return fmt.Sprintf("one score, %d", st.Min)
	}
	if st.Min == st.Max {
		return fmt.Sprintf("all agree: all %d scores are %d", st.N, st.Min)
	}
	return fmt.Sprintf("median %s, mean %s, from %d scores, range %s; %s (on average %s from the median)",
		model.PointsFigure(st.Median), Figure(st.Mean), st.N, extent(st), st.Spread(), Figure(st.AD))
}

func (w *writer) evidenceLabel() string {
	if w.s.Solo() {
		return "Comments"
	}
	return "Evidence"
}

// evidence is the notes on a statement; a group's say who wrote them, if one person
// did, unless it is anonymous.
func (w *writer) evidence(notes []model.Note) []Item {
	items := make([]Item, len(notes))
	for i, n := range notes {
		items[i].Text = plain("%s", n.Text)
		if p, ok := w.s.Participant(n.By); ok && !w.s.Solo() && !w.s.Anonymous() {
			items[i].Text = append(items[i].Text, Span{Text: " (" + w.o.label(p) + ")"})
		}
	}
	return items
}

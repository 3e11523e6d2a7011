package summary

import (
	"fmt"
	"math"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/model/text"
)

// step is what was said about each statement of a step; nothing where nothing was.
func (w writer) step(a figures.StepAverages) {
	begun := false
	for _, st := range w.Summary.Statements {
		if st.Step != a.Step.Number || w.silent(st) {
			continue
		}
		if !begun {
			begun = true
			w.Heading(2, "%s", withGroup(a.Step, w.Worded("Step %d: %s", a.Step.Number, a.Step.Title)))
		}
		w.Heading(3, "%s", report.StatementTitle(st.Statement))
		if st.Statement.Short != "" {
			w.Text(report.Inline{{Text: st.Statement.Text, Emphasis: true}})
		}
		w.spread(st)
		w.List(w.statement(st))
	}
}

// withGroup puts the group that a step is in before its title.
func withGroup(step framework.Step, title string) string {
	return text.Joined(" · ", step.Group, title)
}

// statement is everything that was said about one statement.
func (w writer) statement(st figures.Statement) []report.Item {
	var items []report.Item
	fact := func(label, text string) { items = append(items, report.Facts(label, text)...) }
	if w.Session.Solo() {
		fact(w.Session.Framework().Words().Score.Capital().One, w.soloScore(st))
	} else {
		items = append(items, w.outcome(st)...)
		items = append(items, w.scores(st)...)
	}
	if spent := report.Seconds(w.Session, st.Statement.Number); spent >= leastSpent {
		fact("Time spent", duration(spent))
	}
	if st.Flagged {
		fact("Marked", "to come back to")
	}
	items = report.AppendGroup(items, "Looked for", w.lookFors(st))
	return report.AppendGroup(items, w.evidenceLabel(), w.evidence(st.Evidence))
}

// silent reports whether nothing was said about a statement that is told of it below its step.
func (w writer) silent(st figures.Statement) bool {
	return st.Scores.Answered() == 0 && w.Session.At(st.Statement.Number).Rounds() == 1 && st.Consensus == nil && !st.Flagged &&
		st.LookFors.Yes+st.LookFors.Partly+st.LookFors.No+len(st.Evidence) == 0
}

// outcome is the consensus, with what those say who dissent; nothing while there is none and
// the scores are not revealed.
func (w writer) outcome(st figures.Statement) []report.Item {
	if st.Consensus == nil && report.SealedIn(w.Session, st.Statement.Number) > 0 {
		return nil
	}
	items := report.Facts("Consensus", consensusWords(st, w.Session.Framework().Scale))
	if st.Outside {
		items = append(items, report.Facts("Note", w.Worded("the consensus lies outside the range of the individual scores, which is ")+report.Extent(st.Figures))...)
	}
	if st.Consensus != nil {
		items = append(items, w.levels(st)...)
		items = append(items, report.Facts("Rests on", st.Consensus.Ground.Words(), "Rationale", st.Consensus.Rationale, "Dissent", st.Consensus.Dissent)...)
	}
	return items
}

// levels is what the agreed level looks like at the statement, and the one above it, where the
// session's framework says so.
func (w writer) levels(st figures.Statement) []report.Item {
	points, agreed := st.Consensus.Score.Points()
	if !agreed {
		return nil
	}
	return report.Facts("What that looks like here", st.Statement.Level(points), "One level up", st.Statement.Level(points+1))
}

func consensusWords(st figures.Statement, scale []framework.Level) string {
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

func (w writer) soloScore(st figures.Statement) string {
	score := w.Session.At(st.Statement.Number).Score(model.SoloParticipant)
	if !score.Answered() {
		return "not scored"
	}
	return scoreWords(score.Words(), score, w.Session.Framework().Scale)
}

// scoresWords is the figures in a sentence's words.
func (w writer) scoresWords(d model.Distribution) string {
	st := d.Statistics()
	switch st.N {
	case 0:
		return w.Worded("no scores")
	case 1:
		return w.Worded("one score, ") + framework.Number(st.Min)
	}
	if st.Min == st.Max {
		return w.Worded("all agree: all %d scores are %s", st.N, framework.Number(st.Min))
	}
	if st.Levels == framework.FewestLevels {
		return fmt.Sprintf("%s, mean %s; %s", gave(d), d.Decimals().Figure(st.Mean), st.Spread())
	}
	return w.Worded("median %s, mean %s, from %d scores, range %s; %s (on average %s from the median)",
		stats.PointsFigure(st.Median), d.Decimals().Figure(st.Mean), st.N, w.Extent(st), st.Spread(), stats.Figure(st.AD))
}

// gave is how many gave each of two levels, of which there is no more to say.
func gave(d model.Distribution) string {
	return fmt.Sprintf("%d gave %s, %d gave %s", d.Counts[0], framework.Number(d.Scale.Lowest()), d.Counts[1], framework.Number(d.Scale.Highest()))
}

func (w writer) evidenceLabel() string {
	if w.Session.Solo() {
		return "Comments"
	}
	return "Evidence"
}

// evidence is the notes on a statement; a group's say who wrote them, if one person
// did, unless it is anonymous.
func (w writer) evidence(notes []model.Note) []report.Item {
	items := make([]report.Item, len(notes))
	for i, n := range notes {
		items[i].Text = report.Plain("%s", n.Text)
		if p, ok := w.Session.Participant(n.By); ok && !w.Session.Solo() && !w.Session.Anonymous() {
			items[i].Text = append(items[i].Text, report.Span{Text: " (" + w.Options.Label(p) + ")"})
		}
	}
	return items
}

// lookFors are the things that a statement looks for of which something was said.
func (w writer) lookFors(st figures.Statement) []report.Item {
	var items []report.Item
	for i, text := range st.Statement.LookFor {
		if tick := w.Session.At(st.Statement.Number).LookFor(i + 1); tick != "" {
			items = append(items, report.Item{Text: report.Plain("%s: %s", text, tick.Met())})
		}
	}
	return items
}

// spread shows how a statement's scores lie.
func (w writer) spread(st figures.Statement) {
	if w.Session.Solo() || st.Scores.N() == 0 {
		return
	}
	row := report.SpreadRow{
		Name: report.StatementTitle(st.Statement), Score: w.Session.Framework().Words().Score, Answers: st.Scores, Single: true,
		Consensus: math.NaN(), Individual: st.Figures.Mean, Baseline: math.NaN(),
	}
	if st.Consensus != nil {
		if points, agreed := st.Consensus.Score.Points(); agreed {
			row.Consensus = st.Scores.Scale.Points(points)
		}
	}
	if target, set := w.Session.Targets().Statement(st.Statement.Number); set {
		wanted := st.Scores.Scale.Points(target.Level)
		row.Target = &wanted
	}
	w.Add(report.Spread{Scale: st.Scores.Scale, Title: w.Worded("How the individual scores are spread"), Score: row.Score, Rows: []report.SpreadRow{row}})
}

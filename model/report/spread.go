package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
)

// tally is how many gave an answer that is not a score.
type tally struct {
	name string
	n    int
}

// others are the answers without points, and how many are missing.
func (r SpreadRow) others() []tally {
	return []tally{{"don’t know", r.Answers.DontKnow}, {"not applicable", r.Answers.NotApplicable}, {"no answer", r.Answers.Missing}}
}

// ConsensusWords is the consensus as people read it: that of one statement in points,
// that of a step as a mean.
func (r SpreadRow) ConsensusWords() string {
	if r.Single {
		return r.Answers.Decimals().Points(r.Consensus)
	}
	return r.Answers.Decimals().Figure(r.Consensus)
}

// TargetWords is the target as ConsensusWords is the consensus; a dash for none.
func (r SpreadRow) TargetWords() string {
	switch {
	case r.Target == nil:
		return NoMark
	case r.Single:
		return r.Answers.Decimals().Points(*r.Target)
	}
	return r.Answers.Decimals().Figure(*r.Target)
}

// Words says how many gave each score and each other answer, for those who do not see
// the chart.
func (r SpreadRow) Words() string {
	var scores []string
	for _, value := range r.Answers.Scale.Values() {
		if n := r.Answers.Of(value); n > 0 {
			scores = append(scores, scoreName(r.Score).Count(n)+" of "+framework.Number(value))
		}
	}
	return text.Joined("; ", strings.Join(scores, ", "), r.OtherWords())
}

// OtherWords says how many gave an answer without points, such as "don’t know: 2, no
// answer: 1"; empty where nobody did.
func (r SpreadRow) OtherWords() string {
	var words []string
	for _, o := range r.others() {
		if o.n > 0 {
			words = append(words, fmt.Sprintf("%s: %d", o.name, o.n))
		}
	}
	return strings.Join(words, ", ")
}

// Table is the same in figures: a column for each score, one for each other answer that somebody
// gave, and the targets where there are any. What nobody gave is a dash, so that the others stand out.
func (s Spread) Table() Table {
	t := Table{Caption: s.Title, Columns: []Column{{Title: scoreName(s.Score).Capital().One}}}
	for _, value := range s.Scale.Values() {
		t.Columns = append(t.Columns, Column{Title: framework.Number(value), Right: true})
	}
	var given []int // which of the other answers have a column
	for i, o := range (SpreadRow{}).others() {
		if slices.ContainsFunc(s.Rows, func(r SpreadRow) bool { return r.others()[i].n > 0 }) {
			given = append(given, i)
			t.Columns = append(t.Columns, Column{Title: text.Capital(o.name), Right: true})
		}
	}
	wanted := slices.ContainsFunc(s.Rows, func(r SpreadRow) bool { return r.Target != nil })
	if wanted {
		t.Columns = append(t.Columns, Column{Title: TargetMeasure.Title(false), Right: true})
	}
	for _, r := range s.Rows {
		row := []string{r.Name}
		if r.Single {
			row[0] = "People"
		}
		for _, value := range s.Scale.Values() {
			row = append(row, countOrDash(r.Answers.Of(value)))
		}
		for _, i := range given {
			row = append(row, countOrDash(r.others()[i].n))
		}
		if wanted {
			row = append(row, r.TargetWords())
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// scoreName is what a score is called, as the program does where nothing else is said.
func scoreName(own framework.Name) framework.Name {
	return cmp.Or(own, framework.Name{One: "score", Many: "scores"})
}

func countOrDash(n int) string {
	if n == 0 {
		return NoMark
	}
	return fmt.Sprint(n)
}

package table

import (
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/stats"
)

// Statements has a row for each statement with its figures, not rounded, and what
// was agreed. The figures are of the latest of its rounds that may be seen. A figure that
// cannot be worked out is an empty cell, and so is a time that is not known.
func Statements(s *model.Session) *Table {
	t := newStatements(s.Framework().Scale)
	d := s.Details()
	for _, st := range figures.Of(s).Summary().Statements {
		n := st.Statement.Number
		joins := []Cell{Of(s.ID()), Of(d.Title), Of(d.Area), Of(d.Date)}
		t.Add(slices.Concat(figureCells(st), answerCells(st.Scores), agreedCells(st), roundCells(s, n), joins,
			groundCells(st), familyCells(s, n))...)
	}
	return t
}

// newStatements has a column for each value of each of the scales.
func newStatements(scales ...framework.Scale) *Table {
	return &Table{Name: "statements", Title: "Statements", Fields: statementFields(scales), Known: 3}
}

// valuesOf are all values of some scales, the lowest first.
func valuesOf(scales []framework.Scale) []int {
	var all []int
	for _, scale := range scales {
		all = append(all, scale.Values()...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

const countPrefix = "count"

// countName is what the column is called that counts who gave a value: count4, and where it is below
// 0 count_minus_2, which is a name to databases, too.
func countName(value int) string {
	return countPrefix + strings.Replace(strconv.Itoa(value), "-", "_minus_", 1)
}

func statementFields(scales []framework.Scale) []Field {
	r := rangesOf(scales[0])
	fields := []Field{
		{Name: "statement", Title: "Number", Type: Integer, Range: anyNumber, Meaning: "The statement’s number in the framework; with session it joins scores"},
		{Name: "step", Title: "Step", Type: Integer, Range: anyNumber, Meaning: "The number of the statement’s step"},
		{Name: "statement_text", Title: "Statement", Meaning: "The statement"},
		{Name: "n", Title: "Scores", Type: Integer, Unit: "scores", Range: anyCount, Meaning: "How many individual scores there are that are points"},
		{Name: "mean", Title: "Mean", Type: Number, Decimals: r.decimals, Unit: "points", Range: r.mean, Meaning: "The mean of the individual scores"},
		{Name: "median", Title: "Median", Type: Number, Decimals: 1, Unit: "points", Range: r.score, Meaning: "The middle score, or the midpoint of the two middle ones"},
		{Name: "ad", Title: "Deviation", Type: Number, Decimals: 1, Unit: "points", Range: r.ad, Meaning: "The average deviation from the median (AD); up to " + r.fair + " is acceptable agreement"},
		{Name: "min", Title: "Lowest", Type: Integer, Unit: "points", Range: r.score, Meaning: "The lowest individual score"},
		{Name: "max", Title: "Highest", Type: Integer, Unit: "points", Range: r.score, Meaning: "The highest individual score"},
		{Name: "rwg", Title: "Agreement (rWG)", Type: Number, Decimals: 2, Range: "0 to 1", Meaning: "Within-group agreement: 1 less the variance of the scores over that of random ones; 0 where that is below 0"},
		{Name: "cns", Title: "Consensus measure (Cns)", Type: Number, Decimals: 2, Range: "0 to 1", Meaning: "Tastle and Wierman’s measure of consensus; 1 when all give the same score"},
	}
	for _, value := range valuesOf(scales) {
		gave := framework.Number(value)
		fields = append(fields, Field{
			Name: countName(value), Title: "Gave " + gave, Type: Integer, Unit: "people",
			Range: anyCount, Meaning: "How many people gave " + gave,
		})
	}
	return slices.Concat(fields, outcomeFields(r), joiningFields(), groundFields(), familyFields(r))
}

// joiningFields are called as in the scores.
func joiningFields() []Field { return []Field{sessionField(), titleField(), areaField(), dateField()} }

// groundFields came last, where they move no column that was there before.
func groundFields() []Field {
	count := func(name, title, said string) Field {
		return Field{Name: name, Title: title, Type: Integer, Unit: "things to look for", Range: anyCount, Meaning: "How many of the things to look for were said to be " + said}
	}
	return []Field{
		{Name: "rests_on", Title: "Rests on", Range: "view, example, document, data", Meaning: "What the consensus rests on, as the group sees it; empty where nobody said"},
		count("look_for_met", "Met", "met"), count("look_for_partly", "Partly met", "partly met"), count("look_for_unmet", "Not met", "not met"),
	}
}

func groundCells(st figures.Statement) []Cell {
	var ground model.Ground
	if st.Consensus != nil {
		ground = st.Consensus.Ground
	}
	return []Cell{Of(ground), Int(st.LookFors.Yes), Int(st.LookFors.Partly), Int(st.LookFors.No)}
}

func outcomeFields(r ranges) []Field {
	return []Field{
		{Name: "dont_know", Title: "Don’t know", Type: Integer, Unit: "people", Range: anyCount, Meaning: "How many people answered “don’t know”"},
		{Name: "not_applicable", Title: "Not applicable", Type: Integer, Unit: "people", Range: anyCount, Meaning: "How many people answered “not applicable”"},
		{Name: "missing", Title: "No answer", Type: Integer, Unit: "people", Range: anyCount, Meaning: "How many of the people who score have not answered"},
		{Name: "consensus", Title: "Consensus", Type: Integer, Unit: "points", Range: r.score, Meaning: "The score that the group agreed on; empty while there is none, and where it agreed to differ"},
		{Name: "no_consensus", Title: "No consensus", Type: YesNo, Range: yesOrNo, Meaning: "Yes where the group agreed to differ"},
		{Name: "outside_range", Title: "Outside the range", Type: YesNo, Range: yesOrNo, Meaning: "Yes where the consensus lies outside the range of the individual scores"},
		{Name: "rationale", Title: "Rationale", Meaning: "Why the group settled on it" + ofSession},
		{Name: "dissent", Title: "Dissent", Meaning: "What those say who do not agree" + ofSession},
		{Name: "discuss", Title: "To discuss", Type: YesNo, Range: yesOrNo, Meaning: "Yes where the scores lie so that they should be talked about"},
		{Name: "reasons", Title: "Why discuss", Range: semicolons, Meaning: "Why they should be talked about"},
		{Name: "flagged", Title: "To come back to", Type: YesNo, Range: yesOrNo, Meaning: "Yes for a statement that was marked to come back to"},
		{Name: "rounds", Title: "Rounds", Type: Integer, Unit: "rounds", Range: anyNumber, Meaning: "How many rounds of scoring were begun"},
		{Name: "sealed", Title: "Sealed", Type: Integer, Unit: "answers", Range: anyCount, Meaning: "How many answers are in that are not revealed yet; they count in no figure"},
		{Name: "seconds", Title: "Time spent", Type: Integer, Unit: "seconds", Range: anyNumber, Meaning: "The time spent on the statement; empty where it is not known"},
	}
}

// familyFields came last, where they move no other.
func familyFields(r ranges) []Field {
	return []Field{
		{Name: "families_n", Title: "Parents and carers", Type: Integer, Unit: "people", Range: anyCount, Meaning: "How many parents and carers gave points; empty where their figures may not be shown, as with fewer than three"},
		{Name: "families_mean", Title: "Mean, parents and carers", Type: Number, Decimals: r.decimals, Unit: "points", Range: r.mean, Meaning: "The mean of their scores; empty where it may not be shown"},
		{Name: "others_mean", Title: "Mean, everybody else", Type: Number, Decimals: r.decimals, Unit: "points", Range: r.mean, Meaning: "The mean of all other scores, where that of parents and carers is shown"},
	}
}

func familyCells(s *model.Session, statement int) []Cell {
	f, _ := figures.Of(s).Families(statement)
	shown := f.Families.Shown
	return []Cell{
		known(f.Families.People, shown), knownMean(f.Families.Average, shown), knownMean(f.Others, f.Compared()),
	}
}

func knownMean(a stats.Average, is bool) Cell {
	if !is {
		return Cell{}
	}
	return Float(a.Mean)
}

func figureCells(st figures.Statement) []Cell {
	f := st.Figures
	return []Cell{
		Int(st.Statement.Number), Int(st.Step), Of(st.Statement.Text),
		Int(f.N), Float(f.Mean), Float(f.Median), Float(f.AD),
		known(f.Min, f.N > 0), known(f.Max, f.N > 0), Float(report.ShownRWG(f)), Float(f.CNS),
	}
}

func answerCells(d model.Distribution) []Cell {
	var cells []Cell
	for _, n := range d.Counts {
		cells = append(cells, Int(n))
	}
	return append(cells, Int(d.DontKnow), Int(d.NotApplicable), Int(d.Missing))
}

func agreedCells(st figures.Statement) []Cell {
	c := model.Consensus{}
	if st.Consensus != nil {
		c = *st.Consensus
	}
	return []Cell{
		scoreCell(c.Score), Bool(st.Consensus != nil && !c.Agreed()), Bool(st.Outside),
		Of(c.Rationale), Of(c.Dissent),
		Bool(len(st.Reasons) > 0), Of(report.Reasons(st)), Bool(st.Flagged),
	}
}

func roundCells(s *model.Session, statement int) []Cell {
	spent := report.Seconds(s, statement)
	return []Cell{Int(s.At(statement).Rounds()), Int(report.SealedIn(s, statement)), known(spent, spent > 0)}
}

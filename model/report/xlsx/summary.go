package xlsx

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/section"
	"familyhub/stocktake/model/report/table"
)

const summarySheet = "Summary"

// summary adds the sheet with what the session is, its steps, and the radar.
func (b *book) summary(s *model.Session, o report.Options, was *earlier) {
	t, series := averagesTable(s, averaged{table.Steps(s), was, s.Targets().Steps()})
	sh := b.begin(summarySheet, summaryWidths(t), page{wide: 1, high: 1})
	sh.opening(s, o)
	// The radar stands under the table of the steps and over its cells.
	sh.radar(t, sh.under(t), series, s.Framework().Scale, s.Framework().Worded("Step averages, from "))
	sh.end()
}

// groups adds the sheet with the averages by group of steps, and their radar, or the bars where there are
// too few or too many for one.
func (b *book) groups(s *model.Session, all *table.Table, was *earlier) {
	t, series := averagesTable(s, averaged{all, was, s.Targets().Groups()})
	sh := b.begin(all.Title, summaryWidths(t), page{wide: 1, high: 1})
	sh.write(style{kind: title}, 24, cellText(s.Framework().Worded("Results by group of steps")))
	sh.radar(t, sh.under(t), series, s.Framework().Scale, s.Framework().Worded("Averages by group of steps, from "))
	sh.end()
}

// averaged are the steps, or the groups of steps, with what stands beside their averages.
type averaged struct {
	all     *table.Table // as table.Steps and table.Groups have them
	was     *earlier     // nil for none
	targets []float64    // one for each, NaN where it has none; nil for none at all
}

// averagesTable is parts of a session as people read them, with an earlier session's averages
// beside this one's, and the names of the columns that the radar shows.
func averagesTable(s *model.Session, of averaged) (t *table.Table, series []string) {
	all, was := of.all, of.was
	label, heading := table.Field{Name: "label", Title: all.Fields[shortField].Title}, all.Fields[titleField].Name
	if s.Solo() {
		individual := column(all, "individual_mean")
		all.Fields[individual].Title = "Mean"
		t = pick(all, label, heading, "individual_mean", "n", "min", "max", "statements")
		series = []string{"individual_mean"}
	} else {
		t = pick(all, label, heading, "consensus_mean", "individual_mean", "n", "min", "max",
			"statements", "consensus_statements", "individual_statements")
		series = []string{"consensus_mean", "individual_mean"}
	}
	if was != nil {
		withEarlier(t, all, *was)
		series = append(series, "earlier")
	}
	if of.targets != nil {
		withTargets(t, all, of.targets)
		series = append(series, targetColumn)
	}
	t.Fields = headed(t.Fields)
	return t, series
}

// The places of a part's number, its name and its title.
const (
	numberField = iota
	shortField
	titleField
)

// pick is a table of some fields of another, behind the label of each step.
func pick(all *table.Table, label table.Field, names ...string) *table.Table {
	t := &table.Table{Name: all.Name, Title: all.Title, Fields: []table.Field{label}}
	columns := make([]int, len(names))
	for i, name := range names {
		columns[i] = column(all, name)
		t.Fields = append(t.Fields, all.Fields[columns[i]])
	}
	for _, row := range all.Rows {
		n, _ := row[numberField].Number()
		cells := []table.Cell{table.Of(fmt.Sprintf("%.0f. %s", n, report.StepName(row[shortField].Text(), row[titleField].Text())))}
		for _, c := range columns {
			cells = append(cells, row[c])
		}
		t.Add(cells...)
	}
	return t
}

// withEarlier puts an earlier session's averages behind this one's.
func withEarlier(t, all *table.Table, was earlier) {
	at := column(t, "individual_mean") + 1
	f := all.Fields[column(all, "consensus_mean")]
	f.Name, f.Title = "earlier", was.name
	t.Fields = slices.Insert(t.Fields, at, f)
	for i, row := range all.Rows {
		mean := math.NaN()
		n, _ := row[numberField].Number()
		if m, ok := was.means[int(n)]; ok {
			mean = m
		}
		t.Rows[i] = slices.Insert(t.Rows[i], at, table.Float(mean))
	}
}

// targetColumn is what the column with the targets of the steps is called.
const targetColumn = "target"

// withTargets puts where the area wants to be behind where it stands.
func withTargets(t, all *table.Table, levels []float64) {
	at := column(t, "n")
	f := all.Fields[column(all, "individual_mean")]
	f.Name, f.Title = targetColumn, report.TargetMeasure.Title(false)
	t.Fields = slices.Insert(t.Fields, at, f)
	for i := range t.Rows {
		t.Rows[i] = slices.Insert(t.Rows[i], at, table.Float(levels[i]))
	}
}

// column is the place of a field. It panics for a name that the table does not have.
func column(t *table.Table, name string) int {
	i := slices.IndexFunc(t.Fields, func(f table.Field) bool { return f.Name == name })
	if i < 0 {
		panic("xlsx: " + t.Name + " has no field " + name)
	}
	return i
}

// summaryWidths leaves room for the facts in the first two columns.
func summaryWidths(t *table.Table) []float64 {
	all := widths(t)
	all[0], all[1] = max(all[0], 20), max(all[1], 44)
	for i := range all[2:] {
		all[i+2] = min(max(all[i+2], 12), 20)
	}
	return all
}

// opening says what this is the summary of.
func (s *sheet) opening(of *model.Session, o report.Options) {
	s.write(style{kind: title}, 24, cellText(of.Details().Title))
	for _, f := range facts(of, o) {
		s.put([]any{s.book.styled(style{kind: label}, f.name), s.book.styled(f.style, f.value)}, 0)
	}
}

// fact is something that a session says of itself.
type fact struct {
	name  string
	value any
	style style
}

func facts(s *model.Session, o report.Options) []fact {
	var all []fact
	say := func(name, text string) {
		if text = cellText(text); text != "" {
			all = append(all, fact{name, text, style{kind: prose}})
		}
	}
	d, fw := s.Details(), s.Framework()
	say("Area", d.Area)
	if date, ok := day(string(d.Date)); ok {
		all = append(all, fact{"Date", date, style{kind: said}})
	} else {
		say("Date", string(d.Date))
	}
	say("Assessed by", section.AssessedBy(s, o))
	if o.Names {
		say("Facilitator", d.Facilitator)
	}
	say("Framework", strings.TrimSpace(fw.Title+" "+fw.Version))
	return all
}

// under adds a table below what the sheet has, and gives the row in which it begins.
func (s *sheet) under(t *table.Table) (first int) {
	s.put(nil, 0)
	return s.tabled(t)
}

// Package xlsx writes a session as a workbook for spreadsheet programs: the summary with
// a native radar chart, and the tables for analysis with typed cells.
//
// Nothing in a workbook is a formula, whatever people wrote. A cell without a value is
// empty, so that a chart shows a gap and never 0. The same session gives the same bytes.
package xlsx

import (
	"io"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/table"
)

// Write writes a session's workbook with the sheets Summary, Groups where the framework has groups of
// steps, Statements, Scores, Priorities, Training needs, then Reviews, Measures, Measure values and Targets where there
// are any, About and Data dictionary. What the tables hold, and what the options leave
// out of them, is as table.OfSession says.
func Write(w io.Writer, s *model.Session, o report.Options) error {
	return write(w, s, o, earlierOf(s, o.Baseline, s.Framework().Steps))
}

// earlier is an earlier session's averages, which the summary shows beside this one's.
type earlier struct {
	name  string          // what the head of its column and the chart call it
	means map[int]float64 // by the number of this session's step, or group of steps; one without is a gap
}

// earlierOf are the averages that a session's baseline has of some steps; nil without a baseline.
func earlierOf(s, baseline *model.Session, steps []framework.Step) *earlier {
	if baseline == nil {
		return nil
	}
	was := &earlier{name: "Baseline", means: map[int]float64{}}
	for i, a := range compare.BaselineAveragesOf(baseline, s, steps) {
		if a.Statements > 0 {
			was.means[steps[i].Number] = a.Mean
		}
	}
	return was
}

// write is Write with an earlier session's averages; nil for none.
func write(w io.Writer, s *model.Session, o report.Options, was *earlier) error {
	b := newBook(s.Details(), s.Framework())
	defer b.close()
	b.summary(s, o, was)
	groups := table.Groups(s)
	if len(groups.Rows) > 0 {
		b.groups(s, groups, earlierOf(s, o.Baseline, figures.GroupSteps(s.Framework())))
	}
	tables := slices.DeleteFunc(table.OfSession(s, o), func(t *table.Table) bool { return t.Extra && len(t.Rows) == 0 })
	for _, t := range tables[1:] { // the steps stand on the summary
		b.table(t)
	}
	b.about(s, o)
	if len(groups.Rows) > 0 {
		tables = slices.Insert(tables, 1, groups)
	}
	b.table(table.Dictionary(tables...))
	return b.write(w)
}

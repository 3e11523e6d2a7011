package table

import (
	"io"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
)

// kind is a table that there is of every session. From this one definition come its sheet
// in a workbook, its CSV file, its part of the tables of many sessions, and what the data
// dictionary and the schema say of it.
type kind struct {
	empty *Table // what it is, without rows
	rows  func(*model.Session, report.Options) *Table
	// derived are fields that follow from others. Files for analysis have them.
	derived []derived
	// kept are the fields that tables of many sessions do not have: what people wrote on
	// statements, and earlier names.
	kept []string
	// first are those that stood first in tables of many sessions before the others came:
	// programs may go by their place. None where the order is that of the fields.
	first []string
	// spaced are lists of numbers, which tables of many sessions part by spaces.
	spaced []string
	// aside reports whether a row is one of kept fields alone; nil where none is.
	aside func(*Table) func(row []Cell) bool
	// earlier says that its CSV file has an order of its own from before there were others,
	// and yes and no.
	earlier bool
}

// derived is a field that follows from the others of its row.
type derived struct {
	Field
	of func(*model.Session, *Table) func(row []Cell) Cell
}

// kinds are all of them, in the order in which they stand wherever they are listed.
func kinds() []kind {
	return []kind{
		{empty: newSteps(), rows: withoutOptions(Steps)},
		{
			empty: newStatements(), rows: withoutOptions(Statements), earlier: true,
			derived: []derived{shortField(), stepTitleField(), roundField()},
			kept:    []string{"number", "text", "rationale", "dissent"},
			first: strings.Fields("step step_title statement statement_short statement_text round rounds sealed n mean median ad min max rwg cns " +
				"count0 count1 count2 count3 count4 count5 dont_know not_applicable missing " +
				"consensus no_consensus outside_range discuss flagged seconds"),
		},
		{
			empty: newScores(), rows: Scores, earlier: true,
			derived: []derived{answerField(), pointsField(), latestField(), shortField()},
			kept:    []string{"comment"},
			first:   strings.Fields("step statement statement_short round latest participant agency role answer score corrected_from"),
			aside:   commentAlone,
		},
		{
			empty: newPriorities(), rows: withoutOptions(Priorities), earlier: true,
			derived: []derived{priorityField()},
			kept:    []string{"id"},
			first: strings.Fields("rank priority what statements steps owner quarter status focus government outcome " +
				"measure measure_now measure_target review quarter_months"),
			spaced: []string{"statements", "steps"},
		},
		{empty: newNeeds(), rows: withoutOptions(Needs)},
		{empty: newReviews(), rows: withoutOptions(Reviews)},
		{empty: newMeasures(), rows: withoutOptions(Measures)},
		{empty: newMeasureValues(), rows: withoutOptions(MeasureValues)},
		{empty: newTargets(), rows: withoutOptions(Targets)},
	}
}

func withoutOptions(rows func(*model.Session) *Table) func(*model.Session, report.Options) *Table {
	return func(s *model.Session, _ report.Options) *Table { return rows(s) }
}

func (k kind) name() string { return k.empty.Name }

// filed is the table of a session as files for analysis have it: with what follows from
// others, and on every row the session.
func (k kind) filed(s *model.Session, o report.Options) *Table {
	t := k.rows(s, o)
	for _, d := range k.derived {
		t.widen(d.Field, d.of(s, t))
	}
	return t
}

// fields are those of a CSV file of one session: the table's own, those that follow, and
// those of the session that it lacks.
func (k kind) fields() []Field {
	fields := slices.Clone(k.empty.Fields)
	for _, d := range k.derived {
		fields = append(fields, d.Field)
	}
	for _, f := range frameFields() {
		if !has(fields, f.Name) {
			fields = append(fields, f)
		}
	}
	return fields
}

// pooled are the fields of a table of many sessions: those of the session first.
func (k kind) pooled() []Field {
	frame, all := frameFields(), k.fields()
	named := func(name string) Field {
		return all[slices.IndexFunc(all, func(f Field) bool { return f.Name == name })]
	}
	fields := frame
	for _, name := range k.first {
		f := named(name)
		if source, other := sources[name]; other {
			f = named(source)
			f.Name = name
		}
		fields = append(fields, f)
	}
	for _, f := range all {
		if !has(fields, f.Name) && !slices.Contains(k.kept, f.Name) {
			fields = append(fields, f)
		}
	}
	return fields
}

// sources are the fields that tables of many sessions take from another of the session's
// own table: the points of a score alone, with the kind of answer beside them.
var sources = map[string]string{"score": "points_given"}

func has(fields []Field, name string) bool {
	return slices.ContainsFunc(fields, func(f Field) bool { return f.Name == name })
}

// kindOf is the table of a name; false where there is none.
func kindOf(name string) (kind, bool) {
	for _, k := range kinds() {
		if k.name() == name {
			return k, true
		}
	}
	return kind{}, false
}

// Names lists the tables that there are of every session.
func Names() []string {
	var names []string
	for _, k := range kinds() {
		names = append(names, k.name())
	}
	return names
}

// OfSession are all that a session amounts to, in the order of Names, as people read them
// in a workbook.
func OfSession(s *model.Session, o report.Options) []*Table {
	var all []*Table
	for _, k := range kinds() {
		all = append(all, k.rows(s, o))
	}
	return all
}

// Filled reports whether a session has a row in the table of a name.
func Filled(name string, s *model.Session) bool {
	k, found := kindOf(name)
	return found && len(k.rows(s, report.Options{}).Rows) > 0
}

// CSV writes one of Names of a session. Scores, statements and priorities keep the order of
// their fields, their earlier names and yes and no from before there were tables of many
// sessions, whose fields they have, too; every other table is what a Pool writes. The scores
// can be read again as a score sheet.
func CSV(name string) func(io.Writer, *model.Session, report.Options) error {
	return func(w io.Writer, s *model.Session, o report.Options) error {
		k, found := kindOf(name)
		if !found || !k.earlier {
			p, err := NewPool(w, name, "csv", o)
			if err != nil {
				return err
			}
			_ = p.Add(s) // whose error stays
			return p.Flush()
		}
		t := k.filed(s, o)
		cells := frameCells(s)
		for i, f := range frameFields() {
			if !has(t.Fields, f.Name) {
				t.widen(f, func([]Cell) Cell { return cells[i] })
			}
		}
		return t.WriteCSV(w)
	}
}

// FilesDictionary says what each field of each CSV file means, and whether tables of many
// sessions have it. It is the same for all sessions.
func FilesDictionary() *Table {
	d := Dictionary()
	d.Fields = append(d.Fields, Field{
		Name: "all", Title: "In tables of all sessions", Type: YesNo, Range: yesOrNo,
		Meaning: "Whether export --all and export --table write it, too",
	})
	for _, k := range kinds() {
		pooled, fields := k.pooled(), k.fields()
		if !k.earlier {
			fields = pooled
		}
		for _, row := range Dictionary(&Table{Name: k.name(), Fields: fields}).Rows {
			d.Add(append(row, Bool(has(pooled, row[1].Text())))...)
		}
	}
	return d
}

// DictionaryCSV writes the data dictionary of files for analysis: a row for each field of
// each table, with its type, unit and range and what it means.
func DictionaryCSV(w io.Writer, _ *model.Session, _ report.Options) error {
	return FilesDictionary().WriteCSV(w)
}

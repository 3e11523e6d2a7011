package table

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
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
	// texts are the fields with what people wrote on statements. They stand last; tables of
	// many sessions have nothing in them.
	texts []string
	// first are those that stood first in files before the others came: programs may go by
	// their place. None where the order is that of the fields.
	first []string
	// spaced are lists of numbers, which files part by spaces.
	spaced []string
	// aside reports whether a row has texts alone; nil where none has.
	aside func(*Table) func(row []Cell) bool
}

// derived is a field that follows from the others of its row.
type derived struct {
	Field
	of func(*model.Session, *Table) func(row []Cell) Cell
}

// kinds are all of them, in the order in which they stand wherever they are listed, of sessions on
// some frameworks, or on the built-in one; the first says what may stand in fields with points.
func kinds(frameworks ...*framework.Framework) []kind {
	if len(frameworks) == 0 {
		frameworks = []*framework.Framework{framework.Builtin()}
	}
	var scales []framework.Scale
	ids := false
	for _, fw := range frameworks {
		scales = append(scales, fw.Scale)
		ids = ids || len(fw.Labels()) > 0
	}
	scale := scales[0]
	var counts []string
	for _, value := range valuesOf(scales) {
		counts = append(counts, countName(value))
	}
	all := []kind{
		{empty: newSteps(scale), rows: withoutOptions(Steps)},
		{
			empty: newStatements(scales...), rows: withoutOptions(Statements),
			derived: []derived{shortField(), stepTitleField(), roundField()},
			texts:   []string{"rationale", "dissent"},
			first: strings.Fields("step step_title statement statement_short statement_text round rounds sealed n mean median ad min max rwg cns " +
				strings.Join(counts, " ") + " dont_know not_applicable missing " +
				"consensus no_consensus outside_range discuss flagged seconds"),
		},
		{
			empty: newScores(scale), rows: Scores,
			derived: []derived{answerField(), pointsField(rangesOf(scale)), latestField(), shortField()},
			texts:   []string{"comment"},
			first:   strings.Fields("step statement statement_short round latest participant agency role answer score corrected_from"),
			aside:   commentAlone,
		},
		{
			empty: newPriorities(frameworks[0].Words().Requirement), rows: withoutOptions(Priorities),
			first: strings.Fields("rank priority what statements steps owner quarter status focus government outcome " +
				"measure measure_now measure_target review quarter_months"),
			spaced: []string{"statements", "steps"},
		},
		{empty: newNeeds(), rows: withoutOptions(Needs)},
		{empty: newReviews(), rows: withoutOptions(Reviews)},
		{empty: newMeasures(), rows: withoutOptions(Measures)},
		{empty: newMeasureValues(), rows: withoutOptions(MeasureValues)},
		{empty: newTargets(scale), rows: withoutOptions(Targets)},
	}
	for i := range all {
		if ids && has(all[i].empty.Fields, "statement") {
			all[i].derived = append(all[i].derived, idField())
		}
	}
	return all
}

func withoutOptions(rows func(*model.Session) *Table) func(*model.Session, report.Options) *Table {
	return func(s *model.Session, _ report.Options) *Table { return rows(s) }
}

func (k kind) name() string { return k.empty.Name }

// filed is the table of a session as files have it, with what follows from other fields.
func (k kind) filed(s *model.Session, o report.Options) *Table {
	t := k.rows(s, o)
	for _, d := range k.derived {
		t.widen(d.Field, d.of(s, t))
	}
	return t
}

// fields are those of every file with the table: those of the session first, then those that
// stood first, the others, and the texts that people wrote.
func (k kind) fields() []Field {
	all := slices.Clone(k.empty.Fields)
	for _, d := range k.derived {
		all = append(all, d.Field)
	}
	fields := frameFields()
	add := func(name string) {
		if has(fields, name) {
			return
		}
		f := all[slices.IndexFunc(all, func(f Field) bool { return f.Name == cmp.Or(sources[name], name) })]
		f.Name = name
		fields = append(fields, f)
	}
	for _, name := range k.first {
		add(name)
	}
	for _, f := range all {
		if !slices.Contains(k.texts, f.Name) && !slices.ContainsFunc(fields, func(has Field) bool { return sources[has.Name] == f.Name }) {
			add(f.Name)
		}
	}
	for _, name := range k.texts {
		add(name)
	}
	return fields
}

// sources are the fields that files take from another of the session's own table: the points
// of a score alone, with the kind of answer beside them.
var sources = map[string]string{"score": "points_given"}

func has(fields []Field, name string) bool {
	return slices.ContainsFunc(fields, func(f Field) bool { return f.Name == name })
}

// kindOf is the table of a name, of sessions on some scales; false where there is none.
func kindOf(name string, frameworks ...*framework.Framework) (kind, bool) {
	for _, k := range kinds(frameworks...) {
		if k.name() == name {
			return k, true
		}
	}
	return kind{}, false
}

// Names lists the tables that there are of every session. The help of every command needs them,
// and no framework for that.
func Names() []string {
	return []string{
		"steps", "statements", "scores", "priorities", "training_needs", "reviews", "measures", "measure_values", "targets",
	}
}

// OfSession are all that a session amounts to, in the order of Names, as people read them
// in a workbook.
func OfSession(s *model.Session, o report.Options) []*Table {
	var all []*Table
	for _, k := range kinds(s.Framework()) {
		t := k.rows(s, o)
		for _, d := range k.derived {
			if d.Name == idColumn {
				t.widen(d.Field, d.of(s, t))
			}
		}
		all = append(all, t)
	}
	return all
}

// Filled reports whether a session has a row in the table of a name.
func Filled(name string, s *model.Session) bool {
	k, found := kindOf(name)
	return found && len(k.rows(s, report.Options{}).Rows) > 0
}

// CSV writes one of Names of a session, with the columns that the table of all sessions has
// and, in the last of them, what people wrote on statements. The scores can be read again as
// a score sheet.
func CSV(name string) func(io.Writer, *model.Session, report.Options) error {
	return func(w io.Writer, s *model.Session, o report.Options) error {
		p, err := NewPool(w, name, "csv", o, s.Framework())
		if err != nil {
			return err
		}
		p.texts = true
		_ = p.Add(s) // whose error stays
		return p.Flush()
	}
}

// FilesDictionary says what each field of each file means, of sessions on some frameworks or on
// the built-in one.
func FilesDictionary(frameworks ...*framework.Framework) *Table {
	d := Dictionary()
	for _, k := range kinds(frameworks...) {
		for _, f := range k.fields() {
			d.Add(f.described(k.name(), fileTypes(f.Type), strings.ReplaceAll(f.Range, yesOrNo, "true or false"))...)
		}
	}
	return d
}

// fileTypes calls a type as the dictionary of files does, in which yes and no are words of
// programs.
func fileTypes(t Type) string {
	if t == YesNo {
		return "true/false"
	}
	return t.String()
}

// DictionaryCSV writes the data dictionary of files for analysis: a row for each field of
// each table, with its type, unit and range and what it means.
func DictionaryCSV(w io.Writer, s *model.Session, _ report.Options) error {
	return FilesDictionary(s.Framework()).WriteCSV(w)
}

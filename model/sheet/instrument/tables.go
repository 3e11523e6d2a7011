package instrument

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// The columns of the tables.
const (
	colStep        = "step"
	colText        = "text"
	colID          = "id"
	colShort       = "short"
	colGroup       = "group"
	colGuidance    = "guidance"
	colLookFor     = "look for"
	colQuestions   = "questions"
	colEarlier     = "earlier texts"
	colValue       = "value"
	colLabel       = "label"
	colDescription = "description"
	colPoints      = "points"
	colField       = "field"
)

// layout says how the tables are made.
const layout = "stocktake framework import --blank -o blank.xlsx writes a workbook to fill in"

var statementKind = kind{
	words: "the table of statements", must: []string{colStep, colText},
	may:    []string{colID, colShort, colGroup, colGuidance, colLookFor, colQuestions, colEarlier},
	others: func(heading string) bool { return levelHeading.MatchString(text.Line(heading)) },
	aliases: map[string]string{
		"statement": colText, "statements": colText, "wording": colText, "number": colID, "no": colID, "no.": colID,
		"theme": colStep, "themes": colStep, "domain": colStep, "section": colStep, "part": colStep, "practice": colStep, "standard": colStep,
		"lookfor": colLookFor, "what to look for": colLookFor, "question": colQuestions, "earlier text": colEarlier, "earlier wording": colEarlier,
	},
}

var scaleKind = kind{
	words: "the table of the scale", must: []string{colValue, colLabel, colDescription}, may: []string{colPoints},
	aliases: map[string]string{
		"level": colValue, "score": colValue, "name": colLabel, "meaning": colDescription, "what it means": colDescription, "definition": colDescription,
	},
}

var aboutKind = kind{words: "the table that says what it is", must: []string{colField, colText}}

// levelHeading is the heading of a column with what a level looks like at each statement, such as
// "0" or "0 Not started".
var levelHeading = regexp.MustCompile(`^([-−]?[0-9]{1,4})(?:[ .:)–-]+(.*))?$`)

// framework makes a framework of the tables. What is wrong with it is for the framework's own checks.
func (r *reader) framework(about About) *framework.Framework {
	fw := &framework.Framework{ID: about.ID, Title: about.Title, Version: "1", Source: framework.Source{Licence: about.Licence}}
	r.whole(fw)
	fw.Title = cmp.Or(fw.Title, titleOf(r.statements.at.File))
	fw.ID = cmp.Or(fw.ID, ID(fw.Title))
	fw.Source.Title = cmp.Or(fw.Source.Title, fw.Title)
	fw.Source.Licence = cmp.Or(fw.Source.Licence, "Not stated.")
	r.levels(fw)
	r.steps(fw)
	return fw
}

// said is what stands in a column of a row, and notes where it is from.
func (r *reader) said(t *table, rec tabular.Record, column, field string) string {
	at := t.at
	at.Line = rec.Line
	if t.head.Has(column) {
		r.cells[field] = cell{at, column}
	}
	return text.Lines(t.head.Cell(rec, column))
}

// whole reads what the whole is called. A flag goes before the table.
func (r *reader) whole(fw *framework.Framework) {
	if r.about == nil {
		return
	}
	var year string
	fields := map[string]*string{
		"title": &fw.Title, "id": &fw.ID, "version": &fw.Version, "introduction": &fw.Introduction, "language": &fw.Language, "direction": &fw.Direction,
		"source": &fw.Source.Title, "licence": &fw.Source.Licence, "authors": &fw.Source.Authors, "publisher": &fw.Source.Publisher, "link": &fw.Source.Link,
		"year": &year,
	}
	paths := map[string]string{"source": "source.title"}
	for _, inSource := range []string{"licence", "authors", "publisher", "link", "year"} {
		paths[inSource] = "source." + inSource
	}
	seen := map[string]int{}
	for _, rec := range r.about.rows {
		name := strings.ToLower(text.Line(r.about.head.Cell(rec, colField)))
		at := r.about.at
		at.Line = rec.Line
		into, known := fields[name]
		said := r.said(r.about, rec, colText, cmp.Or(paths[name], name))
		switch {
		case !known:
			r.problems.At(at, colField, "%s is no field of a framework here; they are title, id, version, introduction, language, direction, source, licence, authors, publisher, year and link", tabular.Quote(name))
		case seen[name] > 0:
			r.problems.At(at, colField, "the %s stands in row %d, too; delete one of the two", name, seen[name])
		case said != "" && (name != "title" && name != "id" && name != "licence" || *into == ""):
			*into = said
		}
		seen[name] = rec.Line
	}
	if year != "" {
		n, err := strconv.Atoi(year)
		if fw.Source.Year = n; err != nil {
			from := r.cells["source.year"]
			r.problems.At(from.at, from.field, "%s is no year; write it in four digits", tabular.Quote(year))
		}
	}
}

// levels reads the scale, the lowest level first wherever it stands.
func (r *reader) levels(fw *framework.Framework) {
	type row struct {
		rec   tabular.Record
		value int
	}
	var rows []row
	seen := map[int]int{}
	for _, rec := range r.scale.rows {
		at := r.scale.at
		at.Line = rec.Line
		said := r.scale.head.Cell(rec, colValue)
		value, err := wholeNumber(said)
		switch {
		case said == "" && r.scale.head.Cell(rec, colLabel) == "" && r.scale.head.Cell(rec, colDescription) == "":
			continue
		case err != nil:
			r.problems.At(at, colValue, "%s is no whole number; number the levels, such as 0, 1, 2 and 3", tabular.Quote(said))
			continue
		case seen[value] > 0:
			r.problems.At(at, colValue, "row %d has the value %d, too; give each level its own", seen[value], value)
			continue
		}
		seen[value] = rec.Line
		rows = append(rows, row{rec, value})
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(a.value, b.value) })
	r.cells["scale"] = cell{at: r.scale.at}
	for i, row := range rows {
		field := fmt.Sprintf("scale[%d]", i+1)
		level := framework.Level{
			Value: row.value, Label: text.Line(r.said(r.scale, row.rec, colLabel, field+".label")),
			Description: r.said(r.scale, row.rec, colDescription, field+".description"),
		}
		r.said(r.scale, row.rec, colValue, field+".value")
		if points := strings.ReplaceAll(r.said(r.scale, row.rec, colPoints, field+".points"), ",", "."); points != "" {
			n, err := strconv.ParseFloat(points, 64)
			if level.Points = &n; err != nil {
				from := r.cells[field+".points"]
				r.problems.At(from.at, from.field, "%s is no number; write what the level counts for, such as 0.25", tabular.Quote(points))
			}
		}
		fw.Scale = append(fw.Scale, level)
	}
}

func wholeNumber(said string) (int, error) {
	return strconv.Atoi(strings.TrimSuffix(strings.Replace(strings.TrimSpace(said), "−", "-", 1), ".0"))
}

// levelColumns are the columns of levels, by the values that their headings name. A heading that
// calls a level otherwise than the scale is refused: one of the two is meant.
func (r *reader) levelColumns(fw *framework.Framework) map[int]string {
	columns := map[int]string{}
	if len(r.problems) > 0 || !fw.Scale.Usable() {
		return nil // against levels that make no scale, what is said of columns would only mislead
	}
	for column := range r.statements.head {
		named := levelHeading.FindStringSubmatch(column)
		if named == nil {
			continue
		}
		value, err := wholeNumber(named[1])
		level, ok := fw.Scale.At(value)
		switch before, twice := columns[value]; {
		case err != nil || !ok:
			r.problems.At(r.statements.at, column, "the scale has no level %s; it has %s", named[1], fw.Scale.Listed())
		case named[2] != "" && match.Folded(named[2]) != match.Folded(level.Label):
			r.problems.At(r.statements.at, column, "level %d is called %s here and %s in the table of the scale; call it the same",
				value, tabular.Quote(named[2]), tabular.Quote(level.Label))
		case twice:
			r.problems.At(r.statements.at, column, "the column %s is of level %d, too; keep one of them", tabular.Quote(before), value)
		default:
			columns[value] = column
		}
	}
	return columns
}

// steps reads the statements. A row without a step belongs to that of the row above it.
func (r *reader) steps(fw *framework.Framework) {
	if len(fw.Scale) == 0 {
		r.problems.At(r.scale.at, "", "the table of the scale has no levels; write a row for each")
		return
	}
	t, levels := r.statements, r.levelColumns(fw)
	r.cells["steps"] = cell{at: t.at}
	for _, rec := range t.rows {
		at := t.at
		at.Line = rec.Line
		title := text.Line(t.head.Cell(rec, colStep))
		if last := len(fw.Steps); title != "" && (last == 0 || match.Folded(fw.Steps[last-1].Title) != match.Folded(bareTitle(title, last))) {
			r.step(fw, rec, bareTitle(title, last+1))
		}
		if len(fw.Steps) == 0 {
			r.problems.At(at, colStep, "the first row names no step; write the step that the statement belongs to")
			return
		}
		r.statement(fw, rec, levels)
	}
}

// step begins a step with the row in which it is first named.
func (r *reader) step(fw *framework.Framework, rec tabular.Record, title string) {
	at := r.statements.at
	at.Line = rec.Line
	if i := slices.IndexFunc(fw.Steps, func(s framework.Step) bool { return match.Folded(s.Title) == match.Folded(title) }); i >= 0 {
		r.problems.At(at, colStep, "the step %s comes again after another; put the rows of a step below each other", tabular.Quote(title))
	}
	n := len(fw.Steps) + 1
	field := fmt.Sprintf("steps[%d]", n)
	r.cells[field] = cell{at, colStep}
	r.cells[field+".title"] = cell{at, colStep}
	fw.Steps = append(fw.Steps, framework.Step{
		Number: n, Title: title, Group: text.Line(r.said(r.statements, rec, colGroup, field+".group")),
	})
}

var numbered = regexp.MustCompile(`^([0-9]+)[.):]? +(.+)$`)

// bareTitle is the title of a step without its number, where it is that of the step.
func bareTitle(title string, number int) string {
	if parts := numbered.FindStringSubmatch(title); parts != nil && parts[1] == strconv.Itoa(number) {
		return parts[2]
	}
	return title
}

// statement adds the statement of a row to the last step.
func (r *reader) statement(fw *framework.Framework, rec tabular.Record, levels map[int]string) {
	t, step := r.statements, &fw.Steps[len(fw.Steps)-1]
	field := fmt.Sprintf("steps[%d].statements[%d]", step.Number, len(step.Statements)+1)
	said := func(column, name string) string { return r.said(t, rec, column, field+"."+name) }
	at := t.at
	at.Line = rec.Line
	r.cells[field] = cell{at, colText}
	if group := text.Line(t.head.Cell(rec, colGroup)); group != "" && group != step.Group {
		r.problems.At(at, colGroup, "the step is in the group %s in this row, and in %s above; a step is in one group", tabular.Quote(group), tabular.Quote(step.Group))
	}
	st := framework.Statement{
		Text: text.Line(said(colText, "text")), Short: text.Line(said(colShort, "short")), Guidance: said(colGuidance, "guidance"),
		LookFor: items(said(colLookFor, "look_for")), Questions: items(said(colQuestions, "questions")), EarlierTexts: items(said(colEarlier, "earlier_texts")),
	}
	id := text.Line(said(colID, "id"))
	if n, err := strconv.Atoi(id); err == nil {
		st.Number = n
		r.cells[field+".number"] = r.cells[field+".id"]
	} else {
		st.ID, st.Number = id, r.next(fw)
	}
	for _, level := range fw.Scale {
		column, ok := levels[level.Value]
		if !ok {
			continue
		}
		here := fmt.Sprintf("%s.levels[%d].text", field, len(st.Levels)+1)
		if words := text.Line(r.said(t, rec, column, here)); words != "" {
			st.Levels = append(st.Levels, framework.Descriptor{Value: level.Value, Text: words})
		}
	}
	step.Statements = append(step.Statements, st)
}

// next is the number of the next statement where the table gives none.
func (r *reader) next(fw *framework.Framework) int {
	all := fw.Statements()
	if len(all) == 0 {
		return 1
	}
	return all[len(all)-1].Number + 1
}

// items are the lines of a cell, each an item of a list, without what marks them as such.
func items(cell string) []string {
	var all []string
	for line := range strings.SplitSeq(cell, "\n") {
		if line = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(line), "-•*–")); line != "" {
			all = append(all, line)
		}
	}
	return all
}

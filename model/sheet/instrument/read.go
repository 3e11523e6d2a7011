// Package instrument makes a framework of a spreadsheet: a table of statements, a table of the
// scale, and if there is one a table that says what the whole is called. They stand on sheets of
// one workbook, or in CSV files.
package instrument

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/sheet/xlsx"
	"familyhub/stocktake/model/text"
)

// File is a file to read, a workbook or CSV.
type File struct {
	Name string // what problems call it
	io.Reader
}

// About is what a framework is called, where no table says so.
type About struct{ Title, ID, Licence string }

// headSearched is how many rows that hold anything may stand above the headings of a table.
const headSearched = 20

// Read makes a framework of the tables in some files. The error lists everything that is wrong, each
// with its cell; it is tabular.Problems. Unread are the sheets that hold none of the tables.
func Read(about About, files ...File) (fw *framework.Framework, unread []string, err error) {
	r := &reader{cells: map[string]cell{}}
	for _, f := range files {
		r.file(f)
	}
	r.missing(files)
	if err := r.problems.Err(); err != nil {
		return nil, r.unread, err
	}
	made := r.framework(about)
	if err := r.problems.Err(); err != nil {
		return nil, r.unread, err
	}
	fw, err = r.checked(made)
	return fw, r.unread, err
}

// reader is the tables of some files.
type reader struct {
	statements, scale, about *table
	unread                   []string
	problems                 tabular.Problems
	cells                    map[string]cell // where what stands at a field of the framework is from
}

// cell is where a text is from.
type cell struct {
	at    tabular.Place
	field string
}

// table is one that was found: its headings, and what stands below them.
type table struct {
	kind
	at   tabular.Place
	head tabular.Header
	rows []tabular.Record
}

// kind is a kind of table.
type kind struct {
	words   string   // what it is called
	must    []string // the columns by which it is known
	may     []string
	others  func(heading string) bool // whether a heading is another column of it
	aliases map[string]string
}

func (r *reader) file(f File) {
	data, err := io.ReadAll(io.LimitReader(f, tabular.MaxTableBytes+1))
	at := tabular.Place{File: f.Name}
	if err != nil {
		r.problems.At(at, "", "the file cannot be read: %v", err)
		return
	}
	if !xlsx.Looks(data[:min(len(data), 512)]) {
		records, wrong := tabular.ReadTable(f.Name, bytes.NewReader(data))
		r.problems = append(r.problems, wrong...)
		if wrong == nil && !r.table(at, records) {
			r.problems.At(at, "", "this is no table of statements and none of a scale; %s", layout)
		}
		return
	}
	book, err := xlsx.Read(bytes.NewReader(data))
	if err != nil {
		r.problems.At(at, "", "%v", err)
		return
	}
	for _, tab := range book.Sheets {
		at.Sheet = tab.Name
		records := tabular.Records(tab)
		if tab.Hidden && len(records) > 0 || !tab.Hidden && len(records) > 0 && !r.table(at, records) {
			r.unread = append(r.unread, tab.Name)
		}
	}
}

// table takes a table; false where it is none of those that are looked for.
func (r *reader) table(at tabular.Place, records []tabular.Record) bool {
	for i := range records[:min(len(records), headSearched)] {
		for _, k := range []struct {
			kind
			into **table
		}{{statementKind, &r.statements}, {scaleKind, &r.scale}, {aboutKind, &r.about}} {
			if !k.isHead(records[i]) {
				continue
			}
			if was := *k.into; was != nil {
				r.problems.At(at, "", "this is %s, and so is %s; delete one of the two", k.words, was.where())
				return true
			}
			*k.into = r.found(k.kind, at, records[i:])
			return true
		}
	}
	return false
}

func (t *table) where() string {
	if t.at.Sheet != "" {
		return "the sheet " + tabular.Quote(t.at.Sheet)
	}
	return t.at.File
}

// column is what a heading names: a column of the kind, or nothing.
func (k kind) column(heading string) string {
	words := strings.Join(strings.Fields(strings.NewReplacer("_", " ", "-", " ", ":", " ").Replace(strings.ToLower(text.Line(heading)))), " ")
	if own, ok := k.aliases[words]; ok {
		return own
	}
	if slices.Contains(k.must, words) || slices.Contains(k.may, words) {
		return words
	}
	return ""
}

func (k kind) isHead(rec tabular.Record) bool {
	found := map[string]bool{}
	for _, heading := range rec.Cells {
		found[k.column(heading)] = true
	}
	return !slices.ContainsFunc(k.must, func(column string) bool { return !found[column] })
}

// found reads the headings of a table, each of which is to be known.
func (r *reader) found(k kind, at tabular.Place, records []tabular.Record) *table {
	at.Line = records[0].Line
	t := &table{kind: k, at: at, head: tabular.Header{}, rows: records[1:]}
	for i, heading := range records[0].Cells {
		column := k.column(heading)
		here := at
		here.Columns = map[string]int{"": i + 1}
		switch {
		case heading == "" && !slices.ContainsFunc(t.rows, func(rec tabular.Record) bool { return rec.At(i) != "" }):
			continue
		case heading == "":
			r.problems.At(here, "", "the column has no heading; write one, or empty the column")
		case column == "" && k.others != nil && k.others(heading):
			column = text.Line(heading)
		case column == "":
			r.problems.At(here, "", "no column of %s is called %s; rename it, or delete the column: %s", k.words, tabular.Quote(heading),
				strings.Join(append(slices.Clone(k.must), k.may...), ", "))
			continue
		}
		if before, twice := t.head[column]; twice {
			r.problems = append(r.problems, tabular.TwoColumns(at, column, before, i))
			continue
		}
		t.head[column] = i
	}
	t.at.Columns = t.head.Numbers()
	for _, rec := range t.rows {
		r.odd(t, rec)
	}
	return t
}

// odd says which cells do not show a text that somebody wrote.
func (r *reader) odd(t *table, rec tabular.Record) {
	at := t.at
	at.Line = rec.Line
	if rec.Hidden {
		r.problems.At(at, "", "the row is hidden; show it, or delete it")
		return
	}
	for column, i := range t.head {
		switch odd, is := rec.Odd[i]; {
		case rec.Struck[i]:
			r.problems.At(at, column, "the cell is struck through; delete it, or take the line away")
		case is:
			r.problems.At(at, column, "the cell holds %s; write it as text", odd.Shown)
		}
	}
}

// missing says which tables there are not.
func (r *reader) missing(files []File) {
	var names []string
	for _, f := range files {
		names = append(names, f.Name)
	}
	at := tabular.Place{File: strings.Join(names, " and ")}
	if len(r.problems) > 0 {
		return
	}
	if r.statements == nil {
		r.problems.At(at, "", "there is no table of statements; it has the columns step and text. %s", layout)
	}
	if r.scale == nil {
		r.problems.At(at, "", "there is no table of the scale; it has the columns value, label and description, a row for each level. %s", layout)
	}
}

// checked is a framework as it is read from a file, which fills in what may be left out. What is
// wrong with it is said of the cell that it is from.
func (r *reader) checked(made *framework.Framework) (*framework.Framework, error) {
	var written bytes.Buffer
	if err := framework.Write(&written, made); err != nil {
		return nil, err
	}
	fw, err := framework.Read("", &written)
	wrong := new(framework.Problems)
	if !errors.As(err, &wrong) {
		return fw, err
	}
	for _, p := range wrong.List {
		from := r.from(p.Field)
		r.problems.At(from.at, from.field, "%s: %s", p.Wrong, p.Fix)
	}
	return nil, r.problems.Err()
}

// from is where a field of the framework, or what is around it, was read.
func (r *reader) from(field string) cell {
	for {
		if c, ok := r.cells[field]; ok {
			return c
		}
		i := strings.LastIndexAny(field, ".[")
		if i < 0 {
			return cell{at: tabular.Place{File: cmp.Or(r.statements.at.File, ""), Sheet: r.statements.at.Sheet}}
		}
		field = field[:i]
	}
}

// ID makes an id for a framework of its title.
func ID(title string) string {
	var b strings.Builder
	for _, char := range strings.ToLower(title) {
		switch {
		case char >= 'a' && char <= 'z' || char >= '0' && char <= '9':
			b.WriteRune(char)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	id := strings.Trim(b.String(), "-")
	const most = 64
	return strings.Trim(id[:min(len(id), most)], "-")
}

// titleOf is what a framework is called that nothing calls anything.
func titleOf(file string) string {
	return strings.TrimSpace(strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)))
}

package table

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
)

// Pool writes one table over many sessions for analysis: session by session, of which
// none is kept. Every row begins with its session and framework, so that the tables of
// many files can be laid together. Texts that people wrote on statements stay out;
// nothing is an empty cell in CSV and null in NDJSON, and yes and no are true and false.
//
// What is not revealed stands in no table, and without Options.Names no name, agency or
// role does.
type Pool struct {
	rows rowWriter
	kind kind
	o    report.Options
	err  error
	// texts says that what people wrote on statements is written, too.
	texts bool
	// fields are those of every row. The first of them are the session's; from are the
	// places of the others in the tables of sessions on a scale, worked out with the first
	// of them, and nowhere for a value that the scale does not have.
	fields []Field
	scale  framework.Scale
	from   []int
	spaced []int
}

// nowhere is the place of a field that a session's own table does not have.
const nowhere = -1

// PoolFormats lists the formats of a table.
func PoolFormats() []string { return []string{"csv", "ndjson"} }

// NewPool begins a table, one of Names in one of PoolFormats, of sessions on some frameworks, or on the
// built-in one; the error names these. CSV begins with a head at once. Of the options only Names counts.
func NewPool(w io.Writer, table, format string, o report.Options, frameworks ...*framework.Framework) (*Pool, error) {
	p := &Pool{o: o}
	switch format {
	case "csv":
		p.rows = newCSVRows(w)
	case "ndjson":
		p.rows = newNDJSONRows(w)
	default:
		return nil, fmt.Errorf("there is no format %q for a table; choose one of %s", format, strings.Join(PoolFormats(), ", "))
	}
	var found bool
	if p.kind, found = kindOf(table, frameworks...); !found {
		return nil, fmt.Errorf("there is no table %q; choose one of %s", table, strings.Join(Names(), ", "))
	}
	p.fields = p.kind.fields()
	names := make([]string, len(p.fields))
	for i, f := range p.fields {
		names[i] = f.Name
	}
	return p, p.rows.head(names)
}

// Add writes the rows of a session. An error is that of the writer, and stays.
func (p *Pool) Add(s *model.Session) error {
	if p.err != nil {
		return p.err
	}
	t := p.kind.filed(s, p.o)
	if p.err = p.place(t, s.Framework().Scale); p.err != nil {
		return p.err
	}
	aside := func([]Cell) bool { return false }
	if p.kind.aside != nil && !p.texts {
		aside = p.kind.aside(t)
	}
	cells := frameCells(s)
	first := len(cells)
	for _, row := range t.Rows {
		if aside(row) {
			continue
		}
		for _, i := range p.spaced {
			row[i] = Of(strings.ReplaceAll(row[i].Text(), ";", ""))
		}
		cells = cells[:first]
		for _, i := range p.from {
			if i == nowhere {
				cells = append(cells, Cell{})
			} else {
				cells = append(cells, row[i])
			}
		}
		if !p.texts {
			clear(cells[len(cells)-len(p.kind.texts):])
		}
		if p.err = p.rows.row(p.fields, cells); p.err != nil {
			break
		}
	}
	return p.err
}

// place finds out where the fields stand in the tables of sessions on a scale. The error is that the
// scale has values for which there are no columns.
func (p *Pool) place(t *Table, scale framework.Scale) error {
	if p.from != nil && p.scale.Same(scale) {
		return nil
	}
	p.scale, p.from, p.spaced = scale, nil, nil
	for _, f := range t.Fields {
		if strings.HasPrefix(f.Name, countPrefix) && !has(p.fields, f.Name) {
			return fmt.Errorf("the table was begun without the column “%s”", f.Title)
		}
	}
	for _, f := range p.fields[len(frameFields()):] {
		if strings.HasPrefix(f.Name, countPrefix) && !has(t.Fields, f.Name) {
			p.from = append(p.from, nowhere)
			continue
		}
		name := f.Name
		if source, other := sources[name]; other {
			name = source
		}
		at := t.field(name)
		p.from = append(p.from, at)
		if slices.Contains(p.kind.spaced, name) {
			p.spaced = append(p.spaced, at)
		}
	}
	return nil
}

// Flush writes what is left in the buffer; call it at the end.
func (p *Pool) Flush() error {
	if p.err == nil {
		p.err = p.rows.flush()
	}
	return p.err
}

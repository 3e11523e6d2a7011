package report

import (
	"fmt"
	"io"
	"strings"

	"familyhub/stocktake/model"
)

// Pool writes one table over many sessions for analysis: session by session, of which
// none is kept. Every row begins with its session and framework, so that the tables of
// many files can be laid together. Texts that people wrote about statements stay out;
// nothing is an empty cell in CSV and null in NDJSON.
//
// What is not revealed stands in no table, and without Options.Names no name, agency or
// role does.
type Pool struct {
	rows   rowWriter
	add    func(values []value, s *model.Session, row func([]value) error) error
	values []value // of one row
	err    error
}

// PoolTables lists the tables that there are.
func PoolTables() []string { return []string{"scores", "statements", "priorities"} }

// PoolFormats lists the formats of a table.
func PoolFormats() []string { return []string{"csv", "ndjson"} }

// NewPool begins a table, one of PoolTables in one of PoolFormats; the error names
// these. CSV begins with a head at once. Of the options only Names counts.
func NewPool(w io.Writer, table, format string, o Options) (*Pool, error) {
	p := &Pool{}
	switch format {
	case "csv":
		p.rows = newCSVRows(w)
	case "ndjson":
		p.rows = newNDJSONRows(w)
	default:
		return nil, fmt.Errorf("there is no format %q for all sessions; choose one of %s", format, strings.Join(PoolFormats(), ", "))
	}
	switch table {
	case "scores":
		return p, begun(p, pooledScoreFields(o), o, pooledScores)
	case "statements":
		return p, begun(p, pooledStatementFields(o), o, pooledStatements)
	case "priorities":
		return p, begun(p, pooledPriorityFields(o), o, pooledPriorities)
	default:
		return nil, fmt.Errorf("there is no table %q; choose one of %s", table, strings.Join(PoolTables(), ", "))
	}
}

// begun gives the pool its columns, and how a session comes to its rows.
func begun[R any](p *Pool, fields []field[R], o Options, each func(*model.Session, Options, func(R))) error {
	names := append(namesOf(sessionFields()), namesOf(fields)...)
	p.values = make([]value, 0, len(names))
	p.add = func(values []value, s *model.Session, row func([]value) error) (err error) {
		each(s, o, func(r R) {
			if err == nil {
				err = row(valuesOf(values, fields, r))
			}
		})
		return err
	}
	return p.rows.head(names)
}

// Add writes the rows of a session. An error is that of the writer, and stays.
func (p *Pool) Add(s *model.Session) error {
	if p.err == nil {
		p.values = valuesOf(p.values[:0], sessionFields(), s)
		p.err = p.add(p.values, s, p.rows.row)
	}
	return p.err
}

// Flush writes what is left in the buffer; call it at the end.
func (p *Pool) Flush() error {
	if p.err == nil {
		p.err = p.rows.flush()
	}
	return p.err
}

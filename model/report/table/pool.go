package table

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
)

// Pool writes one table over many sessions for analysis: session by session, of which
// none is kept. Every row begins with its session and framework, so that the tables of
// many files can be laid together. Texts that people wrote about statements stay out;
// nothing is an empty cell in CSV and null in NDJSON.
//
// What is not revealed stands in no table, and without Options.Names no name, agency or
// role does.
type Pool struct {
	rows rowWriter
	kind pooled
	o    report.Options
	err  error
}

// pooled is a table for analysis: rows of a session's own table with fields of their own.
type pooled struct {
	name   string
	of     func(*model.Session, report.Options) *Table
	widen  func(*model.Session, *Table) // adds what that table lacks, and takes out what is not wanted
	fields []string                     // in their order, after those of the session
	names  map[string]string            // of fields that are called otherwise in the session's table
}

func pools() []pooled {
	return []pooled{
		{
			"scores", Scores, widenScores,
			strings.Fields("step statement statement_short round latest participant agency role answer score corrected_from"),
			map[string]string{"score": "points"},
		},
		{
			"statements", func(s *model.Session, _ report.Options) *Table { return Statements(s) }, widenStatements,
			strings.Fields("step step_title statement statement_short statement_text round rounds sealed n mean median ad min max rwg cns " +
				"count0 count1 count2 count3 count4 count5 dont_know not_applicable missing " +
				"consensus no_consensus outside_range discuss flagged seconds"), nil,
		},
		{
			"priorities", func(s *model.Session, _ report.Options) *Table { return Priorities(s) }, spacePriorities,
			strings.Fields("rank priority what statements steps owner quarter status focus government outcome " +
				"measure measure_now measure_target review quarter_months"),
			map[string]string{"priority": "id"},
		},
	}
}

// PoolTables lists the tables that there are.
func PoolTables() []string {
	var names []string
	for _, p := range pools() {
		names = append(names, p.name)
	}
	return names
}

// PoolFormats lists the formats of a table.
func PoolFormats() []string { return []string{"csv", "ndjson"} }

// NewPool begins a table, one of PoolTables in one of PoolFormats; the error names
// these. CSV begins with a head at once. Of the options only Names counts.
func NewPool(w io.Writer, table, format string, o report.Options) (*Pool, error) {
	p := &Pool{o: o}
	switch format {
	case "csv":
		p.rows = newCSVRows(w)
	case "ndjson":
		p.rows = newNDJSONRows(w)
	default:
		return nil, fmt.Errorf("there is no format %q for all sessions; choose one of %s", format, strings.Join(PoolFormats(), ", "))
	}
	at := slices.Index(PoolTables(), table)
	if at < 0 {
		return nil, fmt.Errorf("there is no table %q; choose one of %s", table, strings.Join(PoolTables(), ", "))
	}
	p.kind = pools()[at]
	var names []string
	for _, f := range sessionFields() {
		names = append(names, f.Name)
	}
	return p, p.rows.head(append(names, p.kind.fields...))
}

// Add writes the rows of a session. An error is that of the writer, and stays.
func (p *Pool) Add(s *model.Session) error {
	if p.err != nil {
		return p.err
	}
	t := p.kind.of(s, p.o)
	p.kind.widen(s, t)
	cells, fields := sessionCells(s), sessionFields()
	first := len(cells)
	var from []int
	for _, name := range p.kind.fields {
		if other, is := p.kind.names[name]; is {
			name = other
		}
		from = append(from, t.field(name))
		fields = append(fields, t.Fields[t.field(name)])
	}
	for _, row := range t.Rows {
		cells = cells[:first]
		for _, i := range from {
			cells = append(cells, row[i])
		}
		if p.err = p.rows.row(fields, cells); p.err != nil {
			break
		}
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

// sessionFields begin every row, so that the rows of many files can lie in one table.
func sessionFields() []Field {
	names := strings.Fields("session title area date mode blind framework framework_title framework_version framework_digest")
	fields := make([]Field, len(names))
	for i, name := range names {
		fields[i].Name = name
		if name == "blind" {
			fields[i].Type = YesNo
		}
	}
	return fields
}

// sessionCells are those of sessionFields. A framework's digest is cut short: enough is
// left to tell any two in the world apart, and the word before it keeps programs from
// taking it for a number.
func sessionCells(s *model.Session) []Cell {
	const digits = 12
	d, fw, digest := s.Details(), s.Framework(), s.Origin().Framework
	return []Cell{
		Of(s.ID()), Of(d.Title), Of(d.Area), Of(d.Date), Of(s.Origin().Mode), Bool(s.Blind()),
		Of(fw.ID), Of(fw.Title), Of(fw.Version), Of("sha256:" + digest[:min(len(digest), digits)]),
	}
}

// widenScores adds what sort of answer a score is, its points alone, and whether the
// figures are of its round. Rows of a comment alone go.
func widenScores(s *model.Session, t *Table) {
	score, was := t.field("score"), t.field("corrected_from")
	t.Rows = slices.DeleteFunc(t.Rows, func(row []Cell) bool { return row[score].Empty() && row[was].Empty() })
	t.widen(Field{Name: "answer"}, func(row []Cell) Cell {
		switch _, points := row[score].Number(); {
		case points:
			return Of("score")
		case row[score].Empty():
			return Of("none") // a correction took it away
		default:
			return row[score]
		}
	})
	t.widen(Field{Name: "points"}, func(row []Cell) Cell {
		if _, points := row[score].Number(); points {
			return row[score]
		}
		return Cell{}
	})
	round := t.field("round")
	t.widenBy(Field{Name: "latest", Type: YesNo}, func(statement int, row []Cell) Cell {
		return Bool(row[round] == Int(s.At(statement).LatestRound()))
	})
	t.shortNames(s)
}

// widenStatements adds the names of the statement and its step, and the round that its
// figures are of.
func widenStatements(s *model.Session, t *Table) {
	t.shortNames(s)
	t.widenBy(Field{Name: "step_title"}, func(statement int, _ []Cell) Cell {
		step, _ := s.Framework().StepOf(statement)
		return Of(step.Title)
	})
	t.widenBy(Field{Name: "round"}, func(statement int, _ []Cell) Cell {
		latest := s.At(statement).LatestRound()
		return known(latest, latest > 0)
	})
}

// spacePriorities parts the numbers of statements and steps by spaces.
func spacePriorities(_ *model.Session, t *Table) {
	for _, name := range []string{"statements", "steps"} {
		at := t.field(name)
		for _, row := range t.Rows {
			row[at] = Of(strings.ReplaceAll(row[at].Text(), ";", ""))
		}
	}
}

// mostWidened is by how many fields a pool widens a table: rows have room for them.
const mostWidened = 4

// widen adds a field whose cells follow from the others of their row.
func (t *Table) widen(f Field, cell func(row []Cell) Cell) {
	t.Fields = append(t.Fields, f)
	for i, row := range t.Rows {
		t.Rows[i] = append(row, cell(row))
	}
}

func (t *Table) shortNames(s *model.Session) {
	t.widenBy(Field{Name: "statement_short"}, func(statement int, _ []Cell) Cell {
		st, _ := s.Framework().Statement(statement)
		return Of(st.Short)
	})
}

// widenBy is widen for what follows from the number of the statement that a row is about.
func (t *Table) widenBy(f Field, cell func(statement int, row []Cell) Cell) {
	at := t.field("statement")
	t.widen(f, func(row []Cell) Cell {
		n, _ := row[at].Number()
		return cell(int(n), row)
	})
}

// field is the place of the field of a name, which there is.
func (t *Table) field(name string) int {
	for i := range t.Fields {
		if t.Fields[i].Name == name {
			return i
		}
	}
	panic("table: " + t.Name + " has no field " + name)
}

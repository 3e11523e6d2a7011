package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"stocktake/model"
	"stocktake/model/report"
)

// Limits of a table: many times what a workshop fills, few enough to hold.
const (
	maxTableBytes = 8 << 20
	maxRows       = 50_000
	maxColumns    = 100
)

// record is one line of a table, as it stands in the file.
type record struct {
	line  int
	cells []string
	odd   map[int]oddCell // those of a workbook that hold neither a text nor a number
}

// oddCell is a cell that can pass for a text at best.
type oddCell struct {
	shown string // what stands there, and what that is
	lost  bool   // it is not even a text: a spreadsheet could not work it out
}

// blank is true for a line without any text.
func (r record) blank() bool {
	for _, cell := range r.cells {
		if cell != "" {
			return false
		}
	}
	return true
}

// readTable reads the lines of a CSV file that hold anything. Commas, semicolons
// and tabs may part the cells; the first line shows which, or says so as "sep=;". Cells are without the
// space around them and without an apostrophe that keeps a spreadsheet from taking
// them for formulas.
func readTable(name string, r io.Reader) ([]record, Problems) {
	data, err := io.ReadAll(io.LimitReader(r, maxTableBytes+1))
	if sentence := notText(data, err); sentence != "" {
		return nil, Problems{{File: name, Sentence: sentence}}
	}
	data, wrong := decodeText(data)
	if wrong != nil {
		return nil, Problems{{File: name, Line: wrong.line, Sentence: wrong.sentence}}
	}
	comma, said := saidDelimiter(data)
	if !said {
		comma = delimiter(data)
	}
	return parseTable(name, data, comma, said)
}

// parseTable reads the lines of a text whose cells a character parts; the first of them is
// passed over where it says which one.
func parseTable(name string, data []byte, comma rune, said bool) ([]record, Problems) {
	in := csv.NewReader(bytes.NewReader(data))
	in.Comma = comma
	in.FieldsPerRecord = -1
	var records []record
	var problems Problems
	for {
		cells, err := in.Read()
		switch {
		case err == io.EOF:
			return records, problems
		case err != nil:
			problems = append(problems, malformed(name, err))
			if len(problems) > maxRows {
				return records, problems
			}
			continue
		case len(records) == maxRows, len(cells) > maxColumns:
			line, _ := in.FieldPos(0)
			return nil, append(problems, Problem{File: name, Line: line, Sentence: fmt.Sprintf(
				"the table is larger than %d rows or %d columns; check that it is the right file", maxRows, maxColumns)})
		}
		line, _ := in.FieldPos(0)
		if said {
			said = false
			continue
		}
		rec := record{line: line, cells: cells}
		for i, cell := range cells {
			rec.cells[i] = report.Uncell(strings.TrimSpace(cell))
		}
		if !rec.blank() {
			records = append(records, rec)
		}
	}
}

func notText(data []byte, err error) string {
	switch {
	case err != nil:
		return fmt.Sprintf("the file cannot be read: %v", err)
	case len(data) > maxTableBytes:
		return fmt.Sprintf("the file is larger than %d MiB; check that it is the right one", maxTableBytes>>20)
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return "this is a spreadsheet, not a CSV file; open it and save it as “CSV UTF-8”"
	}
	return ""
}

// saidDelimiter is what the first line says parts the cells, as Excel may be told to.
func saidDelimiter(data []byte) (rune, bool) {
	first, _, _ := bytes.Cut(data, []byte("\n"))
	first = bytes.Trim(bytes.TrimSpace(first), `"`)
	if rest, ok := bytes.CutPrefix(bytes.ToLower(first), []byte("sep=")); ok && len(rest) <= 1 {
		switch string(rest) {
		case ";", ",":
			return rune(rest[0]), true
		case "": // the tab that was trimmed off
			return '\t', true
		}
	}
	return 0, false
}

// delimiter is what parts most cells of the first line that is not empty.
func delimiter(data []byte) rune {
	head, _, _ := bytes.Cut(bytes.TrimLeft(data, "\r\n"), []byte("\n"))
	best, most := ',', 0
	for _, r := range []rune{',', ';', '\t'} {
		if n := bytes.Count(head, []byte(string(r))); n > most {
			best, most = r, n
		}
	}
	return best
}

func malformed(name string, err error) Problem {
	var parse *csv.ParseError
	if !errors.As(err, &parse) {
		return Problem{File: name, Sentence: fmt.Sprintf("the file cannot be read: %v", err)}
	}
	return Problem{
		File: name, Line: parse.StartLine,
		Sentence: `the quotation marks do not match; put the whole cell into "…", and write each " inside it twice`,
	}
}

// header is which column holds what.
type header map[string]int // from 0

// readHeader finds the known columns by their names, whatever their case and order;
// others are passed over.
func readHeader(name string, rec record, known ...string) (header, Problems) {
	h := make(header)
	var problems Problems
	for i, cell := range rec.cells {
		title := strings.ToLower(model.CleanLine(cell))
		for _, column := range known {
			if title != column {
				continue
			}
			if before, twice := h[column]; twice {
				problems = append(problems, twoColumns(place{file: name, line: rec.line}, column, before, i))
				continue
			}
			h[column] = i
		}
	}
	return h, problems
}

// twoColumns is the problem of a title that stands in two columns, counted from 0.
func twoColumns(head place, title string, first, second int) Problem {
	head.columns = map[string]int{title: second + 1}
	return head.problem(title, fmt.Sprintf("column %d is called %s too; rename one of them", first+1, title))
}

func (h header) has(column string) bool {
	_, ok := h[column]
	return ok
}

// cell is the text in a column of a line; empty where the line is too short.
func (h header) cell(rec record, column string) string {
	if i, ok := h[column]; ok && i < len(rec.cells) {
		return rec.cells[i]
	}
	return ""
}

// numbers are the columns as people count them, from 1.
func (h header) numbers() map[string]int {
	numbers := make(map[string]int, len(h))
	for column, i := range h {
		numbers[column] = i + 1
	}
	return numbers
}

// overflow reports text to the right of the header's last column: a comma in a
// text that is not in quotation marks puts it there.
func overflow(at place, rec record, columns int) Problems {
	for i := columns; i < len(rec.cells); i++ {
		if rec.cells[i] != "" {
			return Problems{{
				File: at.file, Line: at.line, Column: i + 1,
				Sentence: `the line has more cells than the first one; put a text that holds a comma or semicolon into "…"`,
			}}
		}
	}
	return nil
}

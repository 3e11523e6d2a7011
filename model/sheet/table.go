package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/sheet/xlsx"
	"familyhub/stocktake/model/text"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
)

// Limits of a table: many times what a workshop fills, few enough to hold.
const (
	maxTableBytes = 8 << 20
	maxRows       = 50_000
	maxColumns    = 100
)

// The columns of a score sheet, of which agency and role are also those of a list of people.
const (
	colParticipant = "participant"
	colAgency      = "agency"
	colRole        = "role"
	colStatement   = "statement"
	colRound       = "round"
	colScore       = "score"
	colComment     = "comment"
)

// headSearched is how many rows that hold anything may stand above a table.
const headSearched = 100

// record is one line of a table, as it stands in the file.
type record struct {
	line  int
	cells []string
	comma bool            // that commas part the cells
	odd   map[int]oddCell // those that hold neither a text nor a number
	// Of a workbook:
	hidden bool
	worked map[int]bool       // cells with a formula
	struck map[int]bool       // cells with a line through what they show
	merged map[int]xlsx.Range // blocks of several rows that show this cell
}

// oddCell is a cell that can pass for a text at best.
type oddCell struct {
	shown string // what stands there, and what that is
	lost  bool   // it is not even a text: a spreadsheet could not work it out
}

// blank reports whether a line has no text.
func (r record) blank() bool {
	for _, cell := range r.cells {
		if cell != "" {
			return false
		}
	}
	return true
}

// ruled reports whether a line is the rule below the headings of a table with bars.
func (r record) ruled() bool {
	return !slices.ContainsFunc(r.cells, func(cell string) bool { return strings.Trim(cell, ":-") != "" })
}

// readTable reads the lines of a CSV file that hold anything. Commas, semicolons, tabs or
// bars part the cells; all lines together show which, or the first one says so as "sep=;".
// Cells are without the space around them and without an apostrophe that keeps a
// spreadsheet from taking them for formulas.
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
		rec := record{line: line, cells: cells, comma: in.Comma == ','}
		for i, cell := range cells {
			rec.put(i, twice(cell))
		}
		if !rec.blank() && !(comma == '|' && rec.ruled()) {
			records = append(records, rec)
		}
	}
}

// put sets a cell. What a spreadsheet writes for a value that it could not work out is
// no text.
func (r *record) put(i int, text string) {
	r.cells[i] = table.Unescape(strings.TrimSpace(text)) // as a CSV file has it, also one that became a workbook
	if spreadsheetError.MatchString(r.cells[i]) {
		r.mark(i, oddCell{shown: r.cells[i] + ", an error", lost: true})
	}
}

func (r *record) mark(i int, odd oddCell) {
	if r.odd == nil {
		r.odd = make(map[int]oddCell)
	}
	r.odd[i] = odd
}

var spreadsheetError = regexp.MustCompile(`^(#(N/A|REF!|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|GETTING_DATA)|##+|Err:[0-9]+)$`)

func notText(data []byte, err error) string {
	switch {
	case err != nil:
		return fmt.Sprintf("the file cannot be read: %v", err)
	case len(data) > maxTableBytes:
		return fmt.Sprintf("the file is larger than %d MiB; check that it is the right one", maxTableBytes>>20)
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return "this is a spreadsheet, not a CSV file; open it and save it as “CSV UTF-8”"
	case bytes.HasPrefix(bytes.TrimSpace(data), []byte("<")):
		return "this is a web page or XML, not a CSV file; open it in a spreadsheet program and save it as “CSV UTF-8”"
	}
	return ""
}

// saidDelimiter is what the first line says parts the cells, as Excel may be told to.
func saidDelimiter(data []byte) (rune, bool) {
	first, _, _ := bytes.Cut(data, []byte("\n"))
	first = bytes.Trim(bytes.TrimSpace(first), `"`)
	if rest, ok := bytes.CutPrefix(bytes.ToLower(first), []byte("sep=")); ok && len(rest) <= 1 {
		switch string(rest) {
		case ";", ",", "|":
			return rune(rest[0]), true
		case "": // the tab that was trimmed off
			return '\t', true
		}
	}
	return 0, false
}

// delimiter is what parts most lines into the same number of cells, and of two such the
// one that makes more cells.
func delimiter(data []byte) rune {
	best, most, widest := ',', 0, 0
	for _, r := range []rune{',', ';', '\t', '|'} {
		if !bytes.ContainsRune(data, r) {
			continue
		}
		if lines, width := evenly(data, r); lines > most || lines == most && width > widest {
			best, most, widest = r, lines, width
		}
	}
	return best
}

// evenly is how many lines a delimiter parts into the number of cells that most of them
// have, less those that it makes unreadable, and that number.
func evenly(data []byte, delimiter rune) (lines, width int) {
	in := csv.NewReader(bytes.NewReader(data))
	in.Comma, in.FieldsPerRecord, in.ReuseRecord = delimiter, -1, true
	widths, unreadable := make(map[int]int), 0
	for range maxRows {
		cells, err := in.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			unreadable++
		} else if len(cells) > 1 {
			widths[len(cells)]++
		}
	}
	for n, count := range widths {
		if count > lines || count == lines && n > width {
			lines, width = count, n
		}
	}
	return lines - unreadable, width
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
		title := strings.ToLower(text.Line(cell))
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

// at is a cell of a line, from 0; empty where the line is shorter.
func (r record) at(i int) string {
	if i < len(r.cells) {
		return r.cells[i]
	}
	return ""
}

// set sets a cell, also one to the right of the last.
func (r *record) set(i int, text string) {
	for len(r.cells) <= i {
		r.cells = append(r.cells, "")
	}
	r.cells[i] = text
}

// isLost reports whether a cell holds no text that somebody wrote. A name is never worked
// out.
func (r record) isLost(column string, i int) bool {
	return r.odd[i].lost || column == colParticipant && (r.odd[i].shown != "" || r.worked[i])
}

// filled is how many cells of a line hold anything.
func filled(rec record) (n int) {
	for _, cell := range rec.cells {
		if cell != "" {
			n++
		}
	}
	return n
}

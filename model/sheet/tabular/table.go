// Package tabular takes text files apart into the lines and cells of a table, and says
// where in them something is wrong.
package tabular

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/sheet/xlsx"
)

// Limits of a table: many times what a workshop fills, few enough to hold.
const (
	MaxTableBytes = 8 << 20
	MaxRows       = 50_000
	MaxColumns    = 100
)

// The columns of a score sheet, of which agency and role are also those of a list of people.
const (
	ColParticipant = "participant"
	ColAgency      = "agency"
	ColRole        = "role"
	ColStatement   = "statement"
	ColRound       = "round"
	ColScore       = "score"
	ColComment     = "comment"
	ColBarrier     = "barrier"
	ColPriority    = "priority"
)

// HeadSearched is how many rows that hold anything may stand above a table.
const HeadSearched = 100

// Record is one line of a table, as it stands in the file.
type Record struct {
	Line  int
	Cells []string
	Comma bool            // that commas part the cells
	Odd   map[int]OddCell // those that hold neither a text nor a number
	// Of a workbook:
	Hidden bool
	Worked map[int]bool       // cells with a formula
	Struck map[int]bool       // cells with a line through what they show
	Merged map[int]xlsx.Range // blocks of several rows that show this cell
}

// OddCell is a cell that can pass for a text at best.
type OddCell struct {
	Shown string // what stands there, and what that is
	Lost  bool   // it is not even a text: a spreadsheet could not work it out
}

// Blank reports whether a line has no text.
func (r Record) Blank() bool {
	return !slices.ContainsFunc(r.Cells, func(cell string) bool { return cell != "" })
}

// Filled are the cells of a line that hold anything.
func (r Record) Filled() []string {
	return slices.DeleteFunc(slices.Clone(r.Cells), func(cell string) bool { return cell == "" })
}

// ruled reports whether a line is the rule below the headings of a table with bars.
func (r Record) ruled() bool {
	return !slices.ContainsFunc(r.Cells, func(cell string) bool { return strings.Trim(cell, ":-") != "" })
}

// ReadTable reads the lines of a CSV file that hold anything. Commas, semicolons, tabs or
// bars part the cells; all lines together show which, or the first one says so as "sep=;".
// Cells are without the space around them and without an apostrophe that keeps a
// spreadsheet from taking them for formulas.
func ReadTable(name string, r io.Reader) ([]Record, Problems) {
	data, problems := ReadText(name, r)
	if problems != nil {
		return nil, problems
	}
	comma, said := SaidDelimiter(data)
	if !said {
		comma = delimiter(data)
	}
	return ParseTable(name, data, comma, said)
}

// ReadText reads a text file as UTF-8 with line feeds.
func ReadText(name string, r io.Reader) ([]byte, Problems) {
	data, err := io.ReadAll(io.LimitReader(r, MaxTableBytes+1))
	if sentence := NotText(data, err); sentence != "" {
		return nil, Problems{{File: name, Sentence: sentence}}
	}
	data, wrong := DecodeText(data)
	if wrong != nil {
		return nil, Problems{{File: name, Line: wrong.Line, Sentence: wrong.Sentence}}
	}
	return data, nil
}

// FirstLine are the cells of the first line of a CSV file, whose beginning will do; none where it
// cannot be read.
func FirstLine(data []byte) []string {
	decoded, _, _ := ToUTF8(data) // which may end within a letter
	first, rest, _ := bytes.Cut(bytes.TrimLeft(decoded, "\r\n"), []byte("\n"))
	if _, said := SaidDelimiter(first); said {
		second, _, _ := bytes.Cut(rest, []byte("\n"))
		first = append(append(bytes.Clone(first), '\n'), second...)
	}
	if records, _ := ReadTable("", bytes.NewReader(first)); len(records) > 0 {
		return records[0].Cells
	}
	return nil
}

// ParseTable reads the lines of a text whose cells a character parts; the first of them is
// passed over where it says which one.
func ParseTable(name string, data []byte, comma rune, said bool) ([]Record, Problems) {
	in := csv.NewReader(bytes.NewReader(data))
	in.Comma = comma
	in.FieldsPerRecord = -1
	var records []Record
	var problems Problems
	for {
		cells, err := in.Read()
		switch {
		case err == io.EOF:
			return records, problems
		case err != nil:
			problems = append(problems, malformed(name, err))
			if len(problems) > MaxRows {
				return records, problems
			}
			continue
		case len(records) == MaxRows, len(cells) > MaxColumns:
			line, _ := in.FieldPos(0)
			return nil, append(problems, Problem{File: name, Line: line, Sentence: fmt.Sprintf(
				"the table is larger than %d rows or %d columns; check that it is the right file", MaxRows, MaxColumns)})
		}
		line, _ := in.FieldPos(0)
		if said {
			said = false
			continue
		}
		rec := Record{Line: line, Cells: cells, Comma: in.Comma == ','}
		for i, cell := range cells {
			rec.Put(i, twice(cell))
		}
		if !rec.Blank() && !(comma == '|' && rec.ruled()) {
			records = append(records, rec)
		}
	}
}

// Put sets a cell. What a spreadsheet writes for a value that it could not work out is
// no text.
func (r *Record) Put(i int, text string) {
	r.Cells[i] = table.Unescape(strings.TrimSpace(text)) // as a CSV file has it, also one that became a workbook
	if spreadsheetError.MatchString(r.Cells[i]) {
		SetCell(&r.Odd, i, OddCell{Shown: r.Cells[i] + ", an error", Lost: true})
	}
}

var spreadsheetError = regexp.MustCompile(`^(#(N/A|REF!|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|GETTING_DATA)|##+|Err:[0-9]+)$`)

// NotText is a sentence for bytes that are no text of a table, or that could not be read;
// empty for any other.
func NotText(data []byte, err error) string {
	switch {
	case err != nil:
		return fmt.Sprintf("the file cannot be read: %v", err)
	case len(data) > MaxTableBytes:
		return fmt.Sprintf("the file is larger than %d MiB; check that it is the right one", MaxTableBytes>>20)
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return "this is a spreadsheet, not a CSV file; open it and save it as “CSV UTF-8”"
	case bytes.HasPrefix(bytes.TrimSpace(data), []byte("<")):
		return "this is a web page or XML, not a CSV file; open it in a spreadsheet program and save it as “CSV UTF-8”"
	}
	return ""
}

// SaidDelimiter is what the first line says parts the cells, as Excel may be told to.
func SaidDelimiter(data []byte) (rune, bool) {
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
	for range MaxRows {
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

// Header is which column holds what.
type Header map[string]int // from 0

// TwoColumns is the problem of a title that stands in two columns, counted from 0.
func TwoColumns(head Place, title string, first, second int) Problem {
	head.Columns = map[string]int{title: second + 1}
	return head.Problem(title, fmt.Sprintf("column %d is called %s too; rename one of them", first+1, title))
}

// Has reports whether there is such a column.
func (h Header) Has(column string) bool {
	_, ok := h[column]
	return ok
}

// Cell is the text in a column of a line; empty where the line is too short.
func (h Header) Cell(rec Record, column string) string {
	if i, ok := h[column]; ok && i < len(rec.Cells) {
		return rec.Cells[i]
	}
	return ""
}

// Numbers are the columns as people count them, from 1.
func (h Header) Numbers() map[string]int {
	numbers := make(map[string]int, len(h))
	for column, i := range h {
		numbers[column] = i + 1
	}
	return numbers
}

// Overflow reports text to the right of the header's last column: a comma in a
// text that is not in quotation marks puts it there.
func Overflow(at Place, rec Record, columns int) Problems {
	for i := columns; i < len(rec.Cells); i++ {
		if rec.Cells[i] != "" {
			return Problems{{
				File: at.File, Line: at.Line, Column: i + 1,
				Sentence: `the line has more cells than the first one; put a text that holds a comma or semicolon into "…"`,
			}}
		}
	}
	return nil
}

// At is a cell of a line, from 0; empty where the line is shorter.
func (r Record) At(i int) string {
	if i < len(r.Cells) {
		return r.Cells[i]
	}
	return ""
}

// Set sets a cell, also one to the right of the last.
func (r *Record) Set(i int, text string) {
	for len(r.Cells) <= i {
		r.Cells = append(r.Cells, "")
	}
	r.Cells[i] = text
}

// IsLost reports whether a cell holds no text that somebody wrote. A name is never worked
// out.
func (r Record) IsLost(column string, i int) bool {
	return r.Odd[i].Lost || column == ColParticipant && (r.Odd[i].Shown != "" || r.Worked[i])
}

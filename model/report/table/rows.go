package table

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"
)

// rowWriter writes a table row by row and keeps none of them. A cell of a YesNo field is
// true or false. An error of what is written to comes back from flush at the latest.
type rowWriter interface {
	head(names []string) error
	row(fields []Field, cells []Cell) error
	flush() error
}

// buffered is how much is gathered before it is written, in bytes.
const buffered = 64 << 10

// csvRows writes RFC 4180 with a head. Nothing is an empty cell; no text is taken for
// a formula.
type csvRows struct {
	out    *csv.Writer
	record []string // of one row
}

func newCSVRows(w io.Writer) rowWriter {
	// csv.Writer takes a large enough buffer for its own, and flushes it.
	return &csvRows{out: csv.NewWriter(bufio.NewWriterSize(w, buffered))}
}

func (c *csvRows) head(names []string) error { return c.out.Write(names) }

func (c *csvRows) row(fields []Field, cells []Cell) error {
	c.record = c.record[:0]
	for i, cell := range cells {
		if fields[i].Type == YesNo && !cell.Empty() {
			c.record = append(c.record, cell.truth())
		} else {
			c.record = append(c.record, cell.csv())
		}
	}
	return c.out.Write(c.record)
}

func (c *csvRows) flush() error {
	c.out.Flush()
	return c.out.Error()
}

// ndjsonRows writes a JSON object to a line, with every field in each. Nothing is null.
type ndjsonRows struct {
	out  *bufio.Writer
	keys [][]byte // what stands before each value
	line []byte
}

func newNDJSONRows(w io.Writer) rowWriter {
	return &ndjsonRows{out: bufio.NewWriterSize(w, buffered)}
}

func (n *ndjsonRows) head(names []string) error {
	for i, name := range names {
		before := ","
		if i == 0 {
			before = "{"
		}
		n.keys = append(n.keys, append(appendJSON([]byte(before), name), ':'))
	}
	return nil
}

func (n *ndjsonRows) row(fields []Field, cells []Cell) error {
	n.line = n.line[:0]
	for i, c := range cells {
		n.line = append(n.line, n.keys[i]...)
		switch {
		case c.Empty():
			n.line = append(n.line, "null"...)
		case c.isNumber:
			n.line = append(n.line, c.digits()...)
		case fields[i].Type == YesNo:
			n.line = append(n.line, c.truth()...)
		default:
			n.line = appendJSON(n.line, c.text)
		}
	}
	n.line = append(n.line, "}\n"...)
	_, err := n.out.Write(n.line)
	return err
}

func (n *ndjsonRows) flush() error { return n.out.Flush() }

func (c Cell) truth() string { return strconv.FormatBool(c == Bool(true)) }

// appendJSON adds a text as a JSON string. Nearly all texts are as plain as they look,
// and a table has millions of them.
func appendJSON(line []byte, text string) []byte {
	if plainJSON(text) {
		line = append(line, '"')
		line = append(line, text...)
		return append(line, '"')
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(text) // a text has no error
	return append(line, bytes.TrimSuffix(b.Bytes(), []byte("\n"))...)
}

// plainJSON reports whether a text is a JSON string with nothing but quotation marks
// around it.
func plainJSON(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}

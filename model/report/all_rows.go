package report

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"
)

// rowWriter writes a table row by row and keeps none of them. An error of what is
// written to comes back from flush at the latest.
type rowWriter interface {
	head(names []string) error
	row(values []value) error
	flush() error
}

// buffered is how much is gathered before it is written, in bytes.
const buffered = 64 << 10

// csvRows writes RFC 4180 with a head. Nothing is an empty cell; no text is taken for
// a formula.
type csvRows struct {
	out   *csv.Writer
	cells []string // of one row
}

func newCSVRows(w io.Writer) rowWriter {
	// csv.Writer takes a large enough buffer for its own, and flushes it.
	return &csvRows{out: csv.NewWriter(bufio.NewWriterSize(w, buffered))}
}

func (c *csvRows) head(names []string) error { return c.out.Write(names) }

func (c *csvRows) row(values []value) error {
	c.cells = c.cells[:0]
	for _, v := range values {
		cell := v.text
		switch v.kind {
		case isText:
			cell = Cell(cell)
		case isTruth:
			cell = strconv.FormatBool(v.truth)
		}
		c.cells = append(c.cells, cell)
	}
	return c.out.Write(c.cells)
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

func (n *ndjsonRows) row(values []value) error {
	n.line = n.line[:0]
	for i, v := range values {
		n.line = append(n.line, n.keys[i]...)
		switch v.kind {
		case isText:
			n.line = appendJSON(n.line, v.text)
		case isNumber:
			n.line = append(n.line, v.text...)
		case isTruth:
			n.line = strconv.AppendBool(n.line, v.truth)
		default:
			n.line = append(n.line, "null"...)
		}
	}
	n.line = append(n.line, "}\n"...)
	_, err := n.out.Write(n.line)
	return err
}

func (n *ndjsonRows) flush() error { return n.out.Flush() }

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

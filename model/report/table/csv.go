package table

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// WriteCSV writes the fields' names and then the rows. Numbers are not rounded, and no
// cell is a formula to a spreadsheet: see Escape.
func (t *Table) WriteCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	record := make([]string, len(t.Fields))
	for i, f := range t.Fields {
		record[i] = f.Name
	}
	_ = out.Write(record) // Error tells at the end
	for _, row := range t.Rows {
		for i, c := range row {
			record[i] = c.csv()
		}
		_ = out.Write(record)
	}
	out.Flush()
	return out.Error()
}

func (c Cell) csv() string {
	if c.isNumber {
		return c.digits()
	}
	return Escape(c.text)
}

// digits is a number that is not rounded; a whole one has no exponent.
func (c Cell) digits() string {
	if c.exact != "" {
		return c.exact
	}
	if whole := int64(c.number); float64(whole) == c.number {
		return strconv.FormatInt(whole, 10)
	}
	return strconv.FormatFloat(c.number, 'g', -1, 64)
}

// Escape is a text for a cell of a CSV file. Spreadsheets take what begins with
// = + - @ or a control character for a formula, and some of them also where that is
// written in full width or stands after spaces: an apostrophe before it keeps it text.
// A text that itself looks so escaped gets one more, so Unescape gives every text back.
func Escape(text string) string {
	if formula(text) {
		return "'" + text
	}
	return text
}

// Unescape takes off the apostrophe that Escape put on.
func Unescape(text string) string {
	if rest, ok := strings.CutPrefix(text, "'"); ok && formula(rest) {
		return rest
	}
	return text
}

// formula reports whether a spreadsheet could take a text for a formula once it has taken
// off the apostrophes and the space before it.
func formula(text string) bool {
	if text != "" && (text[0] == '\t' || text[0] == '\r') {
		return true
	}
	text = strings.TrimLeftFunc(text, func(r rune) bool {
		return r == '\'' || unicode.IsSpace(r) || unicode.In(r, unicode.Cc, unicode.Cf)
	})
	if text == "" {
		return false
	}
	_, size := utf8.DecodeRuneInString(text)
	// Compatibility forms are folded, as spreadsheets of East Asian settings do.
	return strings.Contains("=+-@−", norm.NFKC.String(text[:size]))
}

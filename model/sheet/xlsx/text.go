package xlsx

import (
	"encoding/xml"
	"strconv"
	"strings"
	"unicode/utf16"
)

// maxText is how much of a cell's text is kept, in bytes: more than a program lets
// anybody type, so that what is too long still shows as too long.
const maxText = 64 << 10

// text gathers what the <t> elements of a text hold, without the readings that
// East Asian texts carry beside them.
type text struct {
	b       strings.Builder
	reading bool
	open    bool
}

func (t *text) take(token xml.Token) {
	switch token := token.(type) {
	case xml.StartElement:
		switch token.Name.Local {
		case "rPh":
			t.reading = true
		case "t":
			t.open = !t.reading
		}
	case xml.EndElement:
		switch token.Name.Local {
		case "rPh":
			t.reading = false
		case "t":
			t.open = false
		}
	case xml.CharData:
		if t.open {
			t.add(token)
		}
	}
}

func (t *text) add(data xml.CharData) {
	t.b.Write(data[:min(len(data), maxText-t.b.Len())])
}

// reset gives what was gathered, and begins anew.
func (t *text) reset() string {
	s := unescape(strings.ToValidUTF8(t.b.String(), ""))
	*t = text{}
	return s
}

// unescape reads the characters that XML cannot hold and that are written as _x000D_.
func unescape(s string) string {
	var b strings.Builder
	for {
		i := strings.Index(s, "_x")
		if i < 0 || len(s) < i+len("_x000D_") {
			break
		}
		unit, err := strconv.ParseUint(s[i+2:i+6], 16, 16)
		if err != nil || s[i+6] != '_' {
			b.WriteString(s[:i+1])
			s = s[i+1:]
			continue
		}
		b.WriteString(s[:i])
		if r := rune(unit); !utf16.IsSurrogate(r) {
			b.WriteRune(r)
		}
		s = s[i+7:]
	}
	return b.String() + s
}

// sharedStrings are the texts that cells refer to by number.
func (a *archive) sharedStrings(name string) ([]string, error) {
	var all []string
	var current text
	err := a.each(name, func(token xml.Token) (bool, error) {
		current.take(token)
		if end, ok := token.(xml.EndElement); ok && end.Name.Local == "si" {
			all = append(all, current.reset())
		}
		return few(len(all))
	})
	return all, err
}

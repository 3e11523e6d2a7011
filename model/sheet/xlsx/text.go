package xlsx

import (
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
)

// richText is a text, whole or in runs of one look each. The readings that East Asian
// texts carry beside them are left out.
type richText struct {
	Text []string `xml:"t"`
	Runs []struct {
		Text  []string `xml:"t"`
		Looks struct {
			Strike *onOff `xml:"strike"`
		} `xml:"rPr"`
	} `xml:"r"`
}

// onOff is an element that is there for yes, unless its value says no.
type onOff struct {
	Value string `xml:"val,attr"`
}

func (o *onOff) is() bool { return o != nil && o.Value != "0" && o.Value != "false" }

// shownText is a text, and whether some of it is struck through.
type shownText struct {
	text   string
	struck bool
}

func (t richText) shown() shownText {
	all := shownText{text: strings.Join(t.Text, "")}
	for _, run := range t.Runs {
		all.text += strings.Join(run.Text, "")
		all.struck = all.struck || run.Looks.Strike.is()
	}
	all.text = unescape(all.text)
	return all
}

var escaped = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// unescape reads the characters that XML cannot hold and that are written as _x000D_.
func unescape(text string) string {
	return escaped.ReplaceAllStringFunc(text, func(code string) string {
		unit, _ := strconv.ParseUint(code[len("_x"):len("_x000D")], 16, 16) // four digits they are
		if utf16.IsSurrogate(rune(unit)) {
			return ""
		}
		return string(rune(unit))
	})
}

// sharedTexts are those that cells refer to by number.
func (a *archive) sharedTexts(name string) ([]shownText, error) {
	var all []shownText
	err := a.Each(name, func(d *xml.Decoder, e xml.StartElement) error {
		if e.Name.Local != "si" {
			return nil
		}
		var t richText
		if err := d.DecodeElement(&t, &e); err != nil {
			return err
		}
		all = append(all, t.shown())
		return few(len(all))
	})
	return all, err
}

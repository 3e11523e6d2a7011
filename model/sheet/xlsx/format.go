package xlsx

import (
	"cmp"
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"

	"familyhub/stocktake/model/office"
)

// format is what a cell's style makes of what it holds.
type format struct {
	date   bool   // it shows a number as a date or a time
	other  string // the number format, where it may show something else than the number
	struck bool   // it is struck through
}

// formats are those of the cells' styles.
func (a *archive) formats(name string) ([]format, error) {
	own := make(map[string]string) // the file's number formats, by id
	var struck []bool              // the fonts
	var styles []format
	inCells := false
	err := a.Each(name, func(d *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "numFmt":
			own[office.Attribute(e, "numFmtId")] = office.Attribute(e, "formatCode")
		case "cellStyleXfs", "cellXfs":
			inCells = e.Name.Local == "cellXfs"
		case "font":
			var font struct {
				Strike *onOff `xml:"strike"`
			}
			if err := d.DecodeElement(&font, &e); err != nil {
				return err
			}
			struck = append(struck, font.Strike.is())
		case "xf":
			if inCells {
				f := formatOf(own, office.Attribute(e, "numFmtId"))
				font, err := strconv.Atoi(office.Attribute(e, "fontId"))
				f.struck = err == nil && font >= 0 && font < len(struck) && struck[font]
				styles = append(styles, f)
			}
		}
		return few(len(own) + len(struck) + len(styles))
	})
	return styles, err
}

// formatOf is the number format of an id. Every file has those up to 58, in East Asian
// editions too; what they show follows from the number alone.
func formatOf(own map[string]string, id string) format {
	code, there := own[id]
	n, err := strconv.Atoi(cmp.Or(id, "0"))
	in := func(first, last int) bool { return err == nil && n >= first && n <= last }
	switch {
	case there && isDate(code):
		return format{date: true}
	case there && !showsNumber(code):
		return format{other: code}
	case there, in(0, 4), in(37, 40), in(49, 49): // 0.00, thousands, texts
		return format{}
	case in(14, 22), in(27, 36), in(45, 47), in(50, 58):
		return format{date: true}
	case in(9, 10):
		return format{other: "0%"}
	default:
		return format{other: "number format " + id}
	}
}

var (
	// literal is what a format shows as it stands, and what it says of colours and languages.
	literal = regexp.MustCompile(`"[^"]*"?|\[[^]]*]?|[\\_*].`)
	// unseen is what a format holds beside what it shows: colours, but for white, the
	// language, spaces.
	unseen = regexp.MustCompile(`(?i)\[(black|blue|cyan|green|magenta|red|yellow|color ?[0-9]+|\$-[0-9a-f]+)\]|_.|\\ | `)
	// plain shows a number as it is, 0 among them. "#" alone would leave 0 out.
	plain = regexp.MustCompile(`(?i)^(general|@|(#,##)?0(\.0+)?)$`)
)

// isDate reports whether a format shows a part of a date or of a time.
func isDate(code string) bool {
	return strings.ContainsAny(literal.ReplaceAllString(code, ""), "dmyhsDMYHS")
}

// showsNumber reports whether a format shows a number of 0 or more as that number. The
// second section is for negative numbers; a third one would be for 0.
func showsNumber(code string) bool {
	sections := strings.Split(unseen.ReplaceAllString(code, ""), ";")
	return len(sections) <= 2 && plain.MatchString(sections[0])
}

package xlsx

import (
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
)

// format is what a number format makes of a number.
type format struct {
	date  bool   // it shows a date or a time
	other string // its code, where it may show something else than the number
}

// formats are those of the cells' styles.
func (a *archive) formats(name string) ([]format, error) {
	own := make(map[string]string) // the file's, by id
	var styles []format
	inCells := false
	err := a.each(name, func(token xml.Token) (bool, error) {
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "numFmt":
				own[attribute(e, "numFmtId")] = attribute(e, "formatCode")
			case "cellXfs":
				inCells = true
			case "xf":
				if inCells {
					styles = append(styles, formatOf(own, attribute(e, "numFmtId")))
				}
			}
		case xml.EndElement:
			inCells = inCells && e.Name.Local != "cellXfs"
		}
		return few(len(own) + len(styles))
	})
	return styles, err
}

func formatOf(own map[string]string, id string) format {
	code, there := own[id]
	switch {
	case there && isDate(code):
		return format{date: true}
	case there && !showsNumber(code):
		return format{other: code}
	case there || builtinNumber(id):
		return format{}
	case builtinDate(id):
		return format{date: true}
	case id == "9":
		return format{other: "0%"}
	case id == "10":
		return format{other: "0.00%"}
	default:
		return format{other: "number format " + id}
	}
}

// builtinNumber reports whether a format that every file has shows a plain number:
// General, 0, 0.00, with thousands, with negative numbers in brackets, and text.
func builtinNumber(id string) bool {
	n, err := strconv.Atoi(or(id, "0"))
	return err == nil && (n >= 0 && n <= 4 || n >= 37 && n <= 40 || n == 49)
}

// builtinDate reports whether a format that every file has, those of East Asian editions
// among them, shows a date or a time.
func builtinDate(id string) bool {
	n, err := strconv.Atoi(id)
	return err == nil && (n >= 14 && n <= 22 || n >= 27 && n <= 36 || n >= 45 && n <= 47 || n >= 50 && n <= 58)
}

var (
	// unseen is what a format holds beside what it shows: colours, but for white, the
	// language, spaces.
	unseen = regexp.MustCompile(`(?i)\[(black|blue|cyan|green|magenta|red|yellow|color ?[0-9]+|\$-[0-9a-f]+)\]|_.|\\ | `)
	// plain shows a number as it is, 0 among them. "#" alone would leave 0 out.
	plain = regexp.MustCompile(`(?i)^(general|@|(#,##)?0(\.0+)?)$`)
)

// showsNumber reports whether a format shows a number of 0 or more as that number. The
// second section is for negative numbers; a third one would be for 0.
func showsNumber(code string) bool {
	sections := strings.Split(unseen.ReplaceAllString(code, ""), ";")
	return len(sections) <= 2 && plain.MatchString(sections[0])
}

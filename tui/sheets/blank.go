package sheets

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet/handout"
	"familyhub/stocktake/model/sheet/measurelist"
	"familyhub/stocktake/tui/export"
)

// Kind is a format of blank score sheets.
type Kind struct {
	Name  string // also what its files end in, behind a dot
	About string
	write func(io.Writer, *model.Session, model.Participant) error
	ends  string // what is added to the session's name for that of the file
}

// Kinds are the formats of blank score sheets, the usual one first.
func Kinds() []Kind {
	return []Kind{
		{"xlsx", "a spreadsheet with the statements and drop-down scores", handout.WriteBlankXLSX, "-sheet"},
		{"csv", "a plain table, for other programs", handout.WriteBlankCSV, "-sheet"},
	}
}

// Measures are the formats of a table of the measures of a session, to be filled in with what
// they are now; the usual one first.
func Measures() []Kind {
	return []Kind{
		{"xlsx", "a spreadsheet of the measures with drop-down lists", ofSession(handout.WriteMeasuresXLSX), "-measures"},
		{"csv", "a plain table of the measures", ofSession(measurelist.WriteBlank), "-measures"},
	}
}

func ofSession(write func(io.Writer, *model.Session) error) func(io.Writer, *model.Session, model.Participant) error {
	return func(w io.Writer, s *model.Session, _ model.Participant) error { return write(w, s) }
}

// Find is the format with a name among kinds. The error says which there are.
func Find(kinds []Kind, name string) (Kind, error) {
	var names []string
	for _, k := range kinds {
		if k.Name == name {
			return k, nil
		}
		names = append(names, k.Name)
	}
	return Kind{}, fmt.Errorf("%q is no format of a sheet to fill in; choose %s", name, strings.Join(names, " or "))
}

// Blank makes a blank score sheet of a session; for somebody without id and name it
// leaves the cell for the name empty.
func (k Kind) Blank(s *model.Session, p model.Participant) ([]byte, error) {
	var b bytes.Buffer
	if err := k.write(&b, s, p); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// FileNames are what the blank sheets of people are called: after the session and the
// person, no two alike. Somebody without id and name has a file named after the session.
func (k Kind) FileNames(s *model.Session, people []model.Participant) []string {
	stem := export.Stem(s) + k.ends
	names, taken := make([]string, len(people)), make(map[string]bool)
	for i, p := range people {
		own := stem
		if p != (model.Participant{}) {
			own += "-" + cmp.Or(filing(p.Label()), filing(p.Alias()))
		}
		if taken[own] {
			own += "-" + filing(p.Alias())
		}
		taken[own] = true
		names[i] = own + "." + k.Name
	}
	return names
}

// filing is a name in letters and digits that every system takes in a file's name.
func filing(name string) string {
	const most = 40
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r)
	})
	runes := []rune(strings.Join(words, "-"))
	return string(runes[:min(len(runes), most)])
}

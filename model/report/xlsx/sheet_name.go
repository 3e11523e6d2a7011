package xlsx

import (
	"fmt"
	"strings"
	"unicode/utf16"
)

// longestName is how long the name of a sheet may be, in units of UTF-16.
const longestName = 31

// sheetNames are those that a workbook has, in small letters: programs tell names apart
// by more than capitals.
type sheetNames map[string]bool

// next is a text as the name of a sheet that the workbook does not have yet.
func (n sheetNames) next(text string) string {
	text = strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) { // which no name may have
			return ' '
		}
		return r
	}, cellText(text)), "' \n")
	name := cutTo(longestName, text, "")
	for i := 2; name == "" || n[strings.ToLower(name)]; i++ {
		name = cutTo(longestName, text, fmt.Sprintf(" (%d)", i))
	}
	n[strings.ToLower(name)] = true
	return name
}

// cutTo is a text, cut where it would have more units of UTF-16 with what follows.
func cutTo(most int, text, end string) string {
	room := most - len(utf16.Encode([]rune(end)))
	units := utf16.Encode([]rune(text))
	if len(units) > room {
		text = strings.TrimSpace(strings.TrimSuffix(string(utf16.Decode(units[:room])), "\uFFFD"))
	}
	return strings.TrimSpace(text + end)
}

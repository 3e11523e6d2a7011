package xlsx

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"familyhub/stocktake/model/report/table"

	"golang.org/x/text/unicode/norm"
)

// longestTableName is how long the name of an Excel table may be, and that of its columns,
// in units of UTF-16. No letter of a table's name takes two.
const longestTableName = 255

// tableNames are those that a workbook has, in small letters, as for sheets.
type tableNames map[string]bool

// next is a text as the name of a table that the workbook does not have yet: letters,
// digits and underscores, beginning with a letter.
func (n tableNames) next(text string) string {
	text = strings.Trim(strings.Map(func(r rune) rune {
		if r <= '\uFFFF' && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return r
		}
		return '_'
	}, norm.NFC.String(text)), "_")
	if text == "" || !unicode.IsLetter([]rune(text)[0]) || meansMore.MatchString(text) {
		text = strings.Trim("table_"+text, "_")
	}
	name := cutTableName(text, "")
	for i := 2; n[strings.ToLower(name)]; i++ {
		name = cutTableName(text, fmt.Sprintf("_%d", i))
	}
	n[strings.ToLower(name)] = true
	return name
}

// meansMore finds what spreadsheet programs take for something else than a name: a cell, as
// in A1 and in R1C1, a row or a column, and a truth.
var meansMore = regexp.MustCompile(`(?i)^([a-z]{1,3}\d+|r\d*|c\d*|r\d*c\d*|true|false)$`)

func cutTableName(text, end string) string {
	letters := []rune(text)
	return string(letters[:min(len(letters), longestTableName-len(end))]) + end
}

// codedLetter is what a workbook would take for the code of a letter.
var codedLetter = regexp.MustCompile(`_x([0-9A-Fa-f]{4})_`)

// headed are the fields with the heads that an Excel table may have: each in one line, none
// empty, and no two the same but for capitals.
func headed(fields []table.Field) []table.Field {
	all := append([]table.Field(nil), fields...)
	taken := make(map[string]bool)
	for i := range all {
		title := strings.Join(strings.Fields(cellText(all[i].Title)), " ")
		title = codedLetter.ReplaceAllString(title, "_x${1} _")
		if title == "" {
			title = fmt.Sprintf("Column %d", i+1)
		}
		name := cutTo(longestTableName, title, "")
		for n := 2; taken[strings.ToLower(name)]; n++ {
			name = cutTo(longestTableName, title, fmt.Sprintf(" (%d)", n))
		}
		taken[strings.ToLower(name)] = true
		all[i].Title = name
	}
	return all
}

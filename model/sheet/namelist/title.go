package namelist

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

var titles = regexp.MustCompile(`(?i)\b(?:lists?|participants|attendees|attendance|people|delegates|invitees|register|names|present|workshop|meeting|session)\b`)

// belowTitle is a list without the title above it. A first line that can be a title or
// somebody is a problem.
func (r *reader) belowTitle(lines []Line) []Line {
	const deepest = 10 // lines of titles above a heading
	for i := range lines[:min(len(lines), deepest)] {
		if IsHeading(lines[i].Text) {
			return lines[i+1:]
		}
	}
	first, next, last := -1, -1, -1
	blank := func(i int) bool { return strings.Trim(lines[i].Text, " \t\r,;\u00a0") == "" }
	for i := range lines {
		switch {
		case blank(i):
			continue
		case first < 0:
			first = i
		case next < 0:
			next = i
		}
		last = i
	}
	if next < 0 {
		return lines
	}
	gaps := false
	for i := next; i < last; i++ {
		gaps = gaps || blank(i)
	}
	text := strings.Trim(text.Line(lines[first].Text), " ,;")
	apart := next > first+1
	long := len(strings.Fields(text)) > 2 || strings.ContainsFunc(text, unicode.IsDigit)
	switch {
	case HasAddress(text) || strings.ContainsFunc(text, isSemicolon) || Unmarked(text) != text || alias.MatchString(text):
		return lines
	case titles.MatchString(text) && apart:
		return lines[first+1:]
	case titles.MatchString(text) && long, apart && long && !gaps && !strings.ContainsFunc(text, isComma):
		r.wrong(lines[first].Number, "%s can be a title or somebody in the list; leave the title out, or begin the list with the line: name", quote(text))
		return lines[first+1:]
	}
	return lines
}

var alias = regexp.MustCompile(`(?i)^\pL+ \d+$`)

// quote shows a text of the list in a message, not at length.
func quote(s string) string { return strconv.Quote(tabular.ShortenTo(text.Line(s), 60)) }

package intake

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/model/sheet/tabular"
)

// nearly are the labels of the participants whose name is nearly this one: as a slip of
// the keyboard leaves it, or written without its accents.
func (m *merger) nearly(name string) []string {
	if m.bare == nil {
		m.bare = make([]string, len(m.s.Participants()))
		for i, p := range m.s.Participants() {
			m.bare[i] = bare(p.Name)
		}
	}
	var all []string
	name = bare(name)
	for i, p := range m.s.Participants() {
		if p.Name != "" && isNear(m.bare[i], name) {
			all = append(all, p.Label())
		}
	}
	return all
}

// bare is a name in small letters, without accents and marks.
func bare(name string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r), r == '.', r == '\'', r == '’':
			return -1
		case r == '-':
			return ' '
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(name))), " ")
}

// isNear reports whether two bare names differ by a slip: one letter, or two in a long
// name. Numbers and initials tell people apart, and so do short words.
func isNear(one, other string) bool {
	const long = 10 // letters of a name in which two slips are likely
	if one == other {
		return true
	}
	if most := len(one) - len(other); most > 6 || most < -6 { // bytes of two letters that are put in
		return false
	}
	a, b := strings.Fields(one), strings.Fields(other)
	if len(a) != len(b) {
		return strings.ReplaceAll(one, " ", "") == strings.ReplaceAll(other, " ", "")
	}
	slips := 0
	for i := range a {
		if a[i] != b[i] && (strings.ContainsAny(a[i]+b[i], "0123456789") || min(len(a[i]), len(b[i])) < 3) {
			return false
		}
		slips += distance([]rune(a[i]), []rune(b[i]))
	}
	shorter := min(len(one), len(other))
	return shorter >= 5 && slips <= 1 || shorter >= long && slips <= 2
}

// distance is how many letters have to be put in, taken out, replaced or exchanged with
// the next one to make one word of another.
func distance(a, b []rune) int {
	var before, last []int
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before, last, row = last, row, make([]int, len(b)+1)
		row[0] = i + 1
		for j := range b {
			differ := 1
			if a[i] == b[j] {
				differ = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+differ)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(b)]
}

// isNew refuses a person whose name is nearly that of a participant, unless Options say
// that it is another one; once for each file.
func (m *merger) isNew(row sheet.Row, p *person) bool {
	if len(p.near) == 0 || isAmong(m.o.New, p.called()) {
		return true
	}
	if p.asked == nil {
		p.asked = make(map[string]bool)
	}
	if !p.asked[row.At.File] {
		p.asked[row.At.File] = true
		n := roster.Namesake{Name: p.called(), Near: p.near}
		m.namesakes = append(m.namesakes, n)
		m.wrong().At(row.At, tabular.ColParticipant, "%s %s", n.Words(), n.Choices())
	}
	return false
}

// isAmong reports whether a name is among those given.
func isAmong(names []string, name string) bool {
	return slices.ContainsFunc(names, func(given string) bool {
		return namelist.Fold(namelist.FirstNameFirst(namelist.NameOf(given))) == namelist.Fold(namelist.FirstNameFirst(name))
	})
}

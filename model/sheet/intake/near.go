package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"

	"golang.org/x/text/unicode/norm"
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

// isNear reports whether two bare names differ by a slip of the keyboard: a letter put in, left out,
// changed or swapped with the next; or two of them, in two words or in a long one. Short names are no
// exception: a person who is asked once too often presses one key, and somebody counted twice is in all
// figures. Numbers and initials tell people apart, and so does each character of a script that has one
// for a syllable or a word.
func isNear(one, other string) bool {
	const long = 10 // letters in which two slips are likely
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
	const most = 2
	slips := 0
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		letters := min(utf8.RuneCountInString(a[i]), utf8.RuneCountInString(b[i]))
		apart := text.Distance(a[i], b[i], most)
		if letters < 2 || strings.ContainsFunc(a[i]+b[i], tellsApart) || apart > 1 && letters < long {
			return false
		}
		slips += apart
	}
	return slips <= 1 || slips == most && min(utf8.RuneCountInString(one), utf8.RuneCountInString(other)) >= long
}

// tellsApart reports whether a character alone makes another name.
func tellsApart(r rune) bool {
	return unicode.IsDigit(r) || unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
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

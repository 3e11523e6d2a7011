package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/text"

	"golang.org/x/text/unicode/norm"
)

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

// isAmong reports whether a name is among those given.
func isAmong(names []string, name string) bool {
	return slices.ContainsFunc(names, func(given string) bool {
		return namelist.Fold(namelist.FirstNameFirst(namelist.NameOf(given))) == namelist.Fold(namelist.FirstNameFirst(name))
	})
}

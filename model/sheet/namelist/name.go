package namelist

import (
	"familyhub/stocktake/model/text"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	address = regexp.MustCompile(`(?i)(?:mailto:)?[^\s<>()\[\]{}"“”,;:|]+[@＠][^\s<>()\[\]{}"“”,;:|]+`)
	hollow  = regexp.MustCompile(`<[\s>]*>|\(\s*\)|\[\s*\]|\{\s*\}|"\s*"|<mailto:>`)
	tail    = regexp.MustCompile(`^(.*?)\s*(\([^()]*\))$`)
)

// HasAddress reports whether a text holds an e-mail address.
func HasAddress(text string) bool {
	return strings.ContainsAny(text, "@＠") && address.MatchString(text)
}

// WithoutAddresses takes e-mail addresses out of a text, with the brackets round them.
func WithoutAddresses(s string) string {
	if !HasAddress(s) {
		return s
	}
	s = hollow.ReplaceAllString(address.ReplaceAllString(s, ""), "")
	s = strings.Trim(text.Line(s), " -–—:,;|/<>")
	if inner := strings.TrimSuffix(strings.TrimPrefix(s, "("), ")"); len(inner) == len(s)-2 && !strings.ContainsAny(inner, "()") {
		return inner
	}
	return s
}

// Name is a name from one cell, without an e-mail address and with the first name
// first: "Ash, Ann" is Ann Ash. It is false where what stands after the comma may be an
// agency or another person.
func Name(s string) (name string, clear bool) {
	s = WithoutAddresses(text.Line(s))
	pieces := split(s, isComma)
	switch {
	case len(pieces) == 0:
		return "", true
	case len(pieces) == 1:
		return pieces[0], true
	case len(pieces) > 2:
		return s, false
	}
	last, first, end := pieces[0], pieces[1], ""
	if m := tail.FindStringSubmatch(first); m != nil {
		first, end = m[1], " "+m[2]
	}
	switch {
	case strings.Contains(last, " ") && isDegree(first):
		return s, true
	case !isSurname(last) || !isFirstName(first):
		return s, false
	}
	return first + " " + last + end, true
}

// isSurname reports whether a text can be a surname alone: one word, or several that
// begin with a particle, such as "van der Berg".
func isSurname(text string) bool {
	words := strings.Fields(text)
	if len(words) == 0 || !startsWithLetter(text) || means(text, otherWords) {
		return false
	}
	return !slices.ContainsFunc(words[:len(words)-1], func(word string) bool {
		return !slices.Contains(particles, strings.ToLower(word))
	})
}

// isFirstName reports whether a text can be somebody's first names, or their initials.
func isFirstName(text string) bool {
	const most = 4 // words, such as "Dr Mary Ann J."
	words := strings.Fields(text)
	return len(words) > 0 && len(words) <= most && startsWithLetter(text) && !means(text, otherWords) &&
		!strings.ContainsFunc(text, unicode.IsDigit)
}

func startsWithLetter(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r)
}

// means reports whether one of the words in a text is among some.
func means(text string, some []string) bool {
	return slices.ContainsFunc(wordsOf(text), func(word string) bool { return slices.Contains(some, word) })
}

// wordsOf are the words of a text in small letters.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
}

var particles = []string{
	"van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "ap", "ab", "ferch",
	"bin", "binti", "ibn", "al", "el", "st", "st.", "o", "mac", "ten", "ter", "zu",
}

// otherWords are those of agencies and roles, which stand after a name as often as a
// first name does.
var otherWords = []string{
	"health", "council", "school", "schools", "college", "university", "police", "nhs", "trust", "education", "housing", "care",
	"service", "services", "support", "visiting", "visitor", "midwifery", "midwife", "nurse", "nursing", "nursery", "library", "voluntary",
	"charity", "hub", "hubs", "team", "early", "years", "family", "families", "children", "youth", "parents", "community", "council’s",
	"lead", "leader", "manager", "officer", "worker", "director", "head", "chair", "secretary", "coordinator", "practitioner", "teacher",
	"facilitator", "observer", "observing", "volunteer", "administrator", "admin", "analyst", "commissioner", "staff", "notes", "gp",
}

// isDegree reports whether a text is what stands after a name, such as "MBE" or "PhD".
func isDegree(text string) bool {
	words := wordsOf(text)
	return len(words) > 0 && !slices.ContainsFunc(words, func(word string) bool {
		return !slices.Contains([]string{
			"mbe", "obe", "cbe", "dbe", "kbe", "phd", "dphil", "md", "bsc", "msc", "ba", "ma", "med", "mba", "rn", "rgn", "rsw", "jp",
			"kc", "qc", "jr", "sr", "jnr", "snr", "ii", "iii", "pgce", "frcp", "frsa",
		}, word)
	})
}

func isComma(r rune) bool     { return r == ',' || r == '，' }
func isSemicolon(r rune) bool { return r == ';' || r == '；' || r == '、' }

// split cuts a text where a separator stands outside of quotation marks, and leaves out
// what is empty.
func split(text string, separates func(rune) bool) []string {
	var pieces []string
	start, quoted := 0, false
	add := func(end int) {
		if piece := strings.TrimSpace(text[start:end]); piece != "" {
			pieces = append(pieces, piece)
		}
	}
	for i, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
		case !quoted && separates(r):
			add(i)
			start = i + utf8.RuneLen(r)
		}
	}
	add(len(text))
	return pieces
}

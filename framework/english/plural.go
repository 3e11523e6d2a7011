package english

import (
	"slices"
	"strings"
	"unicode"
)

// irregular is a word with a plural of its own, and what it ends in words that are put together of it.
// It ends other words too: a human is no man, and a behalf no half.
type irregular struct {
	one, many string
	behind    []string
}

var irregulars = []irregular{
	{"person", "people", []string{"sales"}},
	{"child", "children", []string{"grand", "god", "school", "step"}},
	{"woman", "women", []string{
		"chair", "business", "fore", "police", "sales", "spokes", "sports", "states", "trades",
	}},
	{"man", "men", []string{
		"alder", "business", "chair", "clergy", "crafts", "fire", "fisher", "fore", "gentle", "grounds", "handy", "lay",
		"noble", "ombuds", "police", "post", "sales", "service", "spokes", "sports", "states", "trades", "work",
	}},
	{"life", "lives", []string{"after", "night"}},
	{"half", "halves", nil},
}

// stem is what a word has before the irregular one, if it is that or is put together of it.
func (i irregular) stem(word string) (string, bool) {
	stem, ends := strings.CutSuffix(word, i.one)
	return stem, ends && (stem == "" || slices.Contains(i.behind, stem))
}

// Plural is how many of a thing are most likely called in English.
func Plural(one string) string {
	ends := func(some ...string) bool {
		return slices.ContainsFunc(some, func(end string) bool { return strings.HasSuffix(one, end) })
	}
	if head, of, is := strings.Cut(one, " of "); is { // members of staff
		return Plural(head) + " of " + of
	}
	at := strings.LastIndexAny(one, " -") + 1
	before, last := one[:at], one[at:]
	for _, irregular := range irregulars {
		if stem, is := irregular.stem(last); is {
			return before + stem + irregular.many
		}
	}
	switch {
	case ends("series", "species"):
		return one
	case ends("s", "x", "z", "ch", "sh"):
		return one + "es"
	case ends("y") && !ends("ay", "ey", "oy", "uy"):
		return strings.TrimSuffix(one, "y") + "ies"
	}
	return one + "s"
}

// Capitalised reports whether a name begins as a sentence does. ICB and GP practice do not.
func Capitalised(name string) bool {
	runes := []rune(name)
	return len(runes) > 1 && unicode.IsUpper(runes[0]) && unicode.IsLower(runes[1])
}

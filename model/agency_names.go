package model

import (
	"maps"
	"slices"
	"strings"
	"unicode"
)

// agencyNames are the agencies of some people. Whatever tells figures of agencies groups
// and orders them by these keys: of two that are equally small each hides the same one,
// so that what one tells does not give away what another hides.
type agencyNames struct {
	keys  []string          // in order; whatever the case they are one agency
	spelt map[string]string // by key, as the last of the people writes it
}

func agenciesOf(people []Participant) agencyNames {
	spelt := make(map[string]string)
	for _, p := range people {
		spelt[folded(p.Agency)] = p.Agency
	}
	return agencyNames{slices.Sorted(maps.Keys(spelt)), spelt}
}

// place is where a person's agency stands among the keys.
func (a agencyNames) place(p Participant) int {
	at, _ := slices.BinarySearch(a.keys, folded(p.Agency))
	return at
}

// folded is a name or an agency without regard to case and outer spaces: two that are the
// same to people are the same text.
func folded(name string) string {
	return strings.Map(func(r rune) rune {
		least := r
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			least = min(least, other)
		}
		return least
	}, strings.TrimSpace(name))
}

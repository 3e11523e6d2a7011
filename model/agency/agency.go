// Package agency tells agencies apart by their names, and decides of which one a figure may
// be shown.
package agency

import (
	"maps"
	"slices"
	"strings"
	"unicode"
)

// LeastGroup is how many people of a group must have scored before its figures are
// shown: with fewer, a figure comes close to being somebody's own score.
const LeastGroup = 3

// Shown decides of groups of these sizes which are shown: those that are large enough, but not
// the smallest of these where all that is hidden together is one or two people, since the
// room's figures less those shown would be theirs.
func Shown(sizes []int) []bool {
	shown := make([]bool, len(sizes))
	hidden, smallest := 0, -1
	for i, size := range sizes {
		shown[i] = size >= LeastGroup
		switch {
		case !shown[i]:
			hidden += size
		case smallest < 0 || size < sizes[smallest]:
			smallest = i
		}
	}
	if hidden > 0 && hidden < LeastGroup && smallest >= 0 {
		shown[smallest] = false
	}
	return shown
}

// Names are the agencies of some people. Whatever tells figures of agencies groups
// and orders them by these keys: of two that are equally small each hides the same one,
// so that what one tells does not give away what another hides.
type Names struct {
	Keys  []string          // in order; whatever the case they are one agency
	Spelt map[string]string // by key, as the last of the people writes it
}

// NamesOf returns the agencies of people; of gives the one of each.
func NamesOf[T any](people []T, of func(T) string) Names {
	spelt := make(map[string]string)
	for _, p := range people {
		spelt[Folded(of(p))] = of(p)
	}
	return Names{slices.Sorted(maps.Keys(spelt)), spelt}
}

// Place is where an agency stands among the keys.
func (n Names) Place(agency string) int {
	at, _ := slices.BinarySearch(n.Keys, Folded(agency))
	return at
}

// Folded is a name or an agency without regard to case and outer spaces: two that are the
// same to people are the same text.
func Folded(name string) string {
	return strings.Map(func(r rune) rune {
		least := r
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			least = min(least, other)
		}
		return least
	}, strings.TrimSpace(name))
}

package overview

import (
	"cmp"
	"slices"
	"strings"
)

// ChooseBaseline returns what a session is compared with when nobody says otherwise;
// false when nothing fits. It is marked as a baseline, came before the session (on an
// earlier day, or was created earlier on the same one) and is of the same area, in
// capital or small letters, where both name one.
//
// Of several it is the one with the most in common: the same framework counts before
// the same mode (one person alone against a group), both before the day, of which the
// latest wins.
func ChooseBaseline(of Overview, among []Overview) (Overview, bool) {
	fits := Baselines(of, among)
	if len(fits) == 0 {
		return Overview{}, false
	}
	return fits[0], true
}

// Baselines are all sessions that ChooseBaseline may return, the best first.
func Baselines(of Overview, among []Overview) []Overview {
	fits := slices.DeleteFunc(slices.Clone(among), func(o Overview) bool {
		return !o.Baseline || o.ID == of.ID || !o.Before(of) || !sameArea(o, of)
	})
	slices.SortStableFunc(fits, func(a, b Overview) int {
		return cmp.Or(
			-compareBool(sameFramework(a, of), sameFramework(b, of)),
			-compareBool(a.Mode == of.Mode, b.Mode == of.Mode),
			NewestFirst(a, b),
		)
	})
	return fits
}

// Precedes reports whether a session came before another one of the same area and mode: the
// two can stand in one trend.
func (o Overview) Precedes(other Overview) bool {
	return o.ID != other.ID && o.Mode == other.Mode && o.Before(other) && sameArea(o, other)
}

// Before reports whether a session is of an earlier day than another, or of the same and
// created earlier.
func (o Overview) Before(other Overview) bool {
	return cmp.Or(cmp.Compare(o.Day(), other.Day()), o.Created.Compare(other.Created)) < 0
}

func sameArea(a, b Overview) bool {
	one, other := strings.TrimSpace(a.Details.Area), strings.TrimSpace(b.Details.Area)
	return one == "" || other == "" || strings.EqualFold(one, other)
}

// sameFramework takes a framework that an overview does not name for the same.
func sameFramework(a, b Overview) bool {
	return a.Framework == "" || b.Framework == "" || a.Framework == b.Framework
}

// compareBool orders false before true.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	default:
		return -1
	}
}

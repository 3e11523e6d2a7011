package model

import (
	"cmp"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
)

// SetBaseline marks a session as one that later ones are compared with, or takes the
// mark away. It says nothing about the scores: a workshop that is still under way may
// be marked too.
type SetBaseline struct {
	On bool `json:"on"`
}

func (c SetBaseline) kind() string    { return "baseline" }
func (c SetBaseline) cleaned() Change { return c }

func (c SetBaseline) describe(*Session) Description {
	if c.On {
		return plainly("session marked as a baseline")
	}
	return plainly("session no longer a baseline")
}

func (SetBaseline) standing(s *Session) []Change {
	if !s.baseline {
		return nil
	}
	return []Change{SetBaseline{true}}
}

func (c SetBaseline) apply(s *Session) (Change, error) {
	if s.baseline == c.On {
		return nil, errNoChange
	}
	s.baseline = c.On
	return SetBaseline{!c.On}, nil
}

// Baseline reports whether the session was marked as one to compare later ones with.
func (s *Session) Baseline() bool { return s.baseline }

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

// LoadBaseline loads the session that ChooseBaseline returns for a session on a framework,
// or where its scale is another the next that fits; nil where there is none. What cannot be loaded is passed over.
func LoadBaseline(fw *framework.Framework, of Overview, among []Overview, load func(id string) (*Session, error)) *Session {
	for _, o := range Baselines(of, among) {
		if earlier, err := load(o.ID); err == nil && SameScale(earlier.framework, fw) {
			return earlier
		}
	}
	return nil
}

// Baselines are all sessions that ChooseBaseline may return, the best first.
func Baselines(of Overview, among []Overview) []Overview {
	fits := slices.DeleteFunc(slices.Clone(among), func(o Overview) bool {
		return !o.Baseline || o.ID == of.ID || !o.before(of) || !sameArea(o, of)
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
	return o.ID != other.ID && o.Mode == other.Mode && o.before(other) && sameArea(o, other)
}

// before reports whether a session is of an earlier day than another, or of the same and
// created earlier.
func (o Overview) before(other Overview) bool {
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

package model

import (
	"strings"

	"stocktake/framework"
)

// SameScale reports whether two frameworks mean the same by each point of their scales:
// their labels are the same but for case and space, and no description stands at another
// point. Scores on different scales are never compared.
func SameScale(one, other *framework.Framework) bool {
	_, differs := otherLevel(one, other)
	return !differs
}

// otherLevel is the first point of which two scales mean something else.
func otherLevel(one, other *framework.Framework) (point int, differs bool) {
	if one == other {
		return 0, false
	}
	if len(one.Scale) != len(other.Scale) {
		return min(len(one.Scale), len(other.Scale)), true
	}
	at := make(map[string]int, len(other.Scale))
	for _, l := range other.Scale {
		if words := unspaced(l.Description); words != "" {
			at[words] = l.Value
		}
	}
	for i, l := range one.Scale {
		moved, described := at[unspaced(l.Description)]
		if l.Value != other.Scale[i].Value || unspaced(l.Label) != unspaced(other.Scale[i].Label) || described && moved != l.Value {
			return i, true
		}
	}
	return 0, false
}

func unspaced(text string) string { return strings.ToLower(strings.Join(strings.Fields(text), " ")) }

// CheckScales refuses to compare sessions whose scales differ: 4 on the one is not 4 on
// the other. The error says which sessions, and where their scales differ.
func CheckScales(sessions ...*Session) error {
	for i, s := range sessions {
		for _, other := range sessions[:i] {
			point, differs := otherLevel(other.framework, s.framework)
			if !differs {
				continue
			}
			return refuse("“%s” and “%s” cannot be compared, since their scales differ: %d is “%s” on the one and “%s” on the other",
				excerpt(other.details.Title), excerpt(s.details.Title), point, levelWords(other, point), levelWords(s, point))
		}
	}
	return nil
}

// levelWords are a point's label, with its description where that tells more.
func levelWords(s *Session, point int) string {
	if point >= len(s.framework.Scale) {
		return "nothing"
	}
	l := s.framework.Scale[point]
	if l.Description == "" {
		return excerpt(l.Label)
	}
	return excerpt(l.Label + ": " + l.Description)
}

package model

import (
	"strings"

	"familyhub/stocktake/framework"
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
			a, b := levelWords(other.framework, s.framework, point)
			return refuse("“%s” and “%s” cannot be compared, since their scales differ: %d is “%s” on the one and “%s” on the other",
				excerpt(other.details.Title), excerpt(s.details.Title), point, a, b)
		}
	}
	return nil
}

// levelWords are what each of two scales calls a point: the labels, or where those are the
// same the descriptions.
func levelWords(one, other *framework.Framework, point int) (a, b string) {
	if point >= min(len(one.Scale), len(other.Scale)) {
		return "nothing", "a point"
	}
	x, y := one.Scale[point], other.Scale[point]
	if unspaced(x.Label) != unspaced(y.Label) {
		return excerpt(x.Label), excerpt(y.Label)
	}
	return excerpt(x.Description), excerpt(y.Description)
}

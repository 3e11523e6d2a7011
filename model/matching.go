package model

import (
	"strings"

	"familyhub/stocktake/framework"
)

// pair is one statement as two frameworks have it.
type pair struct{ then, now framework.Statement }

// matching is what two frameworks share. A statement stands in one of its lists only.
type matching struct {
	pairs    []pair // the same words, in the order of the later framework
	reworded []pair // the same number of the same framework, in other words
	onlyThen []framework.Statement
	onlyNow  []framework.Statement
}

// match finds the statements that two frameworks share: those with the same words,
// whatever becomes of numbers, steps and white space. Of several with the same words
// those with the same number belong together, then the first with the first and so
// on. In two versions of one framework, what is left of one number was reworded: it
// asks something else now, and is not compared.
func match(then, now *framework.Framework) matching {
	versions := then.ID != "" && then.ID == now.ID
	m := matcher{then: then.Statements(), now: now.Statements()}
	m.partner, m.taken = make([]int, len(m.now)), make([]bool, len(m.then))
	for i := range m.partner {
		m.partner[i] = none
	}
	m.join(func(a, b framework.Statement) bool {
		return a.Number == b.Number && sameWords(a, b) && (versions || a.Text != "")
	})
	m.join(func(a, b framework.Statement) bool { return sameWords(a, b) && a.Text != "" })
	same := len(m.joined)
	if versions {
		m.join(func(a, b framework.Statement) bool { return a.Number == b.Number })
	}
	return m.result(m.joined[same:])
}

// matchScored is match for figures: nothing is shared where the scales differ.
func matchScored(then, now *framework.Framework) matching {
	if SameScale(then, now) {
		return match(then, now)
	}
	return matching{onlyThen: then.Statements(), onlyNow: now.Statements()}
}

// none stands in the place of a partner that is not there.
const none = -1

// matcher joins statements of two lists, each at most once.
type matcher struct {
	then, now []framework.Statement
	partner   []int  // by place in now: the place in then
	taken     []bool // by place in then
	joined    []int  // places in now, in the order of joining
}

// join joins every statement of now that has none yet with the first free one of then
// that belongs to it.
func (m *matcher) join(belong func(then, now framework.Statement) bool) {
	for i, b := range m.now {
		if m.partner[i] != none {
			continue
		}
		for j, a := range m.then {
			if !m.taken[j] && belong(a, b) {
				m.partner[i], m.taken[j] = j, true
				m.joined = append(m.joined, i)
				break
			}
		}
	}
}

// result sorts what was joined; reworded are the places in now of those that were
// joined by their number alone.
func (m *matcher) result(reworded []int) matching {
	var out matching
	other := make(map[int]bool, len(reworded))
	for _, i := range reworded {
		other[i] = true
	}
	for i, st := range m.now {
		switch {
		case m.partner[i] == none:
			out.onlyNow = append(out.onlyNow, st)
		case other[i]:
			out.reworded = append(out.reworded, pair{m.then[m.partner[i]], st})
		default:
			out.pairs = append(out.pairs, pair{m.then[m.partner[i]], st})
		}
	}
	for j, st := range m.then {
		if !m.taken[j] {
			out.onlyThen = append(out.onlyThen, st)
		}
	}
	return out
}

// sameWords compares the texts of two statements, but for white space.
func sameWords(a, b framework.Statement) bool {
	return a.Text == b.Text || strings.Join(strings.Fields(a.Text), " ") == strings.Join(strings.Fields(b.Text), " ")
}

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

// Package match finds what two frameworks share: statements in the same words, and the scale.
package match

import (
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
)

// Pair is one statement as two frameworks have it.
type Pair struct{ Then, Now framework.Statement }

// Shared is what two frameworks share. A statement stands in one of its lists only.
type Shared struct {
	Pairs    []Pair // the same words, in the order of the later framework
	Reworded []Pair // the same id or number of the same framework, in other words
	OnlyThen []framework.Statement
	OnlyNow  []framework.Statement
}

// Frameworks finds the statements that two frameworks share: those with the same words,
// or with words that the other had before, whatever becomes of numbers, steps and white space. Of several with the same words
// those with the same id, or where one has none the same number, belong together, then the first
// with the first and so on. In two versions of one framework, what is left of one id or number was
// reworded: it asks something else now, and is not compared.
func Frameworks(then, now *framework.Framework) Shared {
	versions := then.ID != "" && then.ID == now.ID
	m := matcher{then: wordings(then.Statements()), now: wordings(now.Statements())}
	m.partner, m.taken = make([]int, len(m.now)), make([]bool, len(m.then))
	for i := range m.partner {
		m.partner[i] = none
	}
	m.join(func(a, b wording) bool {
		return sameLabel(a, b) && a.same(b) && (versions || a.Text != "")
	})
	m.join(func(a, b wording) bool { return a.same(b) && a.Text != "" })
	same := len(m.joined)
	if versions {
		m.join(sameLabel)
	}
	return m.result(m.joined[same:])
}

// sameLabel reports whether two statements go by the same id, or where one has none by the same
// number.
func sameLabel(a, b wording) bool {
	if a.ID != "" && b.ID != "" {
		return Folded(a.ID) == Folded(b.ID)
	}
	return a.Number == b.Number
}

// Scored is Frameworks for figures: nothing is shared where the scales differ.
func Scored(then, now *framework.Framework) Shared {
	if SameScale(then, now) {
		return Frameworks(then, now)
	}
	return Shared{OnlyThen: then.Statements(), OnlyNow: now.Statements()}
}

// none stands in the place of a partner that is not there.
const none = -1

// matcher joins statements of two lists, each at most once.
type matcher struct {
	then, now []wording
	partner   []int  // by place in now: the place in then
	taken     []bool // by place in then
	joined    []int  // places in now, in the order of joining
}

// join joins every statement of now that has none yet with the first free one of then
// that belongs to it.
func (m *matcher) join(belong func(then, now wording) bool) {
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
func (m *matcher) result(reworded []int) Shared {
	var out Shared
	other := make(map[int]bool, len(reworded))
	for _, i := range reworded {
		other[i] = true
	}
	for i, st := range m.now {
		switch {
		case m.partner[i] == none:
			out.OnlyNow = append(out.OnlyNow, st.Statement)
		case other[i]:
			out.Reworded = append(out.Reworded, Pair{m.then[m.partner[i]].Statement, st.Statement})
		default:
			out.Pairs = append(out.Pairs, Pair{m.then[m.partner[i]].Statement, st.Statement})
		}
	}
	for j, st := range m.then {
		if !m.taken[j] {
			out.OnlyThen = append(out.OnlyThen, st.Statement)
		}
	}
	return out
}

// SameScale reports whether two frameworks mean the same by each value of their scales: see
// ScalesDiffer. Scores on different scales are never compared.
func SameScale(one, other *framework.Framework) bool { return Differ(one, other) == "" }

// Differ says where the scales of two frameworks mean something else; empty where they mean the same.
func Differ(one, other *framework.Framework) string {
	if one == other {
		return ""
	}
	return ScalesDiffer(one.Scale, other.Scale, "on the one", "on the other")
}

// ScalesDiffer says where two scales mean something else, each in the words for where it is, such as
// "here" and "in the new version": their ends, what a value counts for in averages, or a label or
// description that stands at another value. One that is new in its place only says the same in other
// words, or in another language. It is empty where they mean the same.
func ScalesDiffer(one, other framework.Scale, here, there string) string {
	switch {
	case len(one) == 0 && len(other) == 0:
		return ""
	case len(one) == 0 || len(other) == 0:
		return "one has none"
	case !one.Same(other):
		return fmt.Sprintf("the scale goes from %s %s and from %s %s", one.Words(), here, other.Words(), there)
	}
	for i, l := range one {
		mine, theirs := one.Points(l.Value), other.Points(l.Value)
		if mine != theirs {
			return fmt.Sprintf("%s counts for %v %s and for %v %s", framework.Number(l.Value), mine, here, theirs, there)
		}
		for _, words := range []func(int, framework.Scale) string{label, described} {
			if moved(i, one, other, words) {
				return fmt.Sprintf("%s is “%s” %s and “%s” %s", framework.Number(l.Value),
					text.Excerpt(words(i, one), 40), here, text.Excerpt(words(i, other), 40), there)
			}
		}
	}
	return ""
}

func label(i int, of framework.Scale) string     { return of[i].Label }
func described(i int, of framework.Scale) string { return of[i].Description }

// moved reports whether the words of a level stand at another one of the other scale.
func moved(i int, one, other framework.Scale, words func(int, framework.Scale) string) bool {
	says := func(j int, of framework.Scale) bool { return Folded(words(j, of)) == Folded(words(i, one)) }
	if Folded(words(i, one)) == "" || says(i, other) {
		return false
	}
	for j := range other {
		if says(j, other) && !says(j, one) {
			return true
		}
	}
	return false
}

// Folded is a text without regard to case and white space.
func Folded(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

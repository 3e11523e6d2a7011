package framework

import "strings"

// limits are what the checks ask of a field, as far as it can be said without looking at others. Zero
// values ask nothing.
type limits struct {
	text         textRule
	isText       bool
	pattern      string // what a text must match, space around it aside, of the kind that is named
	kind         string
	fewest, most int // items of a list
	from, to     int // of a number
}

// rules asks of single fields what their kind may hold: a text so long, an id of some letters, a number
// within bounds. What is wrong goes to the findings.
type rules struct {
	*findings
	learned map[string]limits // what is asked of each place; nil but where a schema is made of it
}

// learn notes what is asked of the place, when the checks are run for that. Entries of a list are one place.
func (r *rules) learn(at place, l limits) {
	if r.learned == nil {
		return
	}
	path := strings.ReplaceAll(at.path, "[1]", "[]")
	all := r.learned[path]
	if l.isText {
		all.text, all.isText = l.text, true
	}
	if l.pattern != "" {
		all.pattern, all.kind = l.pattern, l.kind
	}
	all.fewest, all.most = max(all.fewest, l.fewest), max(all.most, l.most)
	all.from, all.to = all.from+l.from, all.to+l.to
	r.learned[path] = all
}

// between reports whether a number is one of those that a field may have.
func (r *rules) between(at place, number, from, to int) bool {
	r.learn(at, limits{from: from, to: to})
	return from <= number && number <= to
}

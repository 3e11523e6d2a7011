package model

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// Person is somebody whom a log knows by name: as they are now, or were last.
type Person struct {
	Participant
	Names   []string // all that the person was called, the latest last; empty without a name
	Removed bool     // is in the log only: was removed, or never added but for an undo
}

// Called reports whether a person is or was known by a name or an alias, in capital or
// small letters.
func (p Person) Called(name string) bool {
	return strings.EqualFold(p.Alias(), name) ||
		slices.ContainsFunc(p.Names, func(n string) bool { return strings.EqualFold(n, name) })
}

// People returns everybody whom a log names, in the order in which they came. Whoever
// was brought back under the same id and name counts once.
func People(entries []Entry) []Person {
	var all []Person
	for _, e := range entries {
		for _, c := range leaves(e.Change.cleaned()) {
			if p, ok := c.(peopleKeeper); ok {
				all = p.people(all)
			}
		}
	}
	return all
}

func (p Participant) added(known []Person) []Person {
	if i := latest(known, p.ID); i < 0 || !known[i].Called(p.Label()) {
		known = append(known, Person{Participant: p})
	}
	return p.edited(known)
}

func (p Participant) edited(known []Person) []Person {
	i := latest(known, p.ID)
	if i < 0 { // the one person of a solo session
		known, i = append(known, Person{}), len(known)
	}
	known[i].becomes(p)
	return known
}

func (Participant) removed(known []Person, id string) []Person {
	if i := latest(known, id); i >= 0 {
		known[i].Removed = true
	}
	return known
}

// latest finds who had an id last; -1 for nobody.
func latest(people []Person, id string) int {
	for i, p := range slices.Backward(people) {
		if p.ID == id {
			return i
		}
	}
	return -1
}

func (p *Person) becomes(now Participant) {
	p.Participant, p.Removed = now, false
	if now.Name != "" {
		p.Names = append(slices.DeleteFunc(p.Names, func(n string) bool { return n == now.Name }), now.Name)
	}
}

// Mentions counts the changes of a log that hold a text anywhere, in capital or small
// letters: after Erase, those in which people wrote of the person by name.
func Mentions(entries []Entry, text string) int {
	want, err := json.Marshal(strings.ToLower(text))
	if err != nil || text == "" {
		return 0
	}
	want = bytes.Trim(want, `"`)
	n := 0
	for _, e := range entries {
		if body, err := json.Marshal(e.Change); err == nil && bytes.Contains(bytes.ToLower(body), want) {
			n++
		}
	}
	return n
}

package framework

import (
	"fmt"
	"strings"
)

// Limits of numbers.
const (
	maxStatements = 400 // in the whole framework
	maxNumber     = 999
	maxHints      = 20 // look_for prompts, questions, or references of a statement
	maxPriorities = 50
	maxPoints     = 30
	maxChapters   = 20
	maxKinds      = 20
	maxMonths     = 60
	maxResources  = 200
	maxChecklists = 20
	maxGroups     = 20  // of a list or a checklist
	maxChoices    = 100 // items of a list or group, or reflections
	firstYear     = 1800
	lastYear      = 2200
)

// Check returns why a framework cannot be used for a session: a *Problems with everything
// that is wrong, or nil. What Read returns has passed.
func (f *Framework) Check() error {
	found := newFindings()
	f.check(rules{findings: found})
	return found.err("")
}

// checks asks of a whole framework what no field can be asked by itself. The rules for single fields
// are below it.
type checks struct{ rules }

func (f *Framework) check(by rules) {
	found := &checks{by}
	found.id(whole, f.ID, "our-area")
	found.text(whole, "title", f.Title, textRule{characters: maxLine, such: "A check of our work"})
	found.text(whole, "version", f.Version, textRule{characters: maxLine, such: `"1"`})
	found.text(whole, "introduction", f.Introduction, textRule{optional: true, paragraphs: true, characters: maxProse})
	found.source(whole.field("source"), f.Source)
	found.language(f)
	found.families(f)
	found.names(whole.field("names"), f)
	sound := found.scale(whole.field("scale"), f.Scale)
	found.thresholds(f, sound)
	found.requirements(f.Requirements)
	found.resources(whole.field("resources"), f.Resources)
	found.steps(whole.field("steps"), f, sound)
	found.lists(f)
	found.opening(f)
}

func (c *checks) source(at place, s Source) {
	line := textRule{optional: true, characters: maxLine}
	c.text(at, "title", s.Title, textRule{characters: maxLine, such: "Our own guide"})
	c.text(at, "licence", s.Licence, textRule{characters: maxProse, paragraphs: true, such: "For use in our area only"})
	c.text(at, "authors", s.Authors, line)
	c.text(at, "publisher", s.Publisher, line)
	c.year(at, s.Year)
	c.link(at, s.Link)
}

func (c *checks) requirements(all []Requirement) {
	at := c.requirementsAt(whole)
	c.count(at, len(all), maxPriorities)
	seen := map[int]bool{}
	for i, p := range all {
		here := at.item(i)
		switch {
		case !c.between(here.field("number"), p.Number, 1, maxNumber):
			c.add(here.field("number"), fmt.Sprintf("%s has the number %d", here.words, p.Number),
				fmt.Sprintf("number them from 1, here: number: %d", i+1))
		case seen[p.Number]:
			c.add(here.field("number"), fmt.Sprintf("two %s have the number %d", strings.ReplaceAll(at.path, "_", " "), p.Number),
				"give each a number of its own")
		}
		seen[p.Number] = true
		c.text(here, "title", p.Title, textRule{characters: maxLine, such: "The role of supervision"})
		c.text(here, "text", p.Text, textRule{characters: maxProse, paragraphs: true, such: "What is asked of us"})
		c.texts(here, "points", p.Points, maxPoints)
	}
}

// requirementsAt is where something has its requirements, under the name that the file gives them.
func (c *checks) requirementsAt(p place) place {
	return c.written(p, "requirements", "government_priorities")
}

// written is the place of a field that the first format had another name for.
func (c *checks) written(p place, name, earlier string) place {
	if _, ok := c.positions[p.field(earlier).path]; ok || c.version == 1 {
		return p.field(earlier)
	}
	return p.field(name)
}

// noRequirement reports a reference to a requirement that there is not.
func (c *checks) noRequirement(at, of place, number int, what string) {
	list := c.requirementsAt(whole).path
	c.add(at, fmt.Sprintf("%s refers to %s %d, which the framework does not have", of.words, entryNouns[list], number),
		fmt.Sprintf("add it under %s, or remove the %s here", list, what))
}

func (c *checks) resources(at place, all []Resource) {
	c.count(at, len(all), maxResources)
	seen := uniqueIDs{}
	for i, r := range all {
		here := at.item(i)
		c.newID(here, r.ID, "planning-guide", "resources", seen)
		c.text(here, "title", r.Title, textRule{characters: maxLine, such: "A guide to planning"})
		c.text(here, "publisher", r.Publisher, textRule{optional: true, characters: maxLine})
		c.text(here, "note", r.Note, textRule{optional: true, paragraphs: true, characters: maxProse})
		c.year(here, r.Year)
		c.link(here, r.Link)
	}
}

func (r *rules) year(p place, year int) {
	if in := r.between(p.field("year"), year, firstYear, lastYear); year != 0 && !in {
		r.add(p.field("year"), fmt.Sprintf("the year of %s is %d", p.words, year), "give the year in four digits, such as: year: 2024")
	}
}

// distinct reports a reference that a statement makes twice.
func distinct[T comparable](c *checks, list place, all []T, words func(T) string) {
	seen := map[T]bool{}
	for i, one := range all {
		if seen[one] {
			c.add(list.item(i), fmt.Sprintf("%s stands twice in %s", words(one), list.words), "keep one of them")
		}
		seen[one] = true
	}
}

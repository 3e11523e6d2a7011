package framework

import (
	"fmt"
	"iter"
	"strconv"
	"strings"
)

// place is somewhere in a framework: as a path, which the reader and the checks
// share, and in words for people.
type place struct {
	path  string // such as "steps[2].title", counted from 1; empty for the framework itself
	words string // such as "the title of step 2"
}

// whole is the framework itself.
var whole = place{words: "the framework"}

// field is the place of a named value inside this one.
func (p place) field(name string) place {
	inner := place{path: name, words: "the " + name}
	if p.path != "" {
		inner.path = p.path + "." + name
		inner.words += " of " + p.words
	}
	return inner
}

// item is the place of one entry of the list at p. The entries are counted from 0 here as in Go, and from 1
// in the path as in the words, which people read.
func (p place) item(i int) place {
	inner := place{path: fmt.Sprintf("%s[%d]", p.path, i+1)}
	_, owner, _ := strings.Cut(p.words, " of ")
	noun := entryNouns[p.path]
	switch {
	case p.path == "scale":
		inner.words = fmt.Sprintf("the %s level", ordinal(i))
	case noun != "":
		inner.words = fmt.Sprintf("%s %d", noun, i+1)
	case strings.HasSuffix(p.path, "].statements"):
		inner.words = fmt.Sprintf("statement %d of %s", i+1, owner)
	case strings.HasSuffix(p.path, "].levels"):
		inner.words = fmt.Sprintf("the %s level of %s", ordinal(i), owner)
	case strings.HasSuffix(p.path, "].groups"):
		inner.words = fmt.Sprintf("group %d of %s", i+1, owner)
	case strings.HasSuffix(p.path, "].items"):
		inner.words = fmt.Sprintf("item %d of %s", i+1, owner)
	default:
		inner.words = fmt.Sprintf("item %d of %s", i+1, p.words)
	}
	return inner
}

// ordinal is how levels are counted: "level 1" might be the one with the value 1.
func ordinal(i int) string {
	words := [...]string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"}
	if i < len(words) {
		return words[i]
	}
	return strconv.Itoa(i+1) + "th"
}

// entryNouns are what people call an entry of a list of the framework itself that is
// counted from 1.
var entryNouns = map[string]string{
	"steps": "step", "resources": "resource", "government_priorities": earlierRequirement.One, "requirements": "requirement", "outcomes": "outcome group",
	"measures": "measure group", "evaluation": "evaluation level", "checklists": "checklist", "skills": "skill",
	"formats": "training format", "reflections": "reflection", "funding": "use of funding",
	"barrier_kinds": "kind of barrier", "plan.chapters": "plan chapter",
}

// statement is the same place under the number of the statement there, if that is one.
func (p place) statement(number int) place {
	if number > 0 {
		p.words = fmt.Sprintf("statement %d", number)
	}
	return p
}

// outwards gives the path of the place and of everything that contains it, the
// innermost first.
func (p place) outwards() iter.Seq[string] {
	return func(yield func(string) bool) {
		path := p.path
		for yield(path) && path != "" {
			path = path[:max(strings.LastIndexAny(path, ".["), 0)]
		}
	}
}

package framework

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// maxProblems is how many problems are listed at once. A file with more than that
// is most likely not a framework at all.
const maxProblems = 100

// Problem is one thing that is wrong with a framework.
type Problem struct {
	Position        // 0:0 where there is no file
	Field    string // such as "steps[2].title", counted from 1 in each list; empty for the file as a whole
	Wrong    string // what is wrong and where, such as "step 2 has no title"
	Fix      string // what would be right, such as "add one, such as: title: Needs assessment"
}

// Position is a place in a file. Lines and characters are counted from 1.
type Position struct{ Line, Column int }

// compare sorts by lines, and within a line from left to right.
func (p Position) compare(other Position) int {
	return cmp.Or(cmp.Compare(p.Line, other.Line), cmp.Compare(p.Column, other.Column))
}

// String is the problem without its position, as in "steps[2].title: step 2 has no title: add one, such as: …".
func (p Problem) String() string {
	said := p.Wrong + ": " + p.Fix
	if p.Field == "" {
		return said
	}
	return p.Field + ": " + said
}

// Problems is the error for a framework that is refused. It lists everything that
// is wrong, in the order of the lines, so that a file can be mended in one go.
type Problems struct {
	Name string // of the file as it was given to Read; empty where there is no file
	List []Problem
	More bool // there are more problems than List holds
}

// Error gives one problem on each line, as editors read them:
//
//	own.yaml:12:5: steps[2].title: step 2 has no title: add one, such as: title: Needs assessment
//
// Without a file a line is what is wrong and what would be right.
func (p *Problems) Error() string {
	lines := make([]string, 0, len(p.List)+1)
	for _, problem := range p.List {
		if p.Name == "" {
			problem.Field = ""
		}
		lines = append(lines, where(p.Name, problem.Position)+problem.String())
	}
	if p.More {
		lines = append(lines, where(p.Name, Position{})+"there is more that is wrong: mend these first and check again")
	}
	return strings.Join(lines, "\n")
}

// where is what a message about a place in a file begins with.
func where(name string, at Position) string {
	name = safely(name, name)
	switch {
	case name == "":
		return ""
	case at.Line == 0:
		return name + ": "
	default:
		return fmt.Sprintf("%s:%d:%d: ", name, at.Line, at.Column)
	}
}

// findings collects problems while a framework is read and checked. The checks know
// only places; the reader has noted where in the file each is.
type findings struct {
	version   int                 // of the format; 0 where there is none to go by, as in a session
	positions map[string]Position // path of a place → where it stands
	reported  map[string]bool     // paths of which the reader has already said that they cannot be used
	list      []Problem
	more      bool
}

func newFindings() *findings {
	return &findings{positions: map[string]Position{}, reported: map[string]bool{}}
}

// add notes a problem at a place, unless the reader has already reported the place
// or what contains it: "has no title" would only confuse after "the title is a list".
func (f *findings) add(at place, wrong, fix string) {
	for path := range at.outwards() {
		if f.reported[path] {
			return
		}
	}
	f.addAt(f.position(at), at.path, wrong, fix)
}

// addAt notes a problem whose position is known.
func (f *findings) addAt(position Position, field, wrong, fix string) {
	if f.full() {
		f.more = true
		return
	}
	f.list = append(f.list, Problem{position, field, wrong, fix})
}

// refuse notes a problem with a value that cannot be used at all, so that nothing
// else is said about it.
func (f *findings) refuse(at place, wrong, fix string) {
	f.add(at, wrong, fix)
	f.reported[at.path] = true
}

func (f *findings) full() bool { return len(f.list) >= maxProblems }

// position is where a place stands, or the nearest place around it that stands somewhere.
func (f *findings) position(at place) Position {
	for path := range at.outwards() {
		if position, ok := f.positions[path]; ok {
			return position
		}
	}
	return Position{}
}

// err is nil when nothing was found.
func (f *findings) err(name string) error {
	if len(f.list) == 0 {
		return nil
	}
	slices.SortStableFunc(f.list, func(a, b Problem) int { return a.compare(b.Position) })
	return &Problems{Name: name, List: f.list, More: f.more}
}

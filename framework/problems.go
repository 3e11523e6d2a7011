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
	Line  int    // in the file, from 1; 0 where there is no file
	Wrong string // what is wrong and where, such as "step 2 has no title"
	Fix   string // what would be right, such as "add one, such as: title: Needs assessment"
}

// Problems is the error for a framework that is refused. It lists everything that
// is wrong, in the order of the lines, so that a file can be mended in one go.
type Problems struct {
	Name string // of the file as it was given to Read; empty where there is no file
	List []Problem
	More bool // there are more problems than List holds
}

// Error gives one problem on each line, as
//
//	familyhub.yaml:12: step 2 has no title; add one, such as: title: Needs assessment
func (p *Problems) Error() string {
	lines := make([]string, 0, len(p.List)+1)
	for _, problem := range p.List {
		lines = append(lines, p.prefix(problem.Line)+problem.Wrong+"; "+problem.Fix)
	}
	if p.More {
		lines = append(lines, p.prefix(0)+"there is more that is wrong; mend these first and check again")
	}
	return strings.Join(lines, "\n")
}

func (p *Problems) prefix(line int) string {
	name := safely(p.Name, p.Name)
	switch {
	case p.Name == "":
		return ""
	case line == 0:
		return name + ": "
	default:
		return fmt.Sprintf("%s:%d: ", name, line)
	}
}

// findings collects problems while a framework is read and checked. The checks know
// only places; the reader has noted the line of each.
type findings struct {
	version  int             // of the format; 0 where there is none to go by, as in a session
	lines    map[string]int  // path of a place → its line
	reported map[string]bool // paths of which the reader has already said that they cannot be used
	list     []Problem
	more     bool
}

func newFindings() *findings {
	return &findings{lines: map[string]int{}, reported: map[string]bool{}}
}

// add notes a problem at a place, unless the reader has already reported the place
// or what contains it: "has no title" would only confuse after "the title is a list".
func (f *findings) add(at place, wrong, fix string) {
	for path := range at.outwards() {
		if f.reported[path] {
			return
		}
	}
	f.addLine(f.line(at), wrong, fix)
}

// addLine notes a problem whose line is known.
func (f *findings) addLine(line int, wrong, fix string) {
	if f.full() {
		f.more = true
		return
	}
	f.list = append(f.list, Problem{Line: line, Wrong: wrong, Fix: fix})
}

// refuse notes a problem with a value that cannot be used at all, so that nothing
// else is said about it.
func (f *findings) refuse(at place, wrong, fix string) {
	f.add(at, wrong, fix)
	f.reported[at.path] = true
}

func (f *findings) full() bool { return len(f.list) >= maxProblems }

// line is where a place stands, or the nearest place around it that stands somewhere.
func (f *findings) line(at place) int {
	for path := range at.outwards() {
		if line, ok := f.lines[path]; ok {
			return line
		}
	}
	return 0
}

// err is nil when nothing was found.
func (f *findings) err(name string) error {
	if len(f.list) == 0 {
		return nil
	}
	slices.SortStableFunc(f.list, func(a, b Problem) int { return cmp.Compare(a.Line, b.Line) })
	return &Problems{Name: name, List: f.list, More: f.more}
}

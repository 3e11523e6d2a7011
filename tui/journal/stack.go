package journal

import (
	"bytes"
	"path"
	"regexp"
	"runtime"
	"strings"
)

// maxFrames is how many calls of a stack are kept, from the innermost outwards.
const maxFrames = 40

// Stack is where a program was when it crashed, and a constant that says why. It is
// made by Clean and Panic only, and holds no value of the program.
type Stack struct {
	cause  word
	frames []string
}

// Cause is why the program crashed, in words of this package.
func (s Stack) Cause() word { return s.cause }

// Empty reports whether no stack was found.
func (s Stack) Empty() bool { return len(s.frames) == 0 }

func (s Stack) text() string {
	var b strings.Builder
	for _, frame := range s.frames {
		b.WriteString("\t" + frame + "\n")
	}
	return b.String()
}

// Clean reduces what the Go runtime writes when it gives a program up to the calls of
// the goroutine that was at fault: names of functions without their arguments, names of
// files without their folders, and lines. What the program panicked with is left out,
// since it may hold what people entered.
func Clean(report []byte) Stack {
	head, trace := report, []byte(nil)
	if at := goroutine.FindIndex(report); at != nil {
		head, trace = report[:at[0]], report[at[1]:]
	}
	return Stack{causeOf(string(head)), frames(trace)}
}

// Panic is the stack of a panic that was recovered: its value, and what debug.Stack
// returned at that moment.
func Panic(value any, trace []byte) Stack {
	s := Clean(trace)
	s.cause = Panicked
	if err, ok := value.(runtime.Error); ok {
		s.cause = causeOf("panic: " + err.Error())
	}
	if _, ok := value.(interface{ Addr() uintptr }); ok { // in the words of the runtime, a nil pointer
		s.cause = BadMemory
	}
	return s
}

var (
	// The runtime indents every line of a panic's value, so that nothing in one can look
	// like the beginning of a stack.
	goroutine = regexp.MustCompile(`(?m)^goroutine \d+ [^\n]*:\n`)
	function  = regexp.MustCompile(`^(?:created by )?([A-Za-z0-9_./*()\[\]·\-]+?)(?:\([^()]*\)| in goroutine \d+)?$`)
	place     = regexp.MustCompile(`^\t(.+\.(?:go|s)):(\d+)(?: [a-z]*[+=]0x[0-9a-f]+)*$`)
	baseName  = regexp.MustCompile(`^[A-Za-z0-9_\-.]+$`)
)

// frames reads the calls of one goroutine: two lines each, until an empty line.
func frames(trace []byte) []string {
	trace, _, _ = bytes.Cut(trace, []byte("\n\n"))
	lines := strings.Split(string(trace), "\n")
	var all []string
	for i := 0; i+1 < len(lines) && len(all) < maxFrames; i++ {
		call, at := function.FindStringSubmatch(lines[i]), place.FindStringSubmatch(lines[i+1])
		if call == nil || at == nil {
			continue
		}
		file := path.Base(strings.ReplaceAll(at[1], `\`, "/"))
		if !baseName.MatchString(file) {
			continue
		}
		all = append(all, call[1]+" "+file+":"+at[2])
		i++
	}
	return all
}

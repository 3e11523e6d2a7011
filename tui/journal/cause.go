package journal

import "strings"

// The causes of a crash. The fatal errors of the runtime are none: no program sees its own.
const (
	Panicked    word = "panic"         // the program panicked with a value of its own
	BadMemory   word = "memory-fault"  // memory that must be there was not, as when a mapped file shrinks
	Unexplained word = "unknown"       // there is no word from the runtime
	Runtime     word = "runtime-error" // a mistake that the runtime noticed, of no kind below
)

// causes are the words for what the runtime says, by a part of it; the first that fits
// counts.
var causes = []struct {
	says string
	word word
}{
	{"unexpected fault address", BadMemory},
	{"SIGBUS", BadMemory},
	{"nil pointer dereference", "nil-pointer"},
	{"index out of range", "index-out-of-range"},
	{"slice bounds out of range", "slice-bounds-out-of-range"},
	{"integer divide by zero", "divide-by-zero"},
	{"assignment to entry in nil map", "nil-map"},
	{"interface conversion", "interface-conversion"},
	{"closed channel", "closed-channel"},
	{"nil channel", "nil-channel"},
	{"negative WaitGroup counter", "wait-group"},
}

// causeOf finds the word for what the runtime says before the stack.
func causeOf(head string) word {
	if strings.TrimSpace(head) == "" {
		return Unexplained
	}
	for _, c := range causes {
		if strings.Contains(head, c.says) {
			return c.word
		}
	}
	if strings.Contains(head, "runtime error: ") {
		return Runtime
	}
	return Panicked
}

package journal

import "strings"

// The causes of a crash that the program tells people about in different words.
const (
	Panicked    word = "panic"         // the program panicked with a value of its own
	OutOfMemory word = "out-of-memory" // the system gave no more memory
	BadMemory   word = "memory-fault"  // memory that must be there was not, as when a mapped file shrinks
	Quit        word = "sigquit"       // somebody wanted to see where the program was
	Unexplained word = "unknown"       // there is no word from the runtime
	Runtime     word = "runtime-error" // a mistake that the runtime noticed, of no kind below
	fatal       word = "runtime-fatal-error"
)

// causes are the words for what the runtime says, by a part of it; the first that fits
// counts.
var causes = []struct {
	says string
	word word
}{
	{"out of memory", OutOfMemory},
	{"cannot allocate memory", OutOfMemory},
	{"unexpected fault address", BadMemory},
	{"SIGBUS", BadMemory},
	{"stack overflow", "stack-overflow"},
	{"stack exceeds", "stack-overflow"},
	{"all goroutines are asleep", "deadlock"},
	{"concurrent map", "concurrent-map-access"},
	{"SIGQUIT", Quit},
	{"SIGABRT", "sigabrt"},
	{"nil pointer dereference", "nil-pointer"},
	{"index out of range", "index-out-of-range"},
	{"slice bounds out of range", "slice-bounds-out-of-range"},
	{"integer divide by zero", "divide-by-zero"},
	{"assignment to entry in nil map", "nil-map"},
	{"interface conversion", "interface-conversion"},
	{"closed channel", "closed-channel"},
	{"nil channel", "nil-channel"},
	{"negative WaitGroup counter", "wait-group"},
	{"unlock of unlocked", "unlock-of-unlocked"},
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
	switch {
	case strings.Contains(head, "fatal error: "):
		return fatal
	case strings.Contains(head, "runtime error: "):
		return Runtime
	default:
		return Panicked
	}
}

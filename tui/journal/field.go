package journal

import (
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"

	"familyhub/stocktake/tui/version"
)

// word is a text of the program's own source. Since it is not exported, other packages
// can pass a constant as one, and nothing else.
type word string

// Field is one value in a line of the log, under its key.
type Field struct{ key, value string }

// Word is a value that is a constant itself, such as the kind of an error.
func Word(key, value word) Field { return Field{string(key), string(value)} }

// Number is a count, a size or the number of an error.
func Number(key word, n int) Field { return Field{string(key), strconv.Itoa(n)} }

// Duration is a length of time, to the millisecond.
func Duration(key word, d time.Duration) Field {
	return Field{string(key), d.Round(time.Millisecond).String()}
}

// Signal is a signal by its number, with 0 for none.
func Signal(key word, s syscall.Signal) Field { return Number(key, int(s)) }

// Build returns what the program was built from and for: its version and commit, the
// toolchain and the platform.
func Build() []Field {
	build := version.Own()
	return []Field{
		{"version", plain(build.Number)},
		{"commit", plain(build.Commit)},
		{"go", plain(runtime.Version())},
		{"os", runtime.GOOS},
		{"arch", runtime.GOARCH},
	}
}

// plain is a text without anything that could end a field or a line.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if r <= ' ' || r > '~' || r == '=' {
			return '_'
		}
		return r
	}, text)
}

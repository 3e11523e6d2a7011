// Package phrase words times, sizes, paths and commands as a person reads and types them.
package phrase

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"familyhub/stocktake/model/text"
)

// Opens is the command that opens a data file.
func Opens(path string) string { return "stocktake --file " + Quoted(path) }

// Quoted is a word of a command line, in quotation marks if it needs them.
func Quoted(word string) string { return quotedOn(runtime.GOOS, word) }

// quotedOn is quoted for the shells of a system. Those of Windows know double quotation
// marks, which no file's name has there, and what a path is written with means nothing to
// them.
func quotedOn(system, word string) string {
	marks := "._-/:"
	if system == "windows" {
		marks += `\`
	}
	special := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(marks, r)
	}
	switch {
	case word != "" && !strings.ContainsFunc(word, special):
		return word
	case system == "windows":
		return `"` + word + `"`
	case strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsPrint(r) }):
		return strconv.Quote(word)
	case strings.Contains(word, "'") && !strings.ContainsAny(word, "\"$`\\!"):
		return `"` + word + `"`
	default:
		return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
	}
}

// Moment is a time to the minute as people read it.
func Moment(t time.Time) string { return t.Format("2 January 2006, 15:04") }

// Size is a number of bytes as people read it, rounded up.
func Size(bytes int64) string {
	const kB, MB = 1000, 1000 * 1000
	if bytes < 10*MB {
		return fmt.Sprintf("%d kB", (bytes+kB-1)/kB)
	}
	return fmt.Sprintf("%d MB", (bytes+MB-1)/MB)
}

// Absolute is a path for people who do not know what folder it was meant from.
func Absolute(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	return text.Path(path)
}

// Reason is an error of the file system without the path, which the sentence has.
func Reason(err error) error {
	if p := new(fs.PathError); errors.As(err, &p) {
		return p.Err
	}
	return err
}

// Sentences are sentences one after another; an empty one is left out.
func Sentences(all ...string) string {
	return strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), " ")
}

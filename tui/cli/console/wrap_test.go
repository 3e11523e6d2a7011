package console

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWrapped(t *testing.T) {
	for text, want := range map[string]string{
		"":                          "",
		"one two":                   "one two",
		"ten cells, no more":        "ten cells,\nno more",
		"go on with --file here":    "go on with\n--file\nhere",
		"see /a/long-path/here now": "see\n/a/long-path/here\nnow",
		"one two\nthree four five":  "one two\nthree four\nfive",
		"长长长 长长长":                   "长长长\n长长长",
		"--with-many-hyphens":       "--with-many-hyphens",
	} {
		if got := wrapped(text, 10); got != want {
			t.Errorf("%q becomes %q, not %q", text, got, want)
		}
	}
}

// Where no terminal says how wide it is, documents have the usual width.
func TestWidthWithoutATerminal(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, stream := range []any{nil, &strings.Builder{}, file} {
		if got := Width(stream); got != usualWidth {
			t.Errorf("%T is %d cells wide", stream, got)
		}
	}
}

//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stocktake/tui/cli/ptytest"
)

// withEditor is a session at its first statement, with a script for an editor.
func withEditor(t *testing.T, dir, script string, env ...string) *ptytest.Terminal {
	t.Helper()
	path := filepath.Join(dir, "editor")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+script), 0o700); err != nil {
		t.Fatal(err)
	}
	cmd := program(t, dir, "open", group(t, dir, 3))
	if len(env) == 0 {
		env = []string{"EDITOR=" + path}
	}
	cmd.Env = append(cmd.Env, env...)
	return toFirstStatement(t, cmd)
}

// cleanedUp fails if a text is still anywhere outside the data file.
func cleanedUp(t *testing.T, dir string) {
	t.Helper()
	if left, err := filepath.Glob(filepath.Join(dir, "stocktake-text-*")); err != nil || len(left) > 0 {
		t.Errorf("%q are left, %v", left, err)
	}
}

const modesAndText = `
echo "EDITING with CI=[$CI] STOCKTAKE_CHILD=[$STOCKTAKE_CHILD]"
ls -ld "$(dirname "$1")" | cut -c1-10
ls -l "$1" | cut -c1-10
cat "$1"
read answer
echo "$answer" >>"$1"
`

func TestEditorHasTheTerminal(t *testing.T) {
	dir := t.TempDir()
	x := withEditor(t, dir, modesAndText)
	x.Press("b")
	x.Shows("what stands in the way")
	x.Write("One thing")
	x.Press("ctrl+e")
	x.Shows("EDITING with CI=[] STOCKTAKE_CHILD=[]", "drwx------", "-rw-------", "One thing")
	x.Write("and another\r")
	x.Shows("Barriers at statement 1", "One thing", "and another")
	x.Press("enter")
	x.Saved("Barriers at statement 1")
	cleanedUp(t, dir)
	x.Press("ctrl+c")
	if status := x.Exit(); status != 0 {
		t.Errorf("it ends with %d", status)
	}
	if trouble := x.Usable(); trouble != "" {
		t.Error(trouble)
	}
	if got := call(t, dir, "export", "Northvale", "--format", "json", "-o", "-"); !strings.Contains(got, `"One thing\nand another"`) {
		t.Errorf("the session has\n%s", got)
	}
}

func TestEditorThatFailsIsTold(t *testing.T) {
	for name, c := range map[string]struct{ script, env, says string }{
		"fails":      {"echo changed >\"$1\"; exit 3", "", "has failed: it ended with the status 3"},
		"is killed":  {"kill -9 $$", "", "has failed: it was ended by a signal (killed)"},
		"is missing": {"", "EDITOR=no-such-editor", "has failed: there is no such program"},
		"no file":    {"rm \"$1\"", "", "the editor has left no file"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			var env []string
			if c.env != "" {
				env = []string{c.env}
			}
			x := withEditor(t, dir, c.script, env...)
			x.Press("b")
			x.Shows("what stands in the way")
			x.Write("One thing")
			x.Press("ctrl+e")
			x.Says("The text is as it was:", c.says)
			x.Shows("One thing")
			cleanedUp(t, dir)
		})
	}
}

func TestWhatAKilledEditorHasSavedIsTaken(t *testing.T) {
	dir := t.TempDir()
	x := withEditor(t, dir, "echo 'saved before' >\"$1\"; kill -9 $$")
	x.Press("b")
	x.Shows("what stands in the way")
	x.Write("One thing")
	x.Press("ctrl+e")
	x.Shows("Barriers at statement 1", "saved before")
	cleanedUp(t, dir)
}

func TestVisualComesBeforeEditorAndMayBeQuoted(t *testing.T) {
	dir := t.TempDir()
	x := withEditor(t, dir, `echo "GIVEN $1" >>"$2"`, `VISUAL=sh "`+filepath.Join(dir, "editor")+`" 'two words'`, "EDITOR=no-such-editor")
	x.Press("b")
	x.Shows("what stands in the way")
	x.Press("ctrl+e")
	x.Shows("GIVEN two words")
}

func TestWithoutAnEditor(t *testing.T) {
	x := withEditor(t, t.TempDir(), "", "EDITOR= ")
	x.Press("b")
	x.Shows("what stands in the way")
	x.Press("ctrl+e")
	x.Shows("No editor is set. Set VISUAL or EDITOR to the one you like")
}

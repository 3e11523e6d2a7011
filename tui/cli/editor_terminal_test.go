//go:build unix

package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
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
	if left := editorFiles(t, dir); len(left) > 0 {
		t.Errorf("%q are left", left)
	}
}

// editorFiles are the folders of texts that are in an editor, wherever they lie.
func editorFiles(t *testing.T, dir string) []string {
	t.Helper()
	var found []string
	for _, folder := range []string{dir, filepath.Dir(ptytest.LogFile(dir))} {
		some, err := filepath.Glob(filepath.Join(folder, "stocktake-text-*"))
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, some...)
	}
	return found
}

// A text that was in the editor when everything was killed lies in the user's own folder
// until the next start, or until something is erased.
func TestTextOfAKilledProgramIsSwept(t *testing.T) {
	t.Parallel()
	for name, sweep := range map[string]func(dir string){
		"the next start": func(dir string) { ptytest.Start(t, 100, 30, program(t, dir)).Shows("Northvale") },
		"erase":          func(dir string) { call(t, dir, "erase", "Northvale", "--yes") },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			x := withEditor(t, dir, "echo EDITING; read one")
			x.Press("b")
			x.Shows("what stands in the way")
			x.Write("half a text")
			x.Press("ctrl+e")
			x.Shows("EDITING")
			x.Kill()
			left := editorFiles(t, dir)
			if len(left) != 1 || filepath.Dir(left[0]) != filepath.Dir(ptytest.LogFile(dir)) {
				t.Fatalf("%q are left", left)
			}
			// Neither of these is of a program that is gone.
			others := []string{
				filepath.Join(filepath.Dir(left[0]), fmt.Sprintf("stocktake-text-%d-1", os.Getpid())),
				filepath.Join(filepath.Dir(left[0]), "stocktake-text-of-mine"),
			}
			for _, other := range others {
				if err := os.Mkdir(other, 0o700); err != nil {
					t.Fatal(err)
				}
			}
			sweep(dir)
			if now := editorFiles(t, dir); !slices.Equal(now, others) {
				t.Errorf("%q are left, not %q", now, others)
			}
		})
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
	t.Parallel()
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
	x.Press("ctrl+c y")
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
	t.Parallel()
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

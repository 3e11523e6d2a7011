//go:build unix

package cli_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

// TestHalfTypedTextSurvivesAKill kills the program in the middle of a text, as soon as
// the screen says that it is kept.
func TestHalfTypedTextSurvivesAKill(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	x := atFirstStatement(t, dir, 3)
	x.Press("b")
	x.Shows("what stands in the way")
	x.Write("Nobody has the time to")
	x.Shows("draft kept", "Nobody has the time to")
	x.Kill()

	x = ptytest.Start(t, 100, 30, program(t, dir, "open", "Northvale"))
	x.Says("You were writing a barrier at statement 1: Enter goes on with it", "Nobody has the time to")
	x.Press("enter")
	x.Shows("Barriers at statement 1")
	x.Write(" train.")
	x.Press("enter")
	x.Await("an empty field and no draft", func(screen string) bool {
		return ptytest.Saved(screen) && strings.Contains(screen, "what stands in the way") && !strings.Contains(screen, "draft kept")
	})
	x.Kill()

	got := call(t, dir, "export", "Northvale", "--format", "json", "-o", "-")
	if strings.Count(got, "Nobody has the time to train.") != 1 {
		t.Errorf("the session has\n%s", got)
	}
}

// A name that was typed and never taken is personal all the same.
func TestErasingTakesTheDraft(t *testing.T) {
	t.Parallel()
	for name, erase := range map[string][]string{
		"a session": {"erase", "Northvale", "--yes"},
		"a person":  {"erase", "Northvale", "--participant", "Participant 1", "--yes"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			x := atFirstStatement(t, dir, 3)
			x.Press("P")
			x.Shows("The people in the room")
			x.Press("a")
			x.Shows("Add a person")
			x.Write(secret)
			x.Shows("draft kept", secret)
			x.Kill()
			if !holds(t, dir, secret) {
				t.Fatal("the name is nowhere: this test sees nothing")
			}
			call(t, dir, erase...)
			if holds(t, dir, secret) {
				t.Error("the name is still there")
			}
			logged(t, dir)
		})
	}
}

// holds reports whether any file below a folder has a text.
func holds(t *testing.T, dir, text string) bool {
	t.Helper()
	out, err := exec.Command("grep", "-rl", "--", text, dir).CombinedOutput()
	if err != nil && len(out) > 0 {
		t.Fatalf("%v: %s", err, out)
	}
	for path := range strings.FieldsSeq(string(out)) {
		if _, err := os.Stat(path); err == nil {
			return true
		}
	}
	return false
}

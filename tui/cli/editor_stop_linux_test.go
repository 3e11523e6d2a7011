package cli_test

import (
	"syscall"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

// TestEditorStops stops everybody from within the editor, as ctrl+z does in vim, and
// goes on as a shell does. An editor may also stop alone. The system throws SIGTSTP away
// here, where no shell would continue the job; to a process it is the same as SIGSTOP.
func TestEditorStops(t *testing.T) {
	t.Parallel()
	for name, stop := range map[string]string{"with the group": "kill -STOP 0", "alone": "kill -STOP $$"} {
		t.Run(name, func(t *testing.T) {
			x := withEditor(t, t.TempDir(), "echo EDITING; read one; "+stop+`; echo BACK; read two; echo "$one $two" >"$1"`)
			x.Press("b")
			x.Shows("what stands in the way")
			x.Press("ctrl+e")
			x.Shows("EDITING")
			x.Write("before\r")
			if trouble := x.Stopped(); trouble != "" {
				t.Error(trouble)
			}
			if err := syscall.Kill(-x.PID(), syscall.SIGCONT); err != nil {
				t.Fatal(err)
			}
			x.Shows("BACK")
			x.Write("after\r")
			x.Shows("Barriers at statement 1", "before after")
			x.Press("enter")
			x.Saved("Barriers at statement 1")
		})
	}
}

// TestToldToEndInTheEditor ends the program while its text is in the editor.
func TestToldToEndInTheEditor(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	x := withEditor(t, dir, "echo EDITING; read one")
	x.Press("b")
	x.Shows("what stands in the way")
	x.Write("half a text")
	x.Press("ctrl+e")
	x.Shows("EDITING")
	x.Signal(syscall.SIGTERM)
	x.Exit()
	if trouble := x.Usable(); trouble != "" {
		t.Error(trouble)
	}
	cleanedUp(t, dir)
	x = ptytest.Start(t, 100, 30, program(t, dir, "open", "Northvale"))
	x.Says("You were writing a barrier at statement 1:", "half a text")
}

package cli_test

import (
	"strings"
	"syscall"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

func TestStopAndGoOn(t *testing.T) {
	t.Parallel()
	for name, who := range map[string]func(*ptytest.Terminal) int{
		"the program": (*ptytest.Terminal).PID,
		"the job":     func(x *ptytest.Terminal) int { return -x.PID() },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			x := atFirstStatement(t, dir, 3)
			for _, card := range []string{"3", "4", "d"} {
				if err := syscall.Kill(who(x), syscall.SIGTSTP); err != nil {
					t.Fatal(err)
				}
				if trouble := x.Stopped(); trouble != "" {
					t.Error(trouble)
				}
				if err := syscall.Kill(-x.PID(), syscall.SIGCONT); err != nil {
					t.Fatal(err)
				}
				x.Shows("1 of 20, step 1")
				x.Press(card)
			}
			x.Saved("3 of 3 in")
			x.Press("ctrl+c y")
			if status := x.Exit(); status != 0 {
				t.Errorf("it ends with %d:\n%s", status, x.Screen())
			}
			if trouble := x.Usable(); trouble != "" {
				t.Error(trouble)
			}
			allThree(t, dir)
		})
	}
}

// A person who suspends the program at a question for a passphrase has a terminal that echoes,
// and is asked again afterwards.
func TestStopAtAPassphraseAndGoOn(t *testing.T) {
	dir := t.TempDir()
	x := ptytest.Start(t, 100, 20, cheaply(t, dir, "export", group(t, dir, 3), "--encrypt", "-o", "a.md"))
	x.Says("Passphrase (what you type is not shown):")
	x.Signal(syscall.SIGTSTP)
	if trouble := x.Stopped(); trouble != "" {
		t.Error(trouble)
	}
	x.Signal(syscall.SIGCONT)
	x.Await("the question again", func(screen string) bool { return strings.Count(screen, "Passphrase (") == 2 })
	x.Write(openSesame + "\r")
	x.Shows("The same once more:")
	x.Write(openSesame + "\r")
	x.Says("a.md.age")
	ended(t, x, 0)
}

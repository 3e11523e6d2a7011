//go:build unix

package cli_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

func TestEraseAsksAtATerminal(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]struct {
		status int
		says   string
	}{
		"yes":  {0, `The session "Northvale" is erased`},
		" Yes": {0, `The session "Northvale" is erased`},
		"Y":    {0, `The session "Northvale" is erased`},
		"no":   {1, "nothing was erased"},
		"ye":   {1, "nothing was erased"},
		"":     {1, "nothing was erased"},
	} {
		t.Run(answer, func(t *testing.T) {
			dir := t.TempDir()
			group(t, dir, 3)
			x := ptytest.Start(t, 200, 10, program(t, dir, "erase", "Northvale"))
			x.Shows(`Erase the session "Northvale"`, "with 3 people", "Nothing brings it back. Type y or yes:")
			x.Write(answer + "\r")
			x.Shows(want.says)
			if status := x.Exit(); status != want.status {
				t.Errorf("it ends with %d", status)
			}
			if there := strings.Contains(call(t, dir, "list", "--json"), "Northvale"); there != (want.status != 0) {
				t.Errorf("that the session is there is %v", there)
			}
		})
	}
}

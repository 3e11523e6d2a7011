//go:build unix

package cli_test

import (
	"encoding/base64"
	"strings"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

// TestMinutesGoToTheTerminalsClipboard as one request, while the program goes on to draw; a
// terminal without one is asked nothing.
func TestMinutesGoToTheTerminalsClipboard(t *testing.T) {
	t.Parallel()
	for kind, copies := range map[string]int{"TERM=xterm-256color": 1, "TERM=linux": 0} {
		t.Run(kind, func(t *testing.T) {
			dir := t.TempDir()
			call(t, dir, "new", "--title", "Gweithdy Gogledd-ddyffryn, 北谷", "--date", "2026-03-12")
			cmd := program(t, dir)
			cmd.Env = append(cmd.Env, kind, "TMUX=")
			x := ptytest.Start(t, 100, 30, cmd)
			x.Shows("Gogledd-ddyffryn")
			x.Press("x")
			x.Shows("what is it for?")
			x.Press("@")
			if copies == 0 {
				x.Shows("This terminal has no clipboard.")
			} else {
				x.Shows("Sent to the clipboard.")
			}
			x.Shows("Decisions")
			x.Press("esc ctrl+c y")
			x.Exit()
			all := x.Copied()
			if len(all) != copies {
				t.Fatalf("%d requests: %q", len(all), all)
			}
			for _, request := range all {
				text, err := base64.StdEncoding.DecodeString(request)
				if err != nil || !strings.HasPrefix(string(text), "Minutes: Gweithdy Gogledd-ddyffryn, 北谷\n") || !strings.Contains(string(text), "Not agreed yet.\n") {
					t.Errorf("%v: %q", err, text)
				}
			}
		})
	}
}

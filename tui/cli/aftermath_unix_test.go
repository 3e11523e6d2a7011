//go:build unix

package cli

import (
	"errors"
	"io"
	"strings"
	"syscall"
	"testing"

	"familyhub/stocktake/tui/journal"
)

func TestWhy(t *testing.T) {
	for _, c := range []struct {
		end    ending
		report string
		says   string
	}{
		{ending{deadly: deadly{syscall.SIGKILL}}, "", "was killed (SIGKILL)"},
		{ending{deadly: deadly{syscall.SIGBUS}}, "", "could no longer be read"},
		{ending{deadly: deadly{syscall.SIGUSR1}}, "", "ended by a signal"},
		{ending{status: 2}, "SIGQUIT: quit\n", "ended by a signal"},
		{ending{status: 2}, "unexpected fault address 0x1\nfatal error: fault\n", "could no longer be read"},
		{ending{status: 2}, "fatal error: runtime: out of memory\n", "no more memory"},
		{ending{status: 2}, "panic: Ann\n", "an error of its own"},
		{ending{status: 1, seized: true}, "", "before it could put things in order"},
	} {
		if got := c.end.why(journal.Clean([]byte(c.report))); !strings.Contains(got, c.says) {
			t.Errorf("%+v with %q: %s", c.end, c.report, got)
		}
	}
}

func TestAccount(t *testing.T) {
	const all = "All is well."
	full := errors.New("the disk is full")
	for name, c := range map[string]struct {
		ran, lost error
		says      []string // in the error; the first alone on stderr when it begins with a bar
	}{
		"left":                    {nil, nil, nil},
		"left, not saved":         {nil, full, []string{"some of what was entered could not be saved: the disk is full"}},
		"told":                    {&told{syscall.SIGTERM}, nil, []string{"|told to end by a signal (terminated). " + all}},
		"told, not saved":         {&told{syscall.SIGTERM}, full, []string{"could not be saved: the disk is full"}},
		"a panic":                 {&fall{}, nil, []string{ownError, all}},
		"a panic, not saved":      {&fall{}, full, []string{ownError, "could not be saved: the disk is full.", "What the screen called saved"}},
		"two panics":              {&fall{}, &fall{}, []string{ownError, "could not be saved. What the screen called saved"}},
		"a panic in the saving":   {nil, &fall{}, []string{ownError, "could not be saved. What the screen called saved"}},
		"without its supervisor":  {errAlone, nil, []string{"watched over it was killed. " + all}},
		"a terminal that is gone": {io.ErrClosedPipe, nil, []string{io.ErrClosedPipe.Error()}},
	} {
		var said strings.Builder
		a := &App{Stderr: &said, Stdout: &said, Getenv: func(string) string { return "/data/stocktake.db" }}
		err := a.account(nil, c.ran, all, c.lost)
		got := "|" + said.String()
		if err != nil {
			got = err.Error()
		}
		for _, words := range c.says {
			words, onStderr := strings.CutPrefix(words, "|")
			if !strings.Contains(got, words) || onStderr != (err == nil) {
				t.Errorf("%s: it says %q, without %q", name, got, words)
			}
		}
		if c.says == nil && got != "|" {
			t.Errorf("%s: it says %q", name, got)
		}
	}
}

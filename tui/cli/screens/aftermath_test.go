package screens

import (
	"errors"
	"io"
	"strings"
	"syscall"
	"testing"

	"familyhub/stocktake/tui/cli/console"
	"familyhub/stocktake/tui/cli/datafile"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/phrase"
	"familyhub/stocktake/tui/cli/program"
)

func TestGoesOnInTheSameFile(t *testing.T) {
	for name, c := range map[string]struct{ flag, path, says string }{
		"its own file": {"", "/data/stocktake.db", "Start stocktake again to go on where you were."},
		"by the flag":  {"/my data/a.db", "/my data/a.db", "stocktake --file " + phrase.Quoted("/my data/a.db") + " goes on where you were."},
		"elsewhere":    {"", "/data/rescued.db", "stocktake --file /data/rescued.db goes on where you were."},
		"both":         {"/data/a.db", "/data/rescued.db", "stocktake --file /data/rescued.db goes on where you were."},
	} {
		r := &Runner{Files: &output.Files{File: &datafile.File{Named: c.flag, Getenv: func(string) string { return "/data/stocktake.db" }}}}
		if said := r.allInFile(c.path); !strings.HasSuffix(said, ". "+c.says) {
			t.Errorf("%s: it says %q, without %q", name, said, c.says)
		}
	}
}

// noMemory is an error as the runtime makes one for a fault in mapped memory.
type noMemory struct{ error }

func (noMemory) RuntimeError() {}

func (noMemory) Addr() uintptr { return 1 << 20 }

func TestExitMessage(t *testing.T) {
	const all = "All is well."
	full := errors.New("the disk is full")
	badMemory := program.Attempt(func() error { panic(noMemory{errors.New("a fault")}) })
	for name, c := range map[string]struct {
		ran, lost error
		says      []string // in the error; the first alone on stderr when it begins with a bar
	}{
		"left":                    {nil, nil, nil},
		"left, not saved":         {nil, full, []string{"some of what was entered could not be saved: the disk is full"}},
		"told":                    {&program.Signalled{Signal: syscall.SIGTERM}, nil, []string{"|told to end by a signal (terminated). " + all}},
		"told, not saved":         {&program.Signalled{Signal: syscall.SIGTERM}, full, []string{"could not be saved: the disk is full"}},
		"a panic":                 {&program.Crash{}, nil, []string{program.OwnError, all}},
		"a file that is gone":     {badMemory, nil, []string{"could no longer be read", all}},
		"a panic, not saved":      {&program.Crash{}, full, []string{program.OwnError, "could not be saved: the disk is full.", "What the screen called saved"}},
		"two panics":              {&program.Crash{}, &program.Crash{}, []string{program.OwnError, "could not be saved. What the screen called saved"}},
		"a panic in the saving":   {nil, &program.Crash{}, []string{program.OwnError, "could not be saved. What the screen called saved"}},
		"a terminal that is gone": {io.ErrClosedPipe, nil, []string{io.ErrClosedPipe.Error()}},
	} {
		var said strings.Builder
		r := &Runner{Files: &output.Files{File: &datafile.File{
			Console: &console.Console{Stderr: &said, Stdout: &said}, Getenv: func(string) string { return "/data/stocktake.db" },
		}}}
		err := r.exitMessage(nil, c.ran, all, c.lost)
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

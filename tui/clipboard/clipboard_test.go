package clipboard_test

import (
	"bytes"
	"encoding/base64"
	"io"
	"strings"
	"testing"

	"familyhub/stocktake/tui/clipboard"
)

func TestCopier(t *testing.T) {
	const text = "Cofnodion: Sîan, 会议\n"
	b64 := base64.StdEncoding.EncodeToString([]byte(text))
	plain := "\x1b]52;c;" + b64 + "\x07"
	for name, c := range map[string]struct {
		env        map[string]string
		text, want string
		fails      bool
	}{
		"a terminal":   {map[string]string{"TERM": "xterm-256color"}, text, plain, false},
		"Windows":      {nil, text, plain, false},
		"tmux":         {map[string]string{"TERM": "screen-256color", "TMUX": "/tmp/x,1,0"}, text, plain + "\x1bPtmux;\x1b\x1b]52;c;" + b64 + "\x07\x1b\\", false},
		"screen":       {map[string]string{"TERM": "screen"}, text, "\x1bP\x1b]52;c;" + b64 + "\x07\x1b\\", false},
		"dumb":         {map[string]string{"TERM": "dumb"}, text, "", true},
		"Linux":        {map[string]string{"TERM": "linux"}, text, "", true},
		"a whole book": {map[string]string{"TERM": "xterm"}, strings.Repeat("x", 60000), "", true},
	} {
		var out bytes.Buffer
		_, err := clipboard.Copier(&out, func(name string) string { return c.env[name] }, "linux")(c.text)
		if (err != nil) != c.fails || out.String() != c.want {
			t.Errorf("%s: %q, %v; want %q", name, out.String(), err, c.want)
		}
	}
}

// TestWhatMayNotTakeItIsSaid: nothing answers, so it goes by what a terminal says of itself.
func TestWhatMayNotTakeItIsSaid(t *testing.T) {
	for doubt, env := range map[string][]string{
		"tmux takes it only with: set -g set-clipboard on.":                          {"TMUX=/tmp/x,1,0", "TERM=screen-256color", "SSH_TTY=/dev/pts/1"},
		"Under screen the terminal around it must allow that.":                       {"TERM=screen.xterm-256color"},
		"The Terminal of macOS does not allow that; iTerm2 does, once it is set so.": {"TERM_PROGRAM=Apple_Terminal"},
		"Many terminals of GNOME do not allow that.":                                 {"VTE_VERSION=7006"},
		"The old console of Windows may not allow that; Windows Terminal does.":      {"GOOS=windows"},
		"Not every terminal allows that.":                                            {"GOOS=windows", "WT_SESSION=1"},
		"Over ssh your own terminal must allow that.":                                {"SSH_CONNECTION=10.0.0.1 22 10.0.0.2 22"},
	} {
		getenv := func(name string) string {
			for _, pair := range env {
				if value, ok := strings.CutPrefix(pair, name+"="); ok {
					return value
				}
			}
			return ""
		}
		if got, err := clipboard.Copier(io.Discard, getenv, getenv("GOOS"))("minutes"); err != nil || got != doubt {
			t.Errorf("%v: %q, %v; want %q", env, got, err, doubt)
		}
	}
}

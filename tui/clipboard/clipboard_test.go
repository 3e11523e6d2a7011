package clipboard_test

import (
	"bytes"
	"encoding/base64"
	"strings"
	"testing"

	"familyhub/stocktake/tui/clipboard"
)

func TestCopier(t *testing.T) {
	const text = "Cofnodion: Sîan, 会议\n"
	b64 := base64.StdEncoding.EncodeToString([]byte(text))
	for name, c := range map[string]struct {
		env        map[string]string
		text, want string
		fails      bool
	}{
		"a terminal":   {map[string]string{"TERM": "xterm-256color"}, text, "\x1b]52;c;" + b64 + "\x07", false},
		"Windows":      {nil, text, "\x1b]52;c;" + b64 + "\x07", false},
		"tmux":         {map[string]string{"TERM": "screen-256color", "TMUX": "/tmp/x,1,0"}, text, "\x1bPtmux;\x1b\x1b]52;c;" + b64 + "\x07\x1b\\", false},
		"screen":       {map[string]string{"TERM": "screen"}, text, "\x1bP\x1b]52;c;" + b64 + "\x07\x1b\\", false},
		"dumb":         {map[string]string{"TERM": "dumb"}, text, "", true},
		"Linux":        {map[string]string{"TERM": "linux"}, text, "", true},
		"a whole book": {map[string]string{"TERM": "xterm"}, strings.Repeat("x", 60000), "", true},
	} {
		var out bytes.Buffer
		err := clipboard.Copier(&out, func(name string) string { return c.env[name] })(c.text)
		if (err != nil) != c.fails || out.String() != c.want {
			t.Errorf("%s: %q, %v; want %q", name, out.String(), err, c.want)
		}
	}
}

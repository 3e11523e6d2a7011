package console

import (
	"errors"
	"io"
	"strings"
	"testing"
)

// at is a terminal at which keys are typed, and what it shows.
type at struct {
	io.Reader
	shows strings.Builder
}

func (a *at) Write(p []byte) (int, error) { return a.shows.Write(p) }

func TestReadHidden(t *testing.T) {
	for keys, want := range map[string]string{
		"open sesame\r":                     "open sesame",
		"open sesame\nand what follows":     "open sesame",
		"\r":                                "",
		"sesame\x7f\x7fx\r":                 "sesax",
		"é\x7fe\x08\x08\x7fa\r":             "a",
		"北谷\x7f\r":                          "北",
		"wrong\x15right\r":                  "right",
		"wrong\x17right\r":                  "right",
		"a\x1b[Ab\x1b[Bc\x1b[5~d\r":         "abcd",
		"bc\x1b[D\x1b[Da\r":                 "abc", // the cursor moves, as in any line
		"a\x00\x1a\tb\r":                    "ab",
		"\x1b[200~open sesame\x1b[201~\r":   "open sesame",
		strings.Repeat("x", 5000) + "\r":    strings.Repeat("x", 4096),
		"\x1b[200~open\x1b[201~ sesame\r\r": "open sesame",
	} {
		terminal := &at{Reader: strings.NewReader(keys)}
		if got, err := readHidden(terminal); got != want || err != nil {
			t.Errorf("%.40q: %.40q, %v", keys, got, err)
		}
		if shown := terminal.shows.String(); strings.TrimSpace(shown) != "" {
			t.Errorf("%.40q: the terminal shows %q", keys, shown)
		}
	}
	endless := "\x1b[" + strings.Repeat("0", 300) + "\r" // a sequence that is not known and has no end
	for _, keys := range []string{"", "half of it", "\x04", "sesame\x03", "sesame\x15\x04\r", endless} {
		if got, err := readHidden(&at{Reader: strings.NewReader(keys)}); got != "" || !errors.Is(err, errStopped) {
			t.Errorf("%q: %q, %v", keys, got, err)
		}
	}
}

func TestAPasteOfSeveralLinesIsRefused(t *testing.T) {
	got, err := readHidden(&at{Reader: strings.NewReader("\x1b[200~one\rtwo\x1b[201~\r")})
	if got != "" || !errors.Is(err, errPastedLines) {
		t.Errorf("%q, %v", got, err)
	}
}

func FuzzReadHidden(f *testing.F) {
	for _, keys := range []string{"open\r", "\x1b[A\r", "\x1b", "a\x7f\x7f\xc3\r", "\x1b[200~a\tb\x1b[201~\r", "\x1b[" + strings.Repeat("0", 300)} {
		f.Add(keys)
	}
	f.Fuzz(func(t *testing.T, keys string) {
		got, err := readHidden(&at{Reader: strings.NewReader(keys)})
		if err != nil && got != "" || strings.ContainsAny(got, "\r\n") {
			t.Errorf("%q: %q, %v", keys, got, err)
		}
	})
}

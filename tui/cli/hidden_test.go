package cli

import (
	"errors"
	"strings"
	"testing"

	"familyhub/stocktake/tui/input"
)

func TestReadHidden(t *testing.T) {
	for keys, want := range map[string]string{
		"open sesame\r":                       "open sesame",
		"open sesame\nand what follows":       "open sesame",
		"\r":                                  "",
		"sesame\x7f\x7fx\r":                   "sesax",
		"é\x7fe\x08\x08\x7fa\r":               "a",
		"北谷\x7f\r":                            "北",
		"wrong\x15right\r":                    "right",
		"wrong\x17right\r":                    "right",
		"a\x1b[Db\x1bOPc\x1b[3~d\x1b[1;5Ce\r": "abcde",
		"a\x1bbc\r":                           "ac",
		"\x1b\x1b[Da\r":                       "a",
		"a\x00\x01\x1a\tb\r":                  "ab",
		"a\x04b\r":                            "ab",
		"a\xff\r":                             "a",
		"\x1b]11;rgb:1e1e/1e1e/1e1e\x07a\x1b[24;80R\x1bP>|tmux 3.5\x1b\\b\r": "ab",
		"\x1b[200~open sesame\r\x1b[201~\r":                                  "open sesame",
		strings.Repeat("x", 5000) + "\r":                                     strings.Repeat("x", maxHidden),
	} {
		if got, err := readHidden(input.New(strings.NewReader(keys))); got != want || err != nil {
			t.Errorf("%.40q: %.40q, %v", keys, got, err)
		}
	}
	for _, keys := range []string{"", "half of it", "\x04", "sesame\x03", "sesame\x15\x04\r"} {
		if got, err := readHidden(input.New(strings.NewReader(keys))); got != "" || !errors.Is(err, errStopped) {
			t.Errorf("%q: %q, %v", keys, got, err)
		}
	}
}

func TestAPasteThatIsNoPassphraseIsRefused(t *testing.T) {
	for pasted, want := range map[string]string{
		"one\rtwo":                  "a passphrase is one line, and several were pasted",
		strings.Repeat("x", 5000):   "too long for a passphrase: at most 4096 bytes",
		strings.Repeat("é", 300000): "too long for a passphrase",
	} {
		got, err := readHidden(input.New(strings.NewReader("\x1b[200~" + pasted + "\x1b[201~\r")))
		if got != "" || err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.20q: %.20q, %v", pasted, got, err)
		}
	}
}

func FuzzReadHidden(f *testing.F) {
	for _, keys := range []string{"open\r", "\x1b[A\r", "\x1b", "a\x7f\x7f\xc3\r"} {
		f.Add(keys)
	}
	f.Fuzz(func(t *testing.T, keys string) {
		got, err := readHidden(input.New(strings.NewReader(keys)))
		if err != nil && got != "" || strings.ContainsAny(got, "\x00\x03\x1b\r\n\x7f") || strings.ToValidUTF8(got, "") != got {
			t.Errorf("%q: %q, %v", keys, got, err)
		}
	})
}

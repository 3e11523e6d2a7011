package cli

import (
	"errors"
	"strings"
	"testing"
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
		strings.Repeat("x", 5000) + "\r":      strings.Repeat("x", maxHidden),
	} {
		if got, err := readHidden(strings.NewReader(keys)); got != want || err != nil {
			t.Errorf("%.40q: %.40q, %v", keys, got, err)
		}
	}
	for _, keys := range []string{"", "half of it", "\x04", "sesame\x03", "sesame\x15\x04\r"} {
		if got, err := readHidden(strings.NewReader(keys)); got != "" || !errors.Is(err, errStopped) {
			t.Errorf("%q: %q, %v", keys, got, err)
		}
	}
}

func FuzzReadHidden(f *testing.F) {
	for _, keys := range []string{"open\r", "\x1b[A\r", "\x1b", "a\x7f\x7f\xc3\r"} {
		f.Add(keys)
	}
	f.Fuzz(func(t *testing.T, keys string) {
		got, err := readHidden(strings.NewReader(keys))
		if err != nil && got != "" || strings.ContainsAny(got, "\x00\x03\x1b\r\n\x7f") || strings.ToValidUTF8(got, "") != got {
			t.Errorf("%q: %q, %v", keys, got, err)
		}
	})
}

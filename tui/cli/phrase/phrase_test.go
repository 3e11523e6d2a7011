package phrase

import "testing"

func TestQuoted(t *testing.T) {
	for word, want := range map[string]struct{ unix, windows string }{
		"data/stocktake.db":  {"data/stocktake.db", "data/stocktake.db"},
		"my data.db":         {"'my data.db'", `"my data.db"`},
		"":                   {"''", `""`},
		"$HOME.db":           {"'$HOME.db'", `"$HOME.db"`},
		"it's.db":            {`"it's.db"`, `"it's.db"`},
		"it's $5.db":         {`'it'\''s $5.db'`, `"it's $5.db"`},
		`C:\Users\a\b.db`:    {`'C:\Users\a\b.db'`, `C:\Users\a\b.db`},
		`C:\Ann & Bo\x.db`:   {`'C:\Ann & Bo\x.db'`, `"C:\Ann & Bo\x.db"`},
		"two\nlines.db":      {`"two\nlines.db"`, "\"two\nlines.db\""},
		"Büro/übersicht1.db": {"Büro/übersicht1.db", "Büro/übersicht1.db"},
	} {
		if got := quotedOn("linux", word); got != want.unix {
			t.Errorf("%q becomes %s, not %s", word, got, want.unix)
		}
		if got := quotedOn("windows", word); got != want.windows {
			t.Errorf("%q becomes %s on Windows, not %s", word, got, want.windows)
		}
	}
}

func TestSizes(t *testing.T) {
	for bytes, want := range map[int64]string{0: "0 kB", 1: "1 kB", 131072: "132 kB", 9_999_999: "10000 kB", 10_000_001: "11 MB"} {
		if got := Size(bytes); got != want {
			t.Errorf("%d bytes are %q, not %q", bytes, got, want)
		}
	}
}

package cli

import (
	"testing"
	"time"

	"familyhub/stocktake/model"
)

func TestAges(t *testing.T) {
	now := time.Date(2024, time.March, 31, 23, 30, 0, 0, time.UTC)
	for age, want := range map[string]model.Date{
		"1y": "2023-03-31", "2y": "2022-03-31", "1m": "2024-02-29", "13m": "2023-02-28", "18m": "2022-09-30", "3m": "2023-12-31",
		"1d": "2024-03-30", "90d": "2024-01-01", "2024-02-29": "2024-02-29", "2030-01-01": "2030-01-01",
	} {
		if got, err := dayBefore(age, now); got != want || err != nil {
			t.Errorf("%s is %q, %v; want %s", age, got, err, want)
		}
	}
	for _, age := range []string{"", "y", "2", "2w", "-2y", "+2y", "2.5y", "0d", "10000y", "9999y", "2023-02-29", "2 y", "٢y", "2Y", "2yy"} {
		if got, err := dayBefore(age, now); err == nil {
			t.Errorf("%q is taken for %s", age, got)
		}
	}
}

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
		if got := size(bytes); got != want {
			t.Errorf("%d bytes are %q, not %q", bytes, got, want)
		}
	}
}

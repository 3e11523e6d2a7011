package cli

import (
	"strings"
	"testing"
)

func TestGoesOnInTheSameFile(t *testing.T) {
	for name, c := range map[string]struct{ flag, path, says string }{
		"its own file": {"", "/data/stocktake.db", "Start stocktake again to go on where you were."},
		"by the flag":  {"/my data/a.db", "/my data/a.db", "stocktake --file " + quoted("/my data/a.db") + " goes on where you were."},
		"elsewhere":    {"", "/data/rescued.db", "stocktake --file /data/rescued.db goes on where you were."},
		"both":         {"/data/a.db", "/data/rescued.db", "stocktake --file /data/rescued.db goes on where you were."},
	} {
		a := &App{file: c.flag, Getenv: func(string) string { return "/data/stocktake.db" }}
		if said := a.allInFile(c.path); !strings.HasSuffix(said, ". "+c.says) {
			t.Errorf("%s: it says %q, without %q", name, said, c.says)
		}
	}
}

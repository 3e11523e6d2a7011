package lock

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// FuzzOwner reads what may lie where a process says that it has the file.
func FuzzOwner(f *testing.F) {
	this, err := json.Marshal(thisOwner())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(this)
	for _, text := range []string{"", "{", `{"pid":-1}`, `{"pid":0}`, `{"pid":1e99}`, `{"pid":4194304,"host":"\u001b[2J"}`, "null", "[]", "\x00"} {
		f.Add([]byte(text))
	}
	path := filepath.Join(f.TempDir(), "stocktake.db")
	f.Fuzz(func(t *testing.T, text []byte) {
		if err := os.WriteFile(path+OwnerSuffix, text, 0o600); err != nil {
			t.Fatal(err)
		}
		words := ownerWords(path)
		if words == "" || len(words) > 100 || strings.ContainsFunc(words, unicode.IsControl) {
			t.Errorf("the owner is %q", words)
		}
	})
}

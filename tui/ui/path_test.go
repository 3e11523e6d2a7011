package ui

import (
	"os"
	"testing"
)

func TestPathsAsTheyAreTypedOrPasted(t *testing.T) {
	home, err := os.UserHomeDir()
	if err != nil {
		t.Skip(err)
	}
	for typed, want := range map[string]string{
		`"C:\Users\Ann Ash\scores.xlsx"`: `C:\Users\Ann Ash\scores.xlsx`, ` "/a b/c.csv" `: "/a b/c.csv", "~": home, `"~/x"`: home + "/x", "~ann/x": "~ann/x",
		`"`: `"`, `""`: `""`, `a "b"`: `a "b"`, "": "",
	} {
		if got := TypedPath(typed); got != want {
			t.Errorf("%s is taken for %s, not %s", typed, got, want)
		}
	}
}

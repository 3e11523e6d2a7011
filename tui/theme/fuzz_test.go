package theme

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// The names of themes and of characters come from flags and from the data file.

func FuzzParseName(f *testing.F) {
	f.Add(" Dark ")
	f.Add("\x1b[2Jdark\x00")
	f.Add("")
	f.Fuzz(func(t *testing.T, text string) {
		name, err := ParseName(text)
		checkChoice(t, slices.Contains(Names(), name), err)
	})
}

func FuzzParseGlyphs(f *testing.F) {
	f.Add(" Mixed ")
	f.Add("\u202ebraille")
	f.Add("")
	f.Fuzz(func(t *testing.T, text string) {
		set, err := ParseGlyphs(text)
		checkChoice(t, slices.Contains(GlyphChoices(), set), err)
	})
}

// checkChoice checks that a text was taken for something that there is, or refused
// with a sentence that is safe to show.
func checkChoice(t *testing.T, known bool, err error) {
	t.Helper()
	if known == (err != nil) {
		t.Errorf("known: %t, but the error is %v", known, err)
	}
	if err != nil && strings.ContainsFunc(err.Error(), unicode.IsControl) {
		t.Errorf("there are control characters in %q", err)
	}
}

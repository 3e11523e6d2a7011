package docx

import (
	"strings"
	"testing"
)

func TestLinksLeadToTheWeb(t *testing.T) {
	for address, want := range map[string]bool{
		"https://example.org/a?b=c#d":   true,
		"http://example.org":            true,
		"https://example.org/ŵyn":       true,
		"javascript:alert(1)":           false,
		"file:///etc/passwd":            false,
		"//example.org":                 false,
		"https:///nowhere":              false,
		"https://example.org/%zz":       false,
		"https://example.org/a b":       false,
		"https://example.org/\"onclick": false,
		"https://[example.org":          false,
		"":                              false,
		"https://example.org/" + strings.Repeat("a", 3000): false,
	} {
		if got := onTheWeb(address); got != want {
			t.Errorf("%q: %t", address, got)
		}
	}
}

func TestBrackets(t *testing.T) {
	for text, want := range map[string]bool{"[who?]": true, " [to be named]": true, "what stands in [brackets] is open": false, "[a": false, "": false} {
		if got := bracketed(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

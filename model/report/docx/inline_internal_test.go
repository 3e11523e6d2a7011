package docx

import "testing"

func TestBrackets(t *testing.T) {
	for text, want := range map[string]bool{"[who?]": true, " [to be named]": true, "what stands in [brackets] is open": false, "[a": false, "": false} {
		if got := bracketed(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

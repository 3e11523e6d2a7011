package hostiletext

import (
	"slices"
	"testing"
)

func TestTextsHaveNamesOfTheirOwn(t *testing.T) {
	named := map[string]bool{}
	for _, text := range Texts() {
		if text.Name == "" || named[text.Name] {
			t.Errorf("there are two texts called %q", text.Name)
		}
		named[text.Name] = true
	}
	if len(Typed()) == len(Texts()) {
		t.Error("every text is short")
	}
}

// TestTheCorpusIsCaught: checks that let anything through would prove nothing.
func TestTheCorpusIsCaught(t *testing.T) {
	shows := map[string]bool{"a sentence of the program": true, "variation selector alone": true}
	for _, text := range slices.Concat(sequences(), controls(), unseen()) {
		if err := Harmless(text.Value); (err == nil) != shows[text.Name] {
			t.Errorf("%s, %q: %v", text.Name, text.Value, err)
		}
	}
}

func TestWhatIsHarmless(t *testing.T) {
	for _, text := range []string{
		"", "plain\ntwo lines", "Siân Llŷr", "می\u200cخواهم", "👩\u200d👩\u200d👧", "❤\ufe0f", "بְּרֵאשִׁ֖ית", "━│●▲⚑", "family 🇬🇧",
	} {
		if err := Harmless(text); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
	if err := HarmlessScreen("a \x1b[1;38;5;12mred\x1b[m word"); err != nil {
		t.Error(err)
	}
	if HarmlessScreen("a \x1b[2Jred word") == nil || Harmless("a \x1b[1mred") == nil {
		t.Error("a sequence passes for harmless")
	}
	if HarmlessFile([]byte("a,b\r\nc,d\r\n")) != nil || HarmlessFile([]byte("a\rb")) == nil {
		t.Error("a file may end its lines with CR LF, and hold no other CR")
	}
	if !Formula("=1") || !Formula("-") || Formula("a=1") || Formula("'=1") || Formula("") {
		t.Error("a formula begins with =, +, -, @, a tab or CR")
	}
}

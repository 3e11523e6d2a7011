package wall

import (
	"encoding/json"
	"testing"
	"unicode"

	"familyhub/stocktake/model/text"

	"github.com/charmbracelet/x/ansi"
)

// FuzzState draws whatever another program may send as the state of the room.
func FuzzState(f *testing.F) {
	for _, st := range states(f) {
		data, err := json.Marshal(st)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, uint8(80), uint8(24))
	}
	f.Add([]byte(`{"session":"a","title":"\u001b[2J\u202e\u0007","slide":{"title":"\u001b[2J"}}`), uint8(7), uint8(2))
	f.Fuzz(func(t *testing.T, data []byte, width, height uint8) {
		var st State
		if json.Unmarshal(data, &st) != nil {
			return
		}
		lines := View(st, plain(), int(width), int(height))
		if width > 0 && len(lines) != int(height) {
			t.Fatalf("%d lines on %d rows", len(lines), height)
		}
		for _, line := range lines {
			if text.Width(line) != int(width) {
				t.Errorf("%d cells on %d: %q", text.Width(line), width, line)
			}
			for _, r := range ansi.Strip(line) {
				if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
					t.Errorf("%U is drawn: %q", r, line)
				}
			}
		}
	})
}

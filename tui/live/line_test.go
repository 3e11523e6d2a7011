package live

import (
	"strings"
	"testing"
)

func TestWhatCannotBeSent(t *testing.T) {
	s := serve(t, dataFile(t))
	for name, state := range map[string]string{
		"no JSON": `{`, "nothing": ``, "too large": `"` + strings.Repeat("x", MaxLine) + `"`,
	} {
		if s.Publish([]byte(state)) == nil {
			t.Errorf("%s was sent", name)
		}
	}
}

func TestAStateIsOneLine(t *testing.T) {
	file := dataFile(t)
	s := serve(t, file)
	publish(t, s, "{\n \"a\":\n 1}")
	next(t, follow(t, file), `{"a":1}`)
}

func TestLinesThatAreNoStates(t *testing.T) {
	for text, says := range map[string]string{
		"":                         "cannot be read",
		"hello":                    "cannot be read",
		`{"version":1,"state":{}}`: "another version",
		`{"state":{}}`:             "another version",
	} {
		if _, err := decode([]byte(text)); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"version":2,"state":{"slide":{"title":"a"}}}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		state, err := decode(text)
		if err != nil {
			return
		}
		again, err := encode(state)
		if err != nil {
			t.Skip("longer than a line")
		}
		if once, err := decode(again); err != nil || len(once) == 0 && len(state) > 0 {
			t.Errorf("%q became %q: %v", state, once, err)
		}
	})
}

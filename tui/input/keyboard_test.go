package input

import (
	"io"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// feed is a source of pieces with a clock of its own: each comes some milliseconds after
// the one before.
type feed struct {
	pieces []piece
	clock  time.Time
}

func (f *feed) Read(p []byte) (int, error) {
	if len(f.pieces) == 0 {
		return 0, io.EOF
	}
	next := f.pieces[0]
	f.pieces = f.pieces[1:]
	f.clock = f.clock.Add(time.Duration(next.after) * time.Millisecond)
	return copy(p, next.bytes), nil
}

// ready waits on the feed's clock.
func (f *feed) ready(wait time.Duration) bool {
	if len(f.pieces) > 0 && time.Duration(f.pieces[0].after)*time.Millisecond <= wait {
		return true
	}
	if len(f.pieces) > 0 {
		f.pieces[0].after -= int(wait / time.Millisecond)
	}
	f.clock = f.clock.Add(wait)
	return false
}

// sequenceOf is all that a keyboard makes of pieces, one string for each message.
func sequenceOf(pieces ...piece) []string {
	f := &feed{pieces: append([]piece{{2000, ""}}, pieces...)}
	k := New(f)
	k.now = func() time.Time { return f.clock }
	k.ready, k.last = f.ready, f.clock
	return drained(k.Next)
}

func drained(next func() ([]tea.Msg, error)) []string {
	var out []string
	for {
		msgs, err := next()
		for _, msg := range msgs {
			if keys, ok := msg.(Keys); ok {
				out = append(out, "together "+keys.Text())
				continue
			}
			out = append(out, words([]tea.Msg{msg}))
		}
		if err != nil {
			return out
		}
	}
}

func TestWhatComesInOneMoment(t *testing.T) {
	for name, c := range map[string]struct {
		pieces []piece
		want   []string
	}{
		"keys of a hand":       {[]piece{{0, "3"}, {60, "4"}, {30, "d"}}, []string{"3", "4", "d"}},
		"a text in pieces":     {[]piece{{0, "We do"}, {20, " not"}, {25, "\rknow"}, {100, "3"}}, []string{"together We do not\nknow", "3"}},
		"two keys":             {[]piece{{0, "g"}, {0, "\r"}, {15, "3"}}, []string{"together g\n", "3"}},
		"arrows between":       {[]piece{{0, "34\x1b[B5\x1b[B"}}, []string{"together 34", "down", "5", "down"}},
		"Esc":                  {[]piece{{0, "\x1b"}, {60, "3"}}, []string{"esc", "3"}},
		"alt":                  {[]piece{{0, "\x1b"}, {40, "b"}}, []string{"alt+b"}},
		"an answer in between": {[]piece{{0, "3\x1b]11;rgb:1/2"}, {40, "/3\x07"}, {200, "4"}}, []string{"3", "4"}},
		"a paste":              {[]piece{{0, "\x1b[200~a\rb"}, {300, "c\x1b[201~d"}}, []string{"<a\rbc>", "d"}},
		"a paste without end":  {[]piece{{0, "\x1b[200~abc"}, {450, "d"}}, []string{"<abc>…", "d"}},
		"ctrl+c in it":         {[]piece{{0, "\x1b[200~abc"}, {100, "\x03"}, {0, "d"}}, []string{"<abc>…", "ctrl+c", "d"}},
		"a letter in two":      {[]piece{{0, "\xe5"}, {20, "\x8c\x97"}, {60, "x"}}, []string{"北", "x"}},
	} {
		if got := sequenceOf(c.pieces...); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %q, not %q", name, got, c.want)
		}
	}
}

// TestAKeyboardOutlivesItsReaders hands the program what came, over two readers of Bubble
// Tea's, the first of which has ended in the middle of an answer.
func TestAKeyboardOutlivesItsReaders(t *testing.T) {
	in, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	k := New(in)
	heard := &hearing{}
	program := k.Around(heard)
	buffer := make([]byte, 256)
	for _, sent := range []string{"3\x1b]11;rgb:1e1e", "/1e1e/1e1e\x07dn\x1b[A", "x"} {
		if _, err := out.WriteString(sent); err != nil {
			t.Fatal(err)
		}
		n, err := k.Input().Read(buffer) // another each time
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range buffer[:n] {
			program.Update(tea.KeyMsg{Type: tea.KeyType(b)})
		}
	}
	if file, ok := k.Input().(interface{ Fd() uintptr }); !ok || file.Fd() != in.Fd() {
		t.Error("Bubble Tea is not given a file, and would set no modes")
	}
	_ = out.Close()
	if _, err := k.Input().Read(buffer); err != io.EOF {
		t.Errorf("at the end: %v", err)
	}
	if got := strings.Join(heard.heard, "|"); got != "3|together dn|up|x" {
		t.Error(got)
	}
}

// hearing is a program that notes what it hears.
type hearing struct{ heard []string }

func (l *hearing) Init() tea.Cmd { return nil }
func (l *hearing) View() string  { return "" }
func (l *hearing) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if keys, ok := msg.(Keys); ok {
		l.heard = append(l.heard, "together "+keys.Text())
	} else if heard := words([]tea.Msg{msg}); heard != "" {
		l.heard = append(l.heard, heard)
	}
	return l, nil
}

// TestRecordsAreGathered sends what Bubble Tea makes of a console's records on Windows: one
// message for each key, also of what was pasted.
func TestRecordsAreGathered(t *testing.T) {
	var waits []tea.Msg
	heard := &hearing{}
	a := newAround(heard, New(strings.NewReader("")))
	a.later = func(_ time.Duration, msg tea.Msg) tea.Cmd { waits = append(waits, msg); return nil }
	send := func(text string) {
		for _, r := range text {
			switch r {
			case '\r':
				a.Update(tea.KeyMsg{Type: tea.KeyEnter})
			default:
				a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
			}
		}
	}
	quiet := func() {
		for _, msg := range waits {
			a.Update(msg)
		}
		waits = nil
	}
	send("first line\rno\r")
	if heard.heard != nil {
		t.Errorf("handed on before it was whole: %q", heard.heard)
	}
	a.Update(tea.WindowSizeMsg{Width: 80, Height: 24}) // does not come between
	send("more")
	quiet()
	send("3")
	quiet()
	send("\x00") // Ctrl alone
	send("4")
	a.Update(tea.KeyMsg{Type: tea.KeyUp})
	quiet()
	a.Update(tea.KeyMsg{Type: tea.KeyNull}) // ctrl+@, since nothing stands for it
	if got := strings.Join(heard.heard, "|"); got != "together first line\nno\nmore|3|4|up|ctrl+@" {
		t.Error(got)
	}
}

package cli

import (
	"errors"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"familyhub/stocktake/tui/journal"
)

// fragile is a program that panics where it is told to.
type fragile struct{ at string }

func (f fragile) Init() tea.Cmd { return f.command("init") }

func (f fragile) Update(tea.Msg) (tea.Model, tea.Cmd) { return f, f.command("update") }

func (f fragile) View() string {
	f.command("view")
	return "all is well"
}

func (f fragile) command(place string) tea.Cmd {
	if f.at == place {
		panic("Quilla Zwart")
	}
	fail := func(at string) tea.Cmd {
		return func() tea.Msg {
			if f.at == at {
				var scores []int
				return scores[len(at)]
			}
			return at
		}
	}
	if place == "update" {
		return tea.Batch(fail("command"), func() tea.Msg { return tea.BatchMsg{nil, fail("inner")} })
	}
	return nil
}

// drained runs commands to their end and counts the messages that came of them.
func drained(cmd tea.Cmd) (n int) {
	if cmd == nil {
		return 0
	}
	switch msg := cmd().(type) {
	case nil:
		return 0
	case tea.BatchMsg:
		for _, c := range msg {
			n += drained(c)
		}
		return n
	default:
		return 1
	}
}

func TestRescue(t *testing.T) {
	for _, c := range []struct {
		at       string
		messages int
		stack    journal.Stack
	}{
		{"init", 0, journal.Panic("", nil)},
		{"update", 0, journal.Panic("", nil)},
		{"view", 2, journal.Panic("", nil)},
		{"command", 1, journal.Clean([]byte("panic: runtime error: index out of range"))},
		{"inner", 1, journal.Clean([]byte("panic: runtime error: index out of range"))},
		{"", 2, journal.Stack{}},
	} {
		var ended error
		r := &rescue{inner: fragile{c.at}, end: func(err error) { ended = err }}
		n := drained(r.Init())
		_, cmd := r.Update(nil)
		n += drained(cmd)
		screen := r.View()
		fallen := new(fall)
		if errors.As(ended, &fallen) != (c.at != "") || n != c.messages {
			t.Errorf("%s: %d messages, the end is %v", c.at, n, ended)
		}
		if (screen == "") != (c.at != "") {
			t.Errorf("%s: the screen is %q", c.at, screen)
		}
		if c.at != "" && (fallen.stack.Empty() || fallen.stack.Cause() != c.stack.Cause()) {
			t.Errorf("%s: the stack is %v", c.at, fallen.stack)
		}
	}
}

func TestAttempt(t *testing.T) {
	refused := errors.New("refused")
	if err := attempt(func() error { return refused }); err != refused {
		t.Errorf("the error is %v", err)
	}
	if err := attempt(func() error { panic("Quilla Zwart") }); !errors.As(err, new(*fall)) {
		t.Errorf("a panic is the error %v", err)
	}
}

package tui

import (
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

func itoa(n int) string { return strconv.Itoa(n) }

// act is what a key press comes to: something for the root to carry out at once,
// before the next key. A nil act is nothing.
type act func(*Root) tea.Cmd

// command is one thing that a screen can do now. Keys, footer, help and palette
// are all read from the same list of commands.
type command struct {
	keys  []string // as Bubble Tea names them
	shown string   // how the keys are written for people; the first key if empty
	label string   // one or two words for the footer
	about string   // a phrase for help and palette
	quiet bool     // not in the footer
	// run carries the command out; it is told which of its keys was pressed. The
	// palette gives it the first.
	run func(key string) act
}

// on makes a command.
func on(keys, label, about string, run func(key string) act) command {
	return command{keys: strings.Fields(keys), label: label, about: about, run: run}
}

// as writes the keys for people.
func (c command) as(shown string) command { c.shown = shown; return c }

// quietly leaves the command out of the footer.
func (c command) quietly() command { c.quiet = true; return c }

// keyNames are the keys whose Bubble Tea names mean little to people.
var keyNames = map[string]string{
	"enter": "Enter", "esc": "Esc", "tab": "Tab", "shift+tab": "Shift+Tab", "backspace": "Backspace",
	"up": "↑", "down": "↓", "left": "←", "right": "→", "pgup": "PgUp", "pgdown": "PgDn", " ": "Space",
	"delete": "Delete", "home": "Home", "end": "End",
}

// name is how the command's keys are written for people.
func (c command) name() string {
	if c.shown != "" {
		return c.shown
	}
	if len(c.keys) == 0 {
		return ""
	}
	if n, ok := keyNames[c.keys[0]]; ok {
		return n
	}
	return c.keys[0]
}

// find returns the command that answers to a key.
func find(commands []command, key string) (command, bool) {
	for _, c := range commands {
		for _, k := range c.keys {
			if k == key {
				return c, true
			}
		}
	}
	return command{}, false
}

// screen is one page or dialog. The root owns size, chrome and routing; a screen
// owns what is between header and footer.
type screen interface {
	// heading says where the user is, for the second line of the header.
	heading() string
	// commands lists what can be done now, most wanted first.
	commands() []command
	// view draws at most height lines of at most width cells.
	view(width, height int) []string
}

// typist is a screen with a text field in focus: it sees each key before the
// commands do.
type typist interface {
	screen
	// typing is false while no field is in focus.
	typing() bool
	// key takes a key press.
	key(msg tea.KeyMsg) act
}

// receiver is a screen that waits for the result of a command, such as a list read
// from the file.
type receiver interface {
	receive(msg tea.Msg) act
}

package tui

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"
)

func itoa(n int) string { return strconv.Itoa(n) }

// command is one thing that a screen can do now. Keys, footer, help and palette
// are all read from the same list of commands.
type command struct {
	keys  []string // as Bubble Tea names them
	shown string   // how the keys are written for people; the first key if empty
	label string   // one or two words for the footer
	about string   // a phrase for help and palette
	quiet bool     // not in the footer
	// run carries the command out, whichever of its keys was pressed; nil where that
	// matters.
	run func() act
	// runKey carries the command out for one of its keys; nil where all are the same.
	runKey func(key string) act
}

// on makes a command whose keys all do the same. Keys are separated by spaces; the
// space bar is "space".
func on(keys, label, about string, run func() act) command {
	c := newCommand(keys, label, about)
	c.run = run
	return c
}

// onKey makes a command that needs to know which of its keys was pressed, such as a
// digit that is a score. Without a key it cannot be carried out.
func onKey(keys, label, about string, run func(key string) act) command {
	c := newCommand(keys, label, about)
	c.runKey = run
	return c
}

func newCommand(keys, label, about string) command {
	c := command{keys: strings.Fields(keys), label: label, about: about}
	for i, k := range c.keys {
		if k == "space" {
			c.keys[i] = " "
		}
	}
	return c
}

// pressed is what the command does for one of its keys.
func (c command) pressed(key string) act {
	if c.runKey != nil {
		return c.runKey(key)
	}
	return c.run()
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

func keyName(key string) string {
	if n, ok := keyNames[key]; ok {
		return n
	}
	return key
}

// quotedKey is a key in the middle of a sentence: a single sign would be read past.
func quotedKey(key string) string {
	name := shown(keyName(key))
	switch r := []rune(name); {
	case key == ",":
		return "A comma"
	case len(r) == 1 && !unicode.IsLetter(r[0]) && !unicode.IsDigit(r[0]):
		return `"` + name + `"`
	default:
		return name
	}
}

// name is how the command's keys are written for people, in the characters of a look.
func (c command) name(l *Look) string {
	switch {
	case c.shown != "":
		return l.spell(c.shown)
	case len(c.keys) == 0:
		return ""
	default:
		return l.spell(keyName(c.keys[0]))
	}
}

// everyKey is all keys of a command, as people read them.
func (c command) everyKey(l *Look) string {
	if c.shown != "" && len(c.keys) != 2 {
		return l.spell(c.shown)
	}
	names := make([]string, len(c.keys))
	for i, k := range c.keys {
		names[i] = l.spell(keyName(k))
	}
	return strings.Join(names, ", ")
}

// find returns the command that answers to a key.
func find(commands []command, key string) (command, bool) {
	for _, c := range commands {
		if slices.Contains(c.keys, key) {
			return c, true
		}
	}
	return command{}, false
}

// reachable lists commands with the keys that reach them: a key belongs to the first
// command that has it, and a command without a key of its own is left out.
func reachable(commands []command) []command {
	taken := make(map[string]bool)
	var out []command
	for _, c := range commands {
		var keys []string
		for _, k := range c.keys {
			if !taken[k] {
				keys = append(keys, k)
			}
			taken[k] = true
		}
		if len(keys) == 0 {
			continue
		}
		if len(keys) < len(c.keys) {
			c.keys, c.shown = keys, ""
		}
		out = append(out, c)
	}
	return out
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

// knowsKeys is a screen on which no key is ignored without a word, since scores are
// typed there.
type knowsKeys interface {
	// unknown takes a key that no command has.
	unknown(key string) act
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

// dialog is a screen that must be answered: of the keys that work everywhere only
// help and leaving the program are left.
type dialog interface {
	screen
	mustAnswer()
}

// receiver is a screen that waits for the result of a command, such as a list read
// from the file.
type receiver interface {
	receive(msg tea.Msg) act
}

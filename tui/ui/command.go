package ui

import (
	"slices"
	"strings"
	"unicode"
)

// Command is one thing that a screen can do now. Keys, footer, help and palette
// are all read from the same list of commands.
type Command struct {
	Keys  []string // as Bubble Tea names them
	shown string   // how the keys are written for people; the first key if empty
	Label string   // one or two words for the footer
	About string   // a phrase for help and palette
	Quiet bool     // not in the footer
	// Answers are what each of the keys of RunKey stands for, for those who would rather type words; nil
	// where the keys say all.
	Answers []string
	// Verbatim says that label and phrase are as people read them: they hold ids or what people wrote,
	// which no words of a framework's own replace.
	Verbatim bool
	// Usual is the label before it was put into a framework's words; empty where it was not.
	Usual string
	// OfPlan says that it leads to the plan, which not every framework has.
	OfPlan bool
	// Run carries the command out, whichever of its keys was pressed; nil where that
	// matters.
	Run func() Action
	// RunKey carries the command out for one of its keys; nil where all are the same.
	RunKey func(key string) Action
}

// On makes a command whose keys all do the same. Keys are separated by spaces; the
// space bar is "space".
func On(keys, label, about string, run func() Action) Command {
	c := newCommand(keys, label, about)
	c.Run = run
	return c
}

// OnKey makes a command that needs to know which of its keys was pressed, such as a
// digit that is a score. Without a key it cannot be carried out.
func OnKey(keys, label, about string, run func(key string) Action) Command {
	c := newCommand(keys, label, about)
	c.RunKey = run
	return c
}

// Just is what a command does that says nothing and leads nowhere.
func Just(do func()) func() Action {
	return func() Action {
		do()
		return nil
	}
}

func newCommand(keys, label, about string) Command {
	c := Command{Keys: strings.Fields(keys), Label: label, About: about}
	for i, k := range c.Keys {
		if k == "space" {
			c.Keys[i] = " "
		}
	}
	return c
}

// Pressed is what the command does for one of its keys.
func (c Command) Pressed(key string) Action {
	if c.RunKey != nil {
		return c.RunKey(key)
	}
	return c.Run()
}

// As writes the keys for people.
func (c Command) As(shown string) Command { c.shown = shown; return c }

// ForPlan says that the command leads to the plan.
func (c Command) ForPlan() Command { c.OfPlan = true; return c }

// Answering says what each of the keys stands for.
func (c Command) Answering(words ...string) Command { c.Answers = words; return c }

// AsWritten keeps label and phrase as they are, since they hold ids or what people wrote.
func (c Command) AsWritten() Command { c.Verbatim = true; return c }

// Quietly leaves the command out of the footer.
func (c Command) Quietly() Command { c.Quiet = true; return c }

// QuietIf is Quietly under a condition.
func (c Command) QuietIf(quiet bool) Command { c.Quiet = c.Quiet || quiet; return c }

// Keyless takes the keys away, where they mean nothing.
func (c Command) Keyless() Command { c.Keys, c.shown = nil, ""; return c }

// keyNames are the keys whose Bubble Tea names mean little to people.
var keyNames = map[string]string{
	"enter": "Enter", "esc": "Esc", "tab": "Tab", "shift+tab": "Shift+Tab", "backspace": "Backspace",
	"up": "↑", "down": "↓", "left": "←", "right": "→", "pgup": "PgUp", "pgdown": "PgDn", " ": "Space",
	"delete": "Delete", "home": "Home", "end": "End", "f1": "F1",
}

func keyName(key string) string {
	if n, ok := keyNames[key]; ok {
		return n
	}
	return key
}

// QuotedKey is a key in the middle of a sentence: a single sign would be read past.
func QuotedKey(key string) string {
	name := Sanitize(keyName(key))
	switch r := []rune(name); {
	case key == ",":
		return "A comma"
	case len(r) == 1 && !unicode.IsLetter(r[0]) && !unicode.IsDigit(r[0]):
		return `"` + name + `"`
	default:
		return name
	}
}

// Name is how the command's keys are written for people, in the characters of a look.
func (c Command) Name(l *Look) string {
	switch {
	case c.shown != "":
		return l.ToASCII(c.shown)
	case len(c.Keys) == 0:
		return ""
	default:
		return l.ToASCII(keyName(c.Keys[0]))
	}
}

// EveryKey is all keys of a command, as people read them.
func (c Command) EveryKey(l *Look) string {
	if c.shown != "" && len(c.Keys) != 2 {
		return l.ToASCII(c.shown)
	}
	names := make([]string, len(c.Keys))
	for i, k := range c.Keys {
		names[i] = l.ToASCII(keyName(k))
	}
	return strings.Join(names, ", ")
}

// Find returns the command that answers to a key.
func Find(commands []Command, key string) (Command, bool) {
	for _, c := range commands {
		if slices.Contains(c.Keys, key) {
			return c, true
		}
	}
	return Command{}, false
}

// Reachable lists commands with the keys that reach them: a key belongs to the first
// command that has it, and a command without a key of its own is left out.
func Reachable(commands []Command) []Command {
	taken := make(map[string]bool)
	var out []Command
	for _, c := range commands {
		var keys []string
		for _, k := range c.Keys {
			if !taken[k] {
				keys = append(keys, k)
			}
			taken[k] = true
		}
		if len(keys) == 0 {
			continue
		}
		if len(keys) < len(c.Keys) {
			c.Keys, c.shown = keys, ""
		}
		out = append(out, c)
	}
	return out
}

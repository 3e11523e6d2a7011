package plain

import (
	"slices"
	"strings"

	"familyhub/stocktake/tui/ui"
)

// keyWords are the keys that people write out.
var keyWords = map[string]string{"space": " ", "escape": "esc", "pageup": "pgup", "pagedown": "pgdown", "del": "delete", "return": "enter"}

// keyOf is the key that a line is the name of.
func keyOf(line string) string {
	if key, ok := keyWords[strings.ToLower(line)]; ok {
		return key
	}
	if len([]rune(line)) > 1 {
		return strings.ToLower(line)
	}
	return line
}

// shown is how a command's keys are written where they are said.
func shown(c ui.Command, look *ui.Look) string { return spell(c.Name(look)) }

// called is what a command is called: its words, with its key where that is one to type.
func called(c ui.Command, look *ui.Look) string {
	name := spell(c.Label)
	switch {
	case c.RunKey != nil:
		return strings.TrimSpace(name + " " + shown(c, look))
	case name == "":
		return ""
	case len(c.Keys) > 0 && len([]rune(c.Keys[0])) == 1 && c.Keys[0] != " ":
		return name + " (" + c.Keys[0] + ")"
	}
	return name
}

// begins is the command whose name a line begins with, the longest first, and what stands behind it.
func begins(commands []ui.Command, tokens []string) (found ui.Command, rest []string, ok bool) {
	longest := 0
	for _, c := range commands {
		name := strings.Fields(strings.ToLower(spell(c.Label)))
		if len(name) <= longest || len(name) > len(tokens) || drawing(c) {
			continue
		}
		if slices.Equal(name, strings.Fields(strings.ToLower(strings.Join(tokens[:len(name)], " ")))) {
			found, rest, longest, ok = c, tokens[len(name):], len(name), true
		}
	}
	return found, rest, ok
}

// drawing reports whether a command is about the screen alone.
func drawing(c ui.Command) bool {
	return c.Label == "commands" || c.Label == "help" || strings.HasPrefix(c.Label, "scroll")
}

func quoted(s string) string { return "“" + ui.Sanitize(s) + "”" }

func orElse(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

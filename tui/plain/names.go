package plain

import (
	"slices"
	"strings"

	"familyhub/stocktake/tui/ui"
)

// keyWords are the keys that people write out.
var keyWords = map[string]string{
	"space": " ", "escape": "esc", "pageup": "pgup", "pagedown": "pgdown", "del": "delete", "return": "enter",
}

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
	switch c.Label {
	case "commands", "help", "scroll":
		return true
	case "choose", "page":
		return len(c.Keys) > 0 && slices.Contains([]string{"up", "down", "pgdown", "left"}, c.Keys[0])
	}
	return false
}

func quoted(s string) string { return "“" + ui.Sanitize(s) + "”" }

// alike are words that people use for the command that leads on, whatever it is called on the page.
var alike = []string{"next", "go on", "on", "continue", "forward"}

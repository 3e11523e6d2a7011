package story

import (
	"fmt"
	"strings"

	"familyhub/stocktake/tui/input"

	tea "github.com/charmbracelet/bubbletea"
)

// Keys reads key presses: their names, with spaces between, and in quotes what is typed character by
// character, such as
//
//	n "Northvale, spring" ctrl+s
//
// The error names what is no key.
func Keys(words string) (keys []tea.KeyMsg, err error) {
	for words = strings.TrimSpace(words); words != ""; words = strings.TrimSpace(words) {
		var names []string
		if typed, ok := strings.CutPrefix(words, `"`); ok {
			typed, words, ok = strings.Cut(typed, `"`)
			if !ok {
				return nil, fmt.Errorf("there is no quote at the end of what is typed: %q", typed)
			}
			names = strings.Split(typed, "")
		} else {
			names = make([]string, 1)
			names[0], words, _ = strings.Cut(words, " ")
		}
		for _, name := range names {
			if name == "space" {
				name = " "
			}
			key, ok := input.Named(name)
			if !ok {
				return nil, fmt.Errorf("there is no key %q", name)
			}
			keys = append(keys, key)
		}
	}
	return keys, nil
}

// typed is what fills the fields of a form, from the one in focus on.
func typed(texts ...string) string { return `"` + strings.Join(texts, `" tab "`) + `"` }

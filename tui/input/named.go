package input

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// Named is the key that Bubble Tea calls by a name, such as "enter", "alt+b" or "ü"; false for none.
func Named(name string) (key tea.KeyMsg, ok bool) {
	plain, alt := strings.CutPrefix(name, "alt+")
	if char := []rune(plain); len(char) == 1 {
		kind := tea.KeyRunes
		if char[0] == ' ' {
			kind = tea.KeySpace
		}
		return tea.KeyMsg{Type: kind, Runes: char, Alt: alt}, true
	}
	const first, last = tea.KeyType(-128), tea.KeyType(127)
	for kind := first; kind <= last; kind++ {
		if (tea.Key{Type: kind}).String() == plain {
			return tea.KeyMsg{Type: kind, Alt: alt}, true
		}
	}
	return tea.KeyMsg{}, false
}

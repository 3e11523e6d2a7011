package form

import (
	"github.com/charmbracelet/bubbles/textarea"
	"github.com/charmbracelet/bubbles/textinput"
)

// The keys within a text are those of other programs' text fields. Most terminals send
// ctrl+h for ctrl+Backspace. Ctrl+e is left to the user's own editor: End goes to the
// end of the line.

// wordsInLine are the keys of a text of one line.
func wordsInLine(m *textinput.KeyMap) {
	m.DeleteCharacterBackward.SetKeys("backspace")
	m.DeleteWordBackward.SetKeys("ctrl+w", "ctrl+h", "alt+backspace")
	m.LineStart.SetKeys("home", "ctrl+home", "ctrl+a")
	m.LineEnd.SetKeys("end", "ctrl+end")
}

// wordsInArea are the keys of a text of several lines.
func wordsInArea(m *textarea.KeyMap) {
	m.InsertNewline.SetKeys("ctrl+j", "alt+enter")
	m.WordForward.SetKeys("ctrl+right", "alt+right", "alt+f")
	m.WordBackward.SetKeys("ctrl+left", "alt+left", "alt+b")
	m.DeleteCharacterBackward.SetKeys("backspace")
	m.DeleteWordBackward.SetKeys("ctrl+w", "ctrl+h", "alt+backspace")
	m.LineEnd.SetKeys("end")
}

package input

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"
)

// Paste is a text that was pasted.
type Paste struct {
	Text string
	// LeftOut is how many characters came beyond MaxPaste and were not kept.
	LeftOut int
	// Unfinished is set where the terminal never said that the paste was at its end.
	Unfinished bool
}

// Keys are several keys that came in one moment, each a character, Space, Tab or Enter.
type Keys []tea.KeyMsg

// Text is what the keys would be as a text.
func (k Keys) Text() string {
	var text []rune
	for _, key := range k {
		switch key.Type {
		case tea.KeyEnter, tea.KeyCtrlJ:
			text = append(text, '\n')
		case tea.KeyTab:
			text = append(text, '\t')
		default:
			text = append(text, key.Runes...)
		}
	}
	return string(text)
}

// plain reports whether a key can be part of a text.
func plain(msg tea.Msg) bool {
	key, ok := msg.(tea.KeyMsg)
	return ok && !key.Alt && !key.Paste &&
		slices.Contains([]tea.KeyType{tea.KeyRunes, tea.KeySpace, tea.KeyEnter, tea.KeyCtrlJ, tea.KeyTab}, key.Type)
}

// moments joins the plain keys that stand beside each other.
func moments(msgs []tea.Msg) []tea.Msg {
	var out []tea.Msg
	for len(msgs) > 0 {
		n := slices.IndexFunc(msgs, func(m tea.Msg) bool { return !plain(m) })
		if n < 0 {
			n = len(msgs)
		}
		if n < 2 {
			out, msgs = append(out, msgs[0]), msgs[1:]
			continue
		}
		keys := make(Keys, n)
		for i := range keys {
			keys[i] = msgs[i].(tea.KeyMsg)
		}
		out, msgs = append(out, keys), msgs[n:]
	}
	return out
}

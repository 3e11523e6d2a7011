package cli

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"

	"familyhub/stocktake/tui/input"
)

// maxHidden is the longest line, in bytes, that is taken: more than any passphrase has.
const maxHidden = 4096

// readHidden reads a line of keys up to Enter, or a pasted one, which Enter still has to
// follow. Backspace takes one character back, and ctrl+u or ctrl+w all of them; keys that
// are no characters, such as arrows, are passed over. Ctrl+c, and ctrl+d or the input's end
// in an empty line, are errStopped.
func readHidden(keys *input.Keyboard) (string, error) {
	line := new(hiddenLine)
	for {
		msgs, err := keys.Next()
		for _, msg := range msgs {
			if over, err := line.take(msg); err != nil {
				return "", err
			} else if over {
				return line.text, nil
			}
		}
		if err != nil {
			return "", errStopped
		}
	}
}

// hiddenLine is what was typed so far.
type hiddenLine struct{ text string }

// take takes what came, and reports whether the line is over.
func (l *hiddenLine) take(msg tea.Msg) (over bool, err error) {
	switch msg := msg.(type) {
	case input.Keys:
		for _, key := range msg {
			if over, err := l.take(key); over {
				return true, err
			}
		}
	case input.Paste:
		text := strings.TrimSpace(msg.Text) // a line that was copied whole
		switch {
		case strings.ContainsAny(text, "\r\n"):
			return true, errors.New("a passphrase is one line, and several were pasted; nothing was done")
		case msg.LeftOut > 0 || len(l.text)+len(text) > maxHidden:
			return true, fmt.Errorf("what was pasted is too long for a passphrase: at most %d bytes have room; nothing was done", maxHidden)
		}
		l.add(text)
	case tea.KeyMsg:
		switch {
		case msg.Type == tea.KeyCtrlC, msg.Type == tea.KeyCtrlD && l.text == "":
			return true, errStopped
		case msg.Type == tea.KeyEnter, msg.Type == tea.KeyCtrlJ:
			return true, nil
		case msg.Alt:
		case msg.Type == tea.KeyBackspace, msg.Type == tea.KeyCtrlH:
			_, size := utf8.DecodeLastRuneInString(l.text)
			l.text = l.text[:len(l.text)-size]
		case msg.Type == tea.KeyCtrlU, msg.Type == tea.KeyCtrlW:
			l.text = ""
		default:
			l.add(string(msg.Runes))
		}
	}
	return false, nil
}

// add adds characters as far as they have room.
func (l *hiddenLine) add(text string) {
	for _, r := range text {
		if r >= ' ' && len(l.text) < maxHidden {
			l.text += string(r)
		}
	}
}

package cli

import (
	"io"
	"strings"
	"unicode/utf8"
)

// Keys of a terminal in raw mode, where it leaves all editing to the program.
const (
	keyCtrlC     = 0x03
	keyCtrlD     = 0x04
	keyBackspace = 0x08
	keyNewLine   = '\n'
	keyEnter     = '\r'
	keyCtrlU     = 0x15
	keyCtrlW     = 0x17
	keyEsc       = 0x1b
	keyDelete    = 0x7f
)

// maxHidden is the longest line, in bytes, that is taken: more than any passphrase has.
const maxHidden = 4096

// readHidden reads a line of keys up to Enter. Backspace takes one character back, and
// ctrl+u or ctrl+w all of them; keys that are no characters, such as arrows, are passed
// over. Ctrl+c, and ctrl+d or the input's end in an empty line, are errStopped.
func readHidden(keys io.Reader) (string, error) {
	var text []byte
	var skip escape
	one := make([]byte, 1)
	for {
		if _, err := io.ReadFull(keys, one); err != nil {
			return "", errStopped
		}
		key := one[0]
		switch {
		case key == keyCtrlC, key == keyCtrlD && len(text) == 0:
			return "", errStopped
		case key == keyEnter, key == keyNewLine:
			return strings.ToValidUTF8(string(text), ""), nil
		case skip.takes(key):
		case key == keyBackspace, key == keyDelete:
			_, size := utf8.DecodeLastRune(text)
			text = text[:len(text)-size]
		case key == keyCtrlU, key == keyCtrlW:
			text = text[:0]
		case key >= ' ' && len(text) < maxHidden:
			text = append(text, key)
		}
	}
}

// escape tells which bytes belong to a key that is no character.
type escape int

const (
	outside  escape = iota
	escaped         // after esc
	sequence        // after esc and [ or O: up to a letter or a tilde
)

func (e *escape) takes(key byte) bool {
	switch was := *e; {
	case key == keyEsc:
		*e = escaped
		return true
	case was == escaped && (key == '[' || key == 'O'):
		*e = sequence
		return true
	case was == sequence:
		if key >= '@' && key <= '~' {
			*e = outside
		}
		return true
	default:
		*e = outside
		return was == escaped // alt and a character
	}
}

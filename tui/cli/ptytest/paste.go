//go:build unix

package ptytest

import (
	"bytes"

	"github.com/charmbracelet/x/ansi"
)

// paste follows whether the program has asked the terminal to put brackets around
// pasted texts, which the emulator does not know of.
type paste struct {
	on   bool
	tail []byte // what may be the beginning of a request
}

// Write reads what the program writes.
func (p *paste) Write(written []byte) (int, error) {
	seen := append(p.tail, written...)
	on, off := bytes.LastIndex(seen, []byte(ansi.SetModeBracketedPaste)), bytes.LastIndex(seen, []byte(ansi.ResetModeBracketedPaste))
	if on != off {
		p.on = on > off
	}
	longest := len(ansi.SetModeBracketedPaste) - 1
	p.tail = bytes.Clone(seen[max(len(seen)-longest, 0):])
	return len(written), nil
}

package cli

import (
	"errors"
	"io"

	"golang.org/x/term"
)

// errPastedLines is for what was pasted with the end of a line in it.
var errPastedLines = errors.New("what was pasted holds the end of a line, which a passphrase cannot; nothing was done")

// readHidden reads a line up to Enter from a terminal in raw mode, on which it shows
// nothing. Ctrl+c, and ctrl+d or the input's end in an empty line, are errStopped.
func readHidden(terminal io.ReadWriter) (string, error) {
	text, err := term.NewTerminal(terminal, "").ReadPassword("")
	switch {
	case err == term.ErrPasteIndicator:
		return "", errPastedLines
	case err != nil:
		return "", errStopped
	}
	return text, nil
}

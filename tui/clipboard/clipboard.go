// Package clipboard hands texts to the clipboard of the terminal that the program is shown in, by
// the sequence OSC 52. It works over a connection, too. Whether a terminal takes it, none says.
package clipboard

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/aymanbagabas/go-osc52/v2"
)

// longest is how many bytes a text may have: xterm and others drop a sequence with more than
// 74,994 characters, which is three quarters of that.
const longest = 74994 / 4 * 3

// ErrNone says that the terminal is of a kind that has no clipboard.
var ErrNone = errors.New("this terminal has no clipboard")

// Copier returns a function that hands a text to the clipboard of a terminal. It is written at
// once and changes nothing on the screen, so it may stand between two pictures but not within
// one: out is to write whole what it is given. The errors are sentences.
func Copier(out io.Writer, getenv func(string) string) func(string) error {
	return func(text string) error {
		if kind := getenv("TERM"); kind == "dumb" || kind == "linux" {
			return ErrNone
		}
		if len(text) > longest {
			return fmt.Errorf("the text is too long for the clipboard of a terminal, which takes %d kB; write it to a file", longest/1000)
		}
		sequence := osc52.New(text)
		switch {
		case getenv("TMUX") != "":
			sequence = sequence.Tmux()
		case strings.HasPrefix(getenv("TERM"), "screen"):
			sequence = sequence.Screen()
		}
		_, err := sequence.WriteTo(out)
		return err
	}
}

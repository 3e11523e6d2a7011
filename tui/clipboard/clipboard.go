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

// Copy hands a text to a clipboard. Doubt is why the text may not get there all the same, as a
// sentence; the error is one, too.
type Copy func(text string) (doubt string, err error)

// Copier returns what hands a text to the clipboard of a terminal on a system, as runtime.GOOS
// names it. It is written at once and changes nothing on the screen, so it may stand between two
// pictures but not within one: out is to write whole what it is given.
func Copier(out io.Writer, getenv func(string) string, system string) Copy {
	return func(text string) (string, error) {
		if kind := getenv("TERM"); kind == "dumb" || kind == "linux" {
			return "", ErrNone
		}
		if len(text) > longest {
			return "", fmt.Errorf("the text is too long for the clipboard of a terminal, which takes %d kB; write it to a file", longest/1000)
		}
		sequence := osc52.New(text)
		written := sequence.String()
		switch {
		case getenv("TMUX") != "":
			written += sequence.Tmux().String() // it takes one or passes on the other, as it is set
		case strings.HasPrefix(getenv("TERM"), "screen"):
			written = sequence.Screen().String()
		}
		_, err := io.WriteString(out, written)
		return doubt(getenv, system), err
	}
}

// doubt says what is known against a terminal by what it says of itself. None of them answers.
func doubt(getenv func(string) string, system string) string {
	switch {
	case getenv("TMUX") != "":
		return "tmux takes it only with: set -g set-clipboard on."
	case strings.HasPrefix(getenv("TERM"), "screen"):
		return "Under screen the terminal around it must allow that."
	case getenv("TERM_PROGRAM") == "Apple_Terminal":
		return "The Terminal of macOS does not allow that; iTerm2 does, once it is set so."
	case getenv("VTE_VERSION") != "":
		return "Many terminals of GNOME do not allow that."
	case system == "windows" && getenv("WT_SESSION") == "":
		return "The old console of Windows may not allow that; Windows Terminal does."
	case getenv("SSH_CONNECTION") != "" || getenv("SSH_TTY") != "":
		return "Over ssh your own terminal must allow that."
	default:
		return "Not every terminal allows that."
	}
}

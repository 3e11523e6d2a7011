// Package console is the conversation with the person who called: what is said to them, what
// they are asked, and passphrases, which are typed unseen.
package console

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"familyhub/stocktake/model/text"

	"github.com/mattn/go-isatty"
)

// Console is the three streams of a call. What a command prints goes to Stdout, what it says
// to Stderr.
type Console struct {
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
}

// Interactive reports whether a person sits at both ends.
func (c *Console) Interactive() bool { return IsTerminal(c.Stdin) && IsTerminal(c.Stdout) }

// CanAsk reports whether there is a person at a terminal who can be asked.
func (c *Console) CanAsk() bool { return IsTerminal(c.Stdin) && IsTerminal(c.Stderr) }

func IsTerminal(stream any) bool {
	f, ok := stream.(interface{ Fd() uintptr })
	return ok && (isatty.IsTerminal(f.Fd()) || isatty.IsCygwinTerminal(f.Fd()))
}

// Say tells the person something that is not the command's result, as one line.
func (c *Console) Say(format string, args ...any) {
	c.SayLines(text.Line(fmt.Sprintf(format, args...)))
}

// SayLines tells the person several lines.
func (c *Console) SayLines(lines string) { fmt.Fprintln(c.Stderr, Fitted(c.Stderr, lines)) }

// KeepOpen waits for Enter where the window closes when this program ends, so that what was
// said last can be read: after a double click in Windows Explorer. Elsewhere it does nothing.
func (c *Console) KeepOpen() {
	if c.CanAsk() && ownWindow() {
		fmt.Fprint(c.Stderr, "\nPress Enter to close this window. ")
		_, _ = bufio.NewReader(c.Stdin).ReadString('\n')
	}
}

// SaysYes asks, and reports whether the person types y or yes.
func (c *Console) SaysYes(question string) bool {
	fmt.Fprint(c.Stderr, Fitted(c.Stderr, text.Line(question)+" Type y or yes:")+" ")
	line, err := bufio.NewReader(c.Stdin).ReadString('\n')
	if line == "" && err != nil {
		fmt.Fprintln(c.Stderr)
	}
	answer := strings.TrimSpace(line)
	return strings.EqualFold(answer, "y") || strings.EqualFold(answer, "yes")
}

// Confirm asks whether to do what, unless sure. The error says that nobody is there to
// answer, or in the words of refused that the answer was no.
func (c *Console) Confirm(sure bool, what, question, refused string) error {
	switch {
	case sure:
		return nil
	case !c.CanAsk():
		return fmt.Errorf("to %s needs a yes, and there is no terminal to ask at; --yes says it beforehand", what)
	case c.SaysYes(question):
		return nil
	}
	return errors.New(refused)
}

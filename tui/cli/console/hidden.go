package console

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/program"

	xterm "github.com/charmbracelet/x/term"
	"golang.org/x/term"
)

// terminal is the one of the person who called, for what must not be seen: also where stdin
// and stdout lead to files.
type terminal struct {
	in    *os.File
	out   io.Writer
	close func()
}

// errNoConsole is for a call that nobody at a terminal has made.
var errNoConsole = errors.New("a passphrase is typed at a terminal, and there is none here; it is taken from nowhere else, so call stocktake at a terminal")

// errStopped is for a person who did not want to go on.
var errStopped = errors.New("no passphrase was given, so nothing was done")

// console finds the terminal; close it after use.
func (c *Console) terminal() (*terminal, error) {
	in, isFile := c.Stdin.(*os.File)
	if isFile && IsTerminal(in) && IsTerminal(c.Stderr) {
		return &terminal{in: in, out: c.Stderr, close: func() {}}, nil
	}
	in, out, err := openTerminal()
	if err != nil {
		return nil, errNoConsole
	}
	return &terminal{in: in, out: out, close: func() {
		_ = in.Close()
		_ = out.Close()
	}}, nil
}

// say tells the person something, wrapped.
func (t *terminal) say(sentence string) {
	fmt.Fprintln(t.out, wrapped(text.Line(sentence), lineWidth))
}

// hidden asks for a line that does not show while it is typed. The terminal is put back
// to how it was in any case, also when a signal ends the program meanwhile.
func (t *terminal) hidden(prompt string) (string, error) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	defer signal.Stop(signals)
	suspended, resume := suspensions()
	defer resume()
	was, err := xterm.MakeRaw(t.in.Fd())
	if err != nil {
		return "", errNoConsole
	}
	defer func() {
		_ = xterm.Restore(t.in.Fd(), was) // a terminal that is gone needs it no more
	}()
	question := text.Line(prompt) + " "
	// Only now: what is typed at once after the question must not show either.
	fmt.Fprint(t.out, question)
	line := ""
	typed := program.Aside(func() (err error) {
		line, err = readHidden(struct {
			io.Reader
			io.Writer
		}{t.in, t.out})
		return err
	})
	for {
		select {
		case err := <-typed:
			if err != nil {
				fmt.Fprint(t.out, "\r\n")
			}
			return line, err
		case <-signals: // the program ends soon, and the goroutine with it
			fmt.Fprint(t.out, "\r\n")
			return "", errStopped
		case <-suspended:
			_ = xterm.Restore(t.in.Fd(), was)
			fmt.Fprintln(t.out)
			program.StopSelf()
			if _, err := xterm.MakeRaw(t.in.Fd()); err != nil {
				return "", errNoConsole
			}
			fmt.Fprint(t.out, question)
		}
	}
}

// HiddenLine asks on the console for a line that does not show while it is typed. The error is io.EOF
// where the person ends the input in place of a line.
func (c *Console) HiddenLine(prompt string) (string, error) {
	in, ok := c.Stdin.(*os.File)
	if !ok {
		return "", errNoConsole
	}
	t := &terminal{in: in, out: c.Stdout}
	for {
		line, err := t.hidden(prompt)
		switch {
		case errors.Is(err, errStopped):
			return "", io.EOF
		case errors.Is(err, errPastedLines):
			t.say("What was pasted has several lines, and none of them was taken: one line at a time is typed here.")
			continue
		}
		return line, err
	}
}

// errPastedLines is for what was pasted with the end of a line in it.
var errPastedLines = errors.New("what was pasted holds the end of a line, which a passphrase cannot; nothing was done")

// bounded is a terminal that has an end where its reader has no room left: a sequence that begins
// and does not end within 256 bytes, as in what is pasted by mistake, would be waited for without
// end, and no key would be heard any more.
type bounded struct{ io.ReadWriter }

func (b bounded) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, io.ErrShortBuffer
	}
	return b.ReadWriter.Read(p)
}

// readHidden reads a line up to Enter from a terminal in raw mode, on which it shows
// nothing. Ctrl+c, and ctrl+d or the input's end in an empty line, are errStopped.
func readHidden(terminal io.ReadWriter) (string, error) {
	text, err := term.NewTerminal(bounded{terminal}, "").ReadPassword("")
	switch {
	case err == term.ErrPasteIndicator:
		return "", errPastedLines
	case err != nil:
		return "", errStopped
	}
	return text, nil
}

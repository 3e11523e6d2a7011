package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/program"

	"github.com/charmbracelet/x/term"
)

// console is the terminal of the person who called, for what must not be seen: also
// where stdin and stdout lead to files.
type console struct {
	in    *os.File
	out   io.Writer
	close func()
}

// errNoConsole is for a call that nobody at a terminal has made.
var errNoConsole = errors.New("a passphrase is typed at a terminal, and there is none here; it is taken from nowhere else, so call stocktake at a terminal")

// errStopped is for a person who did not want to go on.
var errStopped = errors.New("no passphrase was given, so nothing was done")

// console finds the terminal; close it after use.
func (a *App) console() (*console, error) {
	in, isFile := a.Stdin.(*os.File)
	if isFile && isTerminal(in) && isTerminal(a.Stderr) {
		return &console{in: in, out: a.Stderr, close: func() {}}, nil
	}
	in, out, err := openConsole()
	if err != nil {
		return nil, errNoConsole
	}
	return &console{in: in, out: out, close: func() {
		_ = in.Close()
		_ = out.Close()
	}}, nil
}

// say tells the person something, wrapped.
func (c *console) say(sentence string) {
	fmt.Fprintln(c.out, wrapped(text.Line(sentence), sayWidth))
}

// hidden asks for a line that does not show while it is typed. The terminal is put back
// to how it was in any case, also when a signal ends the program meanwhile.
func (c *console) hidden(prompt string) (string, error) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	defer signal.Stop(signals)
	suspended, resume := suspensions()
	defer resume()
	was, err := term.MakeRaw(c.in.Fd())
	if err != nil {
		return "", errNoConsole
	}
	defer func() {
		_ = term.Restore(c.in.Fd(), was) // a terminal that is gone needs it no more
	}()
	question := text.Line(prompt) + " "
	// Only now: what is typed at once after the question must not show either.
	fmt.Fprint(c.out, question)
	line := ""
	typed := program.Aside(func() (err error) {
		line, err = readHidden(struct {
			io.Reader
			io.Writer
		}{c.in, c.out})
		return err
	})
	for {
		select {
		case err := <-typed:
			if err != nil {
				fmt.Fprint(c.out, "\r\n")
			}
			return line, err
		case <-signals: // the program ends soon, and the goroutine with it
			fmt.Fprint(c.out, "\r\n")
			return "", errStopped
		case <-suspended:
			_ = term.Restore(c.in.Fd(), was)
			fmt.Fprintln(c.out)
			program.StopSelf()
			if _, err := term.MakeRaw(c.in.Fd()); err != nil {
				return "", errNoConsole
			}
			fmt.Fprint(c.out, question)
		}
	}
}

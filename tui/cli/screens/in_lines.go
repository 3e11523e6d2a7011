package screens

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/cli/console"
	"familyhub/stocktake/tui/cli/program"
	"familyhub/stocktake/tui/journal"
	"familyhub/stocktake/tui/plain"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"

	"github.com/muesli/termenv"
)

// InLines reports whether the screens are said in lines: where that was asked for in the call or by
// ACCESSIBLE, and on a terminal that can do nothing else.
func (r *Runner) InLines() bool {
	return r.AskedForLines() || r.Getenv("TERM") == "dumb" && r.Interactive()
}

// AskedForLines reports whether somebody has asked for lines; then they need no terminal.
func (r *Runner) AskedForLines() bool {
	switch strings.ToLower(strings.TrimSpace(r.Getenv("ACCESSIBLE"))) {
	case "", "0", "false", "no":
		return r.Accessible
	}
	return true
}

// CanShow reports whether there is where the screens can be shown or said.
func (r *Runner) CanShow() bool { return r.InLines() || r.Interactive() }

// inLines is what the screens are begun with that are said.
func inLines(config *tui.Config) {
	config.Look = ui.NewLook(theme.Mono, theme.Words, theme.OnDark, termenv.Ascii)
	config.Profile, config.NoColour, config.Later = termenv.Ascii, true, plain.Later
}

// say says the screens until they are left, which is no error.
func (r *Runner) say(log *journal.Log, g *program.Guard, pages plain.Program) (err error) {
	// A reader that closes its end, such as head, ends the dialogue and loses nothing.
	broken := make(chan os.Signal, 1)
	signal.Notify(broken, syscall.SIGPIPE)
	defer signal.Stop(broken)
	return program.Lines{Now: r.Now, Log: log}.Run(g, func() error {
		in := &lineReader{console: r.Console, from: bufio.NewReader(r.Stdin)}
		return plain.New(pages, in, r.Stdout, g.Begin).Run(g.Ctx)
	})
}

// saidAll says at the end of the dialogue that everything is saved, and why it ended where that was
// nobody's choice.
func (r *Runner) saidAll(ran error, all string) error {
	switch {
	case ran == nil:
		_, _ = fmt.Fprintln(r.Stdout, "Left. "+all)
		return nil
	case errors.Is(ran, io.EOF):
		_, _ = fmt.Fprintln(r.Stdout, "\nThe input has come to its end. "+all)
		return nil
	case errors.Is(ran, syscall.EPIPE):
		return fmt.Errorf("nobody reads the output any more, so the program ended. %s", all)
	}
	return ran
}

// lineReader reads lines of the console.
type lineReader struct {
	console *console.Console
	from    *bufio.Reader
}

// Line reads a line without its end. What does not come from a terminal is written, as that would show it.
func (l *lineReader) Line() (string, error) {
	line, err := l.read()
	if err == nil && !console.IsTerminal(l.console.Stdin) {
		fmt.Fprintln(l.console.Stdout, ui.Sanitize(line))
	}
	return line, err
}

// read reads a line. The last may have no end.
func (l *lineReader) read() (string, error) {
	line, err := l.from.ReadString('\n')
	if line != "" {
		err = nil
	}
	return strings.TrimRight(line, "\r\n"), err
}

// Hidden reads a line that does not show, where a terminal is the input.
func (l *lineReader) Hidden(prompt string) (string, error) {
	if !console.IsTerminal(l.console.Stdin) || l.from.Buffered() > 0 {
		fmt.Fprintln(l.console.Stdout, prompt)
		return l.read()
	}
	return l.console.HiddenLine(prompt)
}

package cli

import (
	"errors"
	"io"
	"os"
	"time"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"familyhub/stocktake/tui/journal"
)

// Nothing in a process can promise to leave its terminal usable: SIGKILL, a fault in a
// mapped file and a panic in any goroutine all end it on the spot. So the screens run
// in a child, a second process of the same program, and the first one only waits for
// it. It keeps what the Go runtime says of a crash off the terminal, puts the terminal
// right, and says in a sentence what happened.

// exitStatus is the status with which a child ended that has said why itself.
type exitStatus int

func (exitStatus) Error() string { return "the screens have ended" }

// grace is how long after its end a child's last words may take to arrive. They only
// do not when a process that it started goes on and has its stderr open.
const grace = time.Second

// supervised carries out do, which opens the screens, in a child. In that child, and
// where the system lets no child be started, it just carries it out. Kept tells a
// person what a crash leaves of what they entered.
func (a *App) supervised(kept func() string, do func() error) error {
	if a.child != nil || unsupervised() {
		return do()
	}
	// Windows carries out the sequences that screens are drawn with only where it was told to.
	// Lipgloss tells it with the first picture, and nobody puts that back: told before the
	// modes are read, it is no sign of a crash, and is undone in the end.
	undo, _ := termenv.EnableVirtualTerminalProcessing(termenv.NewOutput(a.Stdout))
	defer func() { _ = undo() }()
	c, err := a.startChild()
	if err != nil {
		return do()
	}
	return a.verdict(c.wait(), kept)
}

// child is the process with the screens, as its supervisor sees it.
type child struct {
	process *os.Process
	stdin   *os.File
	stdout  *output
	toEnd   chan struct{} // closed when a signal has asked for the end
	modes   modes
	said    *tap          // what it says on stderr
	heard   chan struct{} // closed when it has said everything
	stderr  *os.File      // where that is read
	life    *os.File      // open as long as this process lives, and never written to
}

// startChild starts the program again, in the same terminal and with the same arguments.
func (a *App) startChild() (*child, error) {
	stdin, stdout := a.Stdin.(*os.File), a.Stdout.(*os.File) // a terminal at both ends was asked for
	modes, err := readModes(stdin, stdout)
	if err != nil {
		return nil, err
	}
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	toEnd := make(chan struct{})
	if stderr, ok := a.Stderr.(*os.File); ok {
		a.Stderr = &output{File: stderr, ending: toEnd} // usually the same terminal
	}
	c := &child{
		stdin: stdin, stdout: &output{File: stdout, ending: toEnd}, toEnd: toEnd,
		modes: modes, said: &tap{out: a.Stderr}, heard: make(chan struct{}),
	}
	stderr, said, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	lifeline, life, err := os.Pipe()
	if err != nil {
		return nil, errors.Join(err, stderr.Close(), said.Close())
	}
	c.stderr, c.life = stderr, life
	args := append([]string{os.Args[0]}, a.args...)
	c.process, err = start(program, args, stdin, stdout, said, lifeline,
		mark{dark: lipgloss.HasDarkBackground(), hears: isTerminal(a.Stderr)})
	_ = errors.Join(said.Close(), lifeline.Close()) // they are the child's now
	if err != nil {
		return nil, errors.Join(err, stderr.Close(), life.Close())
	}
	go func() {
		defer close(c.heard)
		_, _ = io.Copy(c.said, stderr) // it ends with the child, or when it has taken too long
	}()
	return c, nil
}

// ending is how a child came to its end.
type ending struct {
	status int // its exit status
	deadly     // the signal that killed it, if one did
	report []byte
	seized bool // the terminal was not as it had been
}

// wait waits for the child to end, and puts the terminal right.
func (c *child) wait() ending {
	e := c.follow()
	_ = c.stderr.SetReadDeadline(time.Now().Add(grace)) // not every system can; then it is waited for
	<-c.heard
	e.report = c.said.held
	e.seized = c.modes.restore(c.stdin, c.stdout)
	return e
}

// verdict is what a person is told of an ending, and what the log is.
func (a *App) verdict(e ending, kept func() string) error {
	switch {
	case e.told() && !e.seized:
		e.repeat() // as without a supervisor; on a system without signals it returns
		return exitStatus(failed)
	case !e.killed() && !e.seized && len(e.report) == 0:
		return exitStatus(e.status)
	}
	stack := journal.Clean(e.report)
	log := openJournal(a.Now)
	log.WriteStack("crash", stack, journal.Number("status", e.status), e.field(), journal.Bool("supervised", true))
	return errors.New(sentences(e.why(stack), kept(), whereLog(log)))
}

// Package program shows a Bubble Tea program in a terminal, and sees to it that it ends in
// order: by a signal, a panic or a fault in mapped memory, on a terminal that reads nothing
// any more, and when a shell stops and continues it.
package program

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/journal"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
	"github.com/muesli/termenv"
)

// framesPerSecond is how often the renderer looks for something new to paint: a key
// is on the screen within about 8 ms.
const framesPerSecond = 120

// Signalled is the end of a program that a signal asked for.
type Signalled struct{ Signal syscall.Signal }

func (t *Signalled) Error() string {
	return fmt.Sprintf("a signal (%v) asked the program to end", t.Signal)
}

// Terminal is a terminal in which a program is shown, and what is known of it outside.
type Terminal struct {
	In, Out *os.File
	Now     func() time.Time
	Log     *journal.Log  // how the program ends is written there
	Kind    journal.Field // what is shown
	Keys    *input.Keyboard
	Lent    *atomic.Bool // the terminal is with the user's editor
}

// Show shows a program in the terminal until it is left, which is no error. The errors are a
// *Signalled, a *Crash, and those of the terminal.
func (t Terminal) Show(g *Guard, program tea.Model) (err error) {
	began := t.Now()
	t.Log.Write("start", append(append(journal.Build(), t.Kind), windowSize(t.Out)...)...)
	defer g.end(nil)
	g.endBySignal()
	if undo, err := obeySequences(t.Out); err == nil {
		defer undo()
	}
	modes, unread := readModes(t.In, t.Out)
	out := &output{File: t.Out, ending: g.Ctx.Done()}
	job := &job{Model: &guarded{g, t.Keys.Around(withFailure(g, program))}, guard: g, lent: t.Lent}
	options := []tea.ProgramOption{
		tea.WithAltScreen(), tea.WithFPS(framesPerSecond), tea.WithContext(g.Ctx),
		tea.WithInput(g.input(t.Keys.Input())), tea.WithOutput(out), tea.WithoutSignalHandler(), tea.WithoutCatchPanics(),
	}
	if t.Keys.HasMouse() {
		// Told of it later, Bubble Tea begins to read again on Windows, and drops the key that comes meanwhile.
		options = append(options, tea.WithMouseCellMotion())
	}
	p := tea.NewProgram(job, options...)
	defer job.followSignals(p)()
	g.Do(func() { _, err = p.Run() })
	if g.down.Load() && unread == nil {
		modes.restore(t.In, out) // unless Bubble Tea has: it may have been what panicked
	}
	if cause := context.Cause(g.Ctx); cause != nil {
		err = cause // for Bubble Tea it is a context like any other
	}
	note(t.Log, err, journal.Duration("took", t.Now().Sub(began)))
	return err
}

// obeySequences tells the console of Windows to obey what pictures are drawn with, until the
// returned function is called. Lipgloss does with the first picture, and nobody puts that back.
func obeySequences(console *os.File) (undo func(), err error) {
	back, err := termenv.EnableVirtualTerminalProcessing(termenv.NewOutput(console))
	return func() { _ = back() }, err
}

// endBySignal ends the program when a signal asks for it. It is never undone: a second
// signal must not cut the saving short.
func (g *Guard) endBySignal() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	g.begin(func() {
		select {
		case s := <-signals:
			number, _ := s.(syscall.Signal) // there are no others
			g.end(&Signalled{number})
		case <-g.Ctx.Done():
		}
	})
}

// note writes into the log how the screens ended.
func note(log *journal.Log, err error, took journal.Field) {
	signalled, crashed := new(Signalled), new(Crash)
	switch {
	case err == nil:
		log.Write("end", took, journal.Word("by", "choice"))
	case errors.As(err, &signalled):
		log.Write("end", took, journal.Word("by", "signal"), journal.Signal("signal", signalled.Signal))
	case errors.As(err, &crashed):
		log.WriteStack("crash", crashed.Stack, took)
	default:
		log.Write("end", took, journal.Word("by", "terminal"))
	}
}

// windowSize is the size of the window in cells, where the system tells it.
func windowSize(stdout *os.File) []journal.Field {
	width, height, err := term.GetSize(stdout.Fd())
	if err != nil {
		return nil
	}
	return []journal.Field{journal.Number("columns", width), journal.Number("rows", height)}
}

package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
	"github.com/muesli/termenv"

	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/journal"
)

// framesPerSecond is how often the renderer looks for something new to paint: a key
// is on the screen within about 8 ms.
const framesPerSecond = 120

// told is the end of a program that a signal asked for.
type told struct{ signal syscall.Signal }

func (t *told) Error() string { return fmt.Sprintf("a signal (%v) asked the program to end", t.signal) }

// run shows a program in the terminal until it is left, which is no error. The errors
// are a *told, a *crash, and those of the terminal. Kind tells the log what is shown.
func (a *App) run(log *journal.Log, kind journal.Field, g *guard, keys *input.Keyboard, program tea.Model) (err error) {
	began := a.Now()
	log.Write("start", append(append(journal.Build(), kind), windowSize(a.Stdout)...)...)
	defer g.end(nil)
	a.endBySignal(g)
	stdin, stdout := a.Stdin.(*os.File), a.Stdout.(*os.File) // a terminal at both ends was asked for
	if undo, err := obeySequences(stdout); err == nil {
		defer undo()
	}
	modes, unread := readModes(stdin, stdout)
	terminal := &output{File: stdout, ending: g.ctx.Done()}
	if stderr, ok := a.Stderr.(*os.File); ok {
		a.Stderr = &output{File: stderr, ending: g.ctx.Done()} // usually the same terminal
	}
	job := &job{Model: &guarded{g, keys.Around(planted(g, program))}, guard: g, lent: &a.lent}
	p := tea.NewProgram(job, tea.WithAltScreen(), tea.WithFPS(framesPerSecond), tea.WithContext(g.ctx),
		tea.WithInput(g.input(keys.Input())), tea.WithOutput(terminal), tea.WithoutSignalHandler(), tea.WithoutCatchPanics())
	defer job.followSignals(p)()
	g.do(func() { _, err = p.Run() })
	if g.down.Load() && unread == nil {
		modes.restore(stdin, terminal) // unless Bubble Tea has: it may have been what panicked
	}
	if cause := context.Cause(g.ctx); cause != nil {
		err = cause // for Bubble Tea it is a context like any other
	}
	note(log, err, journal.Duration("took", a.Now().Sub(began)))
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
func (a *App) endBySignal(g *guard) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	g.begin(func() {
		select {
		case s := <-signals:
			number, _ := s.(syscall.Signal) // there are no others
			g.end(&told{number})
		case <-g.ctx.Done():
		}
	})
}

// note writes into the log how the screens ended.
func note(log *journal.Log, err error, took journal.Field) {
	told, crashed := new(told), new(crash)
	switch {
	case err == nil:
		log.Write("end", took, journal.Word("by", "choice"))
	case errors.As(err, &told):
		log.Write("end", took, journal.Word("by", "signal"), journal.Signal("signal", told.signal))
	case errors.As(err, &crashed):
		log.WriteStack("crash", crashed.stack, took)
	default:
		log.Write("end", took, journal.Word("by", "terminal"))
	}
}

// windowSize is the size of the window in cells, where the system tells it.
func windowSize(stdout any) []journal.Field {
	f, ok := stdout.(*os.File)
	if !ok {
		return nil
	}
	width, height, err := term.GetSize(f.Fd())
	if err != nil {
		return nil
	}
	return []journal.Field{journal.Number("columns", width), journal.Number("rows", height)}
}

// exitMessage tells a person how the screens ended, where that was not their own choice.
// All is what has become of everything that was entered, and lost is why that could not
// be saved.
func (a *App) exitMessage(log *journal.Log, ran error, all string, lost error) error {
	told, crashed := new(told), new(crash)
	switch {
	case errors.As(lost, &crashed):
		log.WriteStack("crash", crashed.stack, journal.Word("while", "saving"))
		return errors.New(sentences(crashed.why(), "Some of what was entered could not be saved.", a.inFile(), whereLog(log)))
	case errors.As(ran, &crashed) && lost != nil:
		return errors.New(sentences(crashed.why(), "Some of what was entered could not be saved: "+lost.Error()+".", a.inFile(), whereLog(log)))
	case errors.As(ran, &crashed):
		return errors.New(sentences(crashed.why(), all, whereLog(log)))
	case lost != nil:
		return fmt.Errorf("some of what was entered could not be saved: %w", lost)
	case errors.As(ran, &told):
		fmt.Fprintln(a.Stderr, a.said("stocktake: "+sentences(fmt.Sprintf("The program was told to end by a signal (%v).", told.signal), all)))
		return nil
	default:
		return ran
	}
}

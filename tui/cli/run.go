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

	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/journal"
)

// framesPerSecond is how often the renderer looks for something new to paint: a key
// is on the screen within about 8 ms.
const framesPerSecond = 120

// told is the end of a program that a signal asked for.
type told struct{ signal syscall.Signal }

func (t *told) Error() string { return fmt.Sprintf("a signal (%v) asked the program to end", t.signal) }

// errAlone is the end of a program whose supervisor was killed.
var errAlone = errors.New("the program that watched over the screens was killed")

// run shows a program in the terminal until it is left, which is no error. The errors
// are a *told, a *fall, errAlone, and those of the terminal. Kind tells the log what is
// shown.
func (a *App) run(log *journal.Log, kind journal.Field, keys *input.Keyboard, program func(context.Context) tea.Model) error {
	began := a.Now()
	log.Write("start", append(append(journal.Build(), kind), windowSize(a.Stdout)...)...)
	ctx, end := context.WithCancelCause(context.Background())
	defer end(nil)
	a.heed(ctx, end)
	job := &job{Model: keys.Around(planted(&rescue{inner: program(ctx), end: end})), lent: &a.lent}
	terminal := &output{File: a.Stdout.(*os.File), ending: ctx.Done()} // the screens are opened at a terminal only
	p := tea.NewProgram(job, tea.WithAltScreen(), tea.WithFPS(framesPerSecond), tea.WithContext(ctx),
		tea.WithInput(keys.Input()), tea.WithOutput(terminal), tea.WithoutSignalHandler(), tea.WithoutCatchPanics())
	defer job.heed(p)()
	_, err := p.Run()
	if cause := context.Cause(ctx); cause != nil {
		err = cause // for Bubble Tea it is a context like any other
	}
	note(log, err, journal.Duration("took", a.Now().Sub(began)))
	return err
}

// heed ends the program when a signal asks for it or the supervisor is gone. It is
// never undone: a second signal must not cut the saving short.
func (a *App) heed(ctx context.Context, end context.CancelCauseFunc) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		select {
		case s := <-signals:
			number, _ := s.(syscall.Signal) // there are no others
			end(&told{number})
		case <-a.child.ended():
			end(errAlone)
		case <-ctx.Done():
		}
	}()
}

// note writes into the log how the screens ended.
func note(log *journal.Log, err error, took journal.Field) {
	told, fallen := new(told), new(fall)
	switch {
	case err == nil:
		log.Write("end", took, journal.Word("by", "choice"))
	case errors.As(err, &told):
		log.Write("end", took, journal.Word("by", "signal"), journal.Signal("signal", told.signal))
	case errors.As(err, &fallen):
		log.WriteStack("crash", fallen.stack, took)
	case errors.Is(err, errAlone):
		log.Write("end", took, journal.Word("by", "loss-of-supervisor"))
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

// account tells a person how the screens ended, where that was not their own choice.
// All is what has become of everything that was entered, and lost is why that could not
// be saved.
func (a *App) account(log *journal.Log, ran error, all string, lost error) error {
	told, fallen := new(told), new(fall)
	switch {
	case errors.As(lost, &fallen):
		log.WriteStack("crash", fallen.stack, journal.Word("while", "saving"))
		return errors.New(sentences(ownError, "Some of what was entered could not be saved.", a.inFile(), whereLog(log)))
	case errors.As(ran, &fallen) && lost != nil:
		return errors.New(sentences(ownError, "Some of what was entered could not be saved: "+lost.Error()+".", a.inFile(), whereLog(log)))
	case errors.As(ran, &fallen):
		return errors.New(sentences(ownError, all, whereLog(log)))
	case lost != nil:
		return fmt.Errorf("some of what was entered could not be saved: %w", lost)
	case errors.As(ran, &told):
		fmt.Fprintln(a.Stderr, a.said("stocktake: "+sentences(fmt.Sprintf("The program was told to end by a signal (%v).", told.signal), all)))
		return nil
	case errors.Is(ran, errAlone):
		a.Stderr = a.Stdout // nobody reads the other any more
		return errors.New(sentences("The program ended because the process that watched over it was killed.", all))
	default:
		return ran
	}
}

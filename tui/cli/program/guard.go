package program

import (
	"context"
	"io"
	"reflect"
	"runtime/debug"
	"sync/atomic"

	"familyhub/stocktake/tui/journal"

	tea "github.com/charmbracelet/bubbletea"
)

// A panic ends the screens in order: what is queued is still written, Bubble Tea puts the
// terminal right, and a sentence says what happened and where the data is. A panic that
// nobody recovers ends the process on the spot, whichever goroutine it was in. So each
// goroutine of the program starts in this file, and each piece of the program that Bubble
// Tea starts one for is wrapped here. A fault in mapped memory counts as a panic.
//
// Of what no program can catch, SIGKILL and the Go runtime's own fatal errors, the terminal
// stays as it was.

// Crash is a panic, as an error. Its text is for nobody: the value that the program panicked
// with may hold what people entered.
type Crash struct{ Stack journal.Stack }

func (*Crash) Error() string { return "the program has panicked" }

// Why says what ended the program.
func (c *Crash) Why() string {
	if c.Stack.Cause() == journal.BadMemory {
		return "The program had to end: a file that it had open could no longer be read; the disk may have failed, or the file was changed from outside."
	}
	return OwnError
}

// OwnError says that the program has a mistake in it.
const OwnError = "The program met an error of its own and had to end."

// Attempt does work, and returns a panic in it as a *Crash.
func Attempt(work func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if unrecovered() {
			return
		}
		if value := recover(); value != nil {
			err = &Crash{journal.Panic(value, debug.Stack())}
		}
	}()
	return work()
}

// Aside starts work on a goroutine of its own, and hands on what comes of it.
func Aside(work func() error) <-chan error {
	done := make(chan error, 1)
	go func() { done <- Attempt(work) }()
	return done
}

// Guard ends the screens at the first panic.
type Guard struct {
	Ctx  context.Context // over when the screens are to end
	end  func(error)     // why; the first call counts
	down atomic.Bool     // something has panicked
}

func NewGuard() *Guard {
	ctx, end := context.WithCancelCause(context.Background())
	return &Guard{Ctx: ctx, end: end}
}

// Do does work, and sees to a panic in it.
func (g *Guard) Do(work func()) {
	err := Attempt(func() error {
		work()
		return nil
	})
	if err != nil {
		g.down.Store(true)
		g.end(err)
	}
}

// Begin does work on a goroutine of its own.
func (g *Guard) Begin(work func()) { g.begin(work) }

// begin does work on a goroutine of its own.
func (g *Guard) begin(work func()) { go g.Do(work) }

// guarded is a program of which each part is guarded, and that is not asked for more once
// something has panicked. Bubble Tea would print the value of a panic for everybody to read.
type guarded struct {
	*Guard
	inner tea.Model
}

func (g *guarded) Init() (cmd tea.Cmd) {
	g.Do(func() { cmd = g.inner.Init() })
	return g.watched(cmd)
}

func (g *guarded) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	if g.down.Load() {
		return g, nil
	}
	g.Do(func() { g.inner, cmd = g.inner.Update(msg) })
	return g, g.watched(cmd)
}

func (g *guarded) View() (screen string) {
	if g.down.Load() {
		return ""
	}
	g.Do(func() { screen = g.inner.View() })
	return screen
}

// watched is a command that is guarded, as are those of the commands it returns: whatever
// Bubble Tea's messages for several are called, they are lists of commands.
func (g *guarded) watched(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		g.Do(func() { msg = cmd() })
		if all := reflect.ValueOf(msg); all.Kind() == reflect.Slice && all.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
			for i := range all.Len() {
				one := all.Index(i)
				one.Set(reflect.ValueOf(g.watched(one.Interface().(tea.Cmd))))
			}
		}
		return msg
	}
}

// input is what Bubble Tea reads of, on a goroutine of its own. What is a terminal's file
// stays one, or it would set no modes.
func (g *Guard) input(from io.Reader) io.Reader {
	read := func(p []byte) (n int, err error) {
		g.Do(func() { n, err = from.Read(p) })
		if g.down.Load() {
			return 0, io.EOF
		}
		return n, err
	}
	if file, ok := from.(terminalFile); ok {
		return guardedFile{file, read}
	}
	return reader(read)
}

// terminalFile is what Bubble Tea takes for a terminal.
type terminalFile interface {
	io.ReadWriteCloser
	Fd() uintptr
	Name() string
}

type guardedFile struct {
	terminalFile
	read reader
}

func (f guardedFile) Read(p []byte) (int, error) { return f.read(p) }

type reader func([]byte) (int, error)

func (r reader) Read(p []byte) (int, error) { return r(p) }

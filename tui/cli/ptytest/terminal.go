//go:build unix

package ptytest

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"reflect"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

// patience is how long a screen may take to appear. It only matters when a test
// fails: slow machines and the race detector stay far below it.
const patience = time.Minute

// Terminal is a program that runs in a pseudo-terminal, and what it shows.
type Terminal struct {
	t       testing.TB
	cmd     *exec.Cmd
	pty     *os.File
	slave   *os.File    // the program's end, which is open until the program has ended
	slaveFD uintptr     // its descriptor: asking the file for it would race with closing it
	before  *term.State // the terminal's mode before it began
	screen  vt10x.Terminal
	picture atomic.Value  // the last picture of the screens that was painted to its end, a string
	painted chan struct{} // holds a token when something was painted since the last look
	ended   chan struct{} // closed when the program has ended and all it wrote was read
	waited  chan struct{} // closed when the program has ended
	cooked  bool          // from then on: the terminal's mode is as it was before
	paste   paste
	flow    flow
	asked   questions
	copied  copies
	pressed atomic.Int64
}

// Start runs a command in a new terminal of a size in cells. Every watcher is called
// with each screen that was painted to its end, on a goroutine of its own; all have
// been called when the program has ended. A program that still runs when the test
// ends is killed.
func Start(t testing.TB, cols, rows int, cmd *exec.Cmd, watchers ...func(screen string)) *Terminal {
	t.Helper()
	return start(t, cols, rows, cmd, true, watchers)
}

// StartSilent is Start in a terminal that answers nothing.
func StartSilent(t testing.TB, cols, rows int, cmd *exec.Cmd) *Terminal {
	t.Helper()
	return start(t, cols, rows, cmd, false, nil)
}

func start(t testing.TB, cols, rows int, cmd *exec.Cmd, answers bool, watchers []func(screen string)) *Terminal {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	var answered io.Writer = master
	if !answers {
		answered = io.Discard
	}
	x := &Terminal{
		t: t, cmd: cmd, pty: master, slave: slave, slaveFD: slave.Fd(),
		painted: make(chan struct{}, 1), waited: make(chan struct{}), ended: make(chan struct{}),
		screen: vt10x.New(vt10x.WithSize(cols, rows), vt10x.WithWriter(answered)),
	}
	if err := pty.Setsize(master, winsize(cols, rows)); err != nil {
		t.Fatal(err)
	}
	if x.before, err = term.GetState(slave.Fd()); err != nil {
		t.Fatal(err)
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go x.wait()
	go x.read(watchers)
	t.Cleanup(func() {
		x.Kill()
		_ = master.Close()
	})
	return x
}

// wait keeps the terminal's other end open until the program has ended, since its
// modes are gone with the last one who has it open.
func (x *Terminal) wait() {
	defer close(x.waited)
	_ = x.cmd.Wait() // Exit tells how it ended
	after, err := term.GetState(x.slaveFD)
	x.cooked = err == nil && reflect.DeepEqual(x.before, after)
	_ = x.slave.Close()
}

// read paints what the program writes until there is nobody left to write.
func (x *Terminal) read(watchers []func(string)) {
	defer close(x.ended)
	defer func() { <-x.waited }()
	seen := io.MultiWriter(&x.flow, &x.paste, &x.asked, &x.copied)
	for in := bufio.NewReader(io.TeeReader(x.pty, seen)); x.screen.Parse(in) == nil; {
		if x.whole() {
			picture := x.Screen()
			x.picture.Store(picture)
			for _, watch := range watchers {
				watch(picture)
			}
		}
		select {
		case x.painted <- struct{}{}:
		default:
		}
	}
}

// whole reports whether no picture is half drawn: when it is done, the program puts the
// cursor at the beginning of the last row.
func (x *Terminal) whole() bool {
	x.screen.Lock()
	defer x.screen.Unlock()
	_, rows := x.screen.Size()
	at := x.screen.Cursor()
	return at.X == 0 && at.Y == rows-1
}

func winsize(cols, rows int) *pty.Winsize {
	return &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}
}

// Screen is what the terminal shows, a line for each row.
func (x *Terminal) Screen() string { return x.screen.String() }

// settled is the last picture that was painted to its end where the screens are open: half
// of the next one would show two pages at once. Elsewhere it is what is printed so far.
func (x *Terminal) settled() string {
	x.screen.Lock()
	open := x.screen.Mode()&vt10x.ModeAltScreen != 0
	x.screen.Unlock()
	if picture, ok := x.picture.Load().(string); ok && open {
		return picture
	}
	return x.Screen()
}

// Await waits until the screen is as ok wants it; what names that in a failure. When
// the program was killed there is nothing to wait for any more, and it returns.
func (x *Terminal) Await(what string, ok func(screen string) bool) {
	x.t.Helper()
	late := time.NewTimer(patience)
	defer late.Stop()
	for {
		if ok(x.settled()) {
			return
		}
		select {
		case <-x.painted:
		case <-x.ended:
			if !ok(x.Screen()) && !x.killed() {
				x.t.Fatalf("the program ended before the screen showed %s:\n%s", what, x.Screen())
			}
			return
		case <-late.C:
			x.t.Fatalf("the screen does not show %s:\n%s", what, x.Screen())
		}
	}
}

// Shows waits until all texts are on the screen.
func (x *Terminal) Shows(texts ...string) {
	x.t.Helper()
	x.Await(`"`+strings.Join(texts, `", "`)+`"`, func(screen string) bool {
		for _, text := range texts {
			if !strings.Contains(screen, text) {
				return false
			}
		}
		return true
	})
}

// Says waits until all sentences are on the screen, wherever their lines break.
func (x *Terminal) Says(sentences ...string) {
	x.t.Helper()
	x.Await(`"`+strings.Join(sentences, `", "`)+`"`, func(screen string) bool {
		said := strings.Join(strings.Fields(screen), " ")
		for _, s := range sentences {
			if !strings.Contains(said, s) {
				return false
			}
		}
		return true
	})
}

// Saved waits until all texts are on the screen and the header says that everything
// is on the disk.
func (x *Terminal) Saved(texts ...string) {
	x.t.Helper()
	x.Shows(texts...)
	x.Await("saved", Saved)
}

// Saved reports whether the header of a screen says that everything is on the disk.
func Saved(screen string) bool {
	header, _, _ := strings.Cut(screen, "\n")
	words := strings.Fields(header)
	return len(words) > 1 && slices.Contains(words[len(words)-2:], "saved")
}

// Resize gives the terminal another size in cells.
func (x *Terminal) Resize(cols, rows int) {
	x.t.Helper()
	x.screen.Resize(cols, rows)
	if err := pty.Setsize(x.pty, winsize(cols, rows)); err != nil {
		x.t.Fatal(err)
	}
}

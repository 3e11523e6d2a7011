//go:build faults && unix

package program

import (
	"io"
	"os"
	"syscall"

	"familyhub/stocktake/tui/input"

	tea "github.com/charmbracelet/bubbletea"
)

// What a test asks for by the environment: which fault ctrl+g sets off, that nobody recover
// a panic, and that whatever a terminal sends counts as keys.
const (
	faultVar       = "STOCKTAKE_FAULT"
	unrecoveredVar = "STOCKTAKE_UNRECOVERED"
	unfilteredVar  = "STOCKTAKE_UNFILTERED"
)

// secret stands for what people entered; neither the terminal nor the log may show it.
const secret = "Quilla Zwart"

func unrecovered() bool { return os.Getenv(unrecoveredVar) != "" }

// Keyboard is what is typed at a terminal.
func Keyboard(in io.Reader) *input.Keyboard {
	k := input.New(in)
	k.Unfiltered = os.Getenv(unfilteredVar) != ""
	return k
}

// withFailure is a program with a fault in it.
func withFailure(g *Guard, program tea.Model) tea.Model {
	if kind := os.Getenv(faultVar); kind != "" {
		return &faulty{Model: program, guard: g, kind: kind}
	}
	return program
}

// faulty is a program that fails at ctrl+g.
type faulty struct {
	tea.Model
	guard  *Guard
	kind   string
	unseen bool // the next picture fails
}

func (f *faulty) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyMsg); ok && key.Type == tea.KeyCtrlG {
		return f, f.fail()
	}
	model, cmd := f.Model.Update(msg)
	f.Model = model
	return f, cmd
}

func (f *faulty) View() string {
	if f.unseen {
		panic(secret)
	}
	return f.Model.View()
}

func (f *faulty) fail() tea.Cmd {
	fail := func() tea.Msg { panic(secret) }
	switch f.kind {
	case "update":
		fail()
	case "view":
		f.unseen = true
	case "command":
		return fail
	case "batch":
		return tea.Batch(fail, func() tea.Msg { return nil })
	case "goroutine":
		f.guard.begin(func() { fail() })
	case "mapping":
		f.guard.begin(readCutFile)
	}
	return nil
}

// readCutFile reads a mapped file that was cut short, as when a disk goes away.
func readCutFile() {
	f, err := os.CreateTemp("", "cut")
	if err != nil {
		panic(err)
	}
	size := os.Getpagesize()
	if err := f.Truncate(int64(size)); err != nil {
		panic(err)
	}
	page, err := syscall.Mmap(int(f.Fd()), 0, size, syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		panic(err)
	}
	if err := f.Truncate(0); err != nil {
		panic(err)
	}
	os.Exit(int(page[0])) // this is never reached
}

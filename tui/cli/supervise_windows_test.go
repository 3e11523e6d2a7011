package cli

import (
	"errors"
	"os"
	"testing"
	"time"

	"github.com/muesli/termenv"
	"golang.org/x/sys/windows"
)

// drawVar makes the process of TestDrawing draw.
const drawVar = "STOCKTAKE_TEST_DRAW"

// TestDrawing does with the console what the screens do with the first picture, in the child
// of the test below.
func TestDrawing(t *testing.T) {
	if os.Getenv(drawVar) == "" {
		t.Skip("not the child of another test")
	}
	if _, err := termenv.EnableVirtualTerminalProcessing(termenv.NewOutput(os.Stdout)); err != nil {
		t.Error(err)
	}
}

func TestANormalEndInAPlainConsoleIsNoCrash(t *testing.T) {
	in, out, err := openConsole()
	if err != nil {
		t.Skip("there is no console:", err)
	}
	defer in.Close()
	defer out.Close()
	mode := func() (m uint32) {
		if err := windows.GetConsoleMode(windows.Handle(out.Fd()), &m); err != nil {
			t.Skip("there is no console:", err)
		}
		return m
	}
	if err := windows.SetConsoleMode(windows.Handle(out.Fd()), mode()&^windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING); err != nil {
		t.Fatal(err)
	}
	before := mode()
	t.Setenv(drawVar, "yes")
	a := &App{Stdin: in, Stdout: out, Stderr: os.Stderr, Now: time.Now, args: []string{"-test.run=^TestDrawing$"}}
	err = a.supervised(func() string { return "" }, func() error { return errors.New("no child could be started") })
	if err != exitStatus(0) {
		t.Errorf("it ends with: %v", err)
	}
	if mode() != before {
		t.Errorf("the console's mode is %#x, and was %#x", mode(), before)
	}
}

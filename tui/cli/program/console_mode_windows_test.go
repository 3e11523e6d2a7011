package program

import (
	"os"
	"testing"

	"golang.org/x/sys/windows"
)

func TestAPlainConsoleIsPutBack(t *testing.T) {
	out, err := os.OpenFile("CONOUT$", os.O_RDWR, 0)
	if err != nil {
		t.Skip("there is no console:", err)
	}
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
	undo, err := obeySequences(out)
	if err != nil {
		t.Fatal(err)
	}
	undo()
	if mode() != before {
		t.Errorf("the console's mode is %#x, and was %#x", mode(), before)
	}
}

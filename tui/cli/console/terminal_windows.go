package console

import (
	"os"
	"unsafe"

	"golang.org/x/sys/windows"
)

// suspensions tells of nothing: here no shell stops a program.
func suspensions() (<-chan os.Signal, func()) { return nil, func() {} }

// openTerminal opens the console that this process belongs to. Its modes can be changed
// only through a handle that may be written to.
func openTerminal() (in, out *os.File, err error) {
	if in, err = os.OpenFile("CONIN$", os.O_RDWR, 0); err != nil {
		return nil, nil, err
	}
	if out, err = os.OpenFile("CONOUT$", os.O_RDWR, 0); err != nil {
		_ = in.Close()
		return nil, nil, err
	}
	return in, out, nil
}

var consoleProcesses = windows.NewLazySystemDLL("kernel32.dll").NewProc("GetConsoleProcessList")

// ownWindow reports whether no other process shares the console, which is then a window that
// closes with this one: Explorer has opened it, and no shell.
func ownWindow() bool {
	var list [2]uint32 // whom they are does not matter
	n, _, _ := consoleProcesses.Call(uintptr(unsafe.Pointer(&list[0])), uintptr(len(list)))
	return n == 1
}

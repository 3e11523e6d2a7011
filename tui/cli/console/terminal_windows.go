package console

import "os"

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

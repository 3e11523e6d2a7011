package program

import (
	"os"
	"reflect"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// modes are the modes of the terminal at both ends of a program.
type modes struct{ in, out *term.State }

func readModes(stdin, stdout *os.File) (m modes, err error) {
	if m.in, err = term.GetState(stdin.Fd()); err != nil {
		return modes{}, err
	}
	m.out, err = term.GetState(stdout.Fd())
	return m, err
}

// leaving undoes what the screens ask of a terminal, and what a program that died in
// the middle of a picture may have left.
const leaving = ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable + ansi.ResetModeBracketedPaste +
	ansi.ResetModeMouseNormal + ansi.ResetModeMouseButtonEvent + ansi.ResetModeMouseAnyEvent + ansi.ResetModeMouseExtSgr +
	ansi.ResetModeFocusEvent + ansi.ResetStyle

// restore puts the terminal back to how it was, and reports whether it was not so any more.
// The screens change its modes before anything else, and give them back last: as long
// as they are as they were, nothing has to be undone, and to leave an alternate screen
// that is not shown would put the cursor where it was long ago.
func (m modes) restore(stdin *os.File, stdout *output) bool {
	now, err := readModes(stdin, stdout.File)
	if err != nil || reflect.DeepEqual(now, m) {
		return false // the terminal is gone, or was never touched
	}
	_ = term.Restore(stdout.Fd(), m.out)
	_ = term.Restore(stdin.Fd(), m.in)
	_, _ = stdout.WriteString(leaving)
	return true
}

package cli

import (
	"os"
	"os/signal"
	"syscall"

	"familyhub/stocktake/tui/journal"
)

// start starts the child in this process's console.
func start(program string, args []string, stdin, stdout, stderr, lifeline *os.File, told mark) (*os.Process, error) {
	handle := syscall.Handle(lifeline.Fd())
	if err := syscall.SetHandleInformation(handle, syscall.HANDLE_FLAG_INHERIT, syscall.HANDLE_FLAG_INHERIT); err != nil {
		return nil, err
	}
	told.parent, told.lifeline = os.Getpid(), uintptr(handle)
	return os.StartProcess(program, args, &os.ProcAttr{
		Env:   childEnvironment(os.Environ(), told),
		Files: []*os.File{stdin, stdout, stderr},
		Sys:   &syscall.SysProcAttr{AdditionalInheritedHandles: []syscall.Handle{handle}},
	})
}

// follow waits for the child to end. What the console tells this process, it tells the
// child too; only must this one not end first.
func (c *child) follow() ending {
	signal.Notify(make(chan os.Signal, 1), os.Interrupt, syscall.SIGTERM)
	state, err := c.process.Wait()
	if err != nil {
		return ending{status: failed}
	}
	return ending{status: state.ExitCode()}
}

// deadly is the signal that killed a process: here there are none.
type deadly struct{}

func (deadly) killed() bool         { return false }
func (deadly) told() bool           { return false }
func (deadly) repeat()              {}
func (deadly) field() journal.Field { return journal.Signal("signal", 0) }
func (deadly) forced() bool         { return false }
func (deadly) fault() bool          { return false }

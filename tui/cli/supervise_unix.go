//go:build unix

package cli

import (
	"os"
	"os/signal"
	"sync"
	"syscall"

	"familyhub/stocktake/tui/journal"
)

// lifelineFD is where a child finds its lifeline: the first file after the three streams.
const lifelineFD = 3

// start starts the child in this process's group, so that the shell takes both for one job.
func start(program string, args []string, stdin, stdout, stderr, lifeline *os.File, told mark) (*os.Process, error) {
	told.parent, told.lifeline = os.Getpid(), lifelineFD
	return os.StartProcess(program, args, &os.ProcAttr{
		Env:   childEnvironment(os.Environ(), told),
		Files: []*os.File{stdin, stdout, stderr, lifeline},
	})
}

// follow waits for the child to end. It passes on what it is told by signals, which the
// child answers in order, and stops and goes on with the child, so that the shell sees
// the job do so.
func (c *child) follow() ending {
	signals := make(chan os.Signal, 8) // more than can be told apart
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGTSTP)
	ended := make(chan struct{})
	defer close(ended)
	var once sync.Once
	go func() {
		for {
			select {
			case s := <-signals:
				if s != syscall.SIGTSTP {
					once.Do(func() { close(c.toEnd) })
				}
				_ = c.process.Signal(s) // it may just have ended
			case <-ended:
				return
			}
		}
	}()
	for {
		status, err := waitFor(c.process.Pid, 0)
		switch {
		case err != nil:
			return ending{status: failed}
		case status.Stopped() && !wentOn(c.process.Pid):
			stopSelf()
			drain(signals) // what told the whole group to stop
			_ = c.process.Signal(syscall.SIGCONT)
		case status.Signaled():
			return ending{status: failed, deadly: deadly{status.Signal()}}
		case status.Exited():
			return ending{status: status.ExitStatus()}
		}
	}
}

// wentOn reports whether a process has been continued since it was seen to stop, as when
// both were stopped and continued together.
func wentOn(pid int) bool {
	status, err := waitFor(pid, syscall.WNOHANG)
	return err == nil && status.Continued()
}

func waitFor(pid, options int) (status syscall.WaitStatus, err error) {
	for {
		_, err = syscall.Wait4(pid, &status, options|syscall.WUNTRACED|syscall.WCONTINUED, nil)
		if err != syscall.EINTR {
			return status, err
		}
	}
}

// stopSelf stops this process until it is continued. SIGSTOP it is, since the system
// throws SIGTSTP away where no shell would ever continue the job.
func stopSelf() {
	goOn := make(chan os.Signal, 1)
	signal.Notify(goOn, syscall.SIGCONT)
	defer signal.Stop(goOn)
	_ = syscall.Kill(os.Getpid(), syscall.SIGSTOP) // nobody may forbid it
	<-goOn                                         // the signal may take a moment to stop this thread
}

func drain(signals chan os.Signal) {
	for {
		select {
		case <-signals:
		default:
			return
		}
	}
}

// deadly is the signal that killed a process; 0 when none did.
type deadly struct{ signal syscall.Signal }

func (d deadly) killed() bool { return d.signal != 0 }

// told reports whether a signal asks a program to end.
func (d deadly) told() bool {
	return d.signal == syscall.SIGINT || d.signal == syscall.SIGTERM || d.signal == syscall.SIGHUP
}

// repeat ends this process by the signal that ended the child.
func (d deadly) repeat() {
	signal.Reset(d.signal)
	_ = syscall.Kill(os.Getpid(), d.signal)
	select {} // until it has arrived
}

func (d deadly) field() journal.Field { return journal.Signal("signal", d.signal) }

// forced reports whether nobody in the process was asked.
func (d deadly) forced() bool { return d.signal == syscall.SIGKILL }

// fault reports whether the process has touched memory that is not there.
func (d deadly) fault() bool { return d.signal == syscall.SIGBUS || d.signal == syscall.SIGSEGV }

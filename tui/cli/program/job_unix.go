//go:build unix

package program

import (
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// job is a program that can be stopped and continued, as a shell does it. Bubble Tea's
// own way stops by SIGTSTP, which the system throws away where there is no shell to
// continue the job, and it stops the rest of the group.
type job struct {
	tea.Model
	guard *Guard
	lent  *atomic.Bool // to an editor, which stops by itself, and this process with it
	stop  func()       // stops the process and returns when it goes on
}

// stopMsg says that the process is to stop.
type stopMsg struct{}

// Update stops the process between two messages, when nothing is being painted.
func (j *job) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(stopMsg); ok {
		j.stop()
		return j, nil
	}
	model, next := j.Model.Update(msg)
	j.Model = model
	return j, next
}

// followSignals lets SIGTSTP stop the program until the returned function is called.
func (j *job) followSignals(p *tea.Program) func() {
	signals, over, wentOn := make(chan os.Signal, 1), make(chan struct{}), make(chan struct{}, 1)
	j.stop = func() {
		_ = p.ReleaseTerminal() // whatever it could not give back, the shell takes
		StopSelf()
		drain(signals) // what came meanwhile is for the same stop
		_ = p.RestoreTerminal()
		wentOn <- struct{}{}
	}
	signal.Notify(signals, syscall.SIGTSTP)
	j.guard.begin(func() {
		for {
			select {
			case <-signals:
				if j.lent.Load() {
					continue
				}
				p.Send(stopMsg{})
			case <-over:
				return
			}
			select { // what comes meanwhile is for the same stop
			case <-wentOn:
			case <-over:
				return
			}
		}
	})
	return func() {
		signal.Stop(signals)
		close(over)
	}
}

// WaitFor waits until a process has ended, stopped or gone on, which the status says.
func WaitFor(pid int) (syscall.WaitStatus, error) {
	_, status, err := wait(pid, 0)
	return status, err
}

// together is how long the signals to the processes of a group may take to reach them all.
const together = 50 * time.Millisecond

// WaitBriefly is WaitFor for a process that has just stopped, and was perhaps stopped and continued together with
// this one: the signal that continues them reaches one after the other. It is false where the process
// stays stopped.
func WaitBriefly(pid int) (status syscall.WaitStatus, changed bool, err error) {
	for late := time.Now().Add(together); ; time.Sleep(time.Millisecond) {
		which, status, err := wait(pid, syscall.WNOHANG)
		if which != 0 || err != nil || time.Now().After(late) {
			return status, which != 0, err
		}
	}
}

func wait(pid, options int) (which int, status syscall.WaitStatus, err error) {
	for {
		which, err = syscall.Wait4(pid, &status, options|syscall.WUNTRACED|syscall.WCONTINUED, nil)
		if err != syscall.EINTR {
			return which, status, err
		}
	}
}

// StopSelf stops this process until it is continued. SIGSTOP it is, since the system
// throws SIGTSTP away where no shell would ever continue the job.
func StopSelf() {
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

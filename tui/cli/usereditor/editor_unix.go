//go:build unix

package usereditor

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"

	"familyhub/stocktake/tui/cli/program"
)

// systemEditor is none: which one people want is theirs to say.
const systemEditor = ""

// editorGrace is how long an editor may take to end when it is asked to.
const editorGrace = time.Second

// editorWords is the program that VISUAL or EDITOR names. What a shell would have to
// read goes to one.
func editorWords(command string) []string {
	if strings.ContainsAny(command, "'\"\\$`|&;<>()*?[]#~={}%!\n") {
		return []string{"sh", "-c", command + ` "$@"`, "editor"}
	}
	return strings.Fields(command)
}

// run runs the editor in this process's group, so that the shell takes it for a part of
// the job. It may stop, as vim does for ctrl+z: then this process stops, too, and both go on
// together.
func (e *Editor) run(words []string) error {
	path, err := exec.LookPath(words[0])
	if err != nil {
		return errors.New("there is no such program")
	}
	p, err := os.StartProcess(path, words, &os.ProcAttr{
		Env: os.Environ(), Files: []*os.File{e.in, e.out, e.out}, // stderr may lead elsewhere
	})
	if err != nil {
		return err
	}
	ended := make(chan struct{})
	defer close(ended)
	defer context.AfterFunc(e.until, func() { // the program is to end, and must not wait for an editor that will not
		_ = p.Signal(syscall.SIGTERM)
		force := time.AfterFunc(editorGrace, func() { _ = p.Kill() })
		<-ended
		force.Stop()
	})()
	for {
		status, err := program.WaitFor(p.Pid)
		for err == nil && status.Stopped() {
			var changed bool
			if status, changed, err = program.WaitBriefly(p.Pid); err == nil && !changed {
				program.StopSelf()
				_ = p.Signal(syscall.SIGCONT)
				status, err = program.WaitFor(p.Pid)
			}
		}
		switch {
		case err != nil:
			return err
		case status.Signaled():
			return fmt.Errorf("%w (%v)", errKilled, status.Signal())
		case status.Exited() && status.ExitStatus() != 0:
			return fmt.Errorf("it ended with the status %d", status.ExitStatus())
		case status.Exited():
			return nil
		}
	}
}

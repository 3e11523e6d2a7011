package store

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"syscall"
	"time"
)

// Guard looks at a data file before it is opened. Its error says why the file is not
// to be opened; the report names the records in it that cannot be read.
type Guard func(path string) (Report, error)

// A file whose structure is damaged can end the process that maps it into memory, or
// keep it busy for ever. So another process is sent ahead, and given so much time.
const (
	guardTime        = 2 * time.Second
	guardBytesInTime = 64 << 20 // a second more for each of these: a slow disk is no damage

	// A process that was at work for less than this part of its time has not run in
	// circles, so another one gets so many times as long.
	guardBusy   = 4
	guardLonger = 15

	// A process that waits for a disk that does not answer cannot be ended. After its
	// time and so much more it is left to itself.
	guardEnd = time.Second
)

// ChildGuard sends a process ahead: the command must call AnswerGuard with the path and
// its standard output. Where no process can be started, this one looks itself.
func ChildGuard(command func(ctx context.Context, path string) *exec.Cmd) Guard {
	return func(path string) (Report, error) {
		limit := patience(path)
		report, busy, err := sendAhead(command, path, limit)
		if errors.Is(err, context.DeadlineExceeded) && busy < limit/guardBusy {
			// It waited for the disk, or for its turn.
			report, _, err = sendAhead(command, path, limit*guardLonger)
		}
		return report, err
	}
}

// sendAhead sends one process ahead. Busy is for how long it was at work; the cause of
// the error is context.DeadlineExceeded when its time ran out.
func sendAhead(command func(context.Context, string) *exec.Cmd, path string, limit time.Duration) (report Report, busy time.Duration, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	var out bytes.Buffer
	child := command(ctx, path)
	child.Stdout = &out
	if err := child.Start(); err != nil {
		report, err := Inspect(path)
		return report, 0, err
	}
	waited := make(chan error, 1)
	go func() { waited <- child.Wait() }()
	var ended error
	select {
	case ended = <-waited:
	case <-time.After(limit + guardEnd):
		return Report{}, limit, outOfTime(path, context.DeadlineExceeded) // another would wait as well
	}
	busy = child.ProcessState.UserTime() + child.ProcessState.SystemTime()
	var answer guardAnswer
	switch wrong := json.Unmarshal(out.Bytes(), &answer); {
	case wrong == nil: // also at the last moment
		report, err = answer.read()
	case ctx.Err() != nil:
		err = outOfTime(path, ctx.Err())
	case interrupted(ended):
		err = newError(Fault, ended, "the look at the data file %s was interrupted; try again", path)
	default:
		err = damaged("the structure", path, errors.Join(ended, wrong))
	}
	return report, busy, err
}

func outOfTime(path string, cause error) *Error {
	return newError(Damaged, cause, "the data file %s could not be read to its end in time: "+
		"it is damaged, or its disk is very slow; nothing was changed: try again, or restore a backup", path)
}

// interrupted reports whether somebody ended a process, which says nothing of the file.
func interrupted(ended error) bool {
	var exit *exec.ExitError
	if !errors.As(ended, &exit) {
		return false
	}
	status, ok := exit.Sys().(syscall.WaitStatus)
	if !ok || !status.Signaled() {
		return false
	}
	switch status.Signal() {
	case syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGKILL:
		return true
	default:
		return false
	}
}

func patience(path string) time.Duration {
	info, err := os.Stat(path)
	if err != nil {
		return guardTime
	}
	return guardTime + time.Duration(info.Size()/guardBytesInTime)*time.Second
}

// guardAnswer is what a process that was sent ahead says.
type guardAnswer struct {
	Report   Report `json:"report"`
	Kind     Kind   `json:"kind"`
	Sentence string `json:"sentence"` // empty when all is well
}

func (a guardAnswer) read() (Report, error) {
	if a.Sentence == "" {
		return a.Report, nil
	}
	return Report{}, &Error{Kind: a.Kind, Sentence: a.Sentence}
}

// AnswerGuard inspects a data file for a process that waits for what is written to w.
// The error is one of writing.
func AnswerGuard(path string, w io.Writer) error {
	report, err := Inspect(path)
	answer := guardAnswer{Report: report}
	if err != nil {
		answer.Sentence = err.Error()
		if e := new(Error); errors.As(err, &e) {
			answer.Kind = e.Kind
		}
	}
	return json.NewEncoder(w).Encode(answer)
}

// inspect asks the guard.
func (o Opener) inspect(path string) (Report, error) {
	if o.Guard == nil || !exists(path) {
		return Report{}, nil // openOnly looks at the beginning, and says what is missing
	}
	if err := checkRegular(path); err != nil {
		return Report{}, err
	}
	return o.Guard(path)
}

// Inspect has the guard read a file to its end, or without a guard reads it in this
// process. The errors are those of OpenReadOnly.
func (o Opener) Inspect(path string) (Report, error) {
	if o.Guard == nil {
		return Inspect(path)
	}
	if err := checkRegular(path); err != nil {
		return Report{}, err
	}
	return o.Guard(path)
}

package store

import (
	"context"
	"errors"
	"os/exec"
	"os/signal"
	"runtime"
	"syscall"
	"testing"
	"time"
)

// TestAnswerAtTheLastMoment ends a guard that has answered already.
func TestAnswerAtTheLastMoment(t *testing.T) {
	t.Parallel()
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no shell here")
	}
	report, err := ChildGuard(func(ctx context.Context, _ string) *exec.Cmd {
		return exec.CommandContext(ctx, shell, "-c", `echo '{"report":{"sessions":3}}'; exec sleep 60`)
	})(newPath(t))
	if err != nil || report.Sessions != 3 {
		t.Errorf("%+v, %v", report, err)
	}
}

// TestGuardThatHadToWait gets no turn at first: that is no damage.
func TestGuardThatHadToWait(t *testing.T) {
	t.Parallel()
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no shell here")
	}
	scripts := []string{"exec sleep 60", `echo '{"report":{"sessions":3}}'`}
	report, err := ChildGuard(func(ctx context.Context, _ string) *exec.Cmd {
		script := scripts[0]
		scripts = scripts[1:]
		return exec.CommandContext(ctx, shell, "-c", script)
	})(newPath(t))
	if err != nil || report.Sessions != 3 {
		t.Errorf("%+v, %v", report, err)
	}
}

// TestGuardThatWasInterrupted says nothing of the file, unlike one that crashed.
func TestGuardThatWasInterrupted(t *testing.T) {
	t.Parallel()
	shell, err := exec.LookPath("sh")
	if err != nil || runtime.GOOS == "windows" {
		t.Skip("there are no signals here")
	}
	path := newPath(t)
	kinds := map[string]Kind{"TERM": Fault, "KILL": Fault, "SEGV": Damaged, "BUS": Damaged, "ABRT": Damaged}
	// A shell cannot be ended by what this process ignores, as in the background.
	if !signal.Ignored(syscall.SIGINT) {
		kinds["INT"] = Fault
	}
	if !signal.Ignored(syscall.SIGHUP) {
		kinds["HUP"] = Fault
	}
	for name, kind := range kinds {
		_, err := ChildGuard(func(ctx context.Context, _ string) *exec.Cmd {
			return exec.CommandContext(ctx, shell, "-c", "ulimit -c 0; kill -"+name+" $$")
		})(path)
		wantError(t, err, kind, path)
		if kind == Fault {
			wantError(t, err, kind, "was interrupted; try again")
		}
	}
}

// TestGuardThatCannotBeEnded is left to itself once its time is up.
func TestGuardThatCannotBeEnded(t *testing.T) {
	t.Parallel()
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no shell here")
	}
	var child *exec.Cmd
	path := newPath(t)
	_, _, err = sendAhead(func(ctx context.Context, _ string) *exec.Cmd {
		child = exec.CommandContext(ctx, shell, "-c", "exec sleep 60")
		child.Cancel = func() error { return nil }
		return child
	}, path, time.Millisecond)
	wantError(t, err, Damaged, path, "in time")
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("the cause is %v", errors.Unwrap(err))
	}
	if err := child.Process.Kill(); err != nil {
		t.Errorf("its end was waited for: %v", err)
	}
}

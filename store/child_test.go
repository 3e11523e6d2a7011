package store

import (
	"context"
	"os/exec"
	"testing"
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

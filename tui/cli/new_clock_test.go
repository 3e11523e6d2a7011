package cli

import (
	"strings"
	"testing"
)

// Scripts write an hour of one digit: nobody is there to be asked for the half of the day.
func TestNewTakesAnHourOfOneDigit(t *testing.T) {
	a, stderr := wallApp(t)
	args := []string{"--file", a.Named, "new", "--title", "Southvale", "--starts", "9:30", "--ends", "12:30"}
	if status := a.Run(args); status != done {
		t.Fatalf("new: %d, %s", status, stderr)
	}
	out := a.Stdout.(*strings.Builder)
	out.Reset()
	if status := a.Run([]string{"--file", a.Named, "export", "Southvale", "--format", "json", "-o", "-"}); status != done {
		t.Fatalf("export: %d, %s", status, stderr)
	}
	if !strings.Contains(out.String(), `"09:30"`) {
		t.Errorf("the session does not start at 09:30:\n%.600s", out)
	}
}

package program

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"familyhub/stocktake/tui/journal"
)

func TestTheEndInTheLog(t *testing.T) {
	path := filepath.Join(t.TempDir(), "log")
	log, err := journal.Open(path, func() time.Time { return time.Date(2026, 3, 12, 9, 30, 0, 0, time.UTC) })
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{nil, &Signalled{syscall.SIGTERM}, errors.New("Ann Ash")} {
		note(log, err, journal.Duration("took", time.Second))
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const at = "2026-03-12T09:30:00Z "
	want := at + "end took=1s by=choice\n" + at + "end took=1s by=signal signal=15\n" + at + "end took=1s by=terminal\n"
	if got := strings.ReplaceAll(string(text), "\r\n", "\n"); got != want {
		t.Errorf("the log is\n%s", got)
	}
}

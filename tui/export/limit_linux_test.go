package export

import (
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// systemRoles are the roles that only one system can play.
func systemRoles() map[string]func(path string) error {
	return map[string]func(string) error{"limited": limited, "export": exportOnce, "export in place": exportInPlace}
}

// limited may write no file as large as version, as on a full disk.
func limited(path string) error {
	signal.Ignore(syscall.SIGXFSZ) // a write then fails instead
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 64 << 10, Max: 64 << 10}); err != nil {
		return err
	}
	return Save(path, version(2))
}

func TestFullDiskLeavesTheOldFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "summary.md")
	if err := Save(path, []byte("old\n")); err != nil {
		t.Fatal(err)
	}
	out, err := inRole(t, "limited", path).Output()
	want := path + " could not be written (file too large); choose another folder"
	if err == nil || !strings.Contains(string(out), want) {
		t.Errorf("it says %q, not %q", out, want)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "old\n" {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	alone(t, path)
}

package opener

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestWhatOpensAPath(t *testing.T) {
	desktop := func(name string) string { return map[string]string{"DISPLAY": ":0"}[name] }
	bare := func(string) string { return "" }
	for _, c := range []struct {
		system string
		getenv func(string) string
		want   string
		err    error
	}{
		{"windows", bare, "rundll32 url.dll,FileProtocolHandler /a b", nil},
		{"darwin", bare, "open /a b", nil},
		{"linux", desktop, "xdg-open /a b", nil},
		{"freebsd", func(name string) string { return map[string]string{"WAYLAND_DISPLAY": "wayland-0"}[name] }, "xdg-open /a b", nil},
		{"linux", bare, "", ErrNone},
	} {
		name, args, err := command(c.system, c.getenv, "/a b")
		if got := strings.TrimSpace(name + " " + strings.Join(args, " ")); got != c.want || !errors.Is(err, c.err) {
			t.Errorf("on %s %q, %v; want %q, %v", c.system, got, err, c.want, c.err)
		}
	}
}

// TestOpenPassesThePathOn puts a program of its own in the place of the system's.
func TestOpenPassesThePathOn(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the program of the system is put in by its name on Linux")
	}
	bin, said := t.TempDir(), filepath.Join(t.TempDir(), "said")
	script := "#!/bin/sh\nprintf %s \"$1\" >" + said + "\nexit \"${OPENER_FAILS:-0}\"\n"
	if err := os.WriteFile(filepath.Join(bin, "xdg-open"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	t.Setenv("DISPLAY", ":0")
	if err := Open("/a b.docx"); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(said); string(got) != "/a b.docx" {
		t.Errorf("it opens %q, %v", got, err)
	}
	t.Setenv("OPENER_FAILS", "3")
	if err := Open("/a b.docx"); err == nil || !strings.Contains(err.Error(), "no program") {
		t.Errorf("a program that fails: %v", err)
	}
	t.Setenv("PATH", t.TempDir())
	if err := Open("/a b.docx"); !errors.Is(err, ErrNone) {
		t.Errorf("without a program: %v", err)
	}
}

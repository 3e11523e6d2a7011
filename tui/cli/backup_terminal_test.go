//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

// inFolder counts the files in the folder of backups whose names begin so.
func inFolder(t testing.TB, dir, prefix string) int {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(ptytest.DataFile(dir)+".backups", prefix+"*"))
	if err != nil {
		t.Fatal(err)
	}
	return len(files)
}

func TestEraseAsksForTheBackups(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]struct {
		says    string
		backups int // that hold the session
	}{
		"yes": {"Deleted: the 2 backups in", 0},
		"no":  {"may still hold it: delete those yourself", 2},
	} {
		t.Run(answer, func(t *testing.T) {
			dir := t.TempDir()
			group(t, dir, 3)
			call(t, dir, "backup")
			call(t, dir, "new", "--title", "Southvale")
			call(t, dir, "backup")
			x := ptytest.Start(t, 200, 20, program(t, dir, "erase", "Northvale"))
			x.Says(`Erase the session "Northvale"`)
			x.Write("yes\r")
			x.Says("The 2 backups in", "will still hold it. Delete them? A new one is made at once. Type y or yes:")
			x.Write(answer + "\r")
			x.Says(`The session "Northvale" is erased`, want.says)
			if status := x.Exit(); status != 0 {
				t.Errorf("it ends with %d", status)
			}
			held := 0
			files, _ := filepath.Glob(ptytest.DataFile(dir) + ".backups/*")
			for _, name := range files {
				data, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				if strings.Contains(string(data), "Northvale") {
					held++
				}
			}
			if held != want.backups || len(files) != max(1, want.backups) {
				t.Errorf("of %d backups %d hold it", len(files), held)
			}
		})
	}
}

func TestRestoreAsksAtATerminal(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	group(t, dir, 3)
	call(t, dir, "backup")
	call(t, dir, "new", "--title", "Southvale")
	for _, answer := range []string{"no", "y"} {
		x := ptytest.Start(t, 200, 10, program(t, dir, "restore", "--latest"))
		x.Says("Go back to the backup of", ", with 1 session? What was entered after it was made is not in it.",
			"The present data file is set aside in", "Type y or yes:")
		x.Write(answer + "\r")
		if answer == "no" {
			x.Says("nothing was restored")
		} else {
			x.Says("The former file was set aside as")
		}
		x.Exit()
		if there := strings.Contains(call(t, dir, "list"), "Southvale"); there != (answer == "no") {
			t.Errorf("after %s, that the newer session is there is %v", answer, there)
		}
	}
}

// A file that is damaged when the screens are to open: the workshop begins with the
// newest good backup.
func TestScreensOpenOnABackup(t *testing.T) {
	t.Parallel()
	damages := map[string]func(data []byte) []byte{
		"cut short": func(data []byte) []byte { return data[:9000] },
		"one record": func(data []byte) []byte {
			return []byte(strings.ReplaceAll(string(data), "Northvale", "Northwale"))
		},
	}
	for name, damage := range damages {
		for _, answer := range []string{"yes", "no"} {
			t.Run(name+", "+answer, func(t *testing.T) {
				dir := t.TempDir()
				group(t, dir, 3)
				call(t, dir, "backup")
				file := ptytest.DataFile(dir)
				data, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(file, damage(data), 0o600); err != nil {
					t.Fatal(err)
				}
				x := ptytest.Start(t, 180, 40, program(t, dir))
				x.Says("Go on with the backup of", ", with 1 session? What was entered after it was made is not in it.", "The damaged file is kept in", "Type y or yes:")
				x.Write(answer + "\r")
				switch {
				case answer == "yes":
					x.Says("Family Hub workforce self-assessment", "Northvale")
				case name == "cut short":
					x.Says("stocktake restore --latest")
					if status := x.Exit(); status != 1 {
						t.Errorf("it ends with %d", status)
					}
				default: // for reading only
					x.Says("Family Hub workforce self-assessment")
				}
				x.Press("ctrl+c y")
				x.Exit()
				if n := inFolder(t, dir, "set-aside-"); (n == 1) != (answer == "yes") {
					t.Errorf("%d files were set aside", n)
				}
			})
		}
	}
}

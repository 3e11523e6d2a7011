//go:build unix

package cli_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

// A damaged meta page takes the last change away: the screens say so, and wait until that was
// read. What is left of the change is kept before anything is written over it.
func TestScreensSayThatTheLastChangeMayBeMissing(t *testing.T) {
	dir := t.TempDir()
	id := group(t, dir, 3)
	call(t, dir, "new", "--title", "The last change")
	path := ptytest.DataFile(dir)
	data := read(t, path)
	const sizeAt, transactionAt = 16 + 8, 16 + 48
	newer, second := 0, int(binary.NativeEndian.Uint32(data[sizeAt:]))
	if binary.NativeEndian.Uint64(data[second+transactionAt:]) > binary.NativeEndian.Uint64(data[transactionAt:]) {
		newer = second
	}
	data[newer+30] ^= 1
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	x := ptytest.Start(t, 100, 30, program(t, dir, "open", id))
	x.Shows("Please read this first", "saved may be missing", "is kept as", "Enter")
	x.Press("3 down esc q")
	x.Shows("Please read this first")
	x.Press("enter")
	x.Shows("The people in the room")
	kept, err := filepath.Glob(path + ".backups/set-aside-*")
	if err != nil || len(kept) != 1 || !bytes.Equal(read(t, kept[0]), data) {
		t.Errorf("%q, %v", kept, err)
	}
	x.Press("ctrl+c y")
	if status := x.Exit(); status != 0 {
		t.Errorf("it ends with %d:\n%s", status, x.Screen())
	}
}

// The export dialog refuses to write over the data file, which is called as an export would be.
func TestExportFromTheScreensSparesTheDataFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := filepath.Join(dir, "northvale-2026-03-12.docx")
	call(t, dir, "--file", file, "new", "--title", "Northvale", "--date", "2026-03-12")
	here := func() *ptytest.Terminal {
		cmd := program(t, dir, "--file", file)
		cmd.Dir = dir
		return ptytest.Start(t, 120, 40, cmd)
	}
	x := here()
	x.Shows("Northvale", "Enter opens a session where it was left")
	x.Press(":")
	x.Shows("type a word of what you want to do")
	x.Write("no hints\r")
	x.Shows("Hints are off.") // that hints were seen is remembered in the file
	x.Press("ctrl+c y")
	x.Exit()
	before := read(t, file)
	x = here()
	x.Shows("Northvale")
	x.Press("x")
	x.Shows("what is it for?")
	x.Press("0")
	x.Shows("The session itself stays as it is")
	x.Press("enter")
	x.Says("is the data file itself; nothing was written")
	x.Press("ctrl+c y")
	x.Exit()
	if !bytes.Equal(read(t, file), before) {
		t.Error("the data file has changed")
	}
	x = here()
	x.Shows("Northvale")
	x.Press("x")
	x.Shows("what is it for?")
	x.Press("0")
	x.Shows("The session itself stays as it is")
	x.Press("tab tab")
	x.Write(strings.Repeat("\x7f", len(dir)) + filepath.Join(dir, "new", "folder") + "/\r")
	x.Shows("Written: ")
	x.Press("ctrl+c y")
	x.Exit()
	if files, err := os.ReadDir(filepath.Join(dir, "new", "folder")); err != nil || len(files) != 1 {
		t.Errorf("%v, %v", files, err)
	}
}

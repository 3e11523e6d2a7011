//go:build unix

package cli_test

import (
	"bytes"
	"os"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

func TestDamagedRecordOpensTheFileForReadingOnly(t *testing.T) {
	dir := t.TempDir()
	bad := call(t, dir, "new", "--title", "Southvale", "--area", "Quillbridge", "--date", "2020-01-01")
	group(t, dir, 3)
	path := ptytest.DataFile(dir)
	if err := damage(path, `"area":"Quillbridge`); err != nil {
		t.Fatal(err)
	}
	before := read(t, path)

	x := ptytest.Start(t, 100, 30, program(t, dir))
	x.Shows("read only", "This file is open for reading only, since the ", "of the session "+bad, "stocktake restore", "Northvale")
	x.Press("n")
	x.Shows("Nothing was changed: the file is open for reading only")
	x.Press("enter")
	x.Shows("The people in the room", "read only")
	x.Press("g")
	x.Shows("Before the first statement")
	x.Press("g enter 3")
	x.Shows("1 of 20, step 1", "Nothing was changed: the file is open for reading only", "0 of 3 in")
	x.Press("S")
	x.Shows("Summary")
	x.Press("ctrl+c y")
	if status := x.Exit(); status != 0 {
		t.Errorf("it ends with %d:\n%s", status, x.Screen())
	}
	if !bytes.Equal(read(t, path), before) {
		t.Error("the file has changed")
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// A session that cannot be made of its records is named, with the record.
func TestDamagedSessionSaysWhichEntry(t *testing.T) {
	dir := t.TempDir()
	id := group(t, dir, 3)
	if err := damage(ptytest.DataFile(dir), `"agency":"Council`); err != nil {
		t.Fatal(err)
	}
	x := ptytest.Start(t, 100, 30, program(t, dir))
	x.Shows("read only", "entry 1 of the session "+id+" cannot be")
	x.Press("enter")
	x.Shows(`Entry 1 of the session "Northvale" (` + id + `)`)
	x.Press("q y")
	if status := x.Exit(); status != 0 {
		t.Errorf("it ends with %d:\n%s", status, x.Screen())
	}
}

package tui_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	"pgregory.net/rapid"
)

// file is a data file that outlives the program.
type file interface {
	open(t rapid.TB) ui.Store
	close(t rapid.TB)
	// crash leaves on the disk what is there at this moment, and closes the file.
	crash(t rapid.TB)
}

// memoryFile is a file that needs no disk.
type memoryFile struct{ *tuitest.Memory }

func (f *memoryFile) open(rapid.TB) ui.Store { return f.Memory }
func (f *memoryFile) close(rapid.TB)         {}
func (f *memoryFile) crash(rapid.TB)         { f.Memory = f.Clone() }

// realFile is one that store made.
type realFile struct {
	folder string
	copies int
	store  *store.Store
}

// template makes the bytes of a data file with the sessions of a store in memory.
func template(t testing.TB, m *tuitest.Memory) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "stocktake.db")
	st, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	for id, o := range m.Overviews {
		if err := st.Create(m.Origins[id], m.Works[id], o, m.Logs[id]...); err != nil {
			t.Fatal(err)
		}
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func newRealFile(t rapid.TB, folder string, data []byte) *realFile {
	t.Helper()
	f := &realFile{folder: folder}
	f.put(t, data)
	return f
}

func (f *realFile) path() string { return filepath.Join(f.folder, fmt.Sprintf("%d.db", f.copies)) }

// put makes a new file, which takes the place of the one before.
func (f *realFile) put(t rapid.TB, data []byte) {
	t.Helper()
	_ = os.Remove(f.path()) // the first time there is none
	f.copies++
	if err := os.WriteFile(f.path(), data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func (f *realFile) open(t rapid.TB) ui.Store {
	t.Helper()
	st, err := store.Open(f.path())
	if err != nil {
		t.Fatal(err)
	}
	f.store = st
	return st
}

func (f *realFile) close(t rapid.TB) {
	t.Helper()
	if err := f.store.Close(); err != nil {
		t.Fatal(err)
	}
}

// crash takes the bytes while the file is open: closing it may write.
func (f *realFile) crash(t rapid.TB) {
	t.Helper()
	data, err := os.ReadFile(f.path())
	if err != nil {
		t.Fatal(err)
	}
	f.close(t)
	f.put(t, data)
}

package store

import (
	"bytes"
	"encoding/binary"
	"os"
	"strings"
	"testing"

	"familyhub/stocktake/store/pagewalk"

	"go.etcd.io/bbolt"
)

// wholeFile is a data file with one session, as bytes.
func wholeFile(t testing.TB) []byte {
	t.Helper()
	path := newPath(t)
	st := mustOpen(t, path)
	s := keep(t, st, "abc", "Northvale")
	for range 200 {
		s.do(t, s.evidence(strings.Repeat("a long note ", 20)))
	}
	s.save(t, st)
	if err := st.SetSetting("theme", "dark"); err != nil {
		t.Fatal(err)
	}
	mustClose(t, st)
	return []byte(bytesOf(t, path))
}

// wantRefused checks that a file is refused both ways, and stays as it was.
func wantRefused(t *testing.T, path string, kind Kind, words ...string) {
	t.Helper()
	before := bytesOf(t, path)
	for _, open := range []func(string) (*Store, error){Open, Opener{}.OpenReadOnly} {
		st, err := open(path)
		if err == nil {
			st.Close()
			t.Fatal("the file was opened")
		}
		wantError(t, err, kind, append(words, path)...)
	}
	if bytesOf(t, path) != before {
		t.Error("the file was changed")
	}
}

func TestFilesThatAreRefused(t *testing.T) {
	whole := wholeFile(t)
	page := os.Getpagesize()
	both := func(at int, change func(b []byte)) []byte {
		data := bytes.Clone(whole)
		change(data[at:])
		change(data[page+at:])
		return data
	}
	for name, c := range map[string]struct {
		data  []byte
		kind  Kind
		words string
	}{
		"no bytes":      {nil, Damaged, "is empty"},
		"one byte":      {whole[:1], Foreign, "not a data file"},
		"a line":        {[]byte("not a data file\n"), Foreign, "not a data file"},
		"zeros":         {make([]byte, len(whole)), Foreign, "not a data file"},
		"garbage":       {bytes.Repeat([]byte("garbage "), len(whole)/8), Foreign, "not a data file"},
		"half a page":   {whole[:page/2], Damaged, "cut short"},
		"one page":      {whole[:page], Damaged, "cut short"},
		"two pages":     {whole[:2*page], Damaged, "cut short"},
		"four pages":    {whole[:4*page], Damaged, "cut short"},
		"a page short":  {whole[:used(whole)-1], Damaged, "cut short"},
		"flipped magic": {both(metaStart, func(b []byte) { b[0] ^= 1 }), Foreign, "not a data file"},
		"flipped sums":  {both(metaStart+sumStart, func(b []byte) { b[0] ^= 1 }), Damaged, "the beginning"},
		"flipped pages": {both(metaStart+40, func(b []byte) { b[0] ^= 1 }), Damaged, "the beginning"},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			if err := os.WriteFile(path, c.data, 0o600); err != nil {
				t.Fatal(err)
			}
			wantRefused(t, path, c.kind, c.words)
		})
	}
}

// used is how many bytes of a file its newest meta page counts.
func used(data []byte) int {
	metas, _, err := pagewalk.ReadMetas(bytes.NewReader(data))
	if err != nil {
		panic(err)
	}
	return int(metas[0].Size())
}

// A loss of power may tear the meta page that was being written: the other one is
// the file as it was one change before.
func TestOneTornMetaPage(t *testing.T) {
	whole := wholeFile(t)
	for page := range 2 {
		path := newPath(t)
		data := bytes.Clone(whole)
		copy(data[page*os.Getpagesize()+metaStart+20:], "torn")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		st := mustOpen(t, path)
		if h, _ := mustLoad(t, st, "abc"); h.Seq() != 201 {
			t.Errorf("%d entries", h.Seq())
		}
	}
}

func TestFileOfAnotherProgram(t *testing.T) {
	path := newPath(t)
	db, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	wantRefused(t, path, Foreign, "not a data file")
}

// Damage to what holds the records together makes bbolt panic, at opening or later.
func TestDamagedPages(t *testing.T) {
	whole := wholeFile(t)
	page := os.Getpagesize()
	for at := 2 * page; at < used(whole); at += page {
		data := bytes.Clone(whole)
		binary.NativeEndian.PutUint64(data[at:], 0xFFFF)  // the page's number
		binary.NativeEndian.PutUint16(data[at+8:], 0xFFF) // and its kind
		path := newPath(t)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		st, err := Open(path)
		if err != nil {
			wantError(t, err, Damaged, path)
			continue
		}
		for range 2 { // the second time the store knows
			if _, _, err := st.Load("abc"); err != nil {
				wantError(t, err, Damaged, path)
			}
		}
		if err := st.Close(); err != nil {
			t.Error(err)
		}
		// After a panic too, the lock is free again.
		again, err := Opener{}.OpenReadOnly(path)
		if err == nil {
			again.Close()
		} else {
			wantError(t, err, Damaged)
		}
	}
}

// Reading what a mapped file no longer has is a fault of memory, not an error.
func TestCutShortWhileOpen(t *testing.T) {
	path := newPath(t)
	if err := os.WriteFile(path, wholeFile(t), 0o600); err != nil {
		t.Fatal(err)
	}
	st, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, int64(2*os.Getpagesize())); err != nil {
		st.Close()
		t.Skip("this system keeps open files whole:", err)
	}
	for range 2 {
		_, _, err = st.Load("abc")
		wantError(t, err, Damaged, path)
	}
	if err := st.Close(); err != nil {
		t.Error(err)
	}
}

package store

import (
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/lock"
)

// twoChanges makes a data file with a backup of its first change, and returns its bytes and
// where the newer of its meta pages begins.
func twoChanges(t testing.TB, path string) (data []byte, newer int) {
	t.Helper()
	st := mustOpen(t, path)
	keep(t, st, "abc", "Northvale")
	mustBackUp(t, st)
	keep(t, st, "def", "Southvale")
	mustClose(t, st)
	data = []byte(bytesOf(t, path))
	size := int(binary.NativeEndian.Uint32(data[metaStart+8:]))
	transaction := func(page int) uint64 { return binary.NativeEndian.Uint64(data[page+metaStart+48:]) }
	if transaction(size) > transaction(0) {
		newer = size
	}
	return data, newer
}

// flipped is the same with one bit of a byte flipped.
func flipped(data []byte, at int) []byte {
	data = slices.Clone(data)
	data[at] ^= 1 << (at % 8)
	return data
}

// One bit in the newer meta page, and the last change is gone, which must be said. Neither
// looking at the file nor closing it changes it. The other page is as good as that one.
func TestADamagedMetaPageIsSaid(t *testing.T) {
	path := newPath(t)
	data, newer := twoChanges(t, path)
	size := max(newer, int(binary.NativeEndian.Uint32(data[metaStart+8:])))
	for _, page := range []int{0, size} {
		for at := page + metaStart; at < page+metaStart+metaSize; at++ {
			bad := flipped(data, at)
			if err := os.WriteFile(path, bad, 0o600); err != nil {
				t.Fatal(err)
			}
			st, err := Opener{}.OpenReadOnly(path)
			if err != nil {
				t.Fatalf("byte %d: %v", at, err)
			}
			list, err := st.Sessions()
			want := 2
			if page == newer {
				want = 1
			}
			if err != nil || len(list) != want || !st.MetaDamaged() || mustInspect(t, path).Whole() {
				t.Errorf("byte %d of the page at %d: %d sessions, said: %v, %v", at-page, page, len(list), st.MetaDamaged(), err)
			}
			if err := st.Close(); err != nil || bytesOf(t, path) != string(bad) || st.Kept() != "" {
				t.Errorf("byte %d: the file was changed, %v", at, err)
			}
		}
	}
}

// What is left of the last change would be written over by the next one.
func TestADamagedMetaPageIsKeptBeforeWriting(t *testing.T) {
	path := newPath(t)
	data, newer := twoChanges(t, path)
	bad := flipped(data, newer+metaStart+20)
	if err := os.WriteFile(path, bad, 0o600); err != nil {
		t.Fatal(err)
	}
	mustClose(t, mustOpen(t, path)) // without writing anything
	st := mustOpen(t, path)
	if !st.MetaDamaged() || filepath.Dir(st.Kept()) != backup.Folder(path) || bytesOf(t, st.Kept()) != string(bad) {
		t.Errorf("%v, kept is %q", st.MetaDamaged(), st.Kept())
	}
	kept := st.Kept()
	keep(t, st, "ghi", "Riverside")
	mustClose(t, st)
	if st = mustOpen(t, path); st.MetaDamaged() || st.Kept() != "" {
		t.Error("it is still said once a change was saved")
	}
	if bytesOf(t, kept) != string(bad) {
		t.Error("what was kept has changed")
	}
	if aside, err := backup.Aside(path); err != nil || len(aside) != 1 {
		t.Errorf("%v, %v", aside, err)
	}
}

func TestWithoutACopyNothingIsWritten(t *testing.T) {
	path := newPath(t)
	data, newer := twoChanges(t, path)
	bad := flipped(data, newer+metaStart)
	folder := backup.Folder(path)
	if err := errors.Join(os.WriteFile(path, bad, 0o600), os.RemoveAll(folder), os.WriteFile(folder, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	_, err := Open(path)
	var own *Error
	if !errors.As(err, &own) {
		t.Fatalf("it is opened: %v", err)
	}
	wantError(t, err, own.Kind, path, "no copy of the file could be kept", "nothing was changed")
	if bytesOf(t, path) != string(bad) || disk.Exists(lock.OwnerFile(path)) {
		t.Error("something was written")
	}
}

// A backup is written as one change, and without it is empty, or has a part.
func TestABackupWithADamagedMetaPageIsNotGood(t *testing.T) {
	path := newPath(t)
	twoChanges(t, path)
	st := mustOpen(t, path)
	b := mustBackUp(t, st)
	mustClose(t, st)
	data := []byte(bytesOf(t, b.Path))
	size := int(binary.NativeEndian.Uint32(data[metaStart+8:]))
	for _, page := range []int{0, size} {
		if err := os.WriteFile(b.Path, flipped(data, page+metaStart+30), 0o600); err != nil {
			t.Fatal(err)
		}
		if good, err := (Opener{}).NewestGood(path); err != nil || good.Path == b.Path {
			t.Errorf("%+v, %v", good, err)
		}
		before := bytesOf(t, path)
		if _, err := (Opener{}).Restore(path, b.Path); err == nil || bytesOf(t, path) != before {
			t.Errorf("it is restored, %v", err)
		}
	}
}

// What was set aside was a data file in use: all but its last change is there.
func TestAFileSetAsideIsRestoredAlthoughItsMetaPageIsDamaged(t *testing.T) {
	path := newPath(t)
	data, newer := twoChanges(t, path)
	if err := os.WriteFile(path, flipped(data, newer+metaStart), 0o600); err != nil {
		t.Fatal(err)
	}
	backups, err := backup.List(path)
	if err != nil {
		t.Fatal(err)
	}
	aside, err := Opener{}.Restore(path, backups[0].Path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := (Opener{}).Restore(path, aside); err != nil {
		t.Error(err)
	}
	if r := mustInspect(t, path); !r.Whole() || r.Sessions != 1 {
		t.Errorf("%+v", r)
	}
}

// A data file with backups beside it, whose beginning was overwritten, is no foreign file:
// its backups are to be offered.
func TestAnOverwrittenDataFileIsDamaged(t *testing.T) {
	for name, ruin := range map[string]func(data []byte) []byte{
		"of no length":              func([]byte) []byte { return nil },
		"of one byte":               func(data []byte) []byte { return data[:1] },
		"cut in the first page":     func(data []byte) []byte { return data[:60] },
		"cut in the second page":    func(data []byte) []byte { return data[:5000] },
		"with zeros at the start":   func(data []byte) []byte { clear(data[:32<<10]); return data },
		"with zeros in both metas":  func(data []byte) []byte { clear(data[:8<<10]); return data },
		"of zeros":                  func(data []byte) []byte { clear(data); return data },
		"with a text at the start":  func(data []byte) []byte { copy(data, slices.Repeat([]byte("Dear all, "), 2000)); return data },
		"with another file instead": func([]byte) []byte { return []byte("name,agency\nAnn Ash,Health visiting\n") },
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			data, _ := twoChanges(t, path)
			bad := ruin(slices.Clone(data))
			if err := os.WriteFile(path, bad, 0o600); err != nil {
				t.Fatal(err)
			}
			for _, open := range []func(string) (*Store, error){Open, Opener{}.OpenReadOnly} {
				_, err := open(path)
				wantError(t, err, Damaged, path, "restore a backup")
			}
			if bytesOf(t, path) != string(bad) {
				t.Error("it was changed")
			}
			good, err := Opener{}.NewestGood(path)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := (Opener{}).Restore(path, good.Path); err != nil {
				t.Fatal(err)
			}
			if r := mustInspect(t, path); !r.Whole() || r.Sessions != 1 {
				t.Errorf("%+v", r)
			}
		})
	}
	path := newPath(t) // one that never had a backup may be anybody's
	if err := os.WriteFile(path, make([]byte, 32<<10), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(path)
	wantError(t, err, Foreign, path)
}

// deadLinks are paths that lead nowhere, with what an error has to name.
func deadLinks(t *testing.T) map[string][]string {
	t.Helper()
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, filepath.FromSlash(name)) }
	all := map[string][]string{}
	for _, l := range []struct {
		name, to, path string
		says           []string
	}{
		{"dead.db", "gone.db", "dead.db", []string{"dead.db", "gone.db", "is not there"}},
		{"far.db", in("none/gone.db"), "far.db", []string{"far.db", in("none/gone.db"), "is not there"}},
		{"twice.db", "dead.db", "twice.db", []string{"twice.db", "dead.db", "which leads to", "gone.db", "is not there"}},
		{"loop.db", "loop.db", "loop.db", []string{"loop.db", "leads back"}},
		{"here.db", "there.db", "", nil},
		{"there.db", "here.db", "there.db", []string{"there.db", "here.db", "leads back"}},
		{"stick", "unplugged", "stick/stocktake.db", []string{"stick/stocktake.db", in("stick"), "unplugged", "is not there"}},
		{"circle", "circle", "circle/a/stocktake.db", []string{"circle/a/stocktake.db", in("circle"), "leads back"}},
	} {
		if err := os.Symlink(filepath.FromSlash(l.to), in(l.name)); err != nil {
			t.Skip("this system has no links:", err)
		}
		if l.path != "" {
			all[in(l.path)] = l.says
		}
	}
	return all
}

func TestALinkToNowhereIsAnError(t *testing.T) {
	t.Parallel()
	for path, says := range deadLinks(t) {
		for i := range says {
			says[i] = filepath.FromSlash(says[i])
		}
		for _, open := range []func(string) (*Store, error){Open, Opener{}.OpenReadOnly, Opener{}.OpenNew} {
			_, err := open(path)
			wantError(t, err, Missing, says...)
		}
		if _, err := os.Stat(path); err == nil {
			t.Errorf("%s was made", path)
		}
	}
}

func TestAFolderIsNoDataFile(t *testing.T) {
	folder := t.TempDir()
	none := filepath.Join(folder, "none") + string(filepath.Separator)
	for _, path := range []string{folder, folder + string(filepath.Separator), none} {
		_, err := Open(path)
		wantError(t, err, Foreign, path, "is a folder")
	}
	if _, err := os.Lstat(none); !errors.Is(err, fs.ErrNotExist) {
		t.Error("something was made")
	}
}

package store

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/overview"
	sessions "familyhub/stocktake/model/sample"
	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/store/pagewalk"
)

// original is a whole data file that is to be damaged, with what is in it.
type original struct {
	data   []byte
	older  [][]byte            // the file after each of some changes before, the latest first
	stands []map[string]string // the parts after the latest change, and after the one before
}

// newOriginal makes a file with a long session, a workshop, a solo session and a
// setting, whose pages have been written over now and then.
func newOriginal(t testing.TB) *original {
	t.Helper()
	path := newPath(t)
	st := mustOpen(t, path)
	st.db.NoSync = true // nobody pulls the plug here
	keepSamples(t, st)
	s := keep(t, st, "abc", "Northvale")
	o := new(original)
	const changes = 160
	for i := range changes {
		s.do(t, s.evidence(strings.Repeat("a long note ", 20)))
		s.save(t, st)
		if i >= changes-20 {
			o.older = slices.Insert(o.older, 0, []byte(bytesOf(t, path)))
		}
		if i >= changes-2 {
			o.stands = slices.Insert(o.stands, 0, mustParts(t, st))
		}
	}
	mustClose(t, st)
	o.data = []byte(bytesOf(t, path))
	return o
}

func keepSamples(t testing.TB, st *Store) {
	t.Helper()
	fw := framework.Builtin()
	all, err := sessions.Sessions(fw)
	if err != nil {
		t.Fatal(err)
	}
	alone, err := sessions.Solo(fw)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []sessions.Sample{all[0], alone} {
		last := s.Entries[len(s.Entries)-1].At
		if err := st.Create(s.Origin, fw, overview.Of(s.History.Session(), last, s.Place), s.Entries...); err != nil {
			t.Fatal(err)
		}
	}
	if err := st.SetSetting("theme", "dark"); err != nil {
		t.Fatal(err)
	}
}

func mustParts(t testing.TB, st *Store) map[string]string {
	t.Helper()
	parts, err := partsOf(st)
	if err != nil {
		t.Fatal(err)
	}
	return parts
}

// verdict says what is wrong with the way a damaged file was met; empty for nothing.
// Right is: everything as it was, a refusal that leaves the file as it is, or an error
// that names the part that is damaged while all others are as they were. A file with
// one meta page less may be one change older, and that has to be said. What is wrong only
// with the list of free pages of a large file is told at the first change, which is refused.
func (o *original) verdict(damaged, after []byte, f finding) string {
	stands := o.stands[:1]
	if metas, _, _ := pagewalk.ReadMetas(bytes.NewReader(damaged)); len(metas) < 2 {
		if !f.Refused && !f.OneMeta {
			return "it is opened without a word about its meta page"
		}
		stands = o.stands
	}
	stood := func(holds func(stand map[string]string) bool) bool { return slices.ContainsFunc(stands, holds) }
	switch told := f.Sentence != ""; {
	case f.Wrote && told && f.Unwalked && f.Kind == Damaged && bytes.Equal(damaged, after) &&
		stood(func(stand map[string]string) bool { return maps.Equal(f.Parts, stand) }):
		return ""
	case f.Wrote && told:
		return "it is opened without a word, but breaks when it is written to: " + f.Sentence
	case told && !slices.Contains([]Kind{Damaged, Foreign, Newer}, f.Kind):
		return fmt.Sprintf("the error is of the kind %d: %s", f.Kind, f.Sentence)
	case told && !bytes.Equal(damaged, after):
		return "it is refused, but was changed"
	case told && !stood(func(stand map[string]string) bool { return heldIn(f.Parts, stand) }):
		return "beside what is named something else is damaged: " + differing(f.Parts, stands[0])
	case told:
		return ""
	case !stood(func(stand map[string]string) bool { return maps.Equal(f.Parts, stand) }):
		return "it is opened without a word, and holds something else: " + differing(f.Parts, stands[0])
	case !maps.Equal(f.Parts, f.Again):
		return "it holds something else once something was written: " + differing(f.Again, f.Parts)
	default:
		return ""
	}
}

// heldIn reports whether all of some parts are as they were.
func heldIn(some, all map[string]string) bool {
	for name, sum := range some {
		if all[name] != sum {
			return false
		}
	}
	return true
}

// differing names the parts that are not as they were.
func differing(got, want map[string]string) string {
	var names []string
	for name := range want {
		if got[name] != want[name] {
			names = append(names, name)
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// meet has another process open a file with some bytes, and says what is wrong with
// what came of it.
func (o *original) meet(t testing.TB, x *examiner, path string, data []byte) string {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	f, accident := x.examine(path)
	if err := os.RemoveAll(backup.Folder(path)); err != nil { // what was kept of it
		t.Error(err)
	}
	if accident != "" {
		return accident
	}
	return o.verdict(data, []byte(bytesOf(t, path)), f)
}

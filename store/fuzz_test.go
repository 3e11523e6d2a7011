package store

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"

	"go.etcd.io/bbolt"
)

// smallFile is a data file with one session, as short as it can be.
func smallFile(t testing.TB) []byte {
	t.Helper()
	path := newPath(t)
	st := mustOpen(t, path)
	keep(t, st, "abc", "Northvale")
	mustClose(t, st)
	return []byte(bytesOf(t, path))
}

// checkRefusal checks that an error is one for people, and safe to show to them.
func checkRefusal(t *testing.T, err error, kinds ...Kind) {
	t.Helper()
	for _, kind := range kinds {
		if !Is(err, kind) {
			continue
		}
		if strings.ContainsFunc(err.Error(), unicode.IsControl) {
			t.Errorf("there are control characters in %q", err)
		}
		return
	}
	t.Errorf("%v is of none of the kinds %d", err, kinds)
}

// FuzzOpen has files examined, which must refuse what is not understood and let only those
// pass that bbolt reads to the end without a panic. Mended files have meta pages whose
// checksums fit, or no input but the seeds would get beyond those.
func FuzzOpen(f *testing.F) {
	whole := smallFile(f)
	page := os.Getpagesize()
	f.Add(whole, false)
	f.Add(whole, true)
	for _, length := range []int{0, 1, page / 2, page, 2 * page, 3*page + 1, len(whole) - 1} {
		f.Add(whole[:length], true)
	}
	f.Add(make([]byte, 4*page), false)
	f.Add([]byte("Dear all, here are the minutes."), false)
	for _, zeros := range [][2]int{{0, page}, {page, 2 * page}, {2 * page, 3 * page}, {metaStart, metaStart + metaSize}} {
		data := bytes.Clone(whole)
		clear(data[zeros[0]:zeros[1]])
		f.Add(data, true)
	}
	for _, at := range []int{pageSizeAt, rootAt, freelistAt, pagesAt} {
		a := dissect(f, whole, nil)
		a.claimTwice(at, 1<<40+1)
		f.Add(a.data, false)
	}
	path := filepath.Join(f.TempDir(), "stocktake.db")
	f.Fuzz(func(t *testing.T, data []byte, mend bool) {
		if mend {
			data = mended(data)
		}
		file := fileOf(t, path, data)
		defer file.Close()
		_, err := examine(path, file, digested)
		if bytesOf(t, path) != string(data) {
			t.Error("looking at the file changed it")
		}
		if err != nil {
			checkRefusal(t, err, Damaged, Foreign)
			return
		}
		if n := used(data); n > len(data) {
			t.Errorf("let pass with %d bytes, of which %d are used", len(data), n)
		}
		st, err := openTrusting(path)
		if err != nil {
			t.Fatalf("let pass, and bbolt says: %v", err)
		}
		if err := st.view(func(tx *bbolt.Tx) error { return readAll(tx.Cursor().Bucket()) }); err != nil {
			t.Errorf("let pass, and bbolt finds: %v", err)
		}
		if err := st.db.Close(); err != nil {
			t.Error(err)
		}
	})
}

// readAll has bbolt read all that is in a bucket.
func readAll(b *bbolt.Bucket) error {
	return b.ForEach(func(key, value []byte) error {
		if inner := b.Bucket(key); inner != nil {
			return readAll(inner)
		}
		_ = append(bytes.Clone(key), value...)
		return nil
	})
}

// mended is a file whose meta pages, if it has any, have the checksums that they should.
func mended(data []byte) []byte {
	a := &anatomy{data: bytes.Clone(data), size: os.Getpagesize()}
	for id := range 2 {
		if len(data) >= id*a.size+metaStart+metaSize {
			a.claim(id, pagesAt, binary.NativeEndian.Uint64(a.meta(id)[pagesAt:]))
		}
	}
	return a.data
}

// fileOf puts bytes where a file of the same name may be already, and opens it.
func fileOf(t *testing.T, path string, data []byte) *os.File {
	t.Helper()
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_TRUNC, filePermission)
	if err == nil {
		_, err = file.Write(data)
	}
	if err == nil {
		_, err = file.Seek(0, io.SeekStart)
	}
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// FuzzSession reads a session whose records are whole and hold anything at all, as
// somebody with a tool and bad intentions would leave them: the origin and the log,
// one entry to a line.
func FuzzSession(f *testing.F) {
	s := newSample(f, smallFramework(), "abc", "Northvale")
	for _, c := range []model.Change{
		s.evidence("a note"),
		model.Add[model.Participant]{Item: model.Participant{ID: "p1", Name: "Ann", Scoring: true}, At: model.End},
		model.SetScore{Statement: 1, Round: 1, Participant: "p1", Score: 3},
		model.SetConsensus{Statement: 1, Consensus: &model.Consensus{Score: model.Points(3)}},
		model.Add[model.Barrier]{Item: model.Barrier{ID: "b1", Text: "no time", Statements: []int{1}}, At: 0},
		model.Leave{Participant: "p1", Left: true},
	} {
		s.do(f, c)
	}
	origin := mustJSON(f, s.Session().Origin())
	var log []byte
	for _, e := range s.queue {
		log = append(append(log, mustJSON(f, e)...), '\n')
		f.Add(origin, log)
	}
	f.Add(bytes.Replace(origin, []byte(`"mode"`), []byte(`"blind":true,"mode"`), 1), log)
	f.Add(origin, bytes.ReplaceAll(log, []byte(`"do"`), []byte(`"undo"`)))
	f.Add(bytes.ReplaceAll(origin, []byte("Northvale"), []byte(`\u001b[2J\u202e`)), log)
	st := &Store{dataFile: &dataFile{path: "stocktake.db"}}
	f.Fuzz(func(t *testing.T, origin, log []byte) {
		k := kept{overview: overview.Overview{ID: "abc"}, framework: *smallFramework()}
		if json.Unmarshal(origin, &k.origin) != nil {
			return
		}
		for i, body := range bytes.Split(bytes.TrimSuffix(log, []byte("\n")), []byte("\n")) {
			k.log = append(k.log, line{uint64(i + 1), body})
		}
		h, err := st.replay(k)
		if err != nil {
			checkRefusal(t, err, Damaged)
			return
		}
		if h.Seq() != uint64(len(k.log)) {
			t.Errorf("%d entries came of %d", h.Seq(), len(k.log))
		}
		if strings.ContainsFunc(h.Session().Details().Title, unicode.IsControl) {
			t.Errorf("the title is %q", h.Session().Details().Title)
		}
	})
}

func mustJSON(t testing.TB, v any) []byte {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

package export

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/sample"
	"familyhub/stocktake/store"

	"github.com/google/go-cmp/cmp"
)

// TestACopyIsADataFile: it opens as the session that it is of, goes on where that was left, and
// has its history where names are asked for; without them it has neither.
func TestACopyIsADataFile(t *testing.T) {
	all, err := sample.Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	h := all[0].History
	place := model.Place{Page: model.SummaryPage}
	c := Content{Session: h.Session(), Changed: h.Changed(), History: h, Place: place}
	for _, names := range []bool{true, false} {
		files, err := find(t, Formats(false), "db").Files(c, names)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), files[0].Path)
		if err := os.WriteFile(path, files[0].Data, 0o600); err != nil {
			t.Fatal(err)
		}
		if found, err := store.Inspect(path); err != nil || !found.Whole() {
			t.Errorf("it is not whole: %+v, %v", found, err)
		}
		file, err := store.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		got, o, err := file.Load(h.Session().ID())
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(asJSON(t, h.Session(), names), asJSON(t, got.Session(), names)); diff != "" {
			t.Errorf("names %t: it comes back different:\n%s", names, diff)
		}
		if !names {
			if HasNames(got.Session()) {
				t.Error("it has names that nobody asked for")
			}
			continue
		}
		if got.Seq() != h.Seq() || o.Place != place {
			t.Errorf("%d changes at %+v, not %d at %+v", got.Seq(), o.Place, h.Seq(), place)
		}
		if _, err := got.Undo(time.Now()); err != nil {
			t.Errorf("it cannot be undone: %v", err)
		}
	}
}

func asJSON(t *testing.T, s *model.Session, names bool) string {
	t.Helper()
	var b bytes.Buffer
	if err := jsonfile.Session(&b, s, report.Options{Names: names}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

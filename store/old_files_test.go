package store

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
)

// oldLayout are files of a layout that this program no longer writes. The folder has
// workshops.db and empty.db, written by the last program of that layout (of layout 1 by
// the first that was handed out), and every session of workshops.db as JSON, as that
// program exported it. They open for ever.
type oldLayout struct {
	number   int
	folder   string
	sessions int
}

func oldLayouts() []oldLayout {
	return []oldLayout{
		{1, filepath.Join("testdata", "v1"), 5},
		{2, filepath.Join("testdata", "v2"), 6},
		{3, filepath.Join("testdata", "v3"), 6},
		{4, filepath.Join("testdata", "v4"), 6},
		{5, filepath.Join("testdata", "v5"), 7},
		{6, filepath.Join("testdata", "v6"), 8},
	}
}

// eachOldLayout runs a test on the files of every older layout.
func eachOldLayout(t *testing.T, test func(t *testing.T, old oldLayout)) {
	t.Helper()
	for _, old := range oldLayouts() {
		t.Run(filepath.Base(old.folder), func(t *testing.T) { test(t, old) })
	}
}

// copy is a copy of one of the files for a test.
func (o oldLayout) copy(t testing.TB, name string) string {
	t.Helper()
	path := newPath(t)
	if err := os.WriteFile(path, []byte(bytesOf(t, filepath.Join(o.folder, name))), filePermission); err != nil {
		t.Fatal(err)
	}
	return path
}

// want checks that a file has the sessions of workshops.db, as they were.
func (o oldLayout) want(t testing.TB, st *Store) {
	t.Helper()
	list, err := st.Sessions()
	if err != nil || len(list) != o.sessions {
		t.Fatalf("there are %q, %v", titles(list), err)
	}
	for _, overview := range list {
		h, _, err := st.Load(overview.ID)
		if err != nil {
			t.Fatal(err)
		}
		if !overview.Sums(h.Session()) {
			t.Errorf("the overview of %s is not what the session comes to", overview.ID)
		}
		want, got := o.exported(t, overview.ID), exported(t, h.Session())
		if lost := missing(want, got, overview.ID); len(lost) > 0 {
			t.Errorf("not as it was: %s", strings.Join(lost[:min(len(lost), 5)], "; "))
		}
	}
	if theme, _, err := st.Setting("theme"); theme != "light" || err != nil {
		t.Errorf("the setting is %q, %v", theme, err)
	}
}

// exported is a session's JSON as the old program wrote it.
func (o oldLayout) exported(t testing.TB, id string) (all any) {
	t.Helper()
	if err := json.Unmarshal([]byte(bytesOf(t, filepath.Join(o.folder, id+".json"))), &all); err != nil {
		t.Fatal(err)
	}
	return all
}

func exported(t testing.TB, s *model.Session) (all any) {
	t.Helper()
	var b strings.Builder
	if err := jsonfile.Session(&b, s, report.Options{Names: true}); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(b.String()), &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// missing says where a value that was exported in old times is another now. Fields
// that were added since are no difference, nor is a quarter's review that is no longer suggested for a
// weekend.
func missing(want, got any, at string) (lost []string) {
	switch want := want.(type) {
	case map[string]any:
		got, ok := got.(map[string]any)
		if !ok {
			return []string{at + " is no object"}
		}
		for name, value := range want {
			lost = append(lost, missing(value, got[name], at+"."+name)...)
		}
	case []any:
		got, ok := got.([]any)
		if !ok || len(got) != len(want) {
			return []string{at + " has another length"}
		}
		for i := range want {
			lost = append(lost, missing(want[i], got[i], at+"[]")...)
		}
	default:
		if day, is := want.(string); is && strings.HasSuffix(at, ".summary.quarters[].review") {
			want = any(string(calendar.Date(day).Workday()))
		}
		if !reflect.DeepEqual(want, got) {
			lost = append(lost, at)
		}
	}
	return lost
}

package importing

import (
	"strings"
	"testing"

	"familyhub/stocktake/store"
)

// A deleted session keeps its id as long as it is in the file.
func TestLoadBesideADeletedSession(t *testing.T) {
	f, said := keeping(t)
	loaded := blindRoom(t)
	err := f.Writing(func(st *store.Store) error {
		if _, err := (Loader{File: f}).put(st, loaded); err != nil {
			return err
		}
		if err := st.Delete("abc"); err != nil {
			return err
		}
		_, err := (Loader{File: f, Replace: true, Sure: true}).put(st, loaded)
		if err == nil || !strings.Contains(err.Error(), "the session abc was deleted here") {
			t.Errorf("in its place: %v", err)
		}
		id, err := (Loader{File: f}).put(st, loaded)
		if err != nil {
			return err
		}
		if id == "abc" || !strings.Contains(said.String(), "abc was deleted here and still has its id; this one is "+id) {
			t.Errorf("it is %s and says %q", id, said)
		}
		if _, err := st.Overview(id); err != nil {
			t.Error(err)
		}
		return st.Restore("abc") // it is not touched
	})
	if err != nil {
		t.Fatal(err)
	}
}

package cli

import (
	"os"
	"path/filepath"
	"testing"

	"familyhub/stocktake/store/backup"
)

// The numbers order what is kept, and not the clock: here it was put back once.
func TestKeptInOrderOfTime(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stocktake.db")
	folder := backup.Folder(path)
	want := []string{
		"1000000-2026-03-12-104500.db", "000004-2026-03-12-104400.db", "set-aside-000003-2026-03-12-104300.db",
		"000002-2026-03-12-101000.db", "000001-2026-03-12-104200.db",
	}
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range want {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	all, err := kept(path)
	if err != nil || len(all) != len(want) {
		t.Fatalf("%v, %v", all, err)
	}
	for i, k := range all {
		if got := filepath.Base(k.Path); got != want[i] {
			t.Errorf("number %d is %s, not %s", i+1, got, want[i])
		}
	}
	for name, file := range map[string]string{
		"000003": want[2], "set-aside-000003": want[2], "000004-2026": want[1], "1": want[0], want[4]: want[4], "000009": "000009",
	} {
		got, what, err := named(path, name)
		if filepath.Base(got) != file || what == "" || err != nil {
			t.Errorf("%s is %s, %q, %v", name, got, what, err)
		}
	}
	if _, _, err := named(path, "00000"); err == nil {
		t.Error("a beginning of several is taken for one")
	}
}

package files

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"People.csv", "people 2026.xlsx", "minutes.docx", ".hidden.csv", "~$people.xlsx", "Sheets/ann.csv", "Äpfel.csv"} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir + string(filepath.Separator)
}

func names(items []Item) (all []string) {
	for _, it := range items {
		all = append(all, it.Name)
	}
	return all
}

func TestAFolderIsListed(t *testing.T) {
	dir, sep := folder(t), string(filepath.Separator)
	items, err := List(dir, ".csv", ".xlsx")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"Sheets" + sep, "people 2026.xlsx", "People.csv", "Äpfel.csv"}, names(items)); diff != "" {
		t.Error(diff)
	}
	if !items[0].Folder() || items[0].Path != dir+"Sheets"+sep || items[1].Folder() {
		t.Errorf("%+v", items)
	}
	for rest, want := range map[string][]string{
		"peo": {"people 2026.xlsx", "People.csv"}, "2026": {"people 2026.xlsx"}, "PEOPLE CSV": {"People.csv"}, "x": {"people 2026.xlsx"}, "zz": nil,
	} {
		if diff := cmp.Diff(want, names(Fitting(items, rest))); diff != "" {
			t.Errorf("%q: %s", rest, diff)
		}
	}
	for typed, want := range map[string]string{
		"peo": "people", "PEOPLE.": "People.csv", "people ": "people 2026.xlsx", "sh": "Sheets" + sep, "2026": "people 2026.xlsx", "zz": "zz", "ä": "Äpfel.csv",
	} {
		if got := Complete(dir+typed, items); got != dir+want {
			t.Errorf("%q goes on as %q, not %q", typed, got, dir+want)
		}
	}
	if _, err := List(dir + "nowhere" + sep); !os.IsNotExist(err) {
		t.Errorf("a folder that is not there: %v", err)
	}
	if items, err := List(dir + "Sheets" + sep); err != nil || len(items) != 1 {
		t.Errorf("without extensions: %v, %v", items, err)
	}
}

func TestWhatWasTypedIsSplit(t *testing.T) {
	sep := string(filepath.Separator)
	for typed, want := range map[string][2]string{
		"": {"", ""}, "~": {"~" + sep, ""}, "peo": {"", "peo"}, "a" + sep + "b": {"a" + sep, "b"}, sep: {sep, ""}, `"` + sep + "a b" + sep + "c": {sep + "a b" + sep, "c"},
	} {
		if dir, rest := Split(typed); dir != want[0] || rest != want[1] {
			t.Errorf("%q is %q and %q", typed, dir, rest)
		}
	}
}

func TestTheFoldersUsedLastComeFirst(t *testing.T) {
	sep := string(filepath.Separator)
	var recent []string
	for _, path := range []string{"a", "b", "a", "c", "d", "e", "f"} {
		recent = Remember(recent, path+sep+"people.csv")
	}
	if diff := cmp.Diff([]string{"f" + sep, "e" + sep, "d" + sep, "c" + sep, "a" + sep}, recent); diff != "" {
		t.Error(diff)
	}
	if recent = Remember(recent, "people.csv"); len(recent) != 5 {
		t.Errorf("%q", recent)
	}
	if usual := Usual(recent); usual[0].Path != "f"+sep || usual[0].About != "used last" || len(usual) != 10 {
		t.Errorf("%+v", usual)
	}
}

// FuzzComplete checks that completing takes nothing away but the case of letters, and goes no
// further a second time than there is a name.
func FuzzComplete(f *testing.F) {
	f.Add("peo", "people.csv", "Péople 2026.xlsx")
	f.Add("İ", "İx", "i̇y")
	f.Fuzz(func(t *testing.T, typed, one, other string) {
		items := []Item{{Path: one, Name: one}, {Path: other, Name: other}}
		if got := Complete(typed, items); got != typed && Complete(got, items) == "" {
			t.Errorf("%q goes on as %q, and that as nothing", typed, got)
		}
	})
}

func TestForeign(t *testing.T) {
	for _, typed := range []string{`C:\Users\Ann\Documents`, `"C:\Users\Ann"`, `\\server\share`, ` d:\x`} {
		if Foreign(typed, "linux") == nil || Foreign(typed, "darwin") == nil {
			t.Errorf("%s is taken", typed)
		}
		if err := Foreign(typed, "windows"); err != nil {
			t.Errorf("%s on Windows: %v", typed, err)
		}
	}
	for _, typed := range []string{"", "~/Downloads/", "/home/ann", "a:b", `back\slash`, "C:", "./x"} {
		if err := Foreign(typed, "linux"); err != nil {
			t.Errorf("%s: %v", typed, err)
		}
	}
}

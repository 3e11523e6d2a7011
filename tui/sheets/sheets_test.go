package sheets_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/intake"
	"familyhub/stocktake/tui/sheets"

	"github.com/google/go-cmp/cmp"
)

func folder(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range names {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("participant,statement,score\nAnn,1,2\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestPaths(t *testing.T) {
	dir := folder(t, "b.csv", "a.XLSX", "c.json", "notes.txt", "~$a.xlsx", "._b.csv", ".DS_Store", "Thumbs.db", ".~lock.a.xlsx#", "Desktop.ini", ".hidden.csv", "odd[1].csv")
	nothing := t.TempDir()
	in := func(names ...string) []string {
		all := make([]string, len(names))
		for i, name := range names {
			all[i] = filepath.Join(dir, name)
		}
		return all
	}
	own := in(".DS_Store", "._b.csv", ".~lock.a.xlsx#", "Desktop.ini", "Thumbs.db", "~$a.xlsx")
	for name, c := range map[string]struct{ given, want, passed []string }{
		"a file":               {in("notes.txt"), in("notes.txt"), nil},
		"a folder":             {[]string{dir}, in("a.XLSX", "b.csv", "c.json", "odd[1].csv"), own},
		"a pattern":            {in("*.csv"), in("b.csv", "odd[1].csv"), in("._b.csv")},
		"of any spelling":      {in("*.[xX]*"), in("a.XLSX"), in(".~lock.a.xlsx#", "~$a.xlsx")},
		"what a shell made":    {in("a.XLSX", "~$a.xlsx", "._b.csv"), in("a.XLSX"), in("~$a.xlsx", "._b.csv")},
		"copied as path":       {[]string{`"` + in("b.csv")[0] + `"`}, in("b.csv"), nil},
		"nothing of anybody's": {in("~$a.xlsx"), nil, in("~$a.xlsx")},
		"each once":            {append(in("c.json", "b.csv", "./b.csv"), dir), in("c.json", "b.csv", "a.XLSX", "odd[1].csv"), own},
		"no such pattern":      {in("*.pdf"), in("*.pdf"), nil},
		"a name like pattern":  {in("odd[1].csv"), in("odd[1].csv"), nil},
		"an empty folder":      {[]string{nothing}, []string{nothing}, nil},
	} {
		paths, passed := sheets.Paths(c.given)
		if diff := cmp.Diff(c.want, paths) + cmp.Diff(c.passed, passed); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

func TestReadSaysWhatCannotBeRead(t *testing.T) {
	dir := folder(t, "a.csv")
	files := sheets.Read([]string{filepath.Join(dir, "a.csv"), filepath.Join(dir, "b.csv"), t.TempDir()}, sheets.Plainly).For(framework.Builtin())
	if len(files[0].Scores.Rows) != 1 || len(files[0].Problems) != 0 {
		t.Errorf("a good file: %+v", files[0])
	}
	for i, want := range []string{"there is no file ", "there is no .xlsx, .csv or .json file in the folder "} {
		if ps := files[i+1].Problems; len(ps) != 1 || !strings.HasPrefix(ps.Error(), want) {
			t.Errorf("got %v, want %q", ps, want)
		}
	}
}

func session(t *testing.T, title string) *model.History {
	t.Helper()
	h, err := model.NewHistory(model.Origin{
		ID: "k3v9a2mq7xtd", Mode: model.Group, Created: time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC),
		Details: model.Details{Title: title},
	}, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestPreviewIsInertWhateverTheFilesSay(t *testing.T) {
	for _, hostile := range hostiletext.Typed() {
		file := "participant,statement,score,comment\n\"" + strings.ReplaceAll(hostile.Value, `"`, `""`) + "\",1,2,x\nAnn,99,2,\nAnn,2,\"" + strings.ReplaceAll(hostile.Value, `"`, `""`) + "\",\n"
		files := []sheet.File{sheet.ReadFile("a.csv", strings.NewReader(file), framework.Builtin()), sheet.ReadFile("b\x1b[31m.csv", strings.NewReader(file), framework.Builtin())}
		in, err := intake.TakeIn(session(t, "Northvale").Session(), files, intake.Options{Partial: true})
		if err != nil {
			t.Fatalf("%s: %v", hostile.Name, err)
		}
		if err := hostiletext.Harmless(strings.Join(sheets.Preview(in), "\n")); err != nil {
			t.Errorf("%s: %v", hostile.Name, err)
		}
	}
}

func TestFileNamesAreAllDifferent(t *testing.T) {
	people := []model.Participant{
		{ID: "p1", Name: "Ann Ash"}, {ID: "p2", Name: "ANN: ash/.."}, {ID: "p3"}, {ID: "p4", Name: "王小明"}, {ID: "p5", Name: "…"}, {},
	}
	kind, err := sheets.Find(sheets.Kinds(), "csv")
	if err != nil {
		t.Fatal(err)
	}
	names := kind.FileNames(session(t, "Northvale, spring").Session(), people)
	want := []string{
		"northvale-spring-sheet-ann-ash.csv", "northvale-spring-sheet-ann-ash-participant-2.csv", "northvale-spring-sheet-participant-3.csv",
		"northvale-spring-sheet-王小明.csv", "northvale-spring-sheet-participant-5.csv", "northvale-spring-sheet.csv",
	}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
}

func TestFindKindSaysWhichThereAre(t *testing.T) {
	if _, err := sheets.Find(sheets.Kinds(), "pdf"); err == nil || !strings.Contains(err.Error(), "choose xlsx or csv") {
		t.Error(err)
	}
}

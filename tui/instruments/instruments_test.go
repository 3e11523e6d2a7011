package instruments

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
)

func writeFile(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestAFileIsReadAgainOnceItChanges: forms ask for the list each time they open.
func TestAFileIsReadAgainOnceItChanges(t *testing.T) {
	data := filepath.Join(t.TempDir(), "stocktake.db")
	l := Beside(data)
	if n := len(l.Instruments()); n != len(framework.Shipped()) {
		t.Errorf("without a folder there are %d", n)
	}
	team, _ := framework.ShippedAs("team-health")
	path := filepath.Join(l.Folder, "ours.yaml")
	writeFile(t, path, string(team.File()))
	last := func() framework.Instrument { return l.Instruments()[len(framework.Shipped())] }
	first, err := last().Framework()
	if again, _ := last().Framework(); err != nil || again != first || last().ID != "ours" || last().Title != team.Title {
		t.Errorf("%v, or it is read twice, or it is %s, %q", err, last().ID, last().Title)
	}
	writeFile(t, path, strings.Replace(string(team.File()), "title: "+team.Title, "title: Ours", 1))
	if err := os.Chtimes(path, time.Time{}, time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if last().Title != "Ours" {
		t.Errorf("it is still %q", last().Title)
	}
	writeFile(t, path, "nothing")
	if _, err := last().Framework(); err == nil || last().Title != "ours.yaml" {
		t.Errorf("a bad file is %q, %v", last().Title, err)
	}
}

func TestNamesOfFiles(t *testing.T) {
	l := &Library{Folder: t.TempDir()}
	for _, name := range []string{"b.yaml", "a.YML", "a.yaml", ".c.yaml", ".yaml", "d.yaml.bak", "e.v2.yaml"} {
		writeFile(t, filepath.Join(l.Folder, name), "x")
	}
	var names []string
	for _, o := range l.Own() {
		names = append(names, o.Name)
	}
	if want := []string{"a.YML", "a.yaml", "b", "e.v2"}; !slices.Equal(names, want) {
		t.Errorf("the names are %q, want %q", names, want)
	}
	if o, ok := l.Find("b.yaml"); !ok || o.Name != "b" {
		t.Errorf("b.yaml is %v", o)
	}
	if _, ok := l.Find("d"); ok {
		t.Error("a copy of an editor's is found")
	}
}

// folderOf is a library with so many copies of a framework that comes with the program.
func folderOf(b testing.TB, files int) string {
	b.Helper()
	matrix, _ := framework.ShippedAs("early-help-partnership")
	data := filepath.Join(b.TempDir(), "stocktake.db")
	folder := filepath.Join(filepath.Dir(data), "frameworks")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		b.Fatal(err)
	}
	for i := range files {
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("matrix-%03d.yaml", i)), matrix.File(), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	return data
}

// BenchmarkInstruments is what a form waits for when it opens, with a hundred files in the folder that were
// not seen before.
func BenchmarkInstruments(b *testing.B) {
	data := folderOf(b, 100)
	for b.Loop() {
		if n := len(Beside(data).Instruments()); n != 100+len(framework.Shipped()) {
			b.Fatal(n)
		}
	}
}

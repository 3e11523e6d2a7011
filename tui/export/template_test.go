package export

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/docx"
)

// TestTemplateReachesEveryWordDocument, of each purpose, and no other file.
func TestTemplateReachesEveryWordDocument(t *testing.T) {
	var letter bytes.Buffer
	if err := docx.Write(&letter, &report.Document{Title: "A letter"}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "letter.docx")
	if err := os.WriteFile(path, letter.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	template, err := ReadTemplate(path)
	if err != nil {
		t.Fatal(err)
	}
	plain := Content{Session: session(t, "Northvale", "2026-03-12")}
	like := plain
	like.Template = template
	lists := map[string]List{"": Formats(false)}
	for _, name := range PurposeNames() {
		lists[name], _ = For(name)
	}
	words := 0
	for purpose, list := range lists {
		for _, f := range list.All() {
			if f.Name == "db" {
				continue // no two data files are of the same bytes
			}
			before, err := f.Bytes(plain, false)
			if err != nil && !f.Word() {
				continue // such as a calendar without dates
			}
			after, err := f.Bytes(like, false)
			if err != nil {
				t.Fatal(err)
			}
			if bytes.Equal(before, after) == f.Word() {
				t.Errorf("%s %s: is it Word's? %t; has it other looks with a template? %t", purpose, f.Name, f.Word(), !bytes.Equal(before, after))
			}
			if f.Word() {
				words++
			}
		}
	}
	if words < 7 {
		t.Errorf("there are %d kinds of Word documents", words)
	}
}

func TestReadTemplateSaysWhatIsWrong(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "a.docx")
	if err := os.WriteFile(text, []byte("Dear all"), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		filepath.Join(dir, "none.docx"): "there is no template ",
		dir:                             "cannot be the template: it is a folder; name a file",
		text:                            "cannot be the template: the file is no Word document",
	} {
		if _, err := ReadTemplate(path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", path, err, want)
		}
	}
}

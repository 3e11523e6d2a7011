package dialog_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/tui/tuitest"
)

// letter writes a Word document to have the looks of: one of ours with another colour for its
// headings.
func letter(t *testing.T, path string) {
	t.Helper()
	var plain, out bytes.Buffer
	if err := docx.Write(&plain, &report.Document{Title: "A letter"}); err != nil {
		t.Fatal(err)
	}
	from, err := zip.NewReader(bytes.NewReader(plain.Bytes()), int64(plain.Len()))
	if err != nil {
		t.Fatal(err)
	}
	to := zip.NewWriter(&out)
	for _, f := range from.File {
		w, err := to.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, strings.ReplaceAll(part(t, plain.Bytes(), f.Name), "1F3A5F", "AB00CD")); err != nil {
			t.Fatal(err)
		}
	}
	if err := to.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// part is a file of a Word document.
func part(t *testing.T, file []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// looks reports whether the only file that was exported looks like the letter.
func looks(t *testing.T, s *tuitest.Sim) bool {
	t.Helper()
	names := s.Exported()
	if len(names) != 1 {
		t.Fatalf("%v", names)
	}
	data, err := os.ReadFile(filepath.Join(s.Setup.ExportDir, names[0]))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Contains(part(t, data, "word/styles.xml"), "AB00CD")
}

// TestExportLikeATemplate: the field is there while a Word document is ticked, and has what was
// typed the next time.
func TestExportLikeATemplate(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	template := filepath.Join(t.TempDir(), "council.docx")
	letter(t, template)
	s.Press("x 1")
	s.Shows("Template  a Word document of your own, to have its styles")
	s.Press("space")
	s.Hides("Template  ")
	s.Press("down space") // a page to read
	s.Hides("Template  ")
	s.Press("space up space")
	s.ToField("Template")
	s.Type(template)
	s.Press("enter")
	s.Shows("1 file is now in")
	if !looks(t, s) {
		t.Error("the document has not the looks of the template")
	}
	s.Press("esc x 1")
	if got := s.Field("Template"); got != template {
		t.Errorf("the next time the template is %q", got)
	}
	s.ToField("Template")
	s.Press("ctrl+u ctrl+s y")
	s.Shows("1 file is now in")
	if looks(t, s) {
		t.Error("the template was taken out, and the document looks like it")
	}
}

// says is Shows for messages with a path in them, which breaks lines anywhere.
func says(t *testing.T, s *tuitest.Sim, texts ...string) {
	t.Helper()
	for _, words := range texts {
		if !strings.Contains(s.Words(), words) {
			t.Errorf("%q is not said:\n%s", words, s.See())
		}
	}
}

// TestABadTemplateIsPutRight: nothing is written, and what was typed is still there.
func TestABadTemplateIsPutRight(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	dir := t.TempDir()
	template := filepath.Join(dir, "t.docx")
	s.Press("x 1")
	s.ToField("Template")
	s.Type(template)
	s.Press("ctrl+s")
	says(t, s, "There is no template", "t.docx", "check the name and the folder", "Write")
	if err := os.WriteFile(template, []byte("Dear all"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.Press("ctrl+s")
	says(t, s, "cannot be the template", "no Word document")
	if got := s.Field("Template"); got != template || len(s.Exported()) > 0 {
		t.Errorf("the template is %q, written is %v", got, s.Exported())
	}
	letter(t, template)
	s.Press("ctrl+s")
	s.Shows("1 file is now in")
	if !looks(t, s) {
		t.Error("the document has not the looks of the template")
	}
}

// TestATemplateIsNotReplaced, where it has the name that the document will have.
func TestATemplateIsNotReplaced(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("x 1 enter")
	template := filepath.Join(s.Setup.ExportDir, s.Exported()[0])
	letter(t, template)
	s.Press("esc x 1")
	s.ToField("Template")
	s.Type(template)
	s.Press("ctrl+s")
	says(t, s, "is the template, which stays as it is; choose another name")
	if !looks(t, s) {
		t.Error("the template was replaced")
	}
}

// TestExportLikeATemplateEncrypted goes through the page for the passphrase.
func TestExportLikeATemplateEncrypted(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	template := filepath.Join(t.TempDir(), "t.docx")
	letter(t, template)
	s.Press("x 1")
	s.ToField("Template")
	s.Type(template)
	s.ToField("Encrypt")
	s.Press("right ctrl+s")
	s.Shows("Export: passphrase")
	s.Type(openSesame)
	s.Press("enter")
	s.Type(openSesame)
	s.Press("enter")
	s.Shows("Written: ", ".docx.age")
}

package docx_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/plan"
	"familyhub/stocktake/model/report/summary"
)

// program is a tool that a test needs. Without it the test is left out, but not where
// the project is checked: there it would pass unseen.
func program(t *testing.T, name string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("a short run looks for races in this program, not for what others make of its files")
	}
	path, err := exec.LookPath(name)
	if err == nil {
		return path
	}
	if os.Getenv("STOCKTAKE_CI") == "1" {
		t.Fatalf("%s is needed here and not installed", name)
	}
	t.Skipf("%s is not installed, which this test needs", name)
	return ""
}

// TestLibreOfficeOpensThem converts documents to PDF and reads what came out of it.
func TestLibreOfficeOpensThem(t *testing.T) {
	t.Parallel()
	office, reader, counter := program(t, "soffice"), program(t, "pdftotext"), program(t, "pdfinfo")
	dir := t.TempDir()
	command := []string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", "pdf", "--outdir", dir}
	expected := map[string]struct {
		doc         *report.Document
		template    parcel // nil for none
		texts       []string
		least, most int    // pages
		size        string // of a page
	}{
		"session": {summary.New(workshop(t), report.Options{}), nil, []string{
			"Workforce workshop, spring 2026", "Results by step", "Radar of the step averages", "Setting priorities", "Page 1 of", "Step 5",
		}, 8, 24, "595"},
		"plan": {plan.New(workshop(t), report.Options{}), nil, []string{
			"Workforce plan", "[to be named]", "Priorities by rank", "Jun–Sep 2026",
		}, 5, 10, "595"},
		"like the council's": {blocks(), council(), []string{
			"pieces”page1", "Northvale Council", "First", "■", "Named",
		}, 2, 4, "841"}, // landscape
		"like a hostile one": {blocks(), hostile(), []string{"kept", "shown", "First"}, 2, 15, "841"},
	}
	for name, want := range expected {
		path := filepath.Join(dir, name+".docx")
		file := written(t, want.doc)
		if want.template != nil {
			file = writtenLike(t, want.template.zip(t), want.doc)
		}
		if err := os.WriteFile(path, file, 0o600); err != nil {
			t.Fatal(err)
		}
		command = append(command, path)
	}
	if out, err := exec.Command(office, command...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for name, want := range expected {
		path := filepath.Join(dir, name+".pdf")
		text, err := exec.Command(reader, path, "-").Output()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, part := range want.texts {
			if !strings.Contains(string(text), part) {
				t.Errorf("%s: the PDF is without %q", name, part)
			}
		}
		info, err := exec.Command(counter, path).Output()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if pages, err := strconv.Atoi(field(string(info), "Pages")); err != nil || pages < want.least || pages > want.most {
			t.Errorf("%s: the PDF has %d pages, %v", name, pages, err)
		}
		if got := field(string(info), "Page size"); !strings.HasPrefix(got, want.size) {
			t.Errorf("%s: a page is %s", name, got)
		}
	}
}

// field is a value of pdfinfo's.
func field(info, name string) string {
	for line := range strings.Lines(info) {
		if value, ok := strings.CutPrefix(line, name+":"); ok {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

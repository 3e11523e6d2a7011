package docx_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/hostiletext/hostilesession"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/report/paper"
	"familyhub/stocktake/model/report/paper/papertest"
)

func printed(t testing.TB, p *paper.Pages) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := docx.WritePages(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestLibreOfficePrintsSheetsWhole: there are as many pages as sheets, of the right size, with the texts.
func TestLibreOfficePrintsSheetsWhole(t *testing.T) {
	office, reader, counter := program(t, "soffice"), program(t, "pdftotext"), program(t, "pdfinfo")
	dir := t.TempDir()
	command := []string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", "pdf", "--outdir", dir}
	sheets, sizes := map[string]int{}, map[string]string{}
	all := papertest.Rooms()
	for _, name := range []string{"built-in", "two", "seven", "far out"} { // the browser has all of them, and is quicker
		r := all[name]
		for _, k := range paper.Kinds() {
			p := k.New(r, paper.Options{SmallA4: name == "two"})
			file := strings.ReplaceAll(name, " ", "-") + k.Suffix
			if err := os.WriteFile(filepath.Join(dir, file+".docx"), printed(t, p), 0o600); err != nil {
				t.Fatal(err)
			}
			sheets[file], command = len(p.Sheets), append(command, filepath.Join(dir, file+".docx"))
			sizes[file] = strconv.Itoa(int(p.Width * 72 / 25.4)) // in points, but for a fraction
		}
	}
	if out, err := exec.Command(office, command...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for file, want := range sheets {
		path := filepath.Join(dir, file+".pdf")
		info, err := exec.Command(counter, path).Output()
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		if got, err := strconv.Atoi(field(string(info), "Pages")); err != nil || got != want {
			t.Errorf("%s: %d sheets are %d pages, %v", file, want, got, err)
		}
		if got := field(string(info), "Page size"); !strings.HasPrefix(got, sizes[file]) {
			t.Errorf("%s: a page is %s, not %s points wide", file, got, sizes[file])
		}
	}
	for file, want := range map[string]string{
		"built-in-score-cards": "Good evidence of progress", "built-in-statement-cards": "What the levels look like here",
		"built-in-place-cards": "Fitzgerald", "built-in-wall-chart": "Agreed", "far-out-score-cards": "−1000",
	} {
		text, err := exec.Command(reader, filepath.Join(dir, file+".pdf"), "-").Output()
		if err != nil || !strings.Contains(strings.Join(strings.Fields(string(text)), " "), want) {
			t.Errorf("%s is without %q, %v", file, want, err)
		}
	}
}

// TestHostileTextOnPaper has rooms of which every text is hostile.
func TestHostileTextOnPaper(t *testing.T) {
	for _, text := range hostiletext.Typed() {
		full, err := hostilesession.New(hostilesession.Framework(text.Value), model.Group, text.Value)
		if err != nil {
			t.Fatalf("%s: %v", text.Name, err)
		}
		for _, k := range paper.Kinds() {
			if k.Name != "chart" { // its picture takes much longer than its writing
				checkHarmless(t, text, printed(t, k.New(paper.RoomOf(full.History.Session(), true), paper.Options{Sets: 1})))
			}
		}
	}
}

// TestPagesAreInOrder: elements stand in the order that Word asks for.
func TestPagesAreInOrder(t *testing.T) {
	for name, r := range papertest.Rooms() {
		for _, k := range paper.Kinds() {
			if name == "largest" {
				continue
			}
			parts := unpacked(t, printed(t, k.New(r, paper.Options{})))
			checkOrder(t, name+"/"+k.Name, parsed(t, "word/document.xml", parts["word/document.xml"]))
		}
	}
}

package xlsx

import (
	"bytes"
	"encoding/csv"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/table"
)

// To look at the pages:
//
//	stocktake export SESSION --format xlsx -o workshop.xlsx
//	soffice --headless --convert-to pdf workshop.xlsx
//	pdftoppm -r 100 -png workshop.pdf page

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

// eachSheet is LibreOffice's filter for CSV: a file for each sheet, numbers as they are
// and not as they are shown.
const eachSheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"

// LibreOffice reads in each sheet what the tables hold.
func TestLibreOfficeReadsTheTables(t *testing.T) {
	t.Parallel()
	office := program(t, "soffice")
	dir := t.TempDir()
	s, o := workshop(t), report.Options{Names: true}
	convert(t, office, dir, map[string][]byte{"workshop": written(t, s, o, nil)}, eachSheet)
	for _, tab := range sheetsOf(s, o) {
		checkRecords(t, tab.Title, records(t, dir, tab.Title), tab)
	}
	steps, _ := averagesTable(s, averaged{all: table.Steps(s)})
	rows := records(t, dir, summarySheet)
	for i, row := range rows {
		if row[0] == "Step" {
			checkRecords(t, summarySheet, rows[i:], steps)
			return
		}
	}
	t.Error("the summary has no table of the steps")
}

// On paper the summary is one page, with the radar's series named in its legend.
func TestLibreOfficePrintsThePages(t *testing.T) {
	t.Parallel()
	office, reader := program(t, "soffice"), program(t, "pdftotext")
	dir := t.TempDir()
	convert(t, office, dir, map[string][]byte{
		"workshop": written(t, workshop(t), report.Options{}, lastYear()),
		"progress": progress(t, report.Options{}, samples(t)[1].History.Session(), workshop(t)),
	}, "pdf")
	for name, words := range map[string][]string{
		"workshop": {"Workforce workshop, spring 2026", "Consensus", "Individual mean", "Northvale, spring 2025", "3. Plan", "Page 1 of"},
		"progress": {"What changed: Workforce workshop, spring 2026", "18 statements rose, none fell", "Rose", "consensus 2 → 4 (+2)", "Page 1 of"},
	} {
		text, err := exec.Command(reader, "-f", "1", "-l", "1", filepath.Join(dir, name+".pdf"), "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range words {
			if !strings.Contains(string(text), word) {
				t.Errorf("the first page of %s lacks %q:\n%s", name, word, text)
			}
		}
	}
}

// convert has LibreOffice write workbooks in another format, all of them by one start of it.
func convert(t *testing.T, office, dir string, books map[string][]byte, to string) {
	t.Helper()
	var paths []string
	for name, data := range books {
		path := filepath.Join(dir, name+".xlsx")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	profile := "-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile"))
	command := exec.Command(office, profile, "--headless", "--convert-to", to, "--outdir", dir)
	command.Args = append(command.Args, paths...)
	command.Env = append(os.Environ(), "LC_ALL=C.UTF-8") // or dates are written otherwise
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}

func records(t *testing.T, dir, sheet string) [][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "workshop-"+sheet+".csv"))
	if err != nil {
		t.Fatal(err)
	}
	all, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// checkRecords compares records, the first of them the head, with a table.
func checkRecords(t *testing.T, sheet string, got [][]string, want *table.Table) {
	t.Helper()
	if len(got) < 1+len(want.Rows) {
		t.Errorf("%s has %d rows, want %d", sheet, len(got)-1, len(want.Rows))
		return
	}
	for i, f := range want.Fields {
		if got[0][i] != f.Title {
			t.Errorf("%s: the head is %q, want %q", sheet, got[0][i], f.Title)
		}
		for j, row := range want.Rows {
			if !same(f, got[j+1][i], row[i]) {
				t.Errorf("%s, %s, row %d: %q, want %+v", sheet, f.Title, j+1, got[j+1][i], row[i])
			}
		}
	}
}

func same(f table.Field, got string, want table.Cell) bool {
	if x, ok := want.Number(); ok {
		y, err := strconv.ParseFloat(got, 64)
		return err == nil && math.Abs(x-y) < 1e-9
	}
	if f.Type == table.Date && !want.Empty() {
		d, err := time.Parse("01/02/2006", got) // as LibreOffice writes them without a locale
		return err == nil && d.Format(time.DateOnly) == want.Text()
	}
	return got == want.Text()
}

package xlsx

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/report"
)

// books are workbooks of every kind.
func books(t *testing.T) map[string][]byte {
	s := samples(t)
	return map[string][]byte{
		"session":    written(t, workshop(t), report.Options{}, lastYear()),
		"solo":       written(t, solo(t), report.Options{}, nil),
		"comparison": progress(t, report.Options{}, s[1].History.Session(), workshop(t)),
		"trend":      progress(t, report.Options{}, s[1].History.Session(), solo(t), workshop(t)),
	}
}

var (
	dimension = regexp.MustCompile(`<dimension ref="([^"]*)"`)
	cellName  = regexp.MustCompile(`<c r="([A-Z]+)(\d+)"`)
)

// A sheet says which cells it has: programs that trust it would read no others.
func TestDimensions(t *testing.T) {
	for name, data := range books(t) {
		sheets := 0
		for part, content := range parts(t, data) {
			if !strings.HasPrefix(part, "xl/worksheets/sheet") {
				continue
			}
			sheets++
			columns, rows := 1, 1
			for _, m := range cellName.FindAllStringSubmatch(content, -1) {
				column, row := 0, 0
				for _, letter := range m[1] {
					column = 26*column + int(letter-'A') + 1
				}
				if _, err := fmt.Sscan(m[2], &row); err != nil {
					t.Fatal(err)
				}
				columns, rows = max(columns, column), max(rows, row)
			}
			said := dimension.FindAllStringSubmatch(content, -1)
			if len(said) != 1 {
				t.Errorf("%s: %s has %d dimensions", name, part, len(said))
				continue
			}
			var from, to string
			from, to, _ = strings.Cut(said[0][1], ":")
			var width, height int
			for _, letter := range strings.TrimRight(to, "0123456789") {
				width = 26*width + int(letter-'A') + 1
			}
			if _, err := fmt.Sscan(strings.TrimLeft(to, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), &height); err != nil || from != "A1" {
				t.Errorf("%s: %s says it is %q", name, part, said[0][1])
			}
			if width < columns || height != rows {
				t.Errorf("%s: %s says it is %s, and has %d columns and %d rows", name, part, said[0][1], columns, rows)
			}
		}
		if sheets == 0 {
			t.Errorf("%s has no sheets", name)
		}
	}
}

// The parts have the prefixes that other programs look for, and a chart its size.
func TestPartsAreAsOthersReadThem(t *testing.T) {
	for name, data := range books(t) {
		all := parts(t, data)
		for _, element := range []string{"<cp:coreProperties ", "<cp:lastModifiedBy>stocktake</cp:lastModifiedBy>"} {
			if !strings.Contains(all["docProps/core.xml"], element) {
				t.Errorf("%s: the properties have no %s", name, element)
			}
		}
		for part, content := range all {
			if strings.HasPrefix(part, "xl/worksheets/sheet") && strings.Contains(content, "<drawing") && !strings.Contains(content, ` r:id="rId1">`) {
				t.Errorf("%s: %s refers to its drawing by another prefix", name, part)
			}
			if strings.HasPrefix(part, "xl/drawings/drawing") && (strings.Contains(content, "twoCellAnchor") || !strings.Contains(content, `<xdr:ext cx="8572500" cy="4953000"/>`)) {
				t.Errorf("%s: %s holds a chart by its second corner", name, part)
			}
		}
	}
}

// A trend over time has the days of its sessions on an axis of days, and a session without
// a value is a gap.
func TestTrendsGoByTime(t *testing.T) {
	s := samples(t)
	all := parts(t, progress(t, report.Options{}, s[1].History.Session(), solo(t), workshop(t)))
	chart := all["xl/charts/chart1.xml"]
	for _, day := range []calendar.Date{"2025-03-11", "2026-03-05", "2026-03-12"} {
		at, err := time.Parse(time.DateOnly, string(day))
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(chart, fmt.Sprintf("<c:v>%d</c:v>", serial(at))) {
			t.Errorf("%s is not on the axis", day)
		}
	}
	for _, part := range []string{"<c:scatterChart>", `<c:max val="5"/><c:min val="0"/>`, `<c:dispBlanksAs val="gap"/>`} {
		if !strings.Contains(chart, part) {
			t.Errorf("the chart has no %s", part)
		}
	}
	if serial(time.Date(2026, 3, 12, 0, 0, 0, 0, time.UTC)) != 46093 {
		t.Error("a day is another to a spreadsheet")
	}
}

// ExcelJS reads every workbook, with numbers where there are figures.
func TestExcelJSOpensThem(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("a short run looks for races in this program, not for what others make of its files")
	}
	folder := os.Getenv("STOCKTAKE_NODE")
	module := filepath.Join(folder, "node_modules", "exceljs")
	if _, err := os.Stat(module); folder == "" || err != nil {
		if os.Getenv("STOCKTAKE_CI") == "1" {
			t.Fatal("STOCKTAKE_NODE does not name a folder with exceljs")
		}
		t.Skip("STOCKTAKE_NODE does not name a folder with exceljs")
	}
	const script = `const E = require(process.argv[1]);
(async () => {
  const book = new E.Workbook();
  await book.xlsx.readFile(process.argv[2]);
  const kinds = {};
  book.eachSheet(sheet => { kinds[sheet.name] = []; sheet.eachRow(row => kinds[sheet.name].push(row.values.slice(1).map(v => typeof v))) });
  console.log(JSON.stringify({by: book.lastModifiedBy, kinds}));
})().catch(err => { console.error(err.stack); process.exit(1) })`
	for name, data := range books(t) {
		path := filepath.Join(t.TempDir(), name+".xlsx")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		var stderr bytes.Buffer
		cmd := exec.Command("node", "-e", script, module, path)
		cmd.Stderr = &stderr
		out, err := cmd.Output()
		if err != nil {
			t.Errorf("%s: %v\n%s", name, err, stderr.String())
			continue
		}
		var read struct {
			By    string
			Kinds map[string][][]string
		}
		if err := json.Unmarshal(out, &read); err != nil {
			t.Fatal(err)
		}
		if read.By != "stocktake" || len(read.Kinds) == 0 {
			t.Errorf("%s was modified by %q and has %d sheets", name, read.By, len(read.Kinds))
		}
		if name != "comparison" {
			continue
		}
		for i, row := range read.Kinds["By step"][1:] {
			if got := strings.Join(row[1:4], " "); got != "number number number" {
				t.Errorf("step %d has then, now and the change as %s", i+1, got)
			}
		}
	}
}

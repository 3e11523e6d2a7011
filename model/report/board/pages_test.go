package board_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/board"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/report/html"
)

// program is the first tool of some names that is there. Without one the test is left out,
// but not where the project is checked: there it would pass unseen.
func program(t *testing.T, names ...string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("a short run looks for races in this program, not for what others make of its files")
	}
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("STOCKTAKE_CI") == "1" {
		t.Fatalf("%s is needed here and not installed", names[0])
	}
	t.Skipf("%s is not installed, which this test needs", names[0])
	return ""
}

// crowded is a session in which everything is many and long, of a day.
func crowded(t *testing.T, id string, day calendar.Date) *model.Session {
	t.Helper()
	long := strings.Repeat("Pob gweithiwr cymorth teuluol ym mhob hyb, 每个家庭中心的每位工作人员, ", 12)
	h := beginAs(t, id, model.Details{Title: long[:60], Area: long[:60], Date: day})
	do := func(c model.Change) {
		t.Helper()
		do(t, h, c)
	}
	for i := range 4 {
		do(model.Add[model.Participant]{At: model.End, Item: model.Participant{ID: fmt.Sprintf("p%d", i+1), Name: fmt.Sprintf("Siân %d", i), Agency: long[:60], Scoring: true}})
	}
	for _, st := range h.Session().Statements() {
		for i, points := range []int{0, 0, 5, 5} {
			do(model.SetScore{Statement: st.Number, Round: 1, Participant: fmt.Sprintf("p%d", i+1), Score: model.Points(points)})
		}
		c := model.Consensus{Score: model.Points(5 * (st.Number % 2)), Dissent: long}
		if st.Number > 10 {
			c.Score = model.NoScore
		}
		do(model.SetConsensus{Statement: st.Number, Consensus: &c})
	}
	for i := range 12 {
		do(model.Add[model.Priority]{At: model.End, Item: model.Priority{
			ID: fmt.Sprintf("pr%d", i+1), What: fmt.Sprintf("%d ", i) + long, Owner: long[:60], Quarter: "Q2", Status: model.Statuses()[i%5], Resources: long,
		}})
		do(model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: fmt.Sprintf("pr%d", i+21), What: fmt.Sprintf("%d and ", i) + long}})
	}
	for _, step := range h.Session().Framework().Steps {
		do(model.SetTarget{Step: step.Number, Level: model.Points(5), By: "2026-03-12"})
	}
	for i := range 5 {
		m := model.Indicator{ID: fmt.Sprintf("m%d", i+1), Name: fmt.Sprintf("%d ", i) + long[:90], Unit: "%", Start: model.Start{Value: "40.5", Date: "2025-03-12"}, Target: "99.5"}
		do(model.Add[model.Indicator]{At: model.End, Item: m})
		do(model.AddValue{Indicator: m.ID, Value: model.Value{Date: "2025-06-12", Number: decimal.Decimal(fmt.Sprintf("%d.5", 38+i))}})
	}
	return h.Session()
}

// TestTwoPagesAtMost in Word and on paper, whatever the session holds.
func TestTwoPagesAtMost(t *testing.T) {
	office, chromium, counter := program(t, "soffice"), program(t, "chromium", "chromium-browser", "google-chrome"), program(t, "pdfinfo")
	then, now := workshops(t)
	dir := t.TempDir()
	convert := []string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", "pdf", "--outdir", dir}
	docs := map[string]*report.Document{
		"now": board.New(now, report.Options{Baseline: then}), "then": board.New(then, report.Options{}),
		"empty": board.New(begin(t, model.Details{Title: "Nothing yet"}).Session(), report.Options{}), "crowded": board.New(crowded(t, "k3v9a2mq7xtd", "2026-03-12"), report.Options{Baseline: crowded(t, "before", "2025-03-12")}),
	}
	for name, doc := range docs {
		word, err := os.Create(filepath.Join(dir, name+".docx"))
		if err != nil {
			t.Fatal(err)
		}
		page, err := os.Create(filepath.Join(dir, name+".html"))
		if err != nil {
			t.Fatal(err)
		}
		for _, err := range []error{docx.Write(word, doc), html.Write(page, doc), word.Close(), page.Close()} {
			if err != nil {
				t.Fatal(err)
			}
		}
		convert = append(convert, word.Name())
		if out, err := exec.Command(chromium, "--headless", "--no-sandbox", "--user-data-dir="+filepath.Join(dir, "browser"), "--no-pdf-header-footer",
			"--print-to-pdf="+filepath.Join(dir, name+"-page.pdf"), page.Name()).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	if out, err := exec.Command(office, convert...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for name := range docs {
		for _, file := range []string{name + ".pdf", name + "-page.pdf"} {
			info, err := exec.Command(counter, filepath.Join(dir, file)).Output()
			if err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			if found := regexp.MustCompile(`Pages:\s*([12])\n`).FindSubmatch(info); found == nil {
				t.Errorf("%s is not one page or two:\n%s", file, info)
			}
		}
	}
}

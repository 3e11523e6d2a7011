package report_test

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/comparison"
	reporthtml "familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/load"
	"familyhub/stocktake/model/report/markdown"
	"familyhub/stocktake/model/report/summary"

	"github.com/google/go-cmp/cmp"
)

func TestTargetsLoadAgain(t *testing.T) {
	s := aiming(t)
	data := jsonOf(t, "session", s, report.Options{Names: true})
	loaded, err := load.Session(bytes.NewReader(data), opened)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(s.Targets().All(), loaded.History.Session().Targets().All()); diff != "" {
		t.Error(diff)
	}
	again := written(t, func(b *bytes.Buffer) error {
		return jsonfile.Session(b, loaded.History.Session(), report.Options{Names: true})
	})
	if diff := cmp.Diff(string(data), string(again)); diff != "" {
		t.Error(diff)
	}
	for words, c := range map[string][2]string{
		"there is a target of statement 1 already": {`"statement": 2,` + "\n      \"level\": 2", `"statement": 1,` + "\n      \"level\": 2"},
		"a day by which it is wanted":              {`"by": "2027-09-30"`, `"by": ""`},
		"a target is 0 to 5":                       {`"level": 2,`, `"level": "dk",`},
	} {
		broken := strings.Replace(string(data), c[0], c[1], 1)
		if _, err := load.Session(strings.NewReader(broken), opened); err == nil || !strings.Contains(err.Error(), words) {
			t.Errorf("%s in place of %s is answered with %v", c[1], c[0], err)
		}
	}
}

// words has the documents about a session that wants to be somewhere, as text.
func wordsOf(t *testing.T, d *report.Document) string {
	return string(written(t, func(b *bytes.Buffer) error { return markdown.Write(b, d) }))
}

func TestTargetsStandInTheReports(t *testing.T) {
	s := aiming(t)
	full := wordsOf(t, summary.New(s, report.Options{}))
	for _, want := range []string{
		"Where we want to be", "| Target", "by 12 March 2027", "by 30 September 2027",
	} {
		if !strings.Contains(full, want) {
			t.Errorf("the report does not say %q", want)
		}
	}
	if plain := wordsOf(t, summary.New(workshop(t), report.Options{})); strings.Contains(plain, "arget") {
		t.Error("a report without targets speaks of them")
	}
	var marked, told int
	for _, b := range summary.New(s, report.Options{}).Blocks {
		spread, ok := b.(report.Spread)
		if !ok {
			continue
		}
		for _, row := range spread.Rows {
			if row.Target != nil {
				marked++
			}
		}
		if table := spread.Table(); len(spread.Rows) > 1 && table.Columns[len(table.Columns)-1].Title == "Target" {
			told++
		}
	}
	if marked != 4 || told != 1 { // of two steps and two statements
		t.Errorf("%d strips have a target, and %d tables of strips", marked, told)
	}
	page := string(written(t, func(b *bytes.Buffer) error { return reporthtml.Write(b, summary.New(s, report.Options{})) }))
	if !strings.Contains(page, "◇") {
		t.Error("the radar of the page does not show them")
	}
	d := summary.New(s, report.Options{})
	radars := 0
	for _, b := range d.Blocks {
		if pair, ok := b.(report.Pair); ok && len(pair.Right) == 1 {
			b = pair.Right[0]
		}
		if r, ok := b.(report.Radar); ok && r.Targets != nil {
			radars++
			if last := r.Series()[len(r.Series())-1]; last.Measure != report.TargetMeasure || last.Values[0] != 3.5 || last.Values[1] != 4 || !math.IsNaN(last.Values[2]) {
				t.Errorf("the radar has %+v", r.Series())
			}
		}
	}
	if radars == 0 {
		t.Error("there is no radar")
	}
}

func TestTheComparisonSaysWhatCame(t *testing.T) {
	then := aiming(t)
	now := aWorkshop(t)
	now.do(model.SetDetails{Details: model.Details{Title: "A year on", Date: "2027-04-01"}})
	now.settle(1, model.Points(5), "", "")
	text := wordsOf(t, comparison.New(then, now.h.Session(), report.Options{}))
	for _, want := range []string{"What was wanted, and what came", "4 targets were set then: 1 reached, 3 not fully agreed on.", "5   | 12 March 2027"} {
		if !strings.Contains(text, want) {
			t.Errorf("the comparison does not say %q:\n%s", want, text[strings.Index(text, "What was"):][:900])
		}
	}
}

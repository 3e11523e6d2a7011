package report_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/briefing"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/board"
	"familyhub/stocktake/model/report/calendar"
	"familyhub/stocktake/model/report/comparison"
	"familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/load"
	"familyhub/stocktake/model/report/markdown"
	"familyhub/stocktake/model/report/minutes"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/report/plan"
	"familyhub/stocktake/model/report/review"
	"familyhub/stocktake/model/report/summary"
	"familyhub/stocktake/model/sample"
)

// oddWords are names that stand in no text of the program.
var oddWords = framework.Names{
	Step: framework.Name{One: "stufe", Many: "stufen"}, Statement: framework.Name{One: "practice", Many: "practices"},
	Score: framework.Name{One: "rating"}, Session: framework.Name{One: "check"},
	Participant: framework.Name{One: "team member"}, Area: framework.Name{One: "service"},
	Requirement: framework.Name{One: "duty", Many: "duties"},
}

// inOddWords is a session again, on a framework that has odd names for everything and an id for each
// statement. What people and the framework wrote is rid of the usual words.
func inOddWords(t *testing.T, s *model.Session) *model.Session {
	t.Helper()
	file := written(t, func(b *bytes.Buffer) error { return jsonfile.Session(b, s, report.Options{Names: true}) })
	decoder := json.NewDecoder(bytes.NewReader(file))
	decoder.UseNumber()
	var all map[string]any
	if err := decoder.Decode(&all); err != nil {
		t.Fatal(err)
	}
	all = frameworktest.WithoutUsualWords(all).(map[string]any)
	fw := all["framework"].(map[string]any)
	fw["id"], fw["names"] = "odd", oddWords
	for _, step := range fw["steps"].([]any) {
		for _, st := range step.(map[string]any)["statements"].([]any) {
			st := st.(map[string]any)
			st["id"] = fmt.Sprintf("PX-%s", st["number"])
		}
	}
	data, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	loaded, err := load.Session(bytes.NewReader(data), noon)
	if err != nil {
		t.Fatal(err)
	}
	return loaded.History.Session()
}

// isNoName is what is no name of a thing: "score" where it is what people do, what sheets and commands
// know people without a name by, addresses, and the program's own name in a calendar.
var isNoName = regexp.MustCompile(`(?i)\b(to|who|we|they|people|and|alone,) score\b|\bParticipant \d+|https:\S+|^PRODID:.*`)

// TestReportsUseTheNamesOfTheFramework looks for the program's own words in every kind of report on a
// framework that has others.
func TestReportsUseTheNamesOfTheFramework(t *testing.T) {
	samples, err := sample.Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	one, err := sample.Solo(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	now, then, solo := inOddWords(t, samples[0].History.Session()), inOddWords(t, samples[1].History.Session()), inOddWords(t, one.History.Session())
	some, unseen := inOddWords(t, workshop(t)), inOddWords(t, secret(t, true).Session())
	aiming, again := inOddWords(t, aiming(t)), inOddWords(t, again(t).Session())
	empty := inOddWords(t, begin(t, model.Group, model.Details{Title: "Nothing yet"}, smallFramework(t)).h.Session())
	document := func(d *report.Document) func(io.Writer) error {
		return func(w io.Writer) error {
			var page bytes.Buffer
			err := errors.Join(markdown.Write(w, d), plaintext.Write(w, d), html.Write(&page, d))
			_, body, _ := strings.Cut(page.String(), "<body>")
			_, written := io.WriteString(w, tags.ReplaceAllString(body, "\n"))
			return errors.Join(err, written)
		}
	}
	reports := map[string]func(io.Writer) error{
		"comparison": document(comparison.New(then, now, report.Options{Names: true})),
		"alone now":  document(comparison.New(then, solo, report.Options{})),
		"apart":      document(comparison.New(some, now, report.Options{})),
		"nothing":    document(comparison.New(empty, some, report.Options{})),
		"since then": document(summary.New(aiming, report.Options{Baseline: some})),
		"trend":      document(comparison.NewTrend([]*model.Session{then, now})),
		"since":      document(summary.New(now, report.Options{Baseline: then, Names: true})),
		"plan since": document(plan.New(now, report.Options{Baseline: then})),
		"levels":     document(&report.Document{Blocks: summary.Levels(now, report.Options{})}),
	}
	for name, s := range map[string]*model.Session{"now": now, "then": then, "solo": solo, "some": some, "unseen": unseen, "aiming": aiming, "again": again, "empty": empty} {
		o := report.Options{}
		reports[name+", summary"] = document(summary.New(s, o))
		reports[name+", board"] = document(board.New(s, o))
		reports[name+", plan"] = document(plan.New(s, o))
		reports[name+", minutes"] = document(minutes.New(s, o))
		reports[name+", leads"] = document(minutes.Leads(s, o))
		reports[name+", review"] = document(review.New(s, o))
		reports[name+", briefing"] = func(w io.Writer) error { return writeBriefing(w, s) }
	}
	reports["calendar"] = func(w io.Writer) error { return calendar.Write(w, now, report.Options{}) }
	for name, write := range reports {
		out := string(written(t, func(b *bytes.Buffer) error { return write(b) }))
		for line := range strings.Lines(out) {
			if found := frameworktest.UsualWord.FindString(isNoName.ReplaceAllString(line, "")); found != "" {
				t.Errorf("%s: %q stands in %q", name, found, line)
			}
		}
		if number := regexp.MustCompile(`practices? [1-9]`).FindString(out); number != "" {
			t.Errorf("%s: a practice is called by its number: %q", name, number)
		}
	}
}

func writeBriefing(w io.Writer, s *model.Session) error {
	for part := 1; part <= briefing.Parts; part++ {
		if _, err := fmt.Fprintln(w, briefing.Of(s, part)); err != nil {
			return err
		}
	}
	return nil
}

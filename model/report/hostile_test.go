package report_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/hostiletext/hostilesession"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/load"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/report/table"
)

// TestHostileTextInEveryExport writes sessions of which every text is hostile, with
// names and with a framework that is just as hostile.
func TestHostileTextInEveryExport(t *testing.T) {
	good := smallFramework(t)
	modes := []model.Mode{model.Group, model.Solo}
	for i, text := range hostiletext.Typed() {
		checkExports(t, text, modes[i%2], good, true)
		checkExports(t, text, modes[(i+1)%2], hostilesession.Framework(text.Value), false)
	}
}

func checkExports(t *testing.T, text hostiletext.Text, mode model.Mode, fw *framework.Framework, names bool) {
	t.Helper()
	full, err := hostilesession.New(fw, mode, text.Value)
	if err != nil {
		t.Errorf("%s: %v", text.Name, err)
		return
	}
	for format, write := range map[string]func(io.Writer, *model.Session, report.Options) error{
		"md": summaryMarkdown, "txt": summaryText, "csv": table.CSV("scores"), "csv-statements": table.CSV("statements"), "json": jsonfile.Session,
		"comparison": func(w io.Writer, s *model.Session, o report.Options) error {
			return comparisonMarkdown(w, s, s, o)
		},
		"comparison-txt":  func(w io.Writer, s *model.Session, o report.Options) error { return comparisonText(w, s, s, o) },
		"comparison-json": func(w io.Writer, s *model.Session, o report.Options) error { return jsonfile.Comparison(w, s, s, o) },
		"trend": func(w io.Writer, s *model.Session, o report.Options) error {
			return trendMarkdown(w, []*model.Session{s, s}, o)
		},
		"trend-json": func(w io.Writer, s *model.Session, o report.Options) error {
			return jsonfile.Trend(w, []*model.Session{s, s}, o)
		},
		"against itself": func(w io.Writer, s *model.Session, o report.Options) error {
			o.Baseline = s
			return summaryMarkdown(w, s, o)
		},
		"csv-priorities": table.CSV("priorities"), "csv-dictionary": table.DictionaryCSV,
		"history": func(w io.Writer, s *model.Session, o report.Options) error {
			return plaintext.History(w, s, full.History.Lines(), o)
		},
		"csv of all scores": pooled("scores", "csv"), "csv of all statements": pooled("statements", "csv"),
		"csv of all priorities": pooled("priorities", "csv"), "ndjson": pooled("scores", "ndjson"),
	} {
		file := written(t, func(b *bytes.Buffer) error {
			return write(b, full.History.Session(), report.Options{Names: names, Radar: radar})
		})
		what := fmt.Sprintf("%s as %s of a %s session", text.Name, format, mode)
		if err := hostiletext.HarmlessFile(file); err != nil {
			t.Errorf("%s: %v", what, err)
		}
		if strings.HasPrefix(format, "csv") {
			checkCells(t, what, file)
		}
	}
}

// checkCells fails on a table that cannot be read or that a spreadsheet reckons with.
func checkCells(t *testing.T, what string, file []byte) {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(file)).ReadAll()
	if err != nil {
		t.Errorf("%s: %v", what, err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if hostiletext.Formula(cell) {
				t.Errorf("%s: the cell %q is a formula", what, cell)
			}
		}
	}
}

// TestHostileJSONIsLoadedClean writes hostile texts into a session's JSON by hand,
// since JSON itself writes none.
func TestHostileJSONIsLoadedClean(t *testing.T) {
	good := string(written(t, func(b *bytes.Buffer) error { return jsonfile.Session(b, workshop(t), report.Options{Names: true}) }))
	texts := []string{
		"Northvale, spring 2026", "Northvale", "Siân Llŷr", "Health visiting", "Practitioner", "Marged Prydderch", "Hub manager",
		"Half the room leads, half waits.", "I was never told.", "No shared calendar", "Name a lead in each agency",
	}
	places := [][]string{texts} // all at once, since they do not hinder one another
	for _, other := range []string{
		"2026-03-12", "agreed", "Q1", "p1", "e1", "b1", "pr1", "k3v9a2mq7xtd", "stocktake/session@1", "group", "Small readiness check", "title", "participants",
	} {
		places = append(places, []string{other})
	}
	loaded, refused := 0, 0
	for _, text := range hostiletext.Typed() {
		for i, place := range places {
			value := quoted(text.Value)
			if i%2 == 1 {
				value = `"` + text.Value + `"` // for the most part, that is no JSON
			}
			got, err := load.Session(strings.NewReader(replaced(t, good, place, value)), noon)
			if err != nil {
				refused++
				if err := hostiletext.Harmless(err.Error()); err != nil {
					t.Errorf("%s for %q: refused: %v", text.Name, place, err)
				}
				continue
			}
			loaded++
			again := written(t, func(b *bytes.Buffer) error {
				return jsonfile.Session(b, got.History.Session(), report.Options{Names: true})
			})
			if err := hostiletext.HarmlessFile(again); err != nil {
				t.Errorf("%s for %q: loaded: %v", text.Name, place, err)
			}
		}
	}
	if loaded == 0 || refused == 0 {
		t.Errorf("%d files were loaded and %d refused", loaded, refused)
	}
}

// replaced puts a value where a file of JSON has these texts.
func replaced(t *testing.T, file string, texts []string, value string) string {
	t.Helper()
	for _, text := range texts {
		if !strings.Contains(file, `"`+text+`"`) {
			t.Fatalf("%q is not in the file", text)
		}
		file = strings.ReplaceAll(file, `"`+text+`"`, value)
	}
	return file
}

// quoted is a text as JSON writes it.
func quoted(text string) string {
	data, err := json.Marshal(text)
	if err != nil {
		panic(err) // no text has an error
	}
	return string(data)
}

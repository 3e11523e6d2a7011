package report_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/comparison"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/sample"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// aYearApart are the sample workshops, the earlier one first; the later has taken two
// of the earlier one's priorities over.
func aYearApart(t testing.TB) (then, now *model.Session) {
	t.Helper()
	workshops, err := sample.Unplanned(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	was, is := workshops[1].History, workshops[0].History
	carry, err := planning.CarryOver(is.Session(), was.Session())
	if err != nil {
		t.Fatal(err)
	}
	later := script{t, is}
	later.do(carry)
	taken := 0
	for _, p := range is.Session().Priorities() {
		if p.Carried == nil {
			continue
		}
		switch taken++; taken {
		case 1:
			p.Status = model.Done
			later.do(model.Edit[model.Priority]{Item: p})
		case 2:
			p.Owner = "Somebody else"
			later.do(model.Edit[model.Priority]{Item: p})
		default:
			later.do(model.Remove[model.Priority]{ID: p.ID})
		}
	}
	return was.Session(), is.Session()
}

// otherVersion is a session on a version of the small framework that asks otherwise.
func otherVersion(t testing.TB) *model.Session {
	fw := smallFramework(t)
	fw.Version = "3"
	fw.Steps[0].Statements[0].Text = "Everybody knows <who> does = what."
	fw.Steps[2].Statements = append(fw.Steps[2].Statements, framework.Statement{Number: 9, Text: "A new one."})
	s := begin(t, model.Group, model.Details{Title: "Northvale, a year later", Date: "2027-03-12"}, fw)
	s.people("Siân Llŷr/Health visiting/", "Priya Shah/Voluntary sector/", "New One/Health visiting/")
	s.row(1, "5 5 5")
	s.row(2, "1 1 2")
	s.row(3, "4 4 3")
	s.settle(3, model.Points(4), "", "")
	return s.h.Session()
}

func TestComparisonGolden(t *testing.T) {
	then, now := aYearApart(t)
	small, later := workshop(t), otherVersion(t)
	for name, c := range map[string]struct {
		then, now *model.Session
		o         report.Options
	}{
		"comparison":         {then, now, report.Options{}},
		"comparison-named":   {small, later, report.Options{Names: true}},
		"comparison-alone":   {alone(t), workshop(t), report.Options{}},
		"comparison-nothing": {then, small, report.Options{}},
	} {
		golden.Compare(t, name+".md", written(t, func(b *bytes.Buffer) error { return comparisonMarkdown(b, c.then, c.now, c.o) }))
		golden.Compare(t, name+".json", written(t, func(b *bytes.Buffer) error { return jsonfile.Comparison(b, c.then, c.now, c.o) }))
		golden.Compare(t, name+".txt", written(t, func(b *bytes.Buffer) error { return comparisonText(b, c.then, c.now, c.o) }))
	}
}

func TestTrendGolden(t *testing.T) {
	then, now := aYearApart(t)
	for name, sessions := range map[string][]*model.Session{
		"trend":         {now, then},
		"trend-three":   {otherVersion(t), workshop(t), alone(t)},
		"trend-nothing": {now, workshop(t)},
	} {
		golden.Compare(t, name+".md", written(t, func(b *bytes.Buffer) error { return trendMarkdown(b, sessions, report.Options{}) }))
		golden.Compare(t, name+".json", written(t, func(b *bytes.Buffer) error { return jsonfile.Trend(b, sessions, report.Options{}) }))
	}
	golden.Compare(t, "trend.txt", written(t, func(b *bytes.Buffer) error {
		return plaintext.Write(b, comparison.NewTrend([]*model.Session{then, now}))
	}))
}

// With a baseline the summary gains columns and sentences, and without it nothing.
func TestSummaryAgainstABaseline(t *testing.T) {
	markdown := func(s, baseline *model.Session) string {
		return string(written(t, func(b *bytes.Buffer) error { return summaryMarkdown(b, s, report.Options{Baseline: baseline}) }))
	}
	with, without := markdown(otherVersion(t), workshop(t)), markdown(otherVersion(t), nil)
	for _, want := range []string{
		"**Since the baseline of", "| Then", "| Change", "The baseline is “", "+1.0 over 1 of 2", "The frameworks differ: 2 statements are",
		"A step’s figure then is taken over",
	} {
		if !strings.Contains(with, want) {
			t.Errorf("there is no %q", want)
		}
		if strings.Contains(without, want) {
			t.Errorf("%q without a baseline", want)
		}
	}
	// All else is the same.
	paragraphs := func(text string) []string {
		return slices.DeleteFunc(strings.Split(text, "\n\n"), func(p string) bool {
			return strings.HasPrefix(p, "|") || strings.HasPrefix(p, "**Since the baseline") || strings.HasPrefix(p, "The baseline is") || strings.HasPrefix(p, "A step’s figure then")
		})
	}
	if diff := cmp.Diff(paragraphs(without), paragraphs(with)); diff != "" {
		t.Errorf("the rest of the summary differs:\n%s", diff)
	}
}

// Nobody's name stands in a comparison unless it was asked for.
func TestComparisonWithoutNames(t *testing.T) {
	then, now := workshop(t), otherVersion(t)
	for _, names := range []bool{false, true} {
		o := report.Options{Names: names, Baseline: then}
		all := string(written(t, func(b *bytes.Buffer) error {
			for _, err := range []error{
				comparisonMarkdown(b, then, now, o), comparisonText(b, then, now, o), jsonfile.Comparison(b, then, now, o),
				trendMarkdown(b, []*model.Session{then, now}, o), jsonfile.Trend(b, []*model.Session{then, now}, o),
				summaryText(b, now, report.Options{Baseline: then}),
			} {
				if err != nil {
					return err
				}
			}
			return nil
		}))
		for _, name := range []string{"Siân Llŷr", "Priya Shah", "New One", "Marged Prydderch"} {
			if strings.Contains(all, name) && !names {
				t.Errorf("%s is named", name)
			}
		}
		if named := strings.Contains(all, "Both times: Siân Llŷr, Priya Shah"); named != names {
			t.Errorf("names asked for: %t, told: %t", names, named)
		}
	}
}

// Whatever was entered, nothing that people read has a figure that is none.
func TestNoFigureIsNaN(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		then, now := randomSession(t, rt).Session(), randomSession(t, rt).Session()
		for format, write := range map[string]func(*bytes.Buffer) error{
			"comparison": func(b *bytes.Buffer) error { return comparisonMarkdown(b, then, now, report.Options{}) },
			"json":       func(b *bytes.Buffer) error { return jsonfile.Comparison(b, then, now, report.Options{}) },
			"trend": func(b *bytes.Buffer) error {
				return trendMarkdown(b, []*model.Session{then, now}, report.Options{})
			},
			"trend-json": func(b *bytes.Buffer) error { return jsonfile.Trend(b, []*model.Session{then, now}, report.Options{}) },
			"summary":    func(b *bytes.Buffer) error { return summaryText(b, now, report.Options{Baseline: then}) },
		} {
			first := written(t, write)
			for _, wrong := range []string{"NaN", "Inf", "−0.0", "-0.0"} {
				if bytes.Contains(first, []byte(wrong)) {
					rt.Fatalf("%s has %s:\n%s", format, wrong, first)
				}
			}
			if !bytes.Equal(first, written(t, write)) {
				rt.Fatalf("%s differs the second time", format)
			}
		}
	})
}

// What a file has of a change is what its figures come to, and NaN is in none.
func TestComparisonJSONAddsUp(t *testing.T) {
	then, now := aYearApart(t)
	type shift struct{ Then, Now, Change *float64 }
	var file struct {
		Steps      []struct{ Consensus, Individual shift }
		Statements []struct{ Consensus, Individual, AD shift }
	}
	if err := json.Unmarshal(written(t, func(b *bytes.Buffer) error { return jsonfile.Comparison(b, then, now, report.Options{}) }), &file); err != nil {
		t.Fatal(err)
	}
	compared := 0
	add := func(s shift) {
		if both := s.Then != nil && s.Now != nil; both != (s.Change != nil) {
			t.Errorf("%+v", s)
		} else if both {
			compared++
			if *s.Change != *s.Now-*s.Then {
				t.Errorf("from %v to %v is %v", *s.Then, *s.Now, *s.Change)
			}
		}
	}
	for _, s := range file.Steps {
		add(s.Consensus)
		add(s.Individual)
	}
	for _, s := range file.Statements {
		add(s.Consensus)
		add(s.Individual)
		add(s.AD)
	}
	if compared < 20 {
		t.Errorf("only %d figures are compared", compared)
	}
}

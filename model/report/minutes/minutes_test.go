package minutes_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/minutes"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/sample"
	"familyhub/stocktake/model/text"
)

// workshop is the newer of the two sample sessions, with something parked and a next date.
func workshop(t *testing.T) *model.History {
	t.Helper()
	all, err := sample.Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	h := all[0].History
	do(t, h,
		model.Add[model.Parked]{Item: model.Parked{ID: "k1", Text: "A bus to the hub on Sundays.", Owner: "the transport board"}, At: model.End},
		model.Add[model.Parked]{Item: model.Parked{ID: "k2", Text: "Parking permits"}, At: model.End},
		model.Add[model.Parked]{Item: model.Parked{ID: "k3", Text: "Dealt with already", Done: true}, At: model.End},
		model.SetClosing{Closing: model.Closing{Next: "2026-09-12"}},
	)
	return h
}

func do(t *testing.T, h *model.History, changes ...model.Change) {
	t.Helper()
	for _, c := range changes {
		if _, err := h.Do(c, time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC)); err != nil {
			t.Fatalf("%#v: %v", c, err)
		}
	}
}

func written(t *testing.T, doc *report.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := plaintext.WriteWidth(&b, doc, 72); err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(b.String(), "\n") {
		if text.Width(line) > 72 {
			t.Errorf("a line of %d cells: %q", text.Width(line), line)
		}
	}
	return b.String()
}

func TestMinutes(t *testing.T) {
	golden.Compare(t, "minutes.txt", []byte(written(t, minutes.New(workshop(t).Session(), report.Options{}))))
}

func TestLeads(t *testing.T) {
	golden.Compare(t, "leads.txt", []byte(written(t, minutes.Leads(workshop(t).Session(), report.Options{}))))
}

// TestALeadHasOneList, however people wrote the name, and priorities without a lead are named as such.
func TestALeadHasOneList(t *testing.T) {
	h := workshop(t)
	for i, owner := range []string{"Uned Iechyd / Tîm 2", "UNED IECHYD / TÎM 2", "早期帮助", "早期帮助", ""} {
		do(t, h, model.Add[model.Priority]{Item: model.Priority{ID: "pr90" + string(rune('1'+i)), What: "Thing " + string(rune('A'+i)), Owner: owner}, At: model.End})
	}
	page := written(t, minutes.Leads(h.Session(), report.Options{}))
	for _, part := range []string{"Uned Iechyd / Tîm 2\n-", "早期帮助\n-", "No lead named yet\n-"} {
		if strings.Count(page, part) != 1 {
			t.Errorf("%q stands %d times in\n%s", part, strings.Count(page, part), page)
		}
	}
	if strings.Contains(page, "UNED") {
		t.Error("a lead has two lists")
	}
}

// TestWhereAllIsDoneNothingIsLeft: that is not the same as having agreed on nothing.
func TestWhereAllIsDoneNothingIsLeft(t *testing.T) {
	h := workshop(t)
	for i, p := range h.Session().Priorities() {
		if !p.Open() {
			continue
		}
		p.Status = []model.Status{model.Done, model.Dropped}[i%2]
		do(t, h, model.Edit[model.Priority]{Item: p})
	}
	for _, doc := range []*report.Document{minutes.New(h.Session(), report.Options{}), minutes.Leads(h.Session(), report.Options{})} {
		if page := written(t, doc); !strings.Contains(page, "Nothing is left to do: all priorities are done or dropped.") {
			t.Errorf("it says otherwise:\n%s", page)
		}
	}
}

// TestNobodyWhoTookPartIsNamed, asked or not: the minutes go to people who were not there.
func TestNobodyWhoTookPartIsNamed(t *testing.T) {
	h := workshop(t)
	do(t, h, model.Add[model.Participant]{Item: model.Participant{ID: "p90", Name: "Quilla Zwart", Agency: "Early help", Scoring: true}, At: model.End})
	details := h.Session().Details()
	details.Facilitator = "Zebedee Quill"
	do(t, h, model.SetDetails{Details: details})
	for _, names := range []bool{false, true} {
		o := report.Options{Names: names}
		page := written(t, minutes.New(h.Session(), o)) + written(t, minutes.Leads(h.Session(), o))
		if strings.Contains(page, "Quill") {
			t.Errorf("names %t: somebody is named:\n%s", names, page)
		}
	}
}

func TestMinutesOfNothing(t *testing.T) {
	h, err := model.NewHistory(model.Origin{ID: "k3v9a2mq7xtd", Mode: model.Group, Details: model.Details{Title: "Northvale"}}, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	page := written(t, minutes.New(h.Session(), report.Options{})) + written(t, minutes.Leads(h.Session(), report.Options{}))
	for _, part := range []string{"Nothing has been agreed yet.", "No priorities are agreed yet.", "Not agreed yet."} {
		if !strings.Contains(page, part) {
			t.Errorf("without %q:\n%s", part, page)
		}
	}
}

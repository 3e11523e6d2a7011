package board_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/board"
	"familyhub/stocktake/model/report/markdown"
	"familyhub/stocktake/model/sample"
)

// workshops are the two sample sessions, the earlier first.
func workshops(t *testing.T) (then, now *model.Session) {
	t.Helper()
	all, err := sample.Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return all[1].History.Session(), all[0].History.Session()
}

func page(t *testing.T, s *model.Session, o report.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := markdown.Write(&b, board.New(s, o)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestThePageAnswersADirector: what is better, what is worse, who does what by when, what is
// asked, and how firm it is.
func TestThePageAnswersADirector(t *testing.T) {
	then, now := workshops(t)
	text := page(t, now, report.Options{Baseline: then})
	for _, part := range []string{
		"12 people from 7 agencies assessed", "19 of 20 statements", "from 0 (Not started) to 5 (In place", "**Since the baseline of 11 March 2025:** All 5 steps rose.",
		"| 1. Priorities |  2.3 | 3.8 |", "### Strengths", "### To work on", "no consensus, 0 to 5. Council staff meet the values",
		"| Early help", "11 Sep 2026", "**4 done:** Name a deputy for each lead;", "and 1 more. **1 dropped:** Show", "**To name a lead:** Ask families", "**To provide the resources**",
		"12 June 2026", "agreed a score for 18 of 20 statements; no consensus on 1; 1 not scored.",
	} {
		if !strings.Contains(text, part) {
			t.Errorf("the page is without %q:\n%s", part, text)
		}
	}
	if worse := page(t, then, report.Options{Baseline: now}); !strings.Contains(worse, "0 rose and 18 fell, furthest 2. Clear responsibilities (−2)") {
		t.Errorf("what fell furthest is not on the page:\n%s", worse)
	}
}

// TestThePageSaysWhatBecameOfTargetsAndMeasures: what fell comes first, and what was not reached is named.
func TestThePageSaysWhatBecameOfTargetsAndMeasures(t *testing.T) {
	all, err := sample.Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	then, now := all[1].History, all[0].History
	for _, step := range []int{1, 2} {
		do(t, then, model.SetTarget{Step: step, Level: model.Points(5 - step), By: "2026-03-11"})
		do(t, now, model.SetTarget{Step: step, Level: model.Points(5), By: calendar.Date([]string{"2027-03-12", "2027-06-12"}[step-1])})
	}
	for i, m := range []model.Indicator{
		{Name: "Turnover", Unit: "%", Target: "12", Start: model.Start{Value: "18"}},
		{Name: "Would recommend us", Unit: "%", Target: "75", Start: model.Start{Value: "61"}},
		{Name: "Never measured again", Start: model.Start{Value: "3"}},
	} {
		m.ID = []string{"m1", "m2", "m3"}[i]
		do(t, now, model.Add[model.Indicator]{At: model.End, Item: m})
	}
	do(t, now, model.AddValue{Indicator: "m1", Value: model.Value{Date: "2026-03-01", Number: "14.5"}})
	do(t, now, model.AddValue{Indicator: "m2", Value: model.Value{Date: "2026-03-01", Number: "58"}})
	text := page(t, now.Session(), report.Options{Baseline: then.Session()})
	for _, part := range []string{
		"2 targets were set then: 1 reached, 1 not reached. Not reached: Step 1. Priorities (wanted 4, now 3.8).",
		"**Measures:** Would recommend us 61% → 58%, away from the target of 75%; Turnover 18% → 14.5%, on the way to 12%.\n",
		"The targets are for 12 March 2027 to 12 June 2027.",
	} {
		if !strings.Contains(text, part) {
			t.Errorf("the page is without %q:\n%s", part, text)
		}
	}
}

// TestThePageNamesNobody, asked or not, and says neither how long it took nor what to ask the room.
func TestThePageNamesNobody(t *testing.T) {
	then, now := workshops(t)
	plain := page(t, now, report.Options{Baseline: then})
	if named := page(t, now, report.Options{Baseline: then, Names: true}); named != plain {
		t.Error("with names the page is another")
	}
	for _, word := range []string{"minutes", "Time spent", "what else speaks for it"} {
		if strings.Contains(plain, word) {
			t.Errorf("%q is on the page", word)
		}
	}
}

// TestThePageOfAnEmptySession is whole.
func TestThePageOfAnEmptySession(t *testing.T) {
	text := page(t, begin(t, model.Details{Title: "Nothing yet"}).Session(), report.Options{})
	for _, part := range []string{"A group assessed", "0 of 20 statements", "No priorities have been chosen yet.", "agreed a score for 0 of 20"} {
		if !strings.Contains(text, part) {
			t.Errorf("the page is without %q:\n%s", part, text)
		}
	}
}

func do(t *testing.T, h *model.History, c model.Change) {
	t.Helper()
	if _, err := h.Do(c, time.Date(2026, time.March, 12, 12, 0, 0, 0, time.UTC)); err != nil {
		t.Fatal(err)
	}
}

// begin begins a session of a group.
func begin(t *testing.T, d model.Details) *model.History { return beginAs(t, "k3v9a2mq7xtd", d) }

func beginAs(t *testing.T, id string, d model.Details) *model.History {
	t.Helper()
	fw := framework.Builtin()
	created := time.Date(2026, time.March, 12, 9, 0, 0, 0, time.UTC)
	h, err := model.NewHistory(model.Origin{ID: id, Created: created, Mode: model.Group, Details: d, Framework: fw.Digest()}, fw)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

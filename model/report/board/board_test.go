package board_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
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
		"12 people from 7 agencies assessed", "19 of 20 statements", "**Since the baseline of 11 March 2025:** All 5 steps rose.",
		"| 1. Priorities |  2.3 | 3.8 |", "### Strengths", "### To work on", "no consensus, 0 to 5. Council staff meet the values",
		"| Early help", "11 Sep 2026", "4 done; 1 dropped", "**To name a lead**", "**To provide the resources**",
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

// begin begins a session of a group.
func begin(t *testing.T, d model.Details) *model.History {
	t.Helper()
	fw := framework.Builtin()
	created := time.Date(2026, time.March, 12, 9, 0, 0, 0, time.UTC)
	h, err := model.NewHistory(model.Origin{ID: "k3v9a2mq7xtd", Created: created, Mode: model.Group, Details: d, Framework: fw.Digest()}, fw)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

package report_test

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/text"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// People may be called by words that the framework and the program use.
func TestHistoryLeavesTheFrameworksOwnWords(t *testing.T) {
	fw := framework.Builtin()
	s := begin(t, model.Group, model.Details{Title: "T"}, fw)
	for i, name := range []string{"Families", "round", "priorities", "Staff", "vote", "Look", "statement", "what"} {
		s.do(model.Add[model.Participant]{At: model.End, Item: model.Participant{ID: "p" + string(rune('1'+i)), Name: name, Scoring: true}})
	}
	before := len(s.h.Lines())
	for _, list := range fw.Checklists {
		for _, item := range list.Items() {
			s.do(
				model.SetAnswer{Checklist: list.ID, Item: item.ID, Answer: model.Answer{Tick: model.Partly}},
				model.SetAnswer{Checklist: list.ID, Item: item.ID, Answer: model.Answer{Tick: model.Partly, Note: "x"}},
				model.SetAnswer{Checklist: list.ID, Item: item.ID},
			)
		}
	}
	for _, p := range fw.Reflections {
		s.do(model.SetReflection{Prompt: p.ID, Text: "x"}, model.SetReflection{Prompt: p.ID})
	}
	s.do(
		model.SetPlan{Plan: model.PlanTexts{Vision: "x"}}, model.SetFlag{Statement: 1, On: true}, model.SetFlag{Statement: 1},
		model.SetScore{Statement: 1, Round: 1, Participant: "p1", Score: model.Points(3)}, model.BeginRound{Statement: 1, Round: 2},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "x"}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr2", What: "y"}, At: model.End},
		model.BeginVote{Each: 3}, model.SetDots{Participant: "p1", Dots: map[string]int{"pr1": 1}}, model.JoinDots{From: "pr1", To: "pr2"},
		model.SetBaseline{On: true}, model.SetBaseline{},
		model.SetDetails{Details: model.Details{Title: "U"}},
		model.Batch{Label: "score sheet", Changes: []model.Change{model.SetFlag{Statement: 2, On: true}}},
		model.Batch{Label: "sheets of Staff", Changes: []model.Change{model.SetFlag{Statement: 3, On: true}}},
	)
	lines := s.h.Lines()[before:]
	var out strings.Builder
	if err := plaintext.History(&out, s.h.Session(), lines, report.Options{Width: 1000}); err != nil {
		t.Fatal(err)
	}
	shown := strings.Split(strings.TrimSpace(out.String()), "\n")
	shown = shown[len(shown)-len(lines):]
	for i, l := range lines {
		want := l.Words(model.ByName)
		switch {
		case strings.HasPrefix(want, "Families at statement"):
			want = strings.Replace(want, "Families", "Participant 1", 1)
		case want == "dots of Families":
			want = "dots of Participant 1"
		case want == "sheets of Staff": // a label of another program
			want = "1 change"
		}
		if !strings.HasSuffix(shown[i], "  "+want) {
			t.Errorf("%q is told as %q", l.Words(model.ByName), shown[i])
		}
	}
}

// TestHistoryHoldsNoNameWithoutNames: whatever people are called, on whatever scale they
// score, under whatever label their sheets came in.
func TestHistoryHoldsNoNameWithoutNames(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		name := rapid.OneOf(
			rapid.SampledFrom([]string{
				"priority: Kim Zeta", "barrier at statement 1: Kim Zeta", "reflection: Kim Zeta", "two priorities merged: Kim Zeta",
				"consensus at statement 1 Kim Zeta", "Kim Zeta at statement 1: 3", "Kim Zeta left", "dots of Kim Zeta", "participant Kim Zeta added",
				"checklist Kim Zeta, x: yes", "Score Kim Zeta", "Health Kim Zeta", "Participant 4 Kim Zeta", "score sheet Kim Zeta", "Kim Zeta, round 2: 9",
			}),
			rapid.Map(rapid.StringN(1, 20, 60), func(s string) string { return "Kim Zeta" + text.Line(s) }),
		).Draw(rt, "name")
		name = text.Line(name)
		h := begin(t, model.Group, model.Details{Title: "T"}, smallFramework(t))
		person := model.Participant{ID: "p1", Name: name, Agency: "Health", Role: "Lead", Scoring: true}
		renamed := person
		renamed.Name = "Somebody Else"
		h.do(
			model.Add[model.Participant]{At: model.End, Item: person},
			model.Add[model.Participant]{At: model.End, Item: model.Participant{ID: "p2", Name: name + " Two", Scoring: true}},
			model.SetScore{Statement: 1, Round: 1, Participant: "p1", Score: model.Points(3)},
			model.BeginRound{Statement: 1, Round: 2},
			model.Correct{Statement: 1, Round: 1, Participant: "p1", Score: model.DontKnow},
			model.Add[model.Note]{At: model.End, Item: model.Note{ID: "e1", Statement: 1, Text: "the rota", By: "p1"}},
			model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: "pr1", What: "x"}},
			model.BeginVote{Each: 3}, model.SetDots{Participant: "p1", Dots: map[string]int{"pr1": 1}},
			model.Leave{Participant: "p1", Left: true}, model.Leave{Participant: "p1"},
			model.Batch{Label: rapid.SampledFrom([]string{"score sheet of ", "3 score sheets, ", "score sheet", "by "}).Draw(rt, "label") + name, Changes: []model.Change{model.SetFlag{Statement: 2, On: true}}},
			model.Remove[model.Participant]{ID: "p2"},
			model.Edit[model.Participant]{Item: renamed},
		)
		for range rapid.IntRange(0, 14).Draw(rt, "undone") {
			if _, err := h.h.Undo(noon); err != nil {
				rt.Fatal(err)
			}
		}
		with := told(t, h.h, report.Options{Names: true, Width: 1000})
		without := told(t, h.h, report.Options{Width: 1000})
		if _, err := h.h.Redo(noon); err == nil {
			without += told(t, h.h, report.Options{Width: 1000})
		}
		for _, l := range h.h.Lines() {
			without += l.Words(model.Unnamed)
		}
		if !strings.Contains(with, "Kim Zeta") {
			rt.Errorf("asked for, the name is not there:\n%s", with)
		}
		if strings.Contains(without, "Kim Zeta") || strings.Contains(without, "Somebody Else") {
			rt.Errorf("a name is left:\n%s", without)
		}
	})
}

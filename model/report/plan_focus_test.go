package report_test

import (
	"bytes"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
)

func TestPlanSaysHowTheFocusWasChosen(t *testing.T) {
	priority := func(id string, focus bool, status model.Status) model.Change {
		return model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: id, What: "Do " + id, Focus: focus, Status: status}}
	}
	person := func(id string) model.Change {
		return model.Add[model.Participant]{At: model.End, Item: model.Participant{ID: id, Scoring: true}}
	}
	dots := func(who string, dots map[string]int) model.Change {
		return model.SetDots{Participant: who, Dots: dots}
	}
	for name, c := range map[string]struct {
		mode    model.Mode
		changes []model.Change
		want    string // empty for nothing said
	}{
		"none":  {model.Group, []model.Change{priority("pr1", false, "")}, ""},
		"alone": {model.Solo, []model.Change{priority("pr1", true, "")}, "1 priority in focus was chosen by the person who scored alone."},
		"by the room": {
			model.Group,
			[]model.Change{priority("pr1", true, ""), priority("pr2", true, "")},
			"2 priorities in focus were chosen by the room.",
		},
		"by dots": {
			model.Group,
			[]model.Change{
				priority("pr1", true, ""), priority("pr2", false, ""), priority("pr3", true, ""), priority("pr4", false, model.Dropped),
				person("p1"), person("p2"),
				model.BeginVote{Each: 3},
				dots("p1", map[string]int{"pr1": 2, "pr2": 1}), dots("p2", map[string]int{"pr3": 1, "pr4": 2}),
			},
			"2 priorities in focus were chosen by vote: 2 people cast up to 3 dots each.",
		},
		"against the dots": {
			model.Group,
			[]model.Change{
				priority("pr1", true, ""), priority("pr2", false, ""), person("p1"),
				model.BeginVote{Each: 3},
				dots("p1", map[string]int{"pr1": 1, "pr2": 2}),
			},
			"1 priority in focus was chosen by the room.",
		},
		"before anybody voted": {
			model.Group,
			[]model.Change{priority("pr1", true, ""), person("p1"), model.BeginVote{Each: 3}},
			"1 priority in focus was chosen by the room.",
		},
	} {
		s := begin(t, c.mode, model.Details{Title: "T"}, framework.Builtin())
		s.do(c.changes...)
		s.do(model.SetScore{Statement: 2, Round: 1, Participant: firstScorer(s), Score: model.Points(2)})
		var out bytes.Buffer
		if err := planMarkdown(&out, s.h.Session(), report.Options{}); err != nil {
			t.Fatal(err)
		}
		text := unwrapped(out.String())
		if c.want == "" && strings.Contains(text, "in focus") || !strings.Contains(text, c.want) {
			t.Errorf("%s: the plan is without %q", name, c.want)
		}
		if !strings.Contains(text, "1 of 20 statements") {
			t.Errorf("%s: the plan does not say how many statements were assessed", name)
		}
	}
}

// firstScorer is somebody who may score, who joins where there is nobody yet.
func firstScorer(s script) string {
	if people := s.h.Session().Participants(); len(people) > 0 {
		return people[0].ID
	}
	s.do(model.Add[model.Participant]{At: model.End, Item: model.Participant{ID: "p1", Scoring: true}})
	return "p1"
}

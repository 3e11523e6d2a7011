// Package hostilesession makes sessions whose every text is a hostile one. It serves tests only.
package hostilesession

import (
	"strings"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/sample"
	"familyhub/stocktake/model/text"
)

// New is a session of a framework in which a text stands wherever people can put
// one: in the title, every name, note, barrier and priority, in rationale and dissent.
// It is cut to the length that a field takes. Where nothing is left of it, and nothing
// is refused, a letter stands before it. A group session has three people and its first
// statement is settled and holds two rounds.
func New(fw *framework.Framework, mode model.Mode, text string) (sample.Sample, error) {
	f := filler{line: cut(text, refusal.MaxLine), text: cut(text, refusal.MaxText)}
	origin := model.Origin{
		ID: "h0st1le", Mode: mode, Created: moment, Framework: fw.Digest(),
		Details: model.Details{Title: something(f.line), Area: f.line, Facilitator: f.line, Date: "2026-03-12", Ends: "16:00"},
	}
	h, err := model.NewHistory(origin, fw)
	if err != nil {
		return sample.Sample{}, err
	}
	f.history = h
	f.people()
	first := fw.Statements()[0].Number
	f.statement(first)
	f.plan(first)
	f.rules()
	return sample.Sample{
		Origin: origin, History: h, Entries: f.entries,
		Place: model.Place{Page: model.StatementPage, Number: first},
	}, f.err
}

var moment = time.Date(2026, time.March, 12, 9, 30, 0, 0, time.UTC)

type filler struct {
	line, text string
	history    *model.History
	entries    []model.Entry
	err        error
}

func (f *filler) do(changes ...model.Change) {
	for _, c := range changes {
		e, err := f.history.Do(c, moment)
		switch {
		case model.NoChange(err):
		case err != nil && f.err == nil:
			f.err = err
		case err == nil:
			f.entries = append(f.entries, e)
		}
	}
}

// people are three in a group, whose names must differ.
func (f *filler) people() {
	person := func(id, before string) model.Participant {
		return model.Participant{ID: id, Name: cut(before+f.line, refusal.MaxLine), Agency: f.line, Role: f.line, Scoring: true}
	}
	if f.history.Session().Solo() {
		f.do(model.Edit[model.Participant]{Item: person("p1", "")})
		return
	}
	for id, before := range []string{"", "b", "c"} {
		p := person("p"+string(rune('1'+id)), before)
		f.do(model.Add[model.Participant]{Item: p, At: model.End})
	}
}

func (f *filler) statement(n int) {
	s := f.history.Session()
	for i, p := range s.Participants() {
		f.do(model.SetScore{Statement: n, Round: 1, Participant: p.ID, Score: model.Points(2 * i)})
	}
	f.do(
		model.Add[model.Note]{At: model.End, Item: model.Note{ID: "e1", Statement: n, Text: something(f.text)}},
		model.Add[model.Note]{At: model.End, Item: model.Note{ID: "e2", Statement: n, Text: something(f.text), By: "p1"}},
		model.SetFlag{Statement: n, On: true},
	)
	if s.Solo() {
		return
	}
	f.do(
		model.BeginRound{Statement: n, Round: 2},
		model.SetScore{Statement: n, Round: 2, Participant: "p1", Score: model.Points(1)},
		model.SetConsensus{Statement: n, Consensus: &model.Consensus{Score: model.Points(3), Rationale: f.text, Dissent: f.text}},
		model.Leave{Participant: "p3", Left: true},
	)
}

func (f *filler) plan(n int) {
	f.do(
		model.Add[model.Barrier]{At: model.End, Item: model.Barrier{ID: "b1", Text: something(f.text), Statements: []int{n}}},
		model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: "pr1", What: something(f.text), Owner: f.line, Statements: []int{n}}},
		model.Add[model.Need]{At: model.End, Item: model.Need{
			ID: "t1", Skill: something(f.line), Group: f.line, Have: 1, Need: 13, Level: f.line, Format: f.line, Note: f.text,
		}},
		model.Add[model.Indicator]{At: model.End, Item: model.Indicator{
			ID: "m1", Heading: f.line, Name: something(f.line), Unit: unitOf(f.line), Source: f.line, Start: model.Start{Value: "1250", Date: "2026-03-12"},
			Target: "2000", Reports: f.line, Outcome: f.line, Values: []model.Value{{Date: "2026-06-12", Number: "1300.5", Note: f.line}},
		}},
		model.SetPlan{Plan: model.PlanTexts{Vision: f.text, Foreword: f.text, Aims: f.text, Lead: f.line, Team: f.text, Families: f.text, Heard: f.text, Reporting: f.text, Risks: f.text}},
	)
	guide := f.history.Session().Guide()
	for _, list := range guide.Checklists {
		for _, item := range list.Items() {
			f.do(model.SetAnswer{Checklist: list.ID, Item: item.ID, Answer: model.Answer{Tick: model.Partly, Note: f.text}})
		}
	}
	for _, prompt := range guide.Reflections[:min(len(guide.Reflections), 1)] {
		f.do(model.SetReflection{Prompt: prompt.ID, Text: f.text})
	}
}

// rules are what a room agreed on.
func (f *filler) rules() {
	if !f.history.Session().Solo() {
		f.do(model.SetGroundRules{GroundRules: model.GroundRules{Rules: []model.GroundRule{{Title: something(f.line), Text: f.text}}, Agreed: true}})
	}
}

// unitOf is a text without the digits that no unit has.
func unitOf(line string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return -1
		}
		return r
	}, line)
}

// something puts a letter before a text that is inert when nothing is left of it.
func something(s string) string {
	if text.Lines(s) == "" {
		return "a" + s
	}
	return s
}

// cut shortens a text to so many characters.
func cut(text string, most int) string {
	for i := range text {
		if most == 0 {
			return text[:i]
		}
		most--
	}
	return text
}

package load

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/jsonfile"
)

// plan enters what turns the scores into a plan; the priorities are there.
func (l *loader) plan(f *loadedJSON) {
	uncounted := new(int)
	for i, n := range f.Training {
		l.do(model.Add[model.Need]{At: model.End, Item: model.Need{
			ID: n.ID, Skill: n.Skill, Group: n.Group, Have: *cmp.Or(n.Have, uncounted), Need: *cmp.Or(n.Need, uncounted), Level: n.Level, By: n.By,
			Format: n.Format, Note: n.Note,
		}}, "training", i)
	}
	l.answers(f.Checklists)
	l.reflections(f.Reflections)
	if f.Plan != nil {
		l.do(model.SetPlan{Plan: *f.Plan}, "plan", member)
	}
	if f.Vote != nil {
		l.vote(*f.Vote, f.Blind)
	}
}

func (l *loader) answers(all []jsonfile.AnswerEntry) {
	type item struct{ checklist, id string }
	seen := make(map[item]bool, len(all))
	for i, a := range all {
		once(l, seen, item{a.ID, a.Item}, "checklists", i,
			"the item %q of the checklist %q has its answer already", excerpt(a.Item), excerpt(a.ID))
		l.do(model.SetAnswer{Checklist: a.ID, Item: a.Item, Answer: model.Answer{Tick: a.Answer, Note: a.Note}}, "checklists", i)
	}
}

func (l *loader) reflections(all []jsonfile.ReflectionEntry) {
	seen := make(map[string]bool, len(all))
	for i, r := range all {
		once(l, seen, r.Prompt, "reflections", i, "the reflection %q has its answer already", excerpt(r.Prompt))
		l.do(model.SetReflection{Prompt: r.Prompt, Text: r.Text}, "reflections", i)
	}
}

// vote enters the dots person by person, in the order in which the file names them.
func (l *loader) vote(v jsonfile.VoteEntry, blind bool) {
	l.do(model.BeginVote{Each: v.Each}, "vote", member)
	if v.Sealed && len(v.Dots) > 0 {
		l.refuse("vote", member, errors.New("the vote is sealed, and yet the file tells where dots lie"))
	}
	var people []string
	cast := make(map[string]map[string]int)
	for _, d := range v.Dots {
		if !slices.Contains(people, d.Participant) {
			people, cast[d.Participant] = append(people, d.Participant), make(map[string]int)
		}
		if _, twice := cast[d.Participant][d.Priority]; twice {
			l.refuse("vote", member, fmt.Errorf("participant %q has dots on priority %q already", excerpt(d.Participant), excerpt(d.Priority)))
		}
		cast[d.Participant][d.Priority] = d.Dots
	}
	for _, who := range people {
		l.do(model.SetDots{Participant: who, Dots: cast[who]}, "vote", member)
	}
	if blind && !v.Sealed {
		l.do(model.RevealVote{}, "vote", member)
	}
}

package sample

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"stocktake/model"
)

// The tables of a plan: what a room says once the scores are in, all on the summary.

// update is what became of a priority of the earlier workshop, by its place there,
// counted from 1.
type update struct {
	priority int
	status   model.Status
	quarter  model.Quarter
	now      string // where its measure stands
	why      string
}

// dots is where one person lays them: the places of priorities, counted from 1.
type dots struct{ alias, on string }

// answer is what was said of an item of a checklist.
type answer struct {
	checklist, item string
	tick            model.Tick
	note            string
}

// reflection is the answer to a prompt.
type reflection struct{ prompt, text string }

// dotsEach is how many dots everybody has.
const dotsEach = 3

// unplanned is a workshop without these, its priorities as somebody notes them in the
// middle of a discussion.
func (w workshop) unplanned() workshop {
	w.since, w.dots, w.focus, w.needs, w.answers, w.reflections, w.texts = nil, nil, nil, nil, nil, nil, model.Plan{}
	noted := make([]model.Priority, len(w.priorities))
	for i, p := range w.priorities {
		noted[i] = model.Priority{
			What: p.What, Statements: p.Statements, Steps: p.Steps, Owner: p.Owner, Quarter: p.Quarter, Status: p.Status,
		}
	}
	w.priorities = noted
	return w
}

// summing is what is said on the summary, in the order of a room: what became of the
// earlier plan, what matters most, and what the plan says beside.
func (w workshop) summing(earlier *model.Session) []act {
	return slices.Concat(w.carrying(earlier), w.voting(), w.focusing(), w.training(), w.answering(), w.reflecting(), w.writing())
}

func (w workshop) carrying(earlier *model.Session) []act {
	if earlier == nil || len(w.since) == 0 {
		return nil
	}
	acts := []act{onSummary(toName, func(s *model.Session) model.Change {
		change, err := s.CarryOver(earlier)
		if err != nil {
			return model.Batch{} // refused: there is nothing to take over
		}
		return change
	})}
	for _, u := range w.since {
		acts = append(acts, onSummary(toName, func(s *model.Session) model.Change {
			p := find(s, func(p model.Priority) bool {
				return p.Carried != nil && p.Carried.Priority == priorityID(u.priority)
			})
			p.Status, p.Quarter, p.Measure.Now, p.Why = u.status, u.quarter, u.now, u.why
			return model.Edit[model.Priority]{Item: p}
		}))
	}
	return acts
}

func (w workshop) voting() []act {
	if len(w.dots) == 0 {
		return nil
	}
	acts := []act{onSummary(toName, func(*model.Session) model.Change { return model.BeginVote{Each: dotsEach} })}
	for _, d := range w.dots {
		acts = append(acts, onSummary(toVote, func(s *model.Session) model.Change {
			laid := map[string]int{}
			for _, at := range strings.Fields(d.on) {
				laid["pr"+at]++
			}
			return model.SetDots{Participant: idOf(s, d.alias), Dots: laid}
		}))
	}
	return acts
}

func (w workshop) focusing() []act {
	var acts []act
	for _, at := range w.focus {
		acts = append(acts, onSummary(toFlag, func(s *model.Session) model.Change {
			p := find(s, func(p model.Priority) bool { return p.ID == priorityID(at) })
			p.Focus = true
			return model.Edit[model.Priority]{Item: p}
		}))
	}
	return acts
}

func (w workshop) training() []act {
	var acts []act
	for _, n := range w.needs {
		acts = append(acts, onSummary(toName, func(s *model.Session) model.Change {
			item := n
			item.ID = s.NewNeedID()
			return model.Add[model.Need]{Item: item, At: model.End}
		}))
	}
	return acts
}

func (w workshop) answering() []act {
	var acts []act
	for _, a := range w.answers {
		acts = append(acts, onSummary(toTick, func(*model.Session) model.Change {
			return model.SetAnswer{Checklist: a.checklist, Item: a.item, Answer: model.Answer{Tick: a.tick, Note: a.note}}
		}))
	}
	return acts
}

func (w workshop) reflecting() []act {
	var acts []act
	for _, r := range w.reflections {
		acts = append(acts, onSummary(toName, func(*model.Session) model.Change {
			return model.SetReflection{Prompt: r.prompt, Text: r.text}
		}))
	}
	return acts
}

func (w workshop) writing() []act {
	if w.texts == (model.Plan{}) {
		return nil
	}
	return []act{onSummary(toPlan, func(*model.Session) model.Change { return model.SetPlan{Plan: w.texts} })}
}

func onSummary(pause time.Duration, change func(*model.Session) model.Change) act {
	return act{model.Place{Page: model.SummaryPage}, pause, change}
}

// priorityID is the id of the priority that was made as the nth, counted from 1.
func priorityID(n int) string { return "pr" + strconv.Itoa(n) }

// find is a priority; an empty one, which the model refuses, where there is none.
func find(s *model.Session, is func(model.Priority) bool) model.Priority {
	all := s.Priorities()
	if i := slices.IndexFunc(all, is); i >= 0 {
		return all[i]
	}
	return model.Priority{}
}

package plan

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// review shows what became of the priorities that were taken over from an earlier plan,
// and takes in what has changed since. What was done then already is told apart from
// what was finished since.
type review struct {
	desk  *ui.OpenSession
	look  *ui.Look
	focus string // the id of the priority in focus
	at    int    // its place, for when it is gone
}

func newReview(d *ui.OpenSession, look *ui.Look) *review { return &review{desk: d, look: look} }

// OpenReview shows what was taken over; where that is nothing yet, it asks from where.
func OpenReview(d *ui.OpenSession, look *ui.Look) ui.Action {
	if len(takenOver(d.Session())) > 0 {
		return ui.Push(newReview(d, look))
	}
	return openEarlier(d, look)
}

// takenOver is the priorities that come from an earlier plan, by rank.
func takenOver(s *model.Session) []model.Priority {
	return slices.DeleteFunc(slices.Clone(s.Priorities()), func(p model.Priority) bool { return p.Carried == nil })
}

// Heading says where the user is.
func (v *review) Heading() string { return "What became of the earlier plan" }

// current is the priority in focus. It is known by its id; where it is gone the focus
// stays at its place.
func (v *review) current() (model.Priority, bool) {
	all := takenOver(v.desk.Session())
	if len(all) == 0 {
		return model.Priority{}, false
	}
	at := slices.IndexFunc(all, func(p model.Priority) bool { return p.ID == v.focus })
	if at < 0 {
		at = min(v.at, len(all)-1)
	}
	v.at, v.focus = at, all[at].ID
	return all[at], true
}

// Commands lists what can be done now, most wanted first.
func (v *review) Commands() []ui.Command {
	var commands []ui.Command
	if p, some := v.current(); some {
		commands = append(commands,
			ui.OnKey("1 2 3 4 5", "status", "Proposed, agreed, under way, done or dropped", func(key string) ui.Action {
				return v.set(p, model.Statuses()[key[0]-'1'])
			}).As("1-5"),
			ui.On("left h", "", "The status before", v.step(p, -1)).As("←").Quietly(),
			ui.On("right l", "", "The next status", v.step(p, 1)).As("→").Quietly(),
			ui.On("e", "measure", "Write where its measure stands now", func() ui.Action { return ui.Push(editMeasure(v.desk, v.look, p)) }),
			ui.On("enter", "change", "Change the priority", func() ui.Action {
				return ui.Push(EditPriority(v.desk, v.look, p, "", func(string) {}))
			}),
		)
	}
	return append(append(commands, ui.Paging(v.move)...),
		ui.On("c", "take over", "Choose an earlier session, and take over what is not here yet", func() ui.Action { return openEarlier(v.desk, v.look) }),
		ui.On("up k", "", "The priority above", v.move(-1)).As("↑").Quietly(),
		ui.On("down j", "", "The priority below", v.move(1)).As("↓").Quietly(),
		ui.TimelineCommand(),
		ui.On("x", "export", "Write the plan or the summary to a file", ui.OpenPlanExport).Quietly(),
		ui.HistoryCommand(0),
		ui.On("esc q", "close", "Close the review", func() ui.Action { return ui.CloseTop }).As("Esc"),
	)
}

func (v *review) move(by int) func() ui.Action {
	return func() ui.Action {
		all := takenOver(v.desk.Session())
		if len(all) > 0 {
			v.at = min(max(v.at+by, 0), len(all)-1)
			v.focus = all[v.at].ID
		}
		return nil
	}
}

func (v *review) set(p model.Priority, status model.Status) ui.Action {
	p.Status = status
	v.desk.Do(model.Edit[model.Priority]{Item: p})
	return nil
}

// step goes to the next status in the order of the work, or to the one before.
func (v *review) step(p model.Priority, by int) func() ui.Action {
	return func() ui.Action {
		all := model.Statuses()
		if to := slices.Index(all, p.Status) + by; to >= 0 && to < len(all) {
			return v.set(p, all[to])
		}
		return nil
	}
}

// editMeasure asks for a priority's measure, and where that stands.
func editMeasure(d *ui.OpenSession, look *ui.Look, p model.Priority) ui.Screen {
	e := &form.Edit{
		Look: look, Title: "Where the measure stands", Take: "save", Intro: []string{p.What},
		Kept: form.ID{Form: form.MeasureForm, Entry: p.ID},
	}
	e.Form = form.New(look,
		form.NewLine(NowField, p.Measure.Now, "such as 26 of 30 starters"),
		form.NewLine(targetField, p.Measure.Target, "such as all of them, by March"),
		form.NewPick(measureField, p.Measure.Text, "what will show that it works", suggestions(d.Session().Guide().Measures)),
	)
	e.Done = func(f *form.Form) (ui.Action, bool) {
		now, there := FindPriority(d.Session(), p.ID)
		if !there {
			return nil, true
		}
		now.Measure.Text, now.Measure.Now, now.Measure.Target = f.Value(measureField), f.Value(NowField), f.Value(targetField)
		return nil, d.Do(model.Edit[model.Priority]{Item: now})
	}
	return e
}

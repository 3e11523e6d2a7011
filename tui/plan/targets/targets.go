// Package targets is where an area says where it wants to be: a level for a step or a statement,
// by a day.
package targets

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop/scoring"
)

// Targets is a row for each step and each statement, in the order of the framework.
type Targets struct {
	open *ui.OpenSession
	look *ui.Look
	keys scoring.Keys
	list ui.Cursor[model.Subject]
}

// New is the page with the focus on a step or a statement, or on the first row where it is opened
// for all of them.
func New(d *ui.OpenSession, look *ui.Look, at model.Subject) *Targets {
	t := &Targets{open: d, look: look, keys: scoring.NewKeys(d.Session())}
	t.list = ui.NewCursor(t.rows, rowID)
	if at != (model.Subject{}) {
		t.list.ID = rowID(at)
	}
	return t
}

func rowID(at model.Subject) string { return fmt.Sprintf("%d.%d", at.Step, at.Statement) }

// rows are each step with its statements below it.
func (t *Targets) rows() []model.Subject {
	var all []model.Subject
	for _, step := range t.session().Framework().Steps {
		all = append(all, model.Subject{Step: step.Number})
		for _, st := range step.Statements {
			all = append(all, model.Subject{Statement: st.Number})
		}
	}
	return all
}

func (t *Targets) session() *model.Session { return t.open.Session() }

// Heading says where the user is.
func (t *Targets) Heading() string {
	n := len(t.session().Targets().All())
	if n == 0 {
		return "Targets · where we want to be, none set yet"
	}
	return fmt.Sprintf("Targets · where we want to be, %d set", n)
}

// Commands lists what can be done now, most wanted first.
func (t *Targets) Commands() []ui.Command {
	return append([]ui.Command{
		t.keys.Command("target", "Say where the step or statement is to be", t.set),
		ui.On("enter", "by when", "Say by which day the target is wanted", t.askDay),
		ui.On("backspace delete", "clear", "Take the target away; that is not a 0", t.clear),
		ui.HistoryCommand(0),
		ui.WallCommand(),
		ui.On("esc q", "close", "Close the targets", func() ui.Action { return ui.CloseTop }).As("Esc"),
	}, t.list.Commands("row")...)
}

// Unknown says of a digit that is not on the scale which are.
func (t *Targets) Unknown(key string) ui.Action {
	if !t.keys.Meant(key) {
		return nil
	}
	return ui.Tell("%s.", t.keys.Wrong(key))
}

// DropMinus takes back a minus that waits for its digit.
func (t *Targets) DropMinus(key string) (words string, dropped bool) {
	return t.keys.DropMinus(key)
}

// set records the target of the row in focus, with the day that it had. The focus stays there: Enter
// says its day next, and a key that is held down sets one target.
func (t *Targets) set(level model.Score) ui.Action {
	at, _ := t.list.Item()
	was, _ := t.session().Targets().At(at)
	if !t.open.Do(model.SetTarget{Statement: at.Statement, Step: at.Step, Level: level, By: was.By}) {
		return nil
	}
	is, _ := t.session().Targets().At(at)
	return ui.Say("Set: %s. u takes it back.", is.Words()) // what there is to ask stands at the row
}

func (t *Targets) clear() ui.Action {
	at, _ := t.list.Item()
	if _, set := t.session().Targets().At(at); !set {
		return ui.Say("There is no target to take away here.")
	}
	if !t.open.Do(model.SetTarget{Statement: at.Statement, Step: at.Step}) {
		return nil
	}
	return ui.Say("The target of %s was cleared. u takes it back.", t.subjectWords(at))
}

const dayField = "By"

// askDay asks for the day of the target in focus.
func (t *Targets) askDay() ui.Action {
	at, _ := t.list.Item()
	target, set := t.session().Targets().At(at)
	if !set {
		return ui.Say("Say first where it is to be: a digit, %s.", t.keys.Press())
	}
	e := &form.Edit{Look: t.look, Title: "By when: the target of " + t.subjectWords(at), Take: "save"}
	e.Form = form.New(t.look, form.NewDate(dayField, target.By, "a day, such as 12 March 2027", t.open.Today()))
	e.Done = func(f *form.Form) (ui.Action, bool) {
		by := calendar.Date(f.Value(dayField))
		if by == "" {
			by = t.session().Targets().Usual()
		}
		if err := t.session().Targets().CheckDay(by); err != nil {
			return ui.Complain(err), false
		}
		return nil, t.open.Do(model.SetTarget{Statement: at.Statement, Step: at.Step, Level: model.Points(target.Level), By: by})
	}
	return ui.Push(e)
}

// Follow goes to the row whose target was brought back or changed back.
func (t *Targets) Follow(change model.Change) ui.Action {
	if c, ok := change.(model.SetTarget); ok {
		t.list.ID = rowID(model.Subject{Statement: c.Statement, Step: c.Step})
	}
	return nil
}

// subjectWords is a step or a statement within a sentence.
func (t *Targets) subjectWords(at model.Subject) string {
	return model.SetTarget{Statement: at.Statement, Step: at.Step}.Of(t.open.Session().Framework())
}

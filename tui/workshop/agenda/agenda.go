// Package agenda is the page of what is planned for when: how many minutes each part of the
// workshop has, where the room is in it, and what is left.
package agenda

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agenda"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// Agenda is the page.
type Agenda struct {
	open *ui.OpenSession
	look *ui.Look
	at   int // the part in focus
}

// New is the agenda of a session, with the focus on the step where the room is.
func New(d *ui.OpenSession, look *ui.Look) *Agenda {
	a := &Agenda{open: d, look: look}
	now := a.now()
	a.at = max(slices.IndexFunc(a.items(), func(it agenda.Item) bool { return it.Part == agenda.Step && it.Step == now }), 0)
	return a
}

// Heading says where the user is.
func (a *Agenda) Heading() string { return "Agenda" }

func (a *Agenda) items() []agenda.Item { return a.open.Session().Agenda().Items }

// now is the first step that is not settled; 0 for none, and before anything was scored.
func (a *Agenda) now() int {
	s := a.open.Session()
	for _, step := range s.Framework().Steps {
		for _, st := range step.Statements {
			if s.Begun() && s.At(st.Number).Progress() != model.Settled {
				return step.Number
			}
		}
	}
	return 0
}

// Commands lists what can be done now, most wanted first.
func (a *Agenda) Commands() []ui.Command {
	closes := ui.On("esc q", "close", "Close the agenda", func() ui.Action { return ui.CloseTop }).As("Esc")
	if len(a.items()) == 0 {
		when := ui.On("enter", "start and end", "Say when the workshop starts and ends", func() ui.Action { return ui.Push(a.when()) })
		return []ui.Command{when, ui.DetailsCommand().Quietly(), ui.WallCommand(), closes}
	}
	commands := []ui.Command{
		ui.On("enter", "minutes", "Change how many minutes the part in focus has", func() ui.Action { return ui.Push(a.minutes()) }),
		ui.On("-", "5 less", "Five minutes less for the part in focus", a.longer(-5)),
		ui.On("+", "5 more", "Five minutes more for the part in focus", a.longer(5)),
		ui.On("a", "add a break", "Add a break after the step in focus", a.addBreak),
		ui.On("delete", "remove", "Take the break, the opening or the closing in focus out", a.remove),
		ui.DetailsCommand(),
		ui.On("backspace", "work it out again", "Divide the time again by the start, the end and the number of statements", a.workOut).Quietly(),
		ui.On("up k", "", "The part above", a.move(-1)).As("↑").Quietly(),
		ui.On("down j", "", "The part below", a.move(1)).As("↓").Quietly(),
		ui.WallCommand(),
	}
	return append(append(commands, ui.Paging(len(a.items()), a.move)...), closes)
}

// place is that of the part in focus: there may be fewer by now.
func (a *Agenda) place() int { return max(min(a.at, len(a.items())-1), 0) }

func (a *Agenda) move(by int) func() ui.Action {
	return ui.Just(func() { a.at = min(max(a.place()+by, 0), len(a.items())-1) })
}

// change keeps the agenda with the part in focus changed.
func (a *Agenda) change(change func(items []agenda.Item, at int) []agenda.Item) bool {
	return a.open.Do(model.SetAgenda{Items: change(slices.Clone(a.items()), a.place())})
}

func (a *Agenda) longer(by int) func() ui.Action {
	return func() ui.Action {
		a.change(func(items []agenda.Item, at int) []agenda.Item {
			items[at].Minutes = max(items[at].Minutes+by, 0)
			return items
		})
		return nil
	}
}

// usualBreak is how many minutes a break has that is added.
const usualBreak = 15

func (a *Agenda) addBreak() ui.Action {
	in := a.items()[a.place()]
	switch {
	case in.Part != agenda.Step:
		return ui.Say("A break stands after a step: choose one, then press a.")
	case slices.ContainsFunc(a.items(), func(it agenda.Item) bool { return it.Part == agenda.Break && it.Step == in.Step }):
		return ui.Say("There is a break after this step already.")
	}
	a.change(func(items []agenda.Item, at int) []agenda.Item {
		return slices.Insert(items, at+1, agenda.Item{Part: agenda.Break, Step: in.Step, Minutes: usualBreak})
	})
	return nil
}

func (a *Agenda) remove() ui.Action {
	if a.items()[a.place()].Part == agenda.Step {
		return ui.Say("A step stays on the agenda; Enter changes its minutes.")
	}
	a.change(func(items []agenda.Item, at int) []agenda.Item { return slices.Delete(items, at, at+1) })
	return nil
}

func (a *Agenda) workOut() ui.Action {
	if !a.open.Session().Agenda().Edited {
		return ui.Say("It is as it was worked out from the start and the end.")
	}
	if !a.open.Do(model.SetAgenda{}) {
		return nil
	}
	return ui.Say("Worked out again. u brings your own minutes back.")
}

// The names of the fields.
const (
	minutesField = "Minutes"
	startsField  = "Starts at"
	endsField    = "Ends at"
)

// minutes asks how long the part in focus is to take.
func (a *Agenda) minutes() *form.Edit {
	it := a.items()[a.place()]
	return &form.Edit{
		Look: a.look, Title: a.name(it), Take: "keep", Form: form.New(a.look, form.NewLine(minutesField, strconv.Itoa(it.Minutes), "how long it is to take").Replaced()),
		Done: func(f *form.Form) (ui.Action, bool) {
			n, err := strconv.Atoi(strings.TrimSpace(f.Value(minutesField)))
			if err != nil {
				return ui.Complain(errors.New("type how many minutes, such as 25")), false
			}
			return nil, a.change(func(items []agenda.Item, at int) []agenda.Item {
				items[at].Minutes = n
				return items
			})
		},
	}
}

// when asks for the start and the end.
func (a *Agenda) when() *form.Edit {
	d := a.open.Session().Details()
	starts, ends := form.NewSpan(form.NewClock(startsField, d.Starts, "such as 13:30 or 1.30pm"), form.NewClock(endsField, d.Ends, "such as 16:30 or 4.30pm"))
	times := form.New(a.look, starts, ends)
	times.InOrder = true
	return &form.Edit{
		Look: a.look, Title: "When the workshop starts and ends", Take: "keep",
		Form: times,
		Done: func(f *form.Form) (ui.Action, bool) {
			now := a.open.Session().Details()
			now.Starts, now.Ends = calendar.Clock(f.Value(startsField)), calendar.Clock(f.Value(endsField))
			return nil, a.open.Do(model.SetDetails{Details: now})
		},
	}
}

// name is what a part is called.
func (a *Agenda) name(it agenda.Item) string {
	if it.Part != agenda.Step {
		return text.Capital(string(it.Part))
	}
	step, _ := a.open.Session().Framework().Step(it.Step)
	return strconv.Itoa(it.Step) + "  " + a.look.ToASCII(ui.Sanitize(step.Title))
}

package measures

import (
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// The names of the fields of a value.
const (
	ValueField = "Value"
	DayField   = "On"
	NoteField  = "Note"
)

// newValues lists what a measure was, with a form for what it is now.
func newValues(d *ui.OpenSession, look *ui.Look, known model.Indicator) *form.Entries {
	now := func() model.Indicator {
		m, _ := d.Session().Plan().Indicator(known.ID)
		return m
	}
	e := &form.Entries{
		Open: d, Look: look, Title: "Values: " + ui.Sanitize(known.Name), Kept: form.ID{Form: form.ValueForm, Entry: known.ID + " "},
		About: []string{look.ToASCII(strings.Join(facts(known), ". "))},
	}
	e.Blank = func() *form.Form { return valueForm(d, look, now(), model.Value{}) }
	e.Rows = func() []form.Row {
		m := now()
		var rows []form.Row
		for _, v := range m.Values {
			rows = append(rows, form.Row{
				ID: string(v.Date), Text: v.Date.Words() + ": " + v.Number.In(m.Unit), Detail: v.Note,
				Fill: func() *form.Form { return valueForm(d, look, now(), v) },
				Drop: model.RemoveValue{Indicator: m.ID, Date: v.Date},
			})
		}
		return rows
	}
	e.Save = func(f *form.Form, day string) bool {
		v := model.Value{Date: calendar.Date(f.Value(DayField)), Number: decimal.Decimal(f.Value(ValueField)), Note: f.Value(NoteField)}
		if day != "" {
			return d.Do(model.EditValue{Indicator: known.ID, Date: calendar.Date(day), Value: v})
		}
		return d.Do(model.AddValue{Indicator: known.ID, Value: v})
	}
	return e.Begin()
}

// newNow asks what a measure is now, with the digit that opened it typed, and goes on to the next
// measure: a figure and Enter for each.
func (m *measures) newNow(known model.Indicator, digit string) ui.Screen {
	e := &form.Edit{
		Look: m.look, Title: "Value: " + ui.Sanitize(known.Name), Take: "save and next", Intro: facts(known),
		Kept: form.ID{Form: form.ValueForm, Entry: known.ID + " "}, Form: valueForm(m.open, m.look, known, model.Value{}),
	}
	e.Form.Key(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(digit)})
	e.Done = func(f *form.Form) (ui.Action, bool) {
		v := model.Value{Date: calendar.Date(f.Value(DayField)), Number: decimal.Decimal(f.Value(ValueField)), Note: f.Value(NoteField)}
		if !m.open.Do(model.AddValue{Indicator: known.ID, Value: v}) {
			return nil, false
		}
		m.list.Move(1)
		return nil, true
	}
	return e
}

// valueForm has a value; one of today where it has no day yet.
func valueForm(d *ui.OpenSession, look *ui.Look, m model.Indicator, v model.Value) *form.Form {
	fresh := v.Date == ""
	if fresh {
		v.Date = d.Today()
	}
	day := form.NewDate(DayField, v.Date, "a day, such as 3 Dec or 3/12/26", d.Today())
	if fresh {
		day.Given = day.Value()
	}
	day.Reads = past(day.Reads, d.Today())
	hint := "a number"
	if m.Unit != "" {
		hint += " in " + m.Unit
	}
	return form.New(
		look,
		newNumber(ValueField, v.Number, hint, func() string { return m.Unit }),
		day,
		form.NewLine(NoteField, v.Note, "optional: what is to be known about it").Own(),
	)
}

// Resumed is the form that a draft belongs to, of a measure or of its value, on top of the register.
func Resumed(d *ui.OpenSession, look *ui.Look, draft model.Draft) []ui.Screen {
	id, day, _ := strings.Cut(draft.Entry, " ")
	m := at(d, look, id)
	known, there := m.plan().Indicator(id)
	if draft.Form == form.IndicatorForm {
		return []ui.Screen{m, m.form(known)}
	}
	if !there {
		return nil
	}
	values := newValues(d, look, known)
	values.GoTo(day)
	return []ui.Screen{m, values}
}

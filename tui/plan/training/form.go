package training

import (
	"fmt"
	"strconv"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// The names of the fields of a training need.
const (
	SkillField   = "Skill"
	StaffField   = "Staff"
	haveField    = "Have it"
	needField    = "Need it"
	toLevelField = "To what level"
	byDayField   = "By"
	howField     = "How"
	noteField    = "Note"
)

// form changes a row; a new one where it has no id.
func (t *training) form(n model.Need) ui.Screen {
	guide := t.session().Guide()
	e := &form.Edit{Look: t.look, Title: "A training need", Take: "save", Kept: form.ID{Form: form.NeedForm, Entry: n.ID}}
	if n.ID == "" {
		e.Title, e.Take = "A new training need", "add"
	}
	e.Form = form.New(
		t.look,
		form.NewPick(SkillField, n.Skill, "what people are to learn", suggested(guide.Skills)).Own(),
		form.NewLine(StaffField, n.Group, "such as health visitors, or all agencies").Own(),
		form.NewLine(haveField, peopleText(n, n.Have), "how many people have it today").Own(),
		form.NewLine(needField, peopleText(n, n.Need), "how many are to have it in all").Own(),
		form.NewLine(toLevelField, n.Level, "in your own words, such as awareness or specialist").Own(),
		form.NewDate(byDayField, n.By, "a day, such as 3 Dec or 3/12/26", t.open.Today()),
		form.NewPick(howField, n.Format, "how they can learn it, whatever their shifts", suggested(guide.Formats)).Own(),
		form.NewArea(noteField, n.Note, "anything else", 2),
	)
	e.Done = func(f *form.Form) (ui.Action, bool) {
		if n.ID == "" && f.Empty() {
			return nil, true
		}
		return t.keep(f, n)
	}
	return e
}

// keep enters what stands in a form: a change to the row with the id, or a new one,
// after which the next can be typed.
func (t *training) keep(f *form.Form, was model.Need) (ui.Action, bool) {
	n, err := filledNeed(f, was)
	if err != nil {
		return ui.Complain(err), false
	}
	if n.ID != "" {
		return nil, t.open.Do(model.Edit[model.Need]{Item: n})
	}
	n.ID = model.NextID[model.Need](t.session())
	if !t.open.Do(model.Add[model.Need]{Item: n, At: model.End}) {
		return nil, false
	}
	t.list.ID = n.ID
	return ui.Sequence(ui.Push(t.form(model.Need{})), ui.Say("Added: %s", ui.Sanitize(n.Skill))), true
}

func filledNeed(f *form.Form, n model.Need) (model.Need, error) {
	n.Skill, n.Group, n.Level = f.Value(SkillField), f.Value(StaffField), f.Value(toLevelField)
	n.By, n.Format, n.Note = calendar.Date(f.Value(byDayField)), f.Value(howField), f.Value(noteField)
	var err error
	if n.Have, err = parsePeople(f, haveField); err != nil {
		return n, err
	}
	if n.Need, err = parsePeople(f, needField); err != nil {
		return n, err
	}
	if (typedIn(f, haveField) == "") != (typedIn(f, needField) == "") {
		return n, fmt.Errorf("only one of %q and %q has a number; write both, with 0 for nobody, or neither", haveField, needField)
	}
	return n, nil
}

func typedIn(f *form.Form, name string) string { return text.Line(f.Value(name)) }

// parsePeople reads how many people a field says; 0 where nobody has counted them.
func parsePeople(f *form.Form, name string) (int, error) {
	text := typedIn(f, name)
	if text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > model.MostStaff {
		return 0, fmt.Errorf("%q under %q is no number of people; write one from 0 to %d, or leave both empty", text, name, model.MostStaff)
	}
	return n, nil
}

// peopleText is one of the two numbers of a row as the form has it.
func peopleText(n model.Need, people int) string {
	if !n.Counted() {
		return ""
	}
	return strconv.Itoa(people)
}

// suggested offers the items of a list of the framework, with what is said of each.
func suggested(items []framework.Item) []form.Suggestion {
	var all []form.Suggestion
	for _, item := range items {
		all = append(all, form.Suggestion{Text: item.Text, Group: item.Note})
	}
	return all
}

// needWords is everything that a row says besides its skill, a line for each part; a dash
// for the people where nobody has counted them.
func needWords(n model.Need, dash string) []string {
	people := dash // as in the table
	if n.Counted() {
		people = fmt.Sprintf("%d have it, %d need it: %d short", n.Have, n.Need, n.Gap())
	}
	if n.Group != "" {
		people = n.Group + ": " + people
	}
	return text.Present(people, text.Joined(", ", text.After("to the level ", n.Level), text.After("by ", n.By.Words())), n.Format, n.Note)
}

// Resumed is the form of a row that a draft belongs to, on top of the table.
func Resumed(d *ui.OpenSession, look *ui.Look, draft model.Draft) []ui.Screen {
	t := New(d, look)
	need := model.Need{}
	for _, n := range t.rows() {
		if n.ID == draft.Entry {
			need = n
		}
	}
	t.list.ID = need.ID
	return []ui.Screen{t, t.form(need)}
}

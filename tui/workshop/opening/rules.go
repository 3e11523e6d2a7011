package opening

import (
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// The names of the fields of a ground rule.
const (
	ruleField = "Rule"
	textField = "What we do"
)

func (o *Opening) ruleCommands() []ui.Command {
	commands := []ui.Command{ui.On("enter right l", "go on", "Go on to the next part", o.turn(1)).As("Enter")}
	if !o.open.Session().GroundRules().Agreed {
		commands = append(commands, ui.On("space", "agreed", "Keep that the room agrees on the ground rules as they stand", o.agree))
	}
	return append(commands,
		ui.On("e", "write", "Rewrite the ground rule in focus", func() ui.Action { return ui.Push(Rule(o.open, o.look, o.inFocus().Title)) }),
		ui.On("a", "add", "Add a ground rule: one that many rooms have, or one of your own", func() ui.Action { return ui.Push(Rule(o.open, o.look, "")) }),
		ui.On("delete backspace", "remove", "Take the ground rule in focus out (u brings it back)", o.remove).As("Delete").Quietly(),
		ui.On("left h", "", "Go to the part before", o.turn(-1)).Quietly(),
		ui.On("down j", "", "The rule below", o.down).As("↓").Quietly(),
		ui.On("up k", "", "The rule above", o.up).As("↑").Quietly(),
		ui.On("home", "", "The first rule", o.choose(-1<<20)).Quietly(),
		ui.On("end G", "", "The last rule", o.choose(1<<20)).Quietly(),
	)
}

// place is where the rule in focus stands: there may be fewer by now.
func (o *Opening) place() int {
	return min(o.at, len(o.open.Session().GroundRules().Rules)-1)
}

func (o *Opening) inFocus() model.GroundRule { return o.open.Session().GroundRules().Rules[o.place()] }

// down goes on in a rule that is longer than the page, otherwise to the next.
func (o *Opening) down() ui.Action {
	if o.seen.Below(o.ruleEnd) {
		o.seen.Scroll(1)
		return nil
	}
	return o.choose(1)()
}

// up is down, backwards.
func (o *Opening) up() ui.Action {
	if o.seen.Above(o.ruleStart) {
		o.seen.Scroll(-1)
		return nil
	}
	return o.choose(-1)()
}

// choose moves the focus so many rules on.
func (o *Opening) choose(by int) func() ui.Action {
	return ui.Just(func() { o.at = min(max(o.place()+by, 0), len(o.open.Session().GroundRules().Rules)-1) })
}

// agree keeps that the room agreed on what it was shown.
func (o *Opening) agree() ui.Action {
	rules := o.open.Session().GroundRules()
	rules.Agreed = true
	if !o.open.Do(model.SetGroundRules{GroundRules: rules}) {
		return nil
	}
	return ui.Say("The ground rules are agreed. u takes it back.")
}

func (o *Opening) remove() ui.Action {
	rules := o.open.Session().GroundRules()
	if len(rules.Rules) == 1 {
		return ui.Say("The last ground rule stays; e rewrites it.")
	}
	gone := o.inFocus().Title
	rules.Rules = slices.Delete(slices.Clone(rules.Rules), o.place(), o.place()+1)
	if !o.open.Do(model.SetGroundRules{GroundRules: rules}) {
		return nil
	}
	return ui.Say("Removed: %s. u brings it back.", ui.Sanitize(gone))
}

// Rule asks for a ground rule, or changes the one with a title. One that has gone meanwhile
// becomes a new one.
func Rule(d *ui.OpenSession, look *ui.Look, title string) *form.Edit {
	find := func() int {
		return slices.IndexFunc(d.Session().GroundRules().Rules, func(r model.GroundRule) bool { return title != "" && r.Title == title })
	}
	e := &form.Edit{Look: look, Title: "Add a ground rule", Take: "add", Kept: form.ID{Form: form.RuleForm}}
	var was model.GroundRule
	if at := find(); at >= 0 {
		was = d.Session().GroundRules().Rules[at]
		e.Title, e.Take, e.Kept.Entry = "Change a ground rule", "save", title
	}
	var name form.Field = form.NewLine(ruleField, was.Title, "in a few words")
	if was == (model.GroundRule{}) {
		name = offered(d.Session(), func(text string) { e.Form.Put(textField, text) })
	}
	e.Form = form.New(look, name,
		form.NewArea(textField, was.Text, "in a sentence or two, as it is read out", 5))
	e.Done = func(f *form.Form) (ui.Action, bool) {
		if f.Empty() && was == (model.GroundRule{}) {
			return nil, true
		}
		rules := d.Session().GroundRules()
		now := model.GroundRule{Title: f.Value(ruleField), Text: f.Value(textField)}
		rules.Rules = slices.Clone(rules.Rules)
		if at := find(); at >= 0 {
			rules.Rules[at] = now
		} else {
			rules.Rules = append(rules.Rules, now)
		}
		return nil, d.Do(model.SetGroundRules{GroundRules: rules})
	}
	return e
}

// offered is the field for the title of a new ground rule: those that many rooms have are listed
// below it, and chosen with their words.
func offered(s *model.Session, words func(text string)) *form.PickInput {
	texts := make(map[string]string)
	var items []form.Suggestion
	for _, r := range append(s.Framework().Rules(), framework.MoreRules()...) {
		there := slices.ContainsFunc(s.GroundRules().Rules, func(has model.GroundRule) bool { return has.Title == r.Title })
		if !there {
			items, texts[r.Title] = append(items, form.Suggestion{Text: r.Title}), r.Text
		}
	}
	field := form.NewPick(ruleField, "", "choose one below, or type your own", items)
	field.Taken = func(title string) { words(texts[title]) }
	return field
}

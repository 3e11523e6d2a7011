// Package checklist goes through the lists of the framework, item by item.
package checklist

import (
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// checklist goes through a list of the framework item by item. It tells what was said,
// and makes neither a score nor a verdict of it.
type checklist struct {
	open     *ui.OpenSession
	look     *ui.Look
	list     int  // which of the guide's checklists
	at       int  // the item in focus
	unfolded bool // the actions of the item in focus are among what ↑ and ↓ go through
	action   int  // the action in focus; noAction while the item itself has it
	answered int  // the item that the latest key answered; noItem for none
}

const (
	noAction = -1
	noItem   = -1
)

// New goes through the checklist with an id.
func New(d *ui.OpenSession, look *ui.Look, id string) *checklist {
	list := max(slices.IndexFunc(d.Session().Guide().Checklists, func(l framework.Checklist) bool { return l.ID == id }), 0)
	return &checklist{open: d, look: look, list: list, action: noAction, answered: noItem}
}

// Heading says where the user is, and how far the room has come.
func (c *checklist) Heading() string {
	list := c.checklist()
	said := c.session().Plan().Ticked(list.ID, framework.ChecklistGroup{Items: list.Items()})
	return "Checklist: " + ui.Sanitize(list.Title) + " · " + said.Headline()
}

func (c *checklist) session() *model.Session { return c.open.Session() }

func (c *checklist) checklist() framework.Checklist { return c.session().Guide().Checklists[c.list] }

// item is the one in focus.
func (c *checklist) item() framework.ChecklistItem { return c.checklist().Items()[c.at] }

// subject is the item that a note or a priority is about: the one just answered, while
// the focus is on the next already, otherwise the one in focus.
func (c *checklist) subject() framework.ChecklistItem {
	if c.answered != noItem {
		return c.checklist().Items()[c.answered]
	}
	return c.item()
}

// Commands lists what can be done now, most wanted first.
func (c *checklist) Commands() []ui.Command {
	commands := []ui.Command{
		ui.On("y", "yes", "Answer yes, and go on", c.answer(model.Yes)),
		ui.On("p", "partly", "Answer partly, and go on", c.answer(model.Partly)),
		ui.On("n", "no", "Answer no, and go on", c.answer(model.No)),
		ui.On("backspace delete", "", "Put the item back to not yet talked about, and go on", c.answer("")).Quietly(),
	}
	if c.answered != noItem {
		commands = append(commands,
			ui.On("e", "note on the answer", "Write a note on the item just answered", func() ui.Action { return c.leave(ui.Push(c.note(c.subject()))) }),
			ui.On("enter", "note", "Write a note on the item in focus", func() ui.Action { return c.leave(ui.Push(c.note(c.item()))) }))
	} else {
		commands = append(commands, ui.On("enter e", "note", "Write a note on the item", func() ui.Action { return ui.Push(c.note(c.item())) }).As("Enter"))
	}
	if len(c.item().Actions) > 0 {
		commands = append(commands, ui.On("tab", "actions", "Go to what would bring it about, or back to the items", func() ui.Action {
			c.unfold()
			return nil
		}))
	}
	commands = append(commands, ui.On("a", "add to priorities", "Make a priority of the item, or of the action in focus", func() ui.Action { return c.leave(c.priority()) }))
	if len(c.session().Guide().Checklists) > 1 {
		commands = append(commands,
			ui.On("right l", "next list", "The next checklist", c.turn(1)).As("← →"),
			ui.On("left h", "", "The checklist before", c.turn(-1)).Quietly(),
		)
	}
	if !c.session().Solo() {
		commands = append(commands, ui.WallCommand())
	}
	return append(append(commands, ui.Moving("item", c.move)...),
		ui.HistoryCommand(0),
		ui.On("esc q", "close", "Close the checklist", func() ui.Action { return ui.CloseTop }).As("Esc"),
	)
}

// answer says something of the item in focus, and goes on to the next.
func (c *checklist) answer(tick model.Tick) func() ui.Action {
	return func() ui.Action {
		answer := c.session().Plan().Answer(c.checklist().ID, c.item().ID)
		answer.Tick = tick
		at := c.at
		if !c.set(answer) {
			return nil
		}
		c.goTo(at + 1)
		if tick == "" {
			return nil
		}
		c.answered = at
		return ui.Say("%q: e adds a note to it, a makes it a priority.", tick.Words())
	}
}

// leave goes on to something about the item just answered, which that ends.
func (c *checklist) leave(a ui.Action) ui.Action {
	c.answered = noItem
	return a
}

func (c *checklist) set(answer model.Answer) bool {
	return c.open.Do(model.SetAnswer{Checklist: c.checklist().ID, Item: c.item().ID, Answer: answer})
}

// Unknown takes a capital for its small letter, and names a key that is no answer. Right
// after an answer a space or a comma only separates it from the next.
func (c *checklist) Unknown(key string) ui.Action {
	switch {
	case key == "Y" || key == "N":
		answer, _ := ui.Find(c.Commands(), strings.ToLower(key))
		return answer.Run()
	case c.answered != noItem && (key == " " || key == ","):
		return ui.Ignore
	}
	c.answered = noItem
	const most = 40
	return ui.Tell("%s does nothing here: still \"%s\".", ui.QuotedKey(key), c.look.Cut(ui.Sanitize(c.item().Text), most))
}

// goTo puts the focus on an item, as far as there are any.
func (c *checklist) goTo(item int) ui.Action {
	c.at = min(max(item, 0), len(c.checklist().Items())-1)
	c.action, c.answered = noAction, noItem
	return nil
}

// Follow goes to the item whose answer was taken back.
func (c *checklist) Follow(change model.Change) ui.Action {
	set, ok := change.(model.SetAnswer)
	if !ok {
		return nil
	}
	for at, list := range c.session().Guide().Checklists {
		item := slices.IndexFunc(list.Items(), func(it framework.ChecklistItem) bool { return it.ID == set.Item })
		if list.ID == set.Checklist && item >= 0 {
			c.list = at
			c.goTo(item)
		}
	}
	return nil
}

func (c *checklist) unfold() {
	c.unfolded = !c.unfolded
	c.action, c.answered = noAction, noItem
	if c.unfolded {
		c.action = 0
	}
}

// move goes up or down through the items, and through the actions of one while they
// are unfolded.
func (c *checklist) move(by int) ui.Action {
	if to := c.action + by; c.unfolded && (by == 1 || by == -1) && to >= noAction && to < len(c.item().Actions) {
		c.action = to
		return nil
	}
	return c.goTo(c.at + by)
}

// turn goes to another checklist.
func (c *checklist) turn(by int) func() ui.Action {
	return func() ui.Action {
		all := len(c.session().Guide().Checklists)
		c.list = (c.list + by + all) % all
		return c.goTo(0)
	}
}

const RemarkField = "Note"

func (c *checklist) note(item framework.ChecklistItem) ui.Screen {
	list := c.checklist()
	was := c.session().Plan().Answer(list.ID, item.ID)
	return &form.Edit{
		Look: c.look, Title: "A note: " + ui.Sanitize(list.Title), Take: "save",
		Kept:  form.ID{Form: form.RemarkForm, Entry: remarkEntry(list.ID, item.ID)},
		Intro: []string{item.Text},
		Form:  form.New(c.look, form.NewArea(RemarkField, was.Note, "what was said, and by which agencies", 5)),
		Done: func(f *form.Form) (ui.Action, bool) {
			now := c.session().Plan().Answer(list.ID, item.ID)
			now.Note = f.Value(RemarkField)
			return nil, c.open.Do(model.SetAnswer{Checklist: list.ID, Item: item.ID, Answer: now})
		},
	}
}

// tickedWords is such a count as people say it.
func tickedWords(t model.Ticked) string {
	var parts []string
	for _, part := range []struct {
		count int
		words string
	}{{t.Yes, model.Yes.Words()}, {t.Partly, model.Partly.Words()}, {t.No, model.No.Words()}, {t.Open, model.Tick("").Words()}} {
		if part.count > 0 {
			parts = append(parts, strconv.Itoa(part.count)+" "+part.words)
		}
	}
	return strings.Join(parts, ", ")
}

// remarkEntry says which item of which checklist a note is on.
func remarkEntry(list, item string) string { return list + " " + item }

// Resumed is the form of a note that a draft belongs to, on top of its checklist.
func Resumed(d *ui.OpenSession, look *ui.Look, draft model.Draft) []ui.Screen {
	for _, list := range d.Session().Guide().Checklists {
		item := slices.IndexFunc(list.Items(), func(it framework.ChecklistItem) bool { return remarkEntry(list.ID, it.ID) == draft.Entry })
		if item >= 0 {
			c := New(d, look, list.ID)
			c.goTo(item)
			return []ui.Screen{c, c.note(c.item())}
		}
	}
	return nil
}

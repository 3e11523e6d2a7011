package tui

import (
	"fmt"
	"slices"
	"strings"

	"stocktake/framework"
	"stocktake/model"
)

// checklist goes through a list of the framework item by item. It tells what was said,
// and makes neither a score nor a verdict of it.
type checklist struct {
	desk     *desk
	look     *Look
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

func newChecklist(d *desk, look *Look, list int) *checklist {
	return &checklist{desk: d, look: look, list: list, action: noAction, answered: noItem}
}

func (c *checklist) heading() string { return "Checklist: " + shown(c.checklist().Title) }

func (c *checklist) session() *model.Session { return c.desk.session() }

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

func (c *checklist) commands() []command {
	commands := []command{
		on("y", "yes", "Answer yes, and go on", c.answer(model.Yes)),
		on("p", "partly", "Answer partly, and go on", c.answer(model.Partly)),
		on("n", "no", "Answer no, and go on", c.answer(model.No)),
		on("backspace delete", "", "Put the item back to not yet talked about, and go on", c.answer("")).quietly(),
	}
	if c.answered != noItem {
		commands = append(commands,
			on("e", "note on the answer", "Write a note on the item just answered", func() act { return c.leave(push(c.note(c.subject()))) }),
			on("enter", "note", "Write a note on the item in focus", func() act { return c.leave(push(c.note(c.item()))) }))
	} else {
		commands = append(commands, on("enter e", "note", "Write a note on the item", func() act { return push(c.note(c.item())) }).as("Enter"))
	}
	if len(c.item().Actions) > 0 {
		commands = append(commands, on("a", "actions", "Go to what would bring it about, or back to the items", func() act {
			c.unfold()
			return nil
		}))
	}
	commands = append(commands, on("P", "priority", "Make a priority of the item, or of the action in focus", func() act { return c.leave(c.priority()) }))
	if len(c.session().Guide().Checklists) > 1 {
		commands = append(commands,
			on("tab right l", "next list", "The next checklist", c.turn(1)).as("Tab"),
			on("shift+tab left h", "", "The checklist before", c.turn(-1)).quietly(),
		)
	}
	if !c.session().Solo() {
		commands = append(commands, wallCommand())
	}
	commands = append(commands, paging(func(by int) func() act {
		return func() act { return c.goTo(c.at + by) }
	})...)
	return append(commands,
		on("up k", "", "The item above", c.move(-1)).quietly(),
		on("down j", "", "The item below", c.move(1)).quietly(),
		historyCommand(0),
		on("esc q", "close", "Close the checklist", func() act { return closeTop }).as("Esc"),
	)
}

// answer says something of the item in focus, and goes on to the next.
func (c *checklist) answer(tick model.Tick) func() act {
	return func() act {
		answer := c.session().Answer(c.checklist().ID, c.item().ID)
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
		return say(fmt.Sprintf("%q: e adds a note to it, P makes it a priority.", tick.Words()))
	}
}

// leave goes on to something about the item just answered, which that ends.
func (c *checklist) leave(a act) act {
	c.answered = noItem
	return a
}

func (c *checklist) set(answer model.Answer) bool {
	return c.desk.do(model.SetAnswer{Checklist: c.checklist().ID, Item: c.item().ID, Answer: answer})
}

// unknown takes a capital for its small letter, and names a key that is no answer. Right
// after an answer a space or a comma only separates it from the next.
func (c *checklist) unknown(key string) act {
	switch {
	case key == "Y" || key == "N":
		answer, _ := find(c.commands(), strings.ToLower(key))
		return answer.run()
	case c.answered != noItem && (key == " " || key == ","):
		return nil
	}
	c.answered = noItem
	const most = 40
	return tell(fmt.Sprintf("%s does nothing here: still \"%s\".", quotedKey(key), c.look.cut(shown(c.item().Text), most)))
}

// goTo puts the focus on an item, as far as there are any.
func (c *checklist) goTo(item int) act {
	c.at = min(max(item, 0), len(c.checklist().Items())-1)
	c.action, c.answered = noAction, noItem
	return nil
}

// follow goes to the item whose answer was taken back.
func (c *checklist) follow(change model.Change) {
	set, ok := change.(model.SetAnswer)
	if !ok {
		return
	}
	for at, list := range c.session().Guide().Checklists {
		item := slices.IndexFunc(list.Items(), func(it framework.ChecklistItem) bool { return it.ID == set.Item })
		if list.ID == set.Checklist && item >= 0 {
			c.list = at
			c.goTo(item)
		}
	}
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
func (c *checklist) move(by int) func() act {
	return func() act {
		to := c.action + by
		if c.unfolded && to >= noAction && to < len(c.item().Actions) {
			c.action = to
			return nil
		}
		return c.goTo(c.at + by)
	}
}

// turn goes to another checklist.
func (c *checklist) turn(by int) func() act {
	return func() act {
		all := len(c.session().Guide().Checklists)
		c.list = (c.list + by + all) % all
		return c.goTo(0)
	}
}

const remarkField = "Note"

func (c *checklist) note(item framework.ChecklistItem) screen {
	list := c.checklist()
	was := c.session().Answer(list.ID, item.ID)
	return &edit{
		look: c.look, title: "A note: " + shown(list.Title), take: "save",
		kept:  formID{form: remarkForm, entry: remarkEntry(list.ID, item.ID)},
		intro: []string{item.Text},
		form:  newForm(c.look, newArea(remarkField, was.Note, "what was said, and by which agencies", 5)),
		done: func(f *form) (act, bool) {
			now := c.session().Answer(list.ID, item.ID)
			now.Note = f.value(remarkField)
			return nil, c.desk.do(model.SetAnswer{Checklist: list.ID, Item: item.ID, Answer: now})
		},
	}
}

// ticked counts what was said of all items of a checklist.
func ticked(s *model.Session, list framework.Checklist) model.Ticked {
	return s.Ticked(list.ID, framework.ChecklistGroup{Items: list.Items()})
}

// tickedWords is such a count as people say it.
func tickedWords(t model.Ticked) string {
	var parts []string
	for _, part := range []struct {
		count int
		words string
	}{{t.Yes, model.Yes.Words()}, {t.Partly, model.Partly.Words()}, {t.No, model.No.Words()}, {t.Open, model.Tick("").Words()}} {
		if part.count > 0 {
			parts = append(parts, itoa(part.count)+" "+part.words)
		}
	}
	return strings.Join(parts, ", ")
}

package plain

import (
	"strings"

	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// help explains what can be typed now.
func (f *Front) help() {
	f.page.rest = nil
	say := func(line string) { f.page.rest = append(f.page.rest, line) }
	look := f.program.Look()
	if f.form() != nil {
		say("Type the text and Enter; an empty line leaves the field as it is and goes on.")
		say(":save keeps the form as it stands. :cancel leaves everything as it was.")
		say(":more reads on. :back goes to the field before. :fields says them all. :none empties the field.")
	}
	for _, c := range f.program.Commands() {
		name := called(c, look)
		if name == "" || drawing(c) || c.About == "" {
			continue
		}
		if f.form() != nil {
			name = ":" + name
		}
		say(name + ": " + strings.TrimSuffix(spell(c.About), ".") + ".")
	}
	if f.form() == nil {
		if f.chooses() {
			if f.numbersTaken() {
				say("item and a number, such as item 2, goes to that item of the list.")
			} else {
				say("A number chooses from the list; item and a number only goes there.")
			}
			say("A command with a number, such as remove 2, is about that item.")
			say("find and words, such as find Ann, goes to the next item with them; next 10 goes ten items on, up 10 back; first and last to the ends.")
		}
		if asks, people := f.program.Top().(ui.AsksPeople); people && !f.chooses() {
			if _, of, asking := asks.Asked(); of > 0 && asking {
				say("item and a number, such as item 2, goes to that person in the order of the table; left goes to the person before.")
			} else if of > 0 {
				say("item and a number, such as item 2, goes to that person in the order of the table, to put an answer right; " +
					"up goes back to the answers.")
			}
		}
		say("again says the page once more; where says what is open and whether it is saved; an empty line reads on.")
	}
	f.read(true)
}

// form is the form that is open on top; nil for none.
func (f *Front) form() *form.Form {
	open := form.OpenIn(f.program.Top())
	if t, ok := f.program.Top().(interface{ Typing() bool }); open == nil || !ok || !t.Typing() {
		return nil
	}
	return open
}

package closing

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
)

// Commands lists what can be done now, most wanted first.
func (c *Closing) Commands() []ui.Command {
	commands := c.pageCommands()
	return append(commands,
		ui.On("pgdown", "next", "Go on to the next page", c.turn(1)),
		ui.On("pgup", "back", "Go to the page before", c.turn(-1)),
		ui.BoardCommand(model.Subject{Step: c.open.Session().Framework().Steps[0].Number}).Quietly(),
		ui.On("@", "copy minutes", "Copy the minutes, to paste them into an e-mail", ui.Opener(ui.Place{Page: ui.MinutesPage})),
		ui.On("x", "export", "Write the session to a file", ui.OpenExport).Quietly(),
		ui.WallCommand(),
		ui.On("E", "the end", "The end of the workshop, which this is", func() ui.Action { return ui.Tell("This is the end of the workshop.") }).Quietly(),
		ui.On("esc q", "close", "Close the end of the workshop", func() ui.Action { return ui.CloseTop }).As("Esc"),
	)
}

// pageCommands are those of the page that is seen.
func (c *Closing) pageCommands() []ui.Command {
	switch {
	case c.on == wordsPage:
		return []ui.Command{
			ui.On("enter e", "write", "Write what to keep, what to change and the next date", func() ui.Action { return ui.Push(Words(c.open, c.look)) }),
		}
	case c.on == parkingPage:
		return []ui.Command{ui.On("enter", "the list", "Change, tick or remove what was parked", c.enter)}
	}
	commands := []ui.Command{ui.On("enter", "go on", "Go on to the next page", c.enter)}
	if c.asks() {
		commands = c.rowCommands()
	}
	return append(commands,
		ui.On("e", "what would raise it", "Write what would make the priority more likely to happen", func() ui.Action {
			return ui.Push(Raise(c.open, c.look, c.on))
		}),
		ui.On("p", "owner and date", "Write who owns the priority, and when it is to happen", func() ui.Action {
			return ui.Push(item.EditOwner(c.open, c.look, c.on))
		}))
}

// rowCommands enter how likely people find the priority, a key a person.
func (c *Closing) rowCommands() []ui.Command {
	cards := c.Row.Keys.Command("how likely", "How likely the person in focus finds it, and on to the next", c.Row.Enter)
	goOn := ui.On("enter", "go on", "Go on: reveal what people said, or to the next page", c.enter)
	reveal := ui.On("r", "reveal", "Show what everybody said at once", c.reveal)
	return append(c.Row.Revealing(c.Sealed(), cards, goOn, reveal),
		ui.On("d D", "don't know", "The person doesn't know", func() ui.Action { return c.Row.Enter(model.DontKnow) }),
		ui.On("right l", "skip", "Leave the person out, and go on to the next", c.Row.Skip).As("→").Quietly(),
		ui.On("backspace delete", "clear", "Take the latest answer away, or that of the person in focus", c.Row.Clear).Quietly(),
		ui.On("left h", "", "The person before", c.Row.Back).Quietly(),
		ui.On("m", "who is missing", "Name those who have not answered", c.Row.TellMissing).Quietly(),
	)
}

// Unknown names a key that no command has, and whose turn it is.
func (c *Closing) Unknown(key string) ui.Action {
	if c.asks() && c.Row.Separates(key) {
		return ui.Ignore
	}
	c.Row.Settle()
	if c.asks() {
		return c.Row.Wrong(key)
	}
	if _, there := c.priority(); there && c.open.Session().Plan().LikelihoodRevealed(c.on) {
		return ui.Tell("%s: what people said is revealed, and so fixed.", c.Row.Keys.Wrong(key))
	}
	return nil
}

package board

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// Commands lists what can be done now, most wanted first.
func (b *Board) Commands() []ui.Command {
	if b.finding {
		none := func() ui.Action { return nil }
		return []ui.Command{
			ui.On("enter", "keep", "Go on with what was found", none),
			ui.On("up down", "choose", "Choose one of them", none).As("↑ ↓"),
			ui.On("esc", "all", "Show everything again", none),
		}
	}
	return slices.Concat(b.entryCommands(), b.boardCommands(), b.rareCommands(), []ui.Command{
		ui.On("esc q", "close", "Close the board; before that, let go of a mark and of what was looked for", func() ui.Action { return b.leave() }).As("Esc"),
	})
}

// entryCommands act on what is in focus.
func (b *Board) entryCommands() []ui.Command {
	p, isPriority := b.priority()
	barrier, isBarrier := b.Barrier()
	var commands []ui.Command
	switch {
	case isPriority:
		commands = append(commands, ui.On("enter", "change", "Change the priority", func() ui.Action { return ui.Push(b.editPriority(p, "")) }))
	case isBarrier:
		commands = append(commands, ui.On("enter", "change", "Change the barrier", func() ui.Action { return ui.Push(b.editBarrier(barrier, "")) }))
	}
	commands = append(commands, ui.On("a", "add", "Write another one, at the statement in focus", func() ui.Action { return ui.Push(b.add()) }))
	if !isPriority {
		return commands
	}
	return append(commands,
		ui.On("K shift+up", "move", "Move the priority up in rank", b.reorder(-1)).As("K J"),
		ui.On("J shift+down", "", "Move the priority down in rank", b.reorder(1)).As("J").Quietly(),
		ui.On("f", "focus", "Choose it as one of the few to begin with, or no longer", func() ui.Action {
			p.Focus = !p.Focus
			b.desk.Do(model.Edit[model.Priority]{Item: p})
			return nil
		}),
	)
}

// rareCommands act on what is in focus, too, and are wanted less often.
func (b *Board) rareCommands() []ui.Command {
	p, isPriority := b.priority()
	_, isBarrier := b.Barrier()
	if !isPriority && !isBarrier {
		return nil
	}
	commands := []ui.Command{
		ui.On("M", "merge", "Mark this to be merged; on another one, merge the two, after a question", func() ui.Action { return b.merge() }),
		ui.On("s", "move to", "Say for which statements it is", func() ui.Action { return b.place() }),
		ui.On("delete backspace D", "remove", "Take it out (u brings it back)", func() ui.Action { return b.remove() }).As("Delete"),
	}
	if isPriority {
		commands = append(commands, ui.On("S", "split", "Make two priorities of one that is two", func() ui.Action { return ui.Push(b.split(p)) }))
	}
	return commands
}

// boardCommands act on the board as a whole.
func (b *Board) boardCommands() []ui.Command {
	other, about := "by rank", "The priorities alone, by their rank"
	if b.ranked {
		other, about = "by statement", "Barriers and priorities by step and statement"
	}
	commands := []ui.Command{ui.On("o", other, about, func() ui.Action { return b.rearrange() })}
	if !b.ranked {
		commands = append(commands, ui.On("tab left right", "column", "Go between barriers and priorities", func() ui.Action { return b.across() }).As("Tab"))
	}
	if !b.session().Solo() {
		commands = append(commands,
			ui.On("v", "vote", "Let everybody lay dots on the priorities", func() ui.Action {
				b.ranked = true
				return ui.Open(ui.Place{Page: ui.VotePage})
			}),
			ui.On("O", "order by dots", "Order the priorities by their dots, and choose the first few", ui.Opener(ui.Place{Page: ui.DotOrderPage})).Quietly(),
			ui.WallCommand(),
		)
	}
	return append(append(commands, ui.Moving("entry", b.move)...),
		ui.On("t", "timeline", "See the priorities by quarter", ui.Opener(ui.Place{Page: ui.TimelinePage, ID: b.Focus.ID})),
		ui.On("/", "find", "Show only what has some words", func() ui.Action { b.find(); return nil }),
		ui.On("F", "focus on the first", "Choose the first few as those to begin with", func() ui.Action { return askFocus(b.desk, b.look) }).Quietly(),
		ui.On("x", "export", "Write the summary to a file", ui.OpenExport).Quietly(),
		ui.HistoryCommand(0),
	)
}

// rearrange changes between the two arrangements; a priority keeps the focus.
func (b *Board) rearrange() ui.Action {
	_, isPriority := b.priority()
	b.right = b.right || isPriority
	b.ranked = !b.ranked
	return nil
}

// across goes to the other column, at the same statement.
func (b *Board) across() ui.Action {
	c, _ := b.Current()
	b.right = !b.right
	c.ID = ""
	for _, g := range b.groups() {
		if entries := g.ids(b.right); g.target == c.Target && len(entries) > 0 {
			c.ID = entries[0]
		}
	}
	b.Focus = c
	return nil
}

func (b *Board) find() {
	b.finding = true
	b.filter = form.New(b.look, form.NewLine(form.FilterName, "", "words of the text, an owner, a quarter or a status"))
}

// leave lets go of a mark, then of the filter, and only then of the board.
func (b *Board) leave() ui.Action {
	switch {
	case b.marked != Cell{}:
		b.marked = Cell{}
	case b.filter != nil:
		b.filter = nil
	default:
		return ui.CloseTop
	}
	return nil
}

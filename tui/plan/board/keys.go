package board

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// Commands lists what can be done now, most wanted first.
func (b *Board) Commands() []ui.Command {
	if b.Typing() {
		none := func() ui.Action { return nil }
		return []ui.Command{
			ui.On("enter", "keep", "Go on with what was found", none),
			ui.On("up down", "choose", "Choose one of them", none).As("↑ ↓"),
			ui.On("esc", "all", "Show everything again", none),
		}
	}
	return slices.Concat(b.entryCommands(), b.boardCommands(), b.rareCommands(), []ui.Command{
		ui.On("esc q", "close", "Close the board; before that, let go of a mark and of what was looked for", b.leave).As("Esc"),
	})
}

// entryCommands act on what is in focus.
func (b *Board) entryCommands() []ui.Command {
	p, isPriority := b.priority()
	barrier, isBarrier := b.barrier()
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
		ui.On("< K shift+up", "move", "Move the priority up in rank", b.reorder(-1)).As("< >"),
		ui.On("> J shift+down", "", "Move the priority down in rank", b.reorder(1)).As(">").Quietly(),
		ui.On("space", "begin with", "Choose it as one of the few to begin with, or no longer", func() ui.Action {
			p.Focus = !p.Focus
			return b.open.Act(model.Edit[model.Priority]{Item: p})
		}),
	)
}

// rareCommands act on what is in focus, too, and are wanted less often.
func (b *Board) rareCommands() []ui.Command {
	p, isPriority := b.priority()
	_, isBarrier := b.barrier()
	if !isPriority && !isBarrier {
		return nil
	}
	commands := []ui.Command{
		ui.On("M", "merge", "Mark this to be merged; on another one, merge the two, after a question", b.merge),
		ui.On("#", "statements", "Say for which statements it is", b.place),
		ui.On("delete backspace", "remove", "Take it out (u brings it back)", b.remove).As("Delete"),
	}
	if isPriority {
		commands = append(commands, ui.On("Y", "split", "Make two priorities of one that is two", func() ui.Action { return ui.Push(split(b.open, b.look, p)) }))
	}
	return commands
}

// boardCommands act on the board as a whole.
func (b *Board) boardCommands() []ui.Command {
	other, about := "by rank", "The priorities alone, by their rank"
	if b.content.ranked {
		other, about = "by statement", "Barriers and priorities by step and statement"
	}
	commands := []ui.Command{ui.On("o", other, about, b.rearrange)}
	if !b.content.ranked {
		commands = append(commands, ui.On("tab left right", "column", "Go between barriers and priorities", b.across).As("Tab"))
	}
	if !b.session().Solo() {
		commands = append(commands,
			ui.On("v", "vote", "Let everybody cast dots on the priorities", func() ui.Action {
				b.content.ranked = true
				return ui.Open(ui.Place{Page: ui.VotePage})
			}),
			ui.WallCommand(),
		)
	}
	return append(append(commands, ui.Moving("entry", b.move)...),
		ui.On("T", "timeline", "See the priorities by quarter", ui.Opener(ui.Place{Page: ui.TimelinePage, ID: b.focus.cell.id})).ForPlan(),
		ui.On("/", "find", "Show only what has some words", func() ui.Action { b.content.find.Open(); return nil }),
		ui.On("!", "begin with the first", "Choose the first few as those to begin with", func() ui.Action { return askFocus(b.open, b.look) }).Quietly(),
		ui.On("x", "export", "Write a report, the plan or a spreadsheet to a file", ui.OpenExport).Quietly(),
		ui.HistoryCommand(0),
	)
}

// rearrange changes between the two arrangements; a priority keeps the focus.
func (b *Board) rearrange() ui.Action {
	_, isPriority := b.priority()
	b.content.right = b.content.right || isPriority
	b.content.ranked = !b.content.ranked
	return nil
}

// across goes to the other column, at the same statement.
func (b *Board) across() ui.Action {
	c := b.current()
	b.content.right = !b.content.right
	c.id = ""
	if ids := b.content.column(c, b.content.right); len(ids) > 0 {
		c.id = ids[0]
	}
	b.focus.cell = c
	return nil
}

// leave drops a mark, then the words that were looked for, and only then leaves the board.
func (b *Board) leave() ui.Action {
	switch {
	case b.marked != cell{}:
		b.marked = cell{}
	case b.content.find.IsOpen():
		b.content.find.Close()
	default:
		return ui.CloseTop
	}
	return nil
}

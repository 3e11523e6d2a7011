package tui

import (
	"slices"

	"stocktake/model"
)

func (b *board) commands() []command {
	if b.finding {
		none := func() act { return nil }
		return []command{
			on("enter", "keep", "Go on with what was found", none),
			on("up down", "choose", "Choose one of them", none).as("↑ ↓"),
			on("esc", "all", "Show everything again", none),
		}
	}
	return slices.Concat(b.entryCommands(), b.boardCommands(), b.rareCommands(), []command{
		on("esc q", "close", "Close the board; before that, let go of a mark and of what was looked for", func() act { return b.leave() }).as("Esc"),
	})
}

// entryCommands act on what is in focus.
func (b *board) entryCommands() []command {
	p, isPriority := b.priority()
	barrier, isBarrier := b.barrier()
	var commands []command
	switch {
	case isPriority:
		commands = append(commands, on("enter", "change", "Change the priority", func() act { return push(b.editPriority(p, "")) }))
	case isBarrier:
		commands = append(commands, on("enter", "change", "Change the barrier", func() act { return push(b.editBarrier(barrier, "")) }))
	}
	commands = append(commands, on("a", "add", "Write another one, at the statement in focus", func() act { return push(b.add()) }))
	if !isPriority {
		return commands
	}
	return append(commands,
		on("K shift+up", "move", "Move the priority up in rank", b.reorder(-1)).as("K J"),
		on("J shift+down", "", "Move the priority down in rank", b.reorder(1)).as("J").quietly(),
		on("f", "focus", "Choose it as one of the few to begin with, or no longer", func() act {
			p.Focus = !p.Focus
			b.desk.do(model.Edit[model.Priority]{Item: p})
			return nil
		}),
	)
}

// rareCommands act on what is in focus, too, and are wanted less often.
func (b *board) rareCommands() []command {
	p, isPriority := b.priority()
	_, isBarrier := b.barrier()
	if !isPriority && !isBarrier {
		return nil
	}
	commands := []command{
		on("M", "merge", "Mark this to be merged; on another one, merge the two, after a question", func() act { return b.merge() }),
		on("s", "move to", "Say for which statements it is", func() act { return b.place() }),
		on("delete backspace D", "remove", "Take it out (u brings it back)", func() act { return b.remove() }).as("Delete"),
	}
	if isPriority {
		commands = append(commands, on("S", "split", "Make two priorities of one that is two", func() act { return push(b.split(p)) }))
	}
	return commands
}

// boardCommands act on the board as a whole.
func (b *board) boardCommands() []command {
	other, about := "by rank", "The priorities alone, by their rank"
	if b.ranked {
		other, about = "by statement", "Barriers and priorities by step and statement"
	}
	commands := []command{on("o", other, about, func() act { return b.rearrange() })}
	if !b.ranked {
		commands = append(commands, on("tab left right", "column", "Go between barriers and priorities", func() act { return b.across() }).as("Tab"))
	}
	if !b.session().Solo() {
		commands = append(commands,
			on("v", "vote", "Let everybody lay dots on the priorities", func() act { return openVote(b) }),
			on("O", "order by dots", "Order the priorities by their dots, and choose the first few", func() act { return orderByDots(b.desk, b.look) }).quietly(),
			wallCommand(),
		)
	}
	return append(append(commands, paging(b.move)...),
		on("t", "timeline", "See the priorities by quarter", func() act { return push(newTimeline(b.desk, b.look, b.focus.id)) }),
		on("/", "find", "Show only what has some words", func() act { b.find(); return nil }),
		on("F", "focus on the first", "Choose the first few as those to begin with", func() act { return askFocus(b.desk, b.look) }).quietly(),
		on("up k", "", "The entry above", b.move(-1)).as("↑").quietly(),
		on("down j", "", "The entry below", b.move(1)).as("↓").quietly(),
		on("x", "export", "Write the summary to a file", openExport).quietly(),
		historyCommand(0),
	)
}

// rearrange changes between the two arrangements; a priority keeps the focus.
func (b *board) rearrange() act {
	_, isPriority := b.priority()
	b.right = b.right || isPriority
	b.ranked = !b.ranked
	return nil
}

// across goes to the other column, at the same statement.
func (b *board) across() act {
	c, _ := b.current()
	b.right = !b.right
	c.id = ""
	for _, g := range b.groups() {
		if entries := g.ids(b.right); g.target == c.target && len(entries) > 0 {
			c.id = entries[0]
		}
	}
	b.focus = c
	return nil
}

func (b *board) find() {
	b.finding = true
	b.filter = newForm(b.look, newLine(filterName, "", "words of the text, an owner, a quarter or a status"))
}

// leave lets go of a mark, then of the filter, and only then of the board.
func (b *board) leave() act {
	switch {
	case b.marked != cell{}:
		b.marked = cell{}
	case b.filter != nil:
		b.filter = nil
	default:
		return closeTop
	}
	return nil
}

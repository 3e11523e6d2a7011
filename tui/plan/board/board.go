// Package board is all barriers and priorities of a session: by step and statement, or by rank.
package board

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Board is all barriers and priorities of the session: by step and statement, or the
// priorities alone by their rank.
type Board struct {
	open    *ui.OpenSession
	look    *ui.Look
	content content
	focus   cursor
	from    model.Subject // the statement that it was opened at; zero for none
	marked  cell          // what is to be merged into another; zero for nothing
}

// New opens at a place of the session; the zero subject is all of it.
func New(d *ui.OpenSession, look *ui.Look, t model.Subject) *Board {
	find := form.NewFind(look, "words of the text, an owner, a quarter or a status")
	from := model.Subject{Statement: t.Statement}
	return &Board{
		open: d, look: look, from: from, focus: cursor{cell: cell{subject: t}},
		content: content{open: d, find: find, right: len(d.Session().Barriers()) == 0},
	}
}

// Hint is what to know first of an entry.
func (b *Board) Hint() ui.Hint {
	if _, ok := b.priority(); !ok {
		return ui.Hint{} // Space marks nothing else
	}
	return ui.Hint{Name: "board", Text: "Space marks the few to begin with, < and > move them."}
}

// Heading says where the user is, and what the plan still lacks.
func (b *Board) Heading() string {
	where := b.open.Worded("Barriers and priorities by statement")
	if b.content.ranked {
		where = "Priorities by rank"
	}
	return where + " · " + ui.Sanitize(planning.Headline(b.session()))
}

func (b *Board) session() *model.Session { return b.open.Session() }

// current is the cell in focus; the zero cell where there is none.
func (b *Board) current() cell {
	all := b.content.cells()
	if len(all) == 0 {
		return cell{}
	}
	return all[b.focus.in(all)]
}

// Resize lets the focus stand where it is drawn.
func (b *Board) Resize(int, int) { b.move(0) }

func (b *Board) move(by int) ui.Action {
	b.focus.move(b.content.cells(), by)
	return nil
}

// priority is the one in focus.
func (b *Board) priority() (model.Priority, bool) {
	return b.session().Plan().Priority(b.current().id)
}

// barrier is the one in focus.
func (b *Board) barrier() (model.Barrier, bool) {
	return b.session().Plan().Barrier(b.current().id)
}

// Typing reports whether keys go to the line for words.
func (b *Board) Typing() bool { return b.content.find.Typing() }

// Key takes a key press.
func (b *Board) Key(msg tea.KeyMsg) ui.Action {
	switch msg.String() {
	case "up":
		return b.move(-1)
	case "down":
		return b.move(1)
	}
	b.content.find.Key(msg)
	return nil
}

package compare

import (
	"strconv"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/ui/drawing"

	tea "github.com/charmbracelet/bubbletea"
)

// choice lists the other sessions of the file, to compare with one.
type choice struct {
	compare  *comparing
	look     *ui.Look
	sessions []overview.Overview
	read     bool
	failure  error
	ui.Picked
}

// openChoice asks with which session to compare.
func openChoice(c *comparing) ui.Action {
	return func(app ui.App) tea.Cmd {
		page := &choice{compare: c, look: c.look}
		app.Push(page)
		own := c.open.Session().ID()
		return ui.Run(app, ui.InTurn(ui.ReadingFile(func(store ui.Store) ui.Action {
			all, err := store.Sessions()
			return func(ui.App) tea.Cmd {
				page.sessions, page.failure, page.read = nil, err, true
				for _, o := range all {
					if o.ID != own {
						page.sessions = append(page.sessions, o)
					}
				}
				return nil
			}
		})))
	}
}

// Heading says where the user is.
func (c *choice) Heading() string { return c.look.Worded("Compare with which session?") }

// Commands lists what can be done now, most wanted first.
func (c *choice) Commands() []ui.Command {
	var commands []ui.Command
	if c.At < len(c.sessions) {
		id := c.sessions[c.At].ID
		commands = append(commands, ui.On("enter", "compare", "Compare with the session in focus", func() ui.Action { return c.take(id) }))
	}
	return append(commands, c.Moving(len(c.sessions), "Leave it as it was")...)
}

// take reads the session that was chosen and goes back to the comparison.
func (c *choice) take(id string) ui.Action {
	return ui.ReadPicked(c, id, func(s *model.Session) ui.Action {
		c.compare.then = s
		c.compare.GoTo(0)
		c.compare.open.Against = s // for this page only: the wall and the exports keep to the baseline
		return ui.CloseTop
	})
}

// progressOf says whose a session is and how far it came, for those who choose one.
func progressOf(o overview.Overview) string {
	if o.Mode == model.Solo {
		return "one person"
	}
	return strconv.Itoa(o.Settled) + " of " + strconv.Itoa(o.Statements)
}

// View draws the page.
func (c *choice) View(width, height int) []string {
	words := c.look.Worded("The other sessions of this file. On the home screen, Space marks one as the baseline: then it is taken by itself.")
	switch {
	case !c.read:
		words = c.look.Worded("Reading the sessions…")
	case c.failure != nil && len(c.sessions) == 0:
		words = c.look.Worded("The sessions cannot be read. ") + c.look.Sentence(c.failure)
	case len(c.sessions) == 0:
		words = c.look.Worded(`There is no other session in this file. The command "stocktake load" takes one in that was written on another computer.`)
	}
	out := []string{""}
	for _, line := range ui.Wrap(words, ui.Readable(width, textColumns)) {
		out = append(out, c.look.Text.Render(line))
	}
	out = append(out, "")
	return append(out, c.list(width, max(height-len(out), 1))...)
}

// list is the sessions, with the radar of the one in focus beside them where there is room.
func (c *choice) list(width, height int) []string {
	if len(c.sessions) == 0 {
		return nil
	}
	o := c.sessions[c.At]
	return c.look.WithPreview(width, height, func(width, height int) []string {
		rows := make([]string, len(c.sessions))
		for i, o := range c.sessions {
			rows[i] = c.look.SessionRow(o, progressOf(o), i == c.At, width)
		}
		return ui.Window(rows, c.At, height)
	}, ui.Frame{Title: ui.Sanitize(o.Details.Title)}, func(width, height int) []string {
		const most = 24
		words := ui.Paragraph(c.look.Text, c.look.ToASCII(ui.OverviewWords(o)), width)
		return append(append(words, ""), drawing.Overview(c.look, o, width, min(height-len(words)-1, most))...)
	})
}

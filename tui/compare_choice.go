package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"stocktake/model"
)

// choice lists the other sessions of the file, to compare with one.
type choice struct {
	compare  *comparing
	look     *Look
	sessions []model.Overview
	read     bool
	failure  error
	picked
}

// openChoice asks with which session to compare.
func openChoice(c *comparing) act {
	return func(app App) tea.Cmd {
		page := &choice{compare: c, look: c.look}
		app.Push(page)
		own := c.desk.session().ID()
		return run(app, inTurn(readingFile(func(store Store) act {
			all, err := store.Sessions()
			return func(App) tea.Cmd {
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

func (c *choice) heading() string { return "Compare with which session?" }

func (c *choice) commands() []command {
	var commands []command
	if c.at < len(c.sessions) {
		id := c.sessions[c.at].ID
		commands = append(commands, on("enter", "compare", "Compare with the session in focus", func() act { return c.take(id) }))
	}
	return append(commands, c.moving(len(c.sessions), "Leave it as it was")...)
}

// take reads the session that was chosen and goes back to the comparison.
func (c *choice) take(id string) act {
	return readPicked(c, id, func(s *model.Session) act {
		c.compare.then, c.compare.top = s, 0
		c.compare.desk.against = s // for this page only: the wall and the exports keep to the baseline
		return closeTop
	})
}

// progressOf says whose a session is and how far it came, for those who choose one.
func progressOf(o model.Overview) string {
	if o.Mode == model.Solo {
		return "one person"
	}
	return itoa(o.Settled) + " of " + itoa(o.Statements)
}

func (c *choice) view(width, height int) []string {
	words := "The other sessions of this file. On the home screen, b marks one as the baseline: then it is taken by itself."
	switch {
	case !c.read:
		words = c.look.spell("Reading the sessions…")
	case c.failure != nil && len(c.sessions) == 0:
		words = "The sessions cannot be read. " + sentence(c.failure)
	case len(c.sessions) == 0:
		words = `There is no other session in this file. The command "stocktake load" takes one in that was written on another computer.`
	}
	out := []string{""}
	for _, line := range wrap(words, min(width, textColumns)) {
		out = append(out, c.look.Text.Render(line))
	}
	out = append(out, "")
	rows := make([]string, len(c.sessions))
	for i, o := range c.sessions {
		rows[i] = c.look.sessionRow(o, progressOf(o), i == c.at, width)
	}
	return append(out, window(rows, c.at, max(height-len(out), 1))...)
}

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
	at       int
}

// choicesMsg brings the sessions to choose from, the newest first.
type choicesMsg struct {
	of       *choice
	sessions []model.Overview
	err      error
}

// openChoice asks with which session to compare.
func openChoice(c *comparing) act {
	return func(r *Root) tea.Cmd {
		page := &choice{compare: c, look: c.look}
		r.pages = append(r.pages, page)
		store, own := r.config.Store, c.desk.session().ID()
		return func() tea.Msg {
			all, err := store.Sessions()
			var others []model.Overview
			for _, o := range all {
				if o.ID != own {
					others = append(others, o)
				}
			}
			return choicesMsg{page, others, err}
		}
	}
}

func (c *choice) receive(msg tea.Msg) act {
	if m, ok := msg.(choicesMsg); ok && m.of == c {
		c.sessions, c.failure, c.read = m.sessions, m.err, true
	}
	return nil
}

func (c *choice) heading() string { return "Compare with which session?" }

func (c *choice) commands() []command {
	var commands []command
	if c.at < len(c.sessions) {
		id := c.sessions[c.at].ID
		commands = append(commands, on("enter", "compare", "Compare with the session in focus", func(string) act { return c.take(id) }))
	}
	return append(commands,
		on("up k", "choose", "The session above", c.move(-1)).as("↑ ↓"),
		on("down j", "", "The session below", c.move(1)).quietly(),
		on("esc q", "close", "Leave it as it was", func(string) act { return closeTop }).as("Esc"),
	)
}

func (c *choice) move(by int) func(string) act {
	return func(string) act {
		c.at = min(max(c.at+by, 0), max(len(c.sessions)-1, 0))
		return nil
	}
}

// take reads the session that was chosen and goes back to the comparison.
func (c *choice) take(id string) act {
	return func(r *Root) tea.Cmd {
		store := r.config.Store
		return func() tea.Msg {
			h, _, err := store.Load(id)
			if err != nil {
				return complain(err)
			}
			return act(func(r *Root) tea.Cmd {
				if r.top() != screen(c) {
					return nil // the user has gone on to something else
				}
				c.compare.then, c.compare.top = h.Session(), 0
				c.compare.desk.baseline = h.Session()
				return r.carryOut(closeTop)
			})
		}
	}
}

func (c *choice) view(width, height int) []string {
	words := "The other sessions of this file. On the home screen, b marks one as the baseline: then it is taken by itself."
	switch {
	case !c.read:
		words = c.look.spell("Reading the sessions…")
	case c.failure != nil:
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
		rows[i] = c.look.sessionRow(o, "", i == c.at, width)
	}
	return append(out, window(rows, c.at, max(height-len(out), 1))...)
}

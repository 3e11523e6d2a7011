package workshop

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Follow goes to where a change of the scores was made, and to the person whose score it is.
func (s *Statement) Follow(c model.Change) ui.Action { return follow(c) }

// Follow goes to where a change of the scores was made.
func (s *Solo) Follow(c model.Change) ui.Action { return follow(c) }

func follow(c model.Change) ui.Action {
	number, person := 0, ""
	switch c := c.(type) {
	case model.SetScore:
		number, person = c.Statement, c.Participant
	case model.Correct:
		number, person = c.Statement, c.Participant
	case model.SetConsensus:
		number = c.Statement
	default:
		return nil
	}
	return func(app ui.App) tea.Cmd {
		var cmd tea.Cmd
		if there := (model.Place{Page: model.StatementPage, Number: number}); app.Session().Place != there {
			cmd = app.Show(there)
		}
		if s, ok := app.Top().(*Statement); ok {
			s.FocusOn(person)
		}
		return cmd
	}
}

// The pages that the room sees on the wall.

// OnWall marks a page that the wall draws.
func (s *Statement) OnWall() {}

// OnWall marks a page that the wall draws.
func (s *Step) OnWall() {}

// OnWall marks a page that the wall draws.
func (s *Summary) OnWall() {}

// The pages where cards are entered, or from where a key leads to one.

// TakesCards marks a page for cards.
func (s *Statement) TakesCards() {}

// TakesCards marks a page for cards.
func (s *Solo) TakesCards() {}

// TakesCards marks a page for cards.
func (s *Step) TakesCards() {}

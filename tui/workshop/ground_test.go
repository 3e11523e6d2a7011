package workshop_test

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// What a score rests on was said of that score: another one rests on nothing yet.
func TestAnotherScoreRestsOnNothingYet(t *testing.T) {
	s := tuitest.RowOf(t)
	s.Press("3 4 4 enter 3")
	s.Run(func(app ui.App) tea.Cmd {
		app.Session().Do(model.SetGround{Statement: 1, Ground: model.OnData})
		return nil
	})
	s.Press("3")
	if c, _ := s.Session().At(1).Consensus(); c.Ground != model.OnData {
		t.Errorf("the same score again rests on %q", c.Ground)
	}
	s.Press("5")
	if c, _ := s.Session().At(1).Consensus(); c.Score != model.Points(5) || c.Ground != "" {
		t.Errorf("the consensus is %s and rests on %q", c.Words(), c.Ground)
	}
	s.Press("u")
	if c, _ := s.Session().At(1).Consensus(); c.Score != model.Points(3) || c.Ground != model.OnData {
		t.Errorf("taken back, the consensus is %s and rests on %q", c.Words(), c.Ground)
	}
}

package tui

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// asked is which framework an open session had when it was last looked at.
type asked struct {
	session   *ui.OpenSession
	framework *framework.Framework
}

// askOtherwise shows the session again once undo or redo has brought another version of its
// framework: the pages that are open show what was asked before.
func (r *Root) askOtherwise() tea.Cmd {
	if r.open == nil {
		r.asked = asked{}
		return nil
	}
	was := r.asked
	r.asked = asked{r.open, r.open.Session().Framework()}
	if was.session != r.open || was.framework == r.asked.framework {
		return nil
	}
	return r.Show(r.open.Session().Nearest(r.open.Place))
}

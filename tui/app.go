package tui

import (
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// ReadOnly says why nothing in the file that is open may be changed; empty where
// everything may. The samples of the demo are in a file of their own.
func (r *Root) ReadOnly() string {
	if r.Demo() {
		return ""
	}
	return r.config.ReadOnly
}

// own is an action that needs more of the program than App has.
func own(a func(*Root) tea.Cmd) ui.Action {
	return func(app ui.App) tea.Cmd { return a(app.(*Root)) }
}

func (r *Root) run(a ui.Action) tea.Cmd { return ui.Run(r, a) }

// Push puts pages on top, the last on top of all.
func (r *Root) Push(pages ...ui.Screen) { r.pages = append(r.pages, pages...) }

// CloseTop takes the page on top off; the home screen stays.
func (r *Root) CloseTop() {
	if len(r.pages) > 1 {
		r.pages = r.pages[:len(r.pages)-1]
	}
}

// Back takes the top page off; from a session's own page it goes home.
func (r *Root) Back() tea.Cmd {
	r.CloseTop()
	if len(r.pages) > 1 {
		return nil
	}
	r.desk.Depart()
	r.latest = r.desk
	r.desk = nil
	r.atHome(r.latest.Overview())
	return r.List()
}

// Top is the page that is seen.
func (r *Root) Top() ui.Screen { return r.pages[len(r.pages)-1] }

// Notify shows a sentence until the next key.
func (r *Root) Notify(n ui.Notice) { r.notice = n }

// Session is the one that is open; nil for none.
func (r *Root) Session() *ui.OpenSession { return r.desk }

// Look is how things are drawn.
func (r *Root) Look() *ui.Look { return r.look }

// Size is that of the window, in cells.
func (r *Root) Size() (width, height int) { return r.width, r.height }

// SaveError is why the latest write failed; nil once one has succeeded.
func (r *Root) SaveError() error { return r.saver.failure }

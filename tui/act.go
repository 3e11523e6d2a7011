package tui

import (
	tea "github.com/charmbracelet/bubbletea"
)

// act is what a key press comes to: something for the root to carry out at once,
// before the next key. A nil act is nothing.
type act func(*Root) tea.Cmd

func (r *Root) carryOut(a act) tea.Cmd {
	if a == nil {
		return nil
	}
	return a(r)
}

// push puts a page or a dialog on top, or several, the last on top of all.
func push(s ...screen) act {
	return func(r *Root) tea.Cmd {
		r.pages = append(r.pages, s...)
		return nil
	}
}

// closeTop takes a page or dialog off and leaves what it was about as it is.
func closeTop(r *Root) tea.Cmd {
	if len(r.pages) > 1 {
		r.pages = r.pages[:len(r.pages)-1]
	}
	return nil
}

// back takes the top page off; from a session's own page it goes home.
func back(r *Root) tea.Cmd {
	closeTop(r)
	if len(r.pages) > 1 {
		return nil
	}
	r.desk.depart()
	r.latest = r.desk
	r.desk = nil
	r.atHome(r.latest.overview())
	return r.list()
}

// say shows a sentence until the next key.
func say(text string) act {
	return func(r *Root) tea.Cmd {
		r.notice = notice{text: text}
		return nil
	}
}

// tell shows a sentence that the room may read, too.
func tell(text string) act {
	return func(r *Root) tea.Cmd {
		r.notice = notice{text: text, wall: text}
		return nil
	}
}

// complain shows what went wrong until the next key.
func complain(err error) act {
	return func(r *Root) tea.Cmd {
		r.notice = notice{text: sentence(err), bad: true}
		return nil
	}
}

// both carries out one act and then another.
func both(first, second act) act {
	return func(r *Root) tea.Cmd { return tea.Batch(r.carryOut(first), r.carryOut(second)) }
}

// after runs something slow aside and carries out the act that it returns.
func after(slow func() act) act {
	return func(*Root) tea.Cmd {
		return func() tea.Msg { return slow() }
	}
}

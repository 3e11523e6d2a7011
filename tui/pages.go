package tui

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/home"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/wall/slide"
)

// stack is the pages that are open: the home screen first, and last the one that is seen.
type stack struct{ pages []ui.Screen }

// Push puts pages on top, the last on top of all.
func (s *stack) Push(more ...ui.Screen) { s.pages = append(s.pages, more...) }

// CloseTop takes the page on top off; the home screen stays.
func (s *stack) CloseTop() {
	if len(s.pages) > 1 {
		s.pages = s.pages[:len(s.pages)-1]
	}
}

// Close takes a page off, wherever it stands.
func (s *stack) Close(page ui.Screen) {
	s.pages = slices.DeleteFunc(s.pages, func(open ui.Screen) bool { return open == page })
}

// Top is the page that is seen.
func (s *stack) Top() ui.Screen { return s.pages[len(s.pages)-1] }

// GoHome closes all pages above the home screen.
func (s *stack) GoHome() { s.pages = s.pages[:1] }

// Pages are all that are open, the one on top last.
func (s *stack) Pages() []ui.Screen { return s.pages }

// AtHome reports whether the home screen is on top.
func (s *stack) AtHome() bool { return len(s.pages) == 1 }

// atHome puts a session as it stands in memory on the list, with the focus on it.
func (s *stack) atHome(o overview.Overview) {
	if h, ok := s.pages[0].(*home.Home); ok {
		h.Put(o)
		h.Focus = o.ID
	}
}

// follow goes to where a change was made, on pages that do.
func (s *stack) follow(c model.Change) ui.Action {
	if moved, ok := c.(model.SetFramework); ok {
		return ui.ShowVersion(moved)
	}
	if page, ok := s.Top().(ui.Follower); ok && c != nil {
		return page.Follow(c)
	}
	return nil
}

// slide is that of the uppermost page that has one for the room; nil for none.
func (s *stack) slide() *slide.Slide {
	for _, page := range slices.Backward(s.pages) {
		if own, ok := page.(ui.ForRoom); ok {
			if shown := own.Slide(); shown.Title != "" || !shown.Empty() {
				return &shown
			}
		}
	}
	return nil
}

// forRoom reports whether the page on top is one that a room looks at.
func (s *stack) forRoom() bool {
	switch s.Top().(type) {
	case ui.OnWall, ui.ForRoom:
		return true
	}
	return false
}

// inForms reports whether a form is open in which anything was typed, and whether all that was
// is kept as a draft.
func (s *stack) inForms() (some, kept bool) {
	kept = true
	for _, page := range s.pages {
		if f := form.OpenIn(page); f == nil || !f.Changed() {
			continue
		}
		d, drafting := page.(form.Drafting)
		has := drafting
		if drafting {
			_, has = d.Draft()
		}
		some, kept = true, kept && has
	}
	return some, some && kept
}

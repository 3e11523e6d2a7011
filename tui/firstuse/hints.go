package firstuse

import (
	"slices"
	"strings"

	"familyhub/stocktake/tui/ui"
)

// Hints says of each page that has one thing to know first what that is, until it has served: the user
// has done it, or left the page.
type Hints struct {
	off  bool
	seen []string  // the names of those that have served
	now  ui.Hint   // the one that is shown; zero for none
	page ui.Screen // that has it
}

// HintsSetting is the name under which the data file remembers which hints have served.
const HintsSetting = "hints"

// noHints is what it remembers where somebody wants none.
const noHints = "off"

// NewHints is the hints that are left by what the data file remembers.
func NewHints(remembered string) *Hints {
	if remembered == noHints {
		return NoHints()
	}
	return &Hints{seen: strings.Fields(remembered)}
}

// NoHints shows none.
func NoHints() *Hints { return &Hints{off: true} }

// Off reports whether none is shown.
func (h *Hints) Off() bool { return h.off }

// Remembered is what the data file is to remember.
func (h *Hints) Remembered() string {
	if h.off {
		return noHints
	}
	return strings.Join(h.seen, " ")
}

// See takes note of the pages that are open, the one on top last, and of whether anybody can see hints now.
// It reports whether one has served, which is to be remembered.
func (h *Hints) See(pages []ui.Screen, seen bool) (served bool) {
	if h.off {
		return false
	}
	top := pages[len(pages)-1]
	var next ui.Hint
	if page, ok := top.(ui.Hinted); ok && seen {
		next = page.Hint()
	}
	// What lies over the page for a while, such as its help, is not the end of the hint. The home screen
	// lies below all pages, and below one of the others it has been left.
	open := slices.Contains(pages[1:], h.page) || h.page == pages[0] && (h.page == top || Passing(top))
	if h.now.Name != "" && next.Name != h.now.Name && (!open || h.page == top && seen) {
		h.seen, served = append(h.seen, h.now.Name), true
	}
	switch {
	case next.Name != "" && !slices.Contains(h.seen, next.Name):
		h.now, h.page = next, top
	case served || !open:
		h.now, h.page = ui.Hint{}, nil
	}
	return served
}

// Passing reports whether a page is answered or filled in, and then gone.
func Passing(page ui.Screen) bool {
	if _, must := page.(ui.Dialog); must {
		return true
	}
	t, ok := page.(ui.TextInput)
	return ok && t.Typing()
}

// Text is the hint to show on a page; empty for none.
func (h *Hints) Text(page ui.Screen) string {
	if h.off || h.page != page {
		return ""
	}
	return h.now.Text
}

package tuitest

import (
	"fmt"
	"regexp"
	"strings"

	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/tui/chrome"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/wall/letters/letterstest"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
)

// Sizes are the windows that the layouts are made for, the least first.
var Sizes = [][2]int{{60, 18}, {80, 24}, {120, 36}, {200, 60}}

// The rows that are not the page's own.
const (
	headerRows = 3
	footerRows = 2
)

// View is the screen with its colours.
func (s *Sim) View() string { return s.Root.View() }

// See is the screen without colours.
func (s *Sim) See() string { return ansi.Strip(s.View()) }

// reversed is what the theme without colours draws as the item that keys act on.
var reversed = regexp.MustCompile("\x1b\\[1;7m([^\x1b]*)\x1b\\[0m")

// InFocus is the texts of the page that are drawn as what keys act on.
func (s *Sim) InFocus() (texts []string) {
	look := s.Root.Look()
	was := *look
	defer func() { *look = was }()
	*look = ui.NewLook(theme.Mono, was.Glyph.Set, theme.OnDark, termenv.ANSI)
	look.Asked = was.Asked
	lines := strings.Split(s.View(), "\n")
	page := strings.Join(lines[min(headerRows, len(lines)):], "\n")
	for _, m := range reversed.FindAllStringSubmatch(page, -1) {
		texts = append(texts, m[1])
	}
	return texts
}

// Body is the screen between header and footer.
func (s *Sim) Body() string {
	lines := strings.Split(s.See(), "\n")
	return strings.Join(lines[headerRows:len(lines)-footerRows], "\n")
}

// Heading is what the second line of the screen says: where one is.
func (s *Sim) Heading() string {
	heading := strings.TrimSpace(strings.Split(s.See(), "\n")[1])
	if _, behind, ok := strings.Cut(heading, "  "); ok && s.Open() {
		return behind // of the progress of a session
	}
	return heading
}

// Footer is the last line of the screen, with the keys.
func (s *Sim) Footer() string {
	lines := strings.Split(s.See(), "\n")
	return lines[len(lines)-1]
}

// Said is the line above the keys, with what the program says; empty where that is a rule.
func (s *Sim) Said() string {
	lines := strings.Split(s.See(), "\n")
	said := strings.TrimSpace(lines[len(lines)-footerRows])
	if strings.Trim(said, "─-") == "" {
		return ""
	}
	return said
}

// Words is the screen as one line, wherever its lines break.
func (s *Sim) Words() string { return strings.Join(strings.Fields(s.See()), " ") }

// reads reports whether a text is on the screen; on the wall in block letters, too.
func (s *Sim) reads(text string) bool {
	return strings.Contains(s.See(), text) || s.OnWall() && letterstest.Shows(s.See(), text, s.Root.Look().Glyph)
}

// Shows fails unless all texts are on the screen.
func (s *Sim) Shows(texts ...string) {
	s.T.Helper()
	for _, text := range texts {
		if !s.reads(text) {
			s.T.Fatalf("%q is not on the screen:\n%s", text, s.See())
		}
	}
}

// Hides fails if a text is on the screen.
func (s *Sim) Hides(texts ...string) {
	s.T.Helper()
	for _, text := range texts {
		if s.reads(text) {
			s.T.Fatalf("%q is on the screen:\n%s", text, s.See())
		}
	}
}

// InShape fails unless the view is exactly as large as a window and harmless, in windows
// of some sizes.
func (s *Sim) InShape(what string, sizes ...[2]int) {
	s.T.Helper()
	for _, size := range sizes {
		s.Resize(size[0], size[1])
		if fault := s.Misshapen(); fault != "" {
			s.T.Fatalf("%s at %dx%d: %s\n%s", what, size[0], size[1], fault, s.See())
		}
	}
}

// Misshapen says what is wrong with a view that must be exactly as large as the window
// and harmless; empty for nothing.
func (s *Sim) Misshapen() string {
	view := s.View()
	if s.Width < 1 || s.Height < 1 {
		if view != "" {
			return "something is drawn where there is no room"
		}
		return ""
	}
	lines := strings.Split(view, "\n")
	if len(lines) != s.Height {
		return fmt.Sprintf("%d lines, want %d", len(lines), s.Height)
	}
	for i, line := range lines {
		if w := ansi.StringWidth(line); w != s.Width {
			return fmt.Sprintf("line %d is %d cells wide, want %d: %q", i+1, w, s.Width, line)
		}
		if err := hostiletext.HarmlessScreen(line); err != nil {
			return fmt.Sprintf("line %d: %v", i+1, err)
		}
	}
	return ""
}

// TourRuns reports whether the tour leads through the samples.
func (s *Sim) TourRuns() bool { return s.Around().Tour.Title != "" }

// Command finds what a key does on the page that is seen, by the page's own list.
func (s *Sim) Command(key string) (ui.Command, bool) { return ui.Find(s.Root.Top().Commands(), key) }

// Commands lists everything that can be done on the page that is seen.
func (s *Sim) Commands() []ui.Command { return s.Root.Commands() }

// Field is what stands in a field of the open form.
func (s *Sim) Field(name string) string {
	s.T.Helper()
	if page, ok := s.Root.Top().(form.Holder); ok && page.OpenForm() != nil {
		return page.OpenForm().Value(name)
	}
	s.T.Fatalf("no form is open:\n%s", s.See())
	return ""
}

// Typing reports whether a field is open.
func (s *Sim) Typing() bool {
	page, ok := s.Root.Top().(ui.TextInput)
	return ok && page.Typing()
}

// OnWall reports whether the screen is as the room may see it: without the header, in which
// the facilitator has the saved state.
func (s *Sim) OnWall() bool {
	first, _, _ := strings.Cut(s.See(), "\n")
	for _, state := range []string{"saved", "saving", "NOT SAVED", "read only"} {
		if strings.Contains(first, state) {
			return false
		}
	}
	return s.Height > headerRows+footerRows
}

// Around is what stands around the page, as it is said.
func (s *Sim) Around() chrome.Said { return s.Root.Said() }

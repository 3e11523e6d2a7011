// Package theme turns a choice of theme and glyphs into plain values that are
// passed down to everything that draws. It holds no state: a theme is a pure
// function of the background and the colours that the terminal can show.
package theme

import (
	"strings"

	"github.com/charmbracelet/lipgloss"
)

// Style paints a run of text on one line. It is a Lip Gloss style worked out once
// into the sequences before and after the text, so that a screen of hundreds of
// runs costs a copy each and no more.
type Style struct {
	open, close string
}

// NewStyle works out the sequences that s puts around a text.
func NewStyle(s lipgloss.Style) Style {
	const probe = "x"
	open, end, _ := strings.Cut(s.Render(probe), probe)
	return Style{open: open, close: end}
}

// Render returns text between the style's sequences. An empty text stays empty.
func (s Style) Render(text string) string {
	if text == "" || s.open == "" {
		return text
	}
	return s.open + text + s.close
}

// Write appends text, painted, to b.
func (s Style) Write(b *strings.Builder, text string) {
	if text == "" {
		return
	}
	b.WriteString(s.open)
	b.WriteString(text)
	b.WriteString(s.close)
}

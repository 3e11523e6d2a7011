package tui

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// sgr is the only sequence that a view may hold: colour and weight.
var sgr = regexp.MustCompile("\x1b\\[[0-9;]*m")

// misshapen says what is wrong with a view that must be exactly width × height cells
// of harmless text; empty for nothing.
func misshapen(view string, width, height int) string {
	if width < 1 || height < 1 {
		if view != "" {
			return "something is drawn where there is no room"
		}
		return ""
	}
	lines := strings.Split(view, "\n")
	if len(lines) != height {
		return fmt.Sprintf("%d lines, want %d", len(lines), height)
	}
	for i, line := range lines {
		if w := ansi.StringWidth(line); w != width {
			return fmt.Sprintf("line %d is %d cells wide, want %d: %q", i+1, w, width, line)
		}
		for _, r := range sgr.ReplaceAllString(line, "") {
			if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2800' {
				return fmt.Sprintf("line %d holds %U: %q", i+1, r, line)
			}
		}
	}
	return ""
}

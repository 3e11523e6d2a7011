package tui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"familyhub/stocktake/model/hostiletext"
)

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
		if err := hostiletext.HarmlessScreen(line); err != nil {
			return fmt.Sprintf("line %d: %v", i+1, err)
		}
	}
	return ""
}

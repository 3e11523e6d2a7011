package ui

import (
	"strings"

	"familyhub/stocktake/tui/theme"
)

// BlockHeight is how many rows a block digit has.
const BlockHeight = 3

// BlockDigit is a digit three rows high, for what a room must read from afar. It is
// drawn from half blocks, which nearly every font has.
func BlockDigit(n int, g theme.Glyphs) []string {
	digits := [...][BlockHeight]string{
		{"█▀▀█", "█  █", "█▄▄█"},
		{" ▄█ ", "  █ ", " ▄█▄"},
		{"▀▀▀█", "█▀▀▀", "█▄▄▄"},
		{"▀▀▀█", " ▀▀█", "▄▄▄█"},
		{"█  █", "█▄▄█", "   █"},
		{"█▀▀▀", "▀▀▀█", "▄▄▄█"},
	}
	rows := digits[n][:]
	if g.Set != theme.ASCII {
		return rows
	}
	plain := make([]string, len(rows))
	for i, row := range rows {
		plain[i] = strings.NewReplacer("█", "#", "▀", "#", "▄", "#").Replace(row)
	}
	return plain
}

package ui

import (
	"strconv"
	"strings"

	"familyhub/stocktake/tui/theme"
)

// BlockHeight is how many rows a block digit has.
const BlockHeight = 3

// BlockNumber is a whole number three rows high, for what a room must read from afar. It is
// drawn from half blocks, which nearly every font has.
func BlockNumber(n int, g theme.Glyphs) []string {
	digits := map[rune][BlockHeight]string{
		'0': {"█▀▀█", "█  █", "█▄▄█"},
		'1': {" ▄█ ", "  █ ", " ▄█▄"},
		'2': {"▀▀▀█", "█▀▀▀", "█▄▄▄"},
		'3': {"▀▀▀█", " ▀▀█", "▄▄▄█"},
		'4': {"█  █", "█▄▄█", "   █"},
		'5': {"█▀▀▀", "▀▀▀█", "▄▄▄█"},
		'6': {"█▀▀▀", "█▀▀█", "█▄▄█"},
		'7': {"▀▀▀█", "   █", "   █"},
		'8': {"█▀▀█", "█▀▀█", "█▄▄█"},
		'9': {"█▀▀█", "▀▀▀█", "▄▄▄█"},
		'-': {"   ", "▀▀▀", "   "},
	}
	plain := strings.NewReplacer("█", "#", "▀", "#", "▄", "#")
	rows := make([]string, BlockHeight)
	for i, char := range strconv.Itoa(n) {
		for row, part := range digits[char] {
			if i > 0 {
				rows[row] += Blank(1)
			}
			if g.Set == theme.ASCII {
				part = plain.Replace(part)
			}
			rows[row] += part
		}
	}
	return rows
}

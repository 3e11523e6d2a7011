package wall

import (
	"strconv"
	"strings"

	"familyhub/stocktake/tui/theme"
)

// The heights of a number in block digits, in rows.
const (
	tallDigits  = 5
	smallDigits = 3
)

// font has each digit as five rows of three dots.
func font() [10][5]string {
	return [...][5]string{
		{"###", "# #", "# #", "# #", "###"},
		{" # ", "## ", " # ", " # ", "###"},
		{"###", "  #", "###", "#  ", "###"},
		{"###", "  #", " ##", "  #", "###"},
		{"# #", "# #", "###", "  #", "  #"},
		{"###", "#  ", "###", "  #", "###"},
		{"###", "#  ", "###", "# #", "###"},
		{"###", "  #", "  #", "  #", "  #"},
		{"###", "# #", "###", "# #", "###"},
		{"###", "# #", "###", "  #", "###"},
	}
}

// number draws a number that is not negative in block digits five or three rows high: a
// dot is two cells of a row, or half a cell. Without half blocks there are no small ones,
// and the number is written as it is.
func number(n, height int, g theme.Glyphs) []string {
	text := strconv.Itoa(max(n, 0))
	if height < tallDigits && g.Set == theme.ASCII {
		return []string{text}
	}
	var dots [tallDigits]string
	for i, digit := range text {
		for row, line := range font()[digit-'0'] {
			if i > 0 {
				dots[row] += " "
			}
			dots[row] += line
		}
	}
	if height >= tallDigits {
		return tall(dots, g.Block)
	}
	return small(dots)
}

func tall(dots [tallDigits]string, block string) []string {
	out := make([]string, len(dots))
	for i, row := range dots {
		out[i] = strings.NewReplacer("#", block+block, " ", "  ").Replace(row)
	}
	return out
}

// small puts two rows of dots into one row of cells, from the lower end of the cells of
// the first, so that the digits stand on the line.
func small(dots [tallDigits]string) []string {
	rows := []string{strings.Repeat(" ", len(dots[0]))}
	rows = append(rows, dots[:]...)
	out := make([]string, smallDigits)
	for i := range out {
		var b strings.Builder
		for x := range rows[0] {
			upper, lower := rows[2*i][x] == '#', rows[2*i+1][x] == '#'
			switch {
			case upper && lower:
				b.WriteString("█")
			case upper:
				b.WriteString("▀")
			case lower:
				b.WriteString("▄")
			default:
				b.WriteByte(' ')
			}
		}
		out[i] = b.String()
	}
	return out
}

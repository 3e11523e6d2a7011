package wall

import (
	"strings"

	"familyhub/stocktake/tui/theme"
)

// dot is how one person's score is drawn: on some rows, from the top, of the same width.
type dot struct {
	full, hollow []string
	width        int
}

// largeDot is a disc of four by two cells, which a room can count from afar.
func largeDot(g theme.Glyphs) dot {
	if g.Set == theme.ASCII {
		return dot{full: []string{"(##)"}, hollow: []string{"(  )"}, width: 4}
	}
	return dot{full: []string{"▄██▄", "▀██▀"}, hollow: []string{"▄▀▀▄", "▀▄▄▀"}, width: 4}
}

// brick is a dot that can be heaped: the uppermost of its rows is half free, so that
// bricks can be counted. It is as wide as a column of pitch cells allows, always odd, so
// that a digit stands over its middle.
func brick(pitch, rows int, g theme.Glyphs) dot {
	const widest = 5
	width := max(1, min(max(widest, 2*rows+1), (pitch-2)/2*2+1))
	top, body := "▄", "█"
	if g.Set == theme.ASCII {
		top, body = " ", "#"
		if rows == 1 {
			top = body
		}
	}
	full := []string{strings.Repeat(top, width)}
	for len(full) < rows {
		full = append(full, strings.Repeat(body, width))
	}
	return dot{full: full, width: width}
}

// smallDot is one cell.
func smallDot(g theme.Glyphs) dot {
	return dot{full: []string{g.Done}, hollow: []string{g.Empty}, width: 1}
}

// seats draws a dot for everybody who can score, as many full as have: the order says
// nothing of who they are. It returns nothing where even small dots take more than rows.
func (l Look) seats(in, people, width, rows int) []string {
	for _, d := range []dot{largeDot(l.Glyphs), smallDot(l.Glyphs)} {
		gap := (d.width + 1) / 2
		perRow := max((width+gap)/(d.width+gap), 1)
		lines := (people + perRow - 1) / perRow
		between := 0
		if len(d.full) == 1 && d.width == 1 && 2*lines-1 <= rows {
			between = 1
		}
		if lines*(len(d.full)+between)-between > rows {
			continue
		}
		return l.seatRows(d, in, people, perRow, gap, between)
	}
	return nil
}

func (l Look) seatRows(d dot, in, people, perRow, gap, between int) []string {
	var out []string
	for first := 0; first < people; first += perRow {
		if first > 0 && between > 0 {
			out = append(out, "")
		}
		here := min(perRow, people-first)
		full := min(max(in-first, 0), here)
		for row := range d.full {
			taken := strings.Repeat(d.full[row]+blank(gap), full)
			free := strings.Repeat(d.hollow[row]+blank(gap), here-full)
			out = append(out, l.Theme.Individual.Mark.Render(taken)+l.Theme.Dim.Render(strings.TrimRight(free, " ")))
		}
	}
	return out
}

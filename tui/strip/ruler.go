package strip

import (
	"math"
	"slices"

	"familyhub/stocktake/tui/axis"
	"familyhub/stocktake/tui/theme"

	"github.com/charmbracelet/x/ansi"
)

// leastScale is the fewest cells from the bottom of a scale to its top.
const leastScale = 15

// ruler is a scale in cells, the bottom of it in the first.
type ruler struct {
	along    axis.Axis
	step     int    // cells from one level to the next, on average; 0 if the scale has no room
	ticks    []int  // the cell of each level, from the bottom of the scale
	numbered []bool // which levels have their number written
}

// newRuler lays a scale into so many cells behind its first.
func newRuler(along axis.Axis, room int) ruler {
	levels := len(along.Ticks) - 1
	r := ruler{along: along, step: room / levels, ticks: make([]int, levels+1), numbered: make([]bool, levels+1)}
	if r.step*levels < leastScale {
		r.step = 0
	}
	for i, tick := range along.Ticks {
		r.ticks[i] = int(math.Round(r.place(tick.At)))
	}
	r.number()
	return r
}

// place is how many cells a value lies from the bottom of the scale.
func (r ruler) place(v float64) float64 {
	length := r.step * (len(r.along.Ticks) - 1)
	return (v - r.along.Bottom) * r.along.PerPoint(float64(length))
}

// cell returns which cell of the scale a value lies in: the nearest, and of two that are
// as near not the one with a number, which would say another value.
func (r ruler) cell(v float64) int {
	place := r.place(v)
	at := int(math.Round(place))
	const hair = 1e-9
	if off := float64(at) - place; math.Abs(off) > 0.5-hair && slices.Contains(r.ticks, at) {
		at -= int(math.Copysign(1, off))
	}
	return at
}

// number decides which levels have their number written: every one, or where the numbers would
// touch every second or fifth, and in any case the first and the last, unless the last is too long for that.
func (r ruler) number() {
	last, every := len(r.ticks)-1, 5
	for _, few := range []int{2, 1} {
		if few*r.step > r.along.TextWidth() {
			every = few
		}
	}
	begins := func(level int) int { return r.ticks[level] - ansi.StringWidth(r.along.Ticks[level].Text) + 1 }
	free := begins(0)
	for level, end := range r.ticks {
		r.numbered[level] = level == last && begins(last) >= free || level%every == 0 && begins(level) >= free && end+1 < begins(last)
		if r.numbered[level] {
			free = end + 2
		}
	}
}

// after is how many cells it is from a level to the next.
func (r ruler) after(level int) int {
	if level+1 < len(r.ticks) {
		return r.ticks[level+1] - r.ticks[level]
	}
	return r.step
}

// before is how many cells of the lowest level's number lie before the scale.
func before(along axis.Axis) int { return ansi.StringWidth(along.Ticks[0].Text) - 1 }

// piece is what one cell of a scale shows.
type piece struct {
	text  string
	style theme.Style
	mark  bool
	level int // whose number it is a part of, from 1; 0 for none
}

// pieces are an empty scale, and how many cells of it lie before its bottom: ticks where the numbers
// stand in a line of their own, the numbers themselves where they do not.
func (r ruler) pieces(numbers bool, t theme.Theme, g theme.Glyphs) (cells []piece, first int) {
	if numbers {
		first = before(r.along)
	}
	cells = slices.Repeat([]piece{{text: g.RuleAcross, style: t.Faint}}, first+r.ticks[len(r.ticks)-1]+1)
	for level, at := range r.ticks {
		switch {
		case !numbers:
			cells[at].text = g.RuleCross
		case r.numbered[level]:
			text := []rune(r.along.Ticks[level].Text)
			for i, char := range text {
				cells[first+at-len(text)+1+i] = piece{text: string(char), style: t.Dim, level: level + 1}
			}
		}
	}
	return cells, first
}

package wall

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model/stats"
)

// The room that the parts of a statement take, in cells.
const (
	sideWidth = 24 // the figures and the consensus beside the dots
	sideGap   = 3
	sideFrom  = 64 // the width from which there is room for both
)

// statement is one statement with its scale: how many are in, or how they lie.
func (l Look) statement(st *Statement, width, height int) []string {
	text := l.statementText(st, width)
	// The text gives way only where it would take more than half of the room.
	if most := max(height/2, 1); len(text) > most {
		text = text[:most]
	}
	lines := append([]string(nil), text...)
	if height > leastAir {
		lines = append(lines, "")
	}
	room := height - len(lines)
	if st.Scores != nil && st.Scores.N > 0 {
		return append(lines, l.shown(st, width, room)...)
	}
	return append(lines, l.waiting(st, width, room)...)
}

func (l Look) statementText(st *Statement, width int) []string {
	number := fmt.Sprintf("%d  ", st.Number)
	var out []string
	for i, line := range l.wrap(st.Text, min(width-len(number), textWidth)) {
		if i > 0 {
			number = blank(len(number))
		}
		out = append(out, l.Theme.Title.Render(number)+l.Theme.Strong.Render(line))
	}
	return out
}

// waiting is a statement whose scores are not seen: the scale, and how many are in.
func (l Look) waiting(st *Statement, width, height int) []string {
	tally := l.tally(st, width, height)
	scale := l.scale(st, width, height-len(tally)-1)
	lines := append([]string(nil), scale...)
	const most = 3 // rows of air between the two
	spare := (height - len(scale) - len(tally)) / 2
	lines = append(lines, make([]string, min(max(spare, 0), most))...)
	lines = append(lines, tally...)
	if st.Consensus != nil {
		if block := l.consensus(st, width, height-len(lines)-1); len(block) > 0 {
			lines = append(append(lines, ""), block...)
		}
	}
	return lines
}

// tally is how many are in, in large digits where there is room, and a dot for everybody.
func (l Look) tally(st *Statement, width, height int) []string {
	if st.People == 0 {
		return nil
	}
	words := fmt.Sprintf("of %d in", st.People)
	if st.Round > 1 {
		words += fmt.Sprintf(", round %d", st.Round)
	}
	words = l.clean(words, width)
	lines := []string{l.Theme.Strong.Render(fmt.Sprintf("%d %s", st.In, words))}
	room := height - l.scaleRows(st, width) - 1
	for _, tall := range []int{tallDigits, smallDigits} {
		digits := number(st.In, tall, l.Glyphs)
		if len(digits) != tall || tall+3 > room {
			continue
		}
		lines = paint(l.Theme.Individual.Text, digits)
		last := len(lines) - 1
		lines[last] += "  " + l.Theme.Strong.Render(l.Glyphs.Cut(words, width-measure(digits[last])-2))
		break
	}
	rest := room - len(lines) - 1
	if seats := l.seats(st.In, st.People, width, rest); len(seats) > 0 {
		lines = append(append(lines, ""), seats...)
	}
	if before := l.before(st, width); len(before) > 0 && len(lines)+len(before)+1 <= room+1 {
		lines = append(append(lines, ""), before...)
	}
	return lines
}

// scaleRows is how many rows the whole scale takes.
func (l Look) scaleRows(st *Statement, width int) int {
	if l.scaleColumn(st)*2+sideGap <= width {
		return (len(st.Scale) + 1) / 2
	}
	return len(st.Scale)
}

// scaleColumn is how many cells the longest label takes, with its number.
func (l Look) scaleColumn(st *Statement) int {
	longest := 0
	for _, label := range st.Scale {
		longest = max(longest, measure(l.clean(label, textWidth)))
	}
	return longest + len("0  ")
}

// scale is the levels with their labels: in two columns or in one, or where there is no
// room for all, the ends in a line.
func (l Look) scale(st *Statement, width, height int) []string {
	rows, column := l.scaleRows(st, width), l.scaleColumn(st)
	switch {
	case len(st.Scale) == 0 || height < 1:
		return nil
	case height < rows:
		return l.scaleEnds(st, width)[:1]
	case height >= 2*len(st.Scale) || rows == len(st.Scale): // with air: one below the other
		return l.levels(st, 0, len(st.Scale), width)
	}
	left := l.levels(st, 0, rows, column)
	return l.beside(left, column, sideGap, l.levels(st, rows, len(st.Scale), column))
}

func (l Look) levels(st *Statement, from, to, width int) []string {
	var out []string
	for i := from; i < to; i++ {
		out = append(out, l.Theme.Title.Render(fmt.Sprintf("%d  ", i))+l.Theme.Text.Render(l.clean(st.Scale[i], width-3)))
	}
	return out
}

// scaleEnds is what the lowest and the highest point of the scale mean, below them, on
// one or two lines.
func (l Look) scaleEnds(st *Statement, width int) []string {
	last := len(st.Scale) - 1
	if last < 0 {
		return nil
	}
	const gap, most = 2, 2
	lowest := l.wrap(st.Scale[0], width/2-gap)
	highest := l.wrap(st.Scale[last], width-width/2)
	out := make([]string, min(max(len(lowest), len(highest)), most))
	for i := range out {
		left, right := "", ""
		if i < len(lowest) {
			left = lowest[i]
		}
		if i < len(highest) {
			right = highest[i]
		}
		out[i] = l.ends(left, l.Theme.Dim, right, l.Theme.Dim, width)
	}
	return out
}

// before is how the rounds before this one lay, one line each.
func (l Look) before(st *Statement, width int) []string {
	var out []string
	for _, sc := range st.Earlier {
		out = append(out, l.Theme.Dim.Render(l.clean(fmt.Sprintf("Round %d: %s", sc.Round, sc.words()), width)))
	}
	return out
}

// words is how scores lie, in a phrase.
func (sc *Scores) words() string {
	parts := []string{count(sc.N, "score", "scores")}
	if sc.Median != nil {
		parts = append(parts, "median "+stats.PointsFigure(*sc.Median))
	}
	if sc.N > 1 {
		parts = append(parts, sc.Spread)
	}
	return strings.Join(parts, ", ")
}

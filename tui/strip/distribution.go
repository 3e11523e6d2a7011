package strip

import (
	"strconv"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/theme"

	"github.com/charmbracelet/x/ansi"
)

// mostPitch keeps the columns of a distribution close enough to be read as one.
const mostPitch = 12

// Distribution draws how the scores of one statement lie: two lines of exactly width
// cells. The lower numbers the scale; above each number stands a mark for
// every score if all columns have room for theirs, otherwise a bar with the count.
// With less than a cell for each level both lines are empty.
func Distribution(d model.Distribution, width int, t theme.Theme, g theme.Glyphs) string {
	if width <= 0 {
		return "\n"
	}
	if spoken(g) {
		return Counted(d.Scale.Values(), d.Counts, g.Minus)
	}
	pitch := min(width/max(len(d.Scale), 1), mostPitch)
	scores, numbers := newLine(width, g), newLine(width, g)
	most := highest(d.Counts)
	for i, value := range d.Scale.Values() {
		if pitch == 0 {
			break
		}
		text, style := column(d.Of(value), most, pitch, t, g)
		middle := i*pitch + (pitch-1)/2
		scores.to(middle - (len([]rune(text))-1)/2)
		scores.put(text, style)
		number := strings.Replace(strconv.Itoa(value), "-", g.Minus, 1)
		if begin := middle - ansi.StringWidth(number)/2; begin == middle || begin > numbers.used || i == 0 {
			numbers.to(begin)
			numbers.put(number, t.Dim)
		}
	}
	return scores.string() + "\n" + numbers.string()
}

// column returns what stands above one score, at most pitch − 1 cells wide so that
// neighbours stay apart.
func column(count, most, pitch int, t theme.Theme, g theme.Glyphs) (string, theme.Style) {
	switch {
	case count <= 0:
		return g.Dot, t.Faint
	case most < pitch:
		return strings.Repeat(g.Done, count), t.Individual.Mark
	}
	bar := g.Bar(count, most)
	if number := strconv.Itoa(count); 1+len(number) < pitch {
		return bar + number, t.Individual.Mark
	}
	return bar, t.Individual.Mark
}

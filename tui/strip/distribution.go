package strip

import (
	"strconv"
	"strings"

	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/tui/theme"
)

// mostPitch keeps the columns of a distribution close enough to be read as one.
const mostPitch = 12

// Distribution draws how the scores of one statement lie: two lines of exactly width
// cells. The lower numbers the scale from 0 to 5; above each number stands a mark for
// every score if all columns have room for theirs, otherwise a bar with the count.
// Below 6 cells of width both lines are empty.
func Distribution(counts stats.Counts, width int, t theme.Theme, g theme.Glyphs) string {
	if width <= 0 {
		return "\n"
	}
	pitch := min(width/levels, mostPitch)
	scores, numbers := newLine(width, g), newLine(width, g)
	most := highest(counts)
	for score := 0; score < levels && pitch > 0; score++ {
		text, style := column(of(counts, score), most, pitch, t, g)
		middle := score*pitch + (pitch-1)/2
		scores.to(middle - (len([]rune(text))-1)/2)
		scores.put(text, style)
		numbers.to(middle)
		numbers.put(strconv.Itoa(score), t.Dim)
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

// of is how often a score was given; 0 where nobody may see it.
func of(counts stats.Counts, score int) int {
	if score >= len(counts) {
		return 0
	}
	return counts[score]
}

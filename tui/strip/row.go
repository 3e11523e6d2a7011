package strip

import (
	"cmp"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/tui/axis"

	"github.com/charmbracelet/x/ansi"
)

type series = axis.Series

const (
	consensus   = axis.Consensus
	individual  = axis.Individual
	baseline    = axis.Baseline
	target      = axis.Target
	seriesCount = axis.SeriesCount
)

// reading is what is read of the rows of a chart, on its axis.
type reading struct {
	Chart
	along axis.Axis
}

// scoreless reports whether the step has no value of this session.
func (c reading) scoreless(r Row) bool {
	_, _, ok := c.along.Uppermost(r)
	return !ok
}

// base says on how many of the step's statements each value rests, such as "3 of 4", or
// "●1 ▲3 of 4" where that differs; empty where it is all of them, or there is no value.
func (c reading) base(r Row) string {
	g, of := c.Glyphs, " of "+strconv.Itoa(r.Statements)
	_, agreed := c.along.Value(r, consensus)
	_, scored := c.along.Value(r, individual)
	switch {
	case agreed && scored && r.Agreed != r.Scored:
		return g.Consensus + strconv.Itoa(r.Agreed) + " " + g.Individual + strconv.Itoa(r.Scored) + of
	case agreed && r.Agreed < r.Statements:
		return strconv.Itoa(r.Agreed) + of
	case scored && !agreed && r.Scored < r.Statements:
		return strconv.Itoa(r.Scored) + of
	}
	return ""
}

// facts returns what a row's values rest on, in the order in which it is dropped from the
// end when room is short. What rests on all statements says so by having no base; the other
// facts stand in columns all the same.
func (c reading) facts(r Row) []string {
	widest := 0
	for _, row := range c.Rows {
		widest = max(widest, ansi.StringWidth(c.base(row)))
	}
	var out []string
	if base := c.base(r); widest > 0 {
		out = append(out, base+strings.Repeat(" ", widest-ansi.StringWidth(base)))
	}
	if n, low, high := spread(r.Counts); n > 0 {
		out = append(out, "n "+strconv.Itoa(n), c.between(c.Lowest+low, c.Lowest+high))
	}
	return out
}

// between is the range of some scores, such as "2–5". On two levels there is none to tell.
func (c reading) between(low, high int) string {
	dash := c.Glyphs.Dash
	switch {
	case len(c.along.Ticks) == framework.FewestLevels:
		return ""
	case low < 0:
		dash = " to "
	}
	return c.number(low) + dash + c.number(high)
}

// number writes a value of the scale.
func (c Chart) number(value int) string {
	return strings.Replace(strconv.Itoa(value), "-", c.Glyphs.Minus, 1)
}

// spread returns how many scores there are, and the lowest and highest of them.
func spread(counts stats.Counts) (n, low, high int) {
	for score, count := range counts {
		if count <= 0 {
			continue
		}
		if n == 0 {
			low = score
		}
		n, high = n+count, score
	}
	return n, low, high
}

// highest returns the greatest of the counts.
func highest(counts stats.Counts) int {
	most := 0
	for _, count := range counts {
		most = max(most, count)
	}
	return most
}

// usual are the names of the series.
func usual() [seriesCount]string {
	return [seriesCount]string{"consensus", "mean", "baseline", "target"}
}

// words are the names that were given, and some for the others.
func (l Legend) words(words [seriesCount]string) [seriesCount]string {
	for s, name := range []string{l.Consensus, l.Individual, l.Baseline} {
		words[s] = cmp.Or(name, words[s])
	}
	return words
}

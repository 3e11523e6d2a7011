package strip

import (
	"strconv"

	"stocktake/tui/theme"
)

// series is one of the three, the upper ones first.
type series int

const (
	consensus series = iota
	individual
	baseline
	seriesCount
)

// value returns the row's value of a series, and whether it has one.
func (r Row) value(s series) (float64, bool) {
	v := [...]float64{r.Consensus, r.Individual, r.Baseline}[s]
	return v, v >= 0 && v <= top
}

// scoreless reports whether the step has no value of this session.
func (r Row) scoreless() bool {
	_, agreed := r.value(consensus)
	_, scored := r.value(individual)
	return !agreed && !scored
}

// facts returns what the values rest on, in the order in which it is dropped from the
// end when room is short.
func (r Row) facts(g theme.Glyphs) []string {
	var out []string
	if r.Statements > 0 {
		out = append(out, strconv.Itoa(r.Scored)+" of "+strconv.Itoa(r.Statements))
	}
	if n, low, high := spread(r.Counts); n > 0 {
		out = append(out, "n "+strconv.Itoa(n), strconv.Itoa(low)+g.Dash+strconv.Itoa(high))
	}
	return out
}

// spread returns how many scores there are, and the lowest and highest of them.
func spread(counts [levels]int) (n, low, high int) {
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
func highest(counts [levels]int) int {
	most := 0
	for _, count := range counts {
		most = max(most, count)
	}
	return most
}

// mark returns the mark and styles of a series.
func (c Chart) mark(s series) (string, theme.Series) {
	switch s {
	case consensus:
		return c.Glyphs.Consensus, c.Theme.Consensus
	case individual:
		return c.Glyphs.Individual, c.Theme.Individual
	}
	return c.Glyphs.Baseline, c.Theme.Baseline
}

// words are the names of the series.
func (l Legend) words() [seriesCount]string {
	return l.or([seriesCount]string{"consensus", "individual", "baseline"})
}

// short are the names in less room.
func (l Legend) short() [seriesCount]string {
	return l.or([seriesCount]string{"consensus", "mean", "baseline"})
}

// shortest are the names where two marks share a cell and there is room for little.
func (l Legend) shortest() [seriesCount]string {
	return l.or([seriesCount]string{"consensus", "mean", "base"})
}

// or are the names that were given, and the usual ones for the others.
func (l Legend) or(usual [seriesCount]string) [seriesCount]string {
	for s, name := range [seriesCount]string{l.Consensus, l.Individual, l.Baseline} {
		if name != "" {
			usual[s] = name
		}
	}
	return usual
}

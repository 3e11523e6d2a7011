package report

import "stocktake/model"

// The charts of a Document hold figures, not pictures: each format draws them as it can,
// and the tables and sentences beside them say the same. A figure that cannot be worked
// out is NaN and leaves a gap; it is never drawn as 0.

// Radar shows the averages of 3 to 12 steps, the first at 12 o'clock, on the fixed scale
// from 0 to model.MaxPoints.
type Radar struct {
	Title      string
	Conclusion string // what it shows, in words
	Axes       []Axis
	Baseline   string // what the baseline is called; empty for none
	Solo       bool   // one person's: there is no consensus
	Drawing    string // the radar made of text, in cells of one width; empty for none
}

// Axis is a step with its averages.
type Axis struct {
	Number                          int
	Name                            string
	Consensus, Individual, Baseline float64
}

// Spread shows how individual scores lie: for each row, how often each score was given.
// Text has that in words already, and shows none.
type Spread struct {
	Title string
	Rows  []SpreadRow
}

// SpreadRow is how the scores of a statement or a step lie, with the figures marked on it.
type SpreadRow struct {
	Name                            string
	Counts                          [model.MaxPoints + 1]int // how many gave 0, 1, … 5
	Consensus, Individual, Baseline float64
	Words                           string // the same in a sentence
}

// Lines shows how averages went from session to session.
type Lines struct {
	Title      string
	Conclusion string
	Points     []string // the sessions, in order of time
	Series     []Line
}

// Line is the way of one step: a value for each of the points.
type Line struct {
	Name   string
	Values []float64
}

// inWords are the blocks that can be written as text: of the charts only a radar that is
// made of it.
func (d *Document) inWords() []Block {
	blocks := make([]Block, 0, len(d.Blocks))
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case Spread, Lines:
			continue
		case Radar:
			if b.Drawing == "" {
				continue
			}
		}
		blocks = append(blocks, b)
	}
	return blocks
}

package report

import (
	"strings"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/text"
)

// The charts of a Document hold figures, not pictures: each format draws them as it can,
// and the tables and sentences beside them say the same. A figure that cannot be worked
// out is NaN and leaves a gap; it is never drawn as 0.

// Spread shows how individual scores lie: for each row, how often each score was given.
// Where nothing is drawn it is the table that Table makes of it.
type Spread struct {
	Scale framework.Scale
	Title string
	Score framework.Name // what a score is called; empty for "score"
	Rows  []SpreadRow
}

// SpreadRow is how the answers on a statement or a step lie, with the figures marked on it.
type SpreadRow struct {
	Name                            string
	Score                           framework.Name // what a score is called; empty for "score"
	Single                          bool           // it is one statement, on which each person gave one answer
	Answers                         model.Distribution
	Consensus, Individual, Baseline float64
	Target                          *float64 // where the area wants to be; nil where it has not said
}

// Lines shows how averages went from session to session, or with a Range how a measure went.
type Lines struct {
	Scale      framework.Scale // of the averages
	Title      string
	Conclusion string
	Points     []string        // the sessions, in order of time
	Days       []calendar.Date // theirs, one for each point: they are as far apart as the days
	Series     []Line
	Range      *Range // in place of the Scale
}

// Range is the scale of a chart from end to end, and what is written there.
type Range struct {
	Low, High         float64
	LowText, HighText string
}

// Places are where the points lie in time, from 0 for the first to 1 for the last. Where
// a day is not known, or all are of one day, they are equally far apart.
func (l Lines) Places() []float64 {
	places := make([]float64, len(l.Points))
	first, last := l.time(0), l.time(len(places)-1)
	for i := range places {
		places[i] = float64(i) / float64(max(len(places)-1, 1))
	}
	if first.IsZero() || !last.After(first) {
		return places
	}
	timed := make([]float64, len(places))
	for i := range timed {
		at := l.time(i)
		if at.IsZero() {
			return places
		}
		timed[i] = float64(at.Sub(first)) / float64(last.Sub(first))
		if i > 0 && timed[i] < timed[i-1] {
			return places
		}
	}
	return timed
}

// time is that of a point; the zero time where its day is not known.
func (l Lines) time(point int) time.Time {
	if point < 0 || point >= len(l.Days) {
		return time.Time{}
	}
	at, _ := time.Parse(time.DateOnly, string(l.Days[point]))
	return at
}

// Line is the way of one step: a value for each of the points.
type Line struct {
	Name   string
	Values []float64
}

// InWords are the blocks that can be written as text: of the charts only a radar that is
// made of it, a spread as a table, and the two sides of a pair one after the other.
func (d *Document) InWords() []Block {
	blocks := make([]Block, 0, len(d.Blocks))
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case Lines:
			continue
		case Pair:
			for _, side := range [][]Block{b.Left, b.Right} {
				blocks = append(blocks, (&Document{Blocks: side}).InWords()...)
			}
			continue
		case Spread:
			if len(b.Rows) > 1 { // that of a single statement stands below its name
				blocks = append(blocks, Paragraph{Plain("%s:", b.Title)})
			}
			blocks = append(blocks, b.Table())
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

// DrawingLines are those of the radar made of text, inert and without the space at their ends.
// The space before them belongs to the picture.
func (r Radar) DrawingLines() []string {
	lines := strings.Split(strings.Trim(r.Drawing, "\n"), "\n")
	for i, line := range lines {
		const guard = "|" // keeps cleaning from trimming the left
		line = strings.TrimPrefix(text.Lines(guard+line), guard)
		lines[i] = strings.TrimRight(line, " ")
	}
	return lines
}

package picture

import (
	"fmt"
	"math"
	"slices"

	"stocktake/model"
	"stocktake/model/report"
	"stocktake/model/report/chart"
)

// Sizes of the radar, in pixels. Its height depends on how many lines its labels take.
const (
	radarRadius  = 430.0
	labelGap     = 30.0
	legendHeight = 100.0
)

// Radar draws the averages of steps: the consensus ● in a solid line with a tint within,
// the individual mean ▲ dashed, the baseline ○ dotted.
func Radar(r report.Radar) (*Picture, error) {
	face, err := newTypeface()
	if err != nil {
		return nil, err
	}
	labels := labelsOf(face, r.Axes)
	up, down := extent(labels)
	height := math.Ceil(margin + up + down + legendHeight + margin)
	d := radar{
		canvas: newCanvas(int(height), face), series: seriesOf(r), labels: labels,
		Radar: chart.Radar{
			Spokes: len(r.Axes), Centre: chart.Point{X: pixelsAcross / 2, Y: snapped(margin + up)}, Radius: radarRadius,
		},
	}
	d.areas()
	d.grid()
	d.lines()
	d.scale()
	d.marks()
	d.captions()
	d.legend(d.series, height-margin-textSize)
	return d.file()
}

// radar is one while it is drawn.
type radar struct {
	*canvas
	chart.Radar
	series []series
	labels []label
}

func (d radar) corners(s series) []chart.Point { return snapAll(d.Corners(s.values)) }

func missing(p chart.Point) bool { return !p.Known() }

// areas tints what a series surrounds, if nothing of it is missing.
func (d radar) areas() {
	for _, s := range drawn(d.series) {
		corners := d.corners(s)
		if s.tinted && !slices.ContainsFunc(corners, missing) {
			d.fill(tint, corners)
		}
	}
}

// grid is the spokes, and a ring for each point of the scale.
func (d radar) grid() {
	for _, end := range snapAll(d.Ring(model.MaxPoints)) {
		d.line(solid(grid, hairline), d.Centre, end)
	}
	for points := 1; points <= model.MaxPoints; points++ {
		d.way(solid(grid, hairline), chart.Closed(snapAll(d.Ring(points))))
	}
}

func (d radar) lines() {
	for _, s := range drawn(d.series) {
		d.way(s.line, chart.Closed(d.corners(s)))
	}
}

// scale numbers the rings beside the first spoke, clear of the marks on it.
func (d radar) scale() {
	const beside = 30
	for points := 0; points <= model.MaxPoints; points++ {
		at := chart.Point{X: d.Centre.X - beside, Y: d.Upright().At(float64(points)) + smallSize/3}
		d.write(fmt.Sprint(points), smallSize, quiet, at, chart.Ends)
	}
}

// marks come after the lines: each is to be seen, also where lines cross.
func (d radar) marks() {
	for _, s := range drawn(d.series) {
		for _, corner := range d.corners(s) {
			if corner.Known() {
				d.mark(s.mark, corner)
			}
		}
	}
}

// captions name the steps, each with its values below.
func (d radar) captions() {
	for i, l := range d.labels {
		at := chart.Point{X: d.Centre.X + l.at.X, Y: d.Centre.Y + l.at.Y}
		for _, line := range l.lines {
			d.write(line, textSize, ink, at, l.side)
			at.Y += textSize * leading
		}
		d.values(i, at, l.side)
	}
}

// values are a step's averages, each after its mark, or the words that it has none.
func (d radar) values(axis int, at chart.Point, side chart.Side) {
	var some []entry
	for _, s := range d.series {
		if v := s.values[axis]; !math.IsNaN(v) {
			small := s.mark
			small.size = markSize
			some = append(some, entry{mark: small, text: model.Figure(v)})
		}
	}
	if len(some) == 0 {
		d.write("no scores", textSize, quiet, at, side)
		return
	}
	d.row(some, textSize, at, side)
}

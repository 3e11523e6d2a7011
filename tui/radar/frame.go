package radar

import (
	"math"

	"familyhub/stocktake/tui/axis"
)

// Lengths and places on the canvas are measured in dots: the parts of a braille cell.
// A cell is 2 dots wide and 4 high, and as a cell is about twice as high as wide, a
// dot is about square.
const (
	cellWide = 2
	cellHigh = 4
)

// minStep is the least number of dots from one ring to the next: with fewer, two rings
// share a row of dots too often to be told apart.
const minStep = 4

// steps is how many whole steps the radius has, whatever the scale is: on all scales a radar is as
// large in the same room. On the usual one a step is a level.
const steps = 5

// point is a place on the canvas, or a direction.
type point struct{ x, y float64 }

func (p point) add(q point) point         { return point{p.x + q.x, p.y + q.y} }
func (p point) sub(q point) point         { return point{p.x - q.x, p.y - q.y} }
func (p point) times(f float64) point     { return point{p.x * f, p.y * f} }
func (p point) length() float64           { return math.Hypot(p.x, p.y) }
func (p point) cell() (col, row int)      { return floor(p.x / cellWide), floor(p.y / cellHigh) }
func centreOf(col, row int) point         { return point{float64(col)*cellWide + 1, float64(row)*cellHigh + 2} }
func between(a, b point, t float64) point { return a.add(b.sub(a).times(t)) }
func floor(v float64) int                 { return int(math.Floor(v)) }

// directions returns the unit vectors of n spokes, the first at 12 o'clock, clockwise.
func directions(n int) []point {
	out := make([]point, n)
	for i := range out {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		out[i] = point{sin, -cos}
	}
	return out
}

// frame is where the scale lies on the canvas.
type frame struct {
	centre   point
	radius   float64
	along    axis.Axis
	perPoint float64 // dots for one point of the scale
	spokes   []point // unit vectors
}

// reach returns how far the spokes go to the side and down, in radii. Upwards it is 1.
func reach(spokes []point) (side, down float64) {
	for _, s := range spokes {
		side, down = max(side, s.x), max(down, s.y)
	}
	return side, down
}

// largestStep returns the most dots that a step of the radius can have when so many rows
// above and below are kept for labels.
func largestStep(width, height, kept int, spokes []point) int {
	side, down := reach(spokes)
	for step := width * cellHigh; step > minStep; step-- {
		r := float64(steps * step)
		if 2*side*r > float64((width-1)*cellWide) {
			continue
		}
		if lo, hi := centreRows(height, kept, r, down); lo <= hi {
			return step
		}
	}
	return minStep
}

// centreRows returns the rows of cells that the centre can lie in.
func centreRows(height, kept int, r, down float64) (lo, hi int) {
	lo = int(math.Ceil((r-2)/cellHigh)) + kept
	hi = floor((float64((height-kept)*cellHigh)-down*r-2)/cellHigh - 1e-9)
	return lo, hi
}

// newFrame lays a scale whose radius has steps of so many dots in the middle of the canvas. The
// centre is the middle of a cell, so that the two sides mirror each other.
func newFrame(c *Chart, kept int, spokes []point, step int) frame {
	_, down := reach(spokes)
	radius := float64(steps * step)
	lo, hi := centreRows(c.Height, kept, radius, down)
	return frame{
		centre:   centreOf((c.Width-1)/2, (lo+hi)/2),
		radius:   radius,
		along:    c.along,
		perPoint: c.along.PerPoint(radius),
		spokes:   spokes,
	}
}

// rings returns the levels that have a ring, the rim first and the centre last: every one, or
// where they would lie too close every so many. On many levels numbers need more room, too.
func (f frame) rings() []axis.Tick {
	last, least := len(f.along.Ticks)-1, float64(minStep)
	if last > steps {
		least *= 2
	}
	every := 1
	for every < last && float64(every)*f.radius/float64(last) < least {
		every++
	}
	for more := every; more <= min(2*every, last); more++ {
		if last%more == 0 { // so that the lowest level is one of them
			every = more
			break
		}
	}
	var rings []axis.Tick
	for level := last; level > 0; level -= every {
		rings = append(rings, f.along.Ticks[level])
	}
	return append(rings, f.along.Ticks[0])
}

// rim returns where an axis ends.
func (f frame) rim(axis int) point { return f.at(axis, f.along.Top) }

// at returns the place of a value on an axis.
func (f frame) at(axis int, value float64) point {
	return f.centre.add(f.spokes[axis].times((value - f.along.Bottom) * f.perPoint))
}

// next returns the axis after this one, clockwise.
func (f frame) next(axis int) int { return (axis + 1) % len(f.spokes) }

// span returns how far the outer ring reaches to the left and right between two
// heights. It is empty (left > right) where the ring does not come that high or low.
func (f frame) span(y0, y1 float64) (left, right float64) {
	left, right = math.Inf(1), math.Inf(-1)
	for i := range f.spokes {
		a, b := f.rim(i), f.rim(f.next(i))
		if a.y > b.y {
			a, b = b, a
		}
		if b.y < y0 || a.y > y1 {
			continue
		}
		from, to := a, b
		if b.y > a.y {
			from = between(a, b, max(0, (y0-a.y)/(b.y-a.y)))
			to = between(a, b, min(1, (y1-a.y)/(b.y-a.y)))
		}
		left, right = min(left, from.x, to.x), max(right, from.x, to.x)
	}
	return left, right
}

package picture

import (
	"image"
	"image/color"
	"image/draw"
	"io"
	"math"

	"golang.org/x/image/vector"

	"familyhub/stocktake/model/report/chart"
)

// canvas is a white sheet that shapes are filled on.
type canvas struct {
	img    *image.RGBA
	raster vector.Rasterizer
	face   *typeface
}

func newCanvas(height int, face *typeface) *canvas {
	c := &canvas{img: image.NewRGBA(image.Rect(0, 0, pixelsAcross, height)), face: face}
	draw.Draw(c.img, c.img.Bounds(), image.NewUniform(paper), image.Point{}, draw.Src)
	return c
}

// tile is how wide an area is filled at once: up to this size the rasteriser reckons with
// whole numbers, and so the same on every platform. A band is how high: a line that runs
// aslant touches little of each.
const (
	tile = 512
	band = 64
)

// fill paints what closed outlines surround; one within another that goes the other way
// round is a hole.
func (c *canvas) fill(paint color.RGBA, outlines ...[]chart.Point) {
	sheet := c.img.Bounds()
	top, bottom := reach(outlines)
	for y := max(top, sheet.Min.Y); y < min(bottom, sheet.Max.Y); y += band {
		box := within(outlines, y, min(y+band, bottom)).Intersect(sheet)
		for x := box.Min.X; x < box.Max.X; x += tile {
			c.fillTile(image.Rect(x, box.Min.Y, min(x+tile, box.Max.X), box.Max.Y), paint, outlines)
		}
	}
}

func (c *canvas) fillTile(area image.Rectangle, paint color.RGBA, outlines [][]chart.Point) {
	c.raster.Reset(area.Dx(), area.Dy())
	for _, outline := range outlines {
		for i, p := range outline {
			x := float32(snapped(p.X) - float64(area.Min.X))
			y := float32(snapped(p.Y) - float64(area.Min.Y))
			if i == 0 {
				c.raster.MoveTo(x, y)
			} else {
				c.raster.LineTo(x, y)
			}
		}
		c.raster.ClosePath()
	}
	c.raster.Draw(c.img, area, image.NewUniform(paint), image.Point{})
}

// reach is the rows of pixels that outlines touch, from top to below bottom.
func reach(outlines [][]chart.Point) (top, bottom int) {
	low, high := math.Inf(1), math.Inf(-1)
	for _, outline := range outlines {
		for _, p := range outline {
			low, high = min(low, p.Y), max(high, p.Y)
		}
	}
	if low > high {
		return 0, 0
	}
	return int(math.Floor(low)), int(math.Ceil(high)) + 1
}

// within is the area that outlines touch within a band of rows: as far as their edges go.
func within(outlines [][]chart.Point, top, bottom int) image.Rectangle {
	low, high := math.Inf(1), math.Inf(-1)
	for _, outline := range outlines {
		for i, a := range outline {
			b := outline[(i+1)%len(outline)]
			if a.Y > b.Y {
				a, b = b, a
			}
			from, to := max(a.Y, float64(top)), min(b.Y, float64(bottom))
			if from > to {
				continue
			}
			for _, y := range []float64{from, to} {
				x := a.X
				if b.Y > a.Y {
					x += (b.X - a.X) * ((y - a.Y) / (b.Y - a.Y))
				}
				low, high = min(low, x), max(high, x)
			}
			if a.Y == b.Y {
				low, high = min(low, b.X), max(high, b.X)
			}
		}
	}
	if low > high {
		return image.Rectangle{}
	}
	const around = 2 // what rounding may move
	return image.Rect(int(math.Floor(low))-around, top, int(math.Ceil(high))+around, bottom)
}

// encode writes the sheet as a PNG with a palette.
func (c *canvas) encode(w io.Writer) error { return encodePalette(w, c.img) }

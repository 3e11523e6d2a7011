package picture

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"familyhub/stocktake/model/report/chart"

	"golang.org/x/image/vector"
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

// tile is how wide and high an area is filled at once: up to this size the rasteriser
// reckons with whole numbers, and so the same on every platform.
const tile = 512

// fill paints what closed outlines surround; one within another that goes the other way
// round is a hole.
func (c *canvas) fill(paint color.RGBA, outlines ...[]chart.Point) {
	box := around(outlines).Intersect(c.img.Bounds())
	for y := box.Min.Y; y < box.Max.Y; y += tile {
		for x := box.Min.X; x < box.Max.X; x += tile {
			c.fillTile(image.Rect(x, y, x+tile, y+tile).Intersect(box), paint, outlines)
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

// around is the area that outlines touch, and a little more for what rounding may move.
func around(outlines [][]chart.Point) image.Rectangle {
	const more = 2
	var box image.Rectangle
	for _, outline := range outlines {
		for _, p := range outline {
			x, y := int(math.Floor(p.X)), int(math.Floor(p.Y))
			box = box.Union(image.Rect(x-more, y-more, x+1+more, y+1+more))
		}
	}
	return box
}

// Package picture draws a report's charts as PNG, for formats that can hold a chart in
// no other way. The same chart gives the same bytes on every platform.
//
// Series are told apart by mark and line, and not by colour alone. What has no value
// leaves a gap.
package picture

import (
	"bytes"
	"fmt"
	"image/color"
	"strconv"

	"familyhub/stocktake/model/report/chart"
)

// Picture is a drawing as a PNG file.
type Picture struct {
	PNG           []byte
	Width, Height int // in pixels
}

// pixelsAcross is the width of every picture, enough for a page that is printed.
const pixelsAcross = 1600

// Sizes of lines and marks, in pixels.
const (
	hairline = 2.5
	thick    = 6.0
	markSize = 13.75 // half the width of a mark
)

// The colours have four bits to a channel, which keeps the files small. Each stands out
// from the white page by at least 4.5:1, but for the grid and the tint.
var (
	paper  = shade(0xfff)
	ink    = shade(0x222)
	quiet  = shade(0x555)
	grid   = shade(0xbbb)
	tint   = shade(0xfed)
	blue   = shade(0x07b)
	orange = shade(0xa50)
)

// lineColour is that of a line of a chart.
func lineColour(i int) color.RGBA {
	rgb, err := strconv.ParseUint(chart.Colour(i), 16, 32)
	if err != nil {
		panic("picture: " + err.Error())
	}
	return color.RGBA{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb), 0xff}
}

// shade is a colour from its three digits, red, green and blue.
func shade(rgb int) color.RGBA {
	digit := func(shift int) uint8 { return uint8(rgb>>shift&0xf) * 0x11 }
	return color.RGBA{digit(8), digit(4), digit(0), 0xff}
}

// file is what was drawn, as a Picture.
func (c *canvas) file() (*Picture, error) {
	var b bytes.Buffer
	if err := encodePalette(&b, c.img); err != nil {
		return nil, fmt.Errorf("drawing a chart: %w", err)
	}
	size := c.img.Bounds().Size()
	return &Picture{PNG: b.Bytes(), Width: size.X, Height: size.Y}, nil
}

package picture

import (
	"fmt"
	"image/color"

	"familyhub/stocktake/model/report/chart"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// typeface sets texts in Go Regular, which has the letters of the European languages,
// Welsh among them, and no others.
type typeface struct {
	font   *sfnt.Font
	buffer sfnt.Buffer
}

func newTypeface() (*typeface, error) {
	f, err := sfnt.Parse(goregular.TTF)
	if err != nil {
		return nil, fmt.Errorf("reading the font for charts: %w", err)
	}
	return &typeface{font: f}, nil
}

// shows reports whether the face has each character of a text.
func (t *typeface) shows(text string) bool {
	for _, r := range text {
		if i, err := t.font.GlyphIndex(&t.buffer, r); err != nil || i == 0 {
			return false
		}
	}
	return true
}

// or is a text that can be shown, or what stands for it otherwise.
func (t *typeface) or(text, otherwise string) string {
	if text == "" || !t.shows(text) {
		return otherwise
	}
	return text
}

// width is how wide a text is, in pixels.
func (t *typeface) width(text string, size float64) float64 {
	var all fixed.Int26_6
	for _, r := range text {
		all += t.advance(r, size)
	}
	return pixels(all)
}

// measure is width in the units of a drawing.
func (t *typeface) measure(text string, size float64) float64 {
	return t.width(text, size*scale) / scale
}

func (t *typeface) advance(r rune, size float64) fixed.Int26_6 {
	index, err := t.font.GlyphIndex(&t.buffer, r)
	if err != nil {
		return 0
	}
	advance, err := t.font.GlyphAdvance(&t.buffer, index, ppem(size), font.HintingNone)
	if err != nil {
		return 0
	}
	return advance
}

// letters are the outlines of each letter of a text whose base line begins at a point.
func (t *typeface) letters(text string, size float64, at chart.Point) [][][]chart.Point {
	var all [][][]chart.Point
	for _, r := range text {
		index, err := t.font.GlyphIndex(&t.buffer, r)
		if err != nil {
			continue
		}
		if segments, err := t.font.LoadGlyph(&t.buffer, index, ppem(size), nil); err == nil {
			all = append(all, flatten(segments, at))
		}
		at.X += pixels(t.advance(r, size))
	}
	return all
}

// write sets a text on the canvas: its base line is at a point, which is its beginning,
// its middle or its end.
func (c *canvas) write(text string, size float64, paint color.RGBA, at chart.Point, side chart.Side) {
	at.X = begin(at.X, c.face.width(text, size), side)
	for _, glyph := range c.face.letters(text, size, at) {
		c.fill(paint, glyph...)
	}
}

func ppem(size float64) fixed.Int26_6 { return fixed.Int26_6(size * 64) }

func pixels(x fixed.Int26_6) float64 { return float64(x) / 64 }

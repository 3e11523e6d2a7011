package picture

import (
	"fmt"
	"image/color"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"stocktake/model/report/chart"
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

// lines breaks a text at spaces into lines of a width, of which there are at most most:
// the last ends in an ellipsis where there is more.
func (t *typeface) lines(text string, size, width float64, most int) []string {
	var lines []string
	for word := range strings.FieldsSeq(text) {
		last := len(lines) - 1
		if last >= 0 && t.width(lines[last]+" "+word, size) <= width {
			lines[last] += " " + word
			continue
		}
		lines = append(lines, word)
	}
	if len(lines) > most {
		lines = lines[:most]
		lines[most-1] += "…"
	}
	for i, line := range lines {
		lines[i] = t.cut(line, size, width)
	}
	return lines
}

// cut shortens what is wider than a width.
func (t *typeface) cut(line string, size, width float64) string {
	if t.width(line, size) <= width {
		return line
	}
	runes := []rune(strings.TrimSuffix(line, "…"))
	for len(runes) > 1 && t.width(string(runes)+"…", size) > width {
		runes = runes[:len(runes)-1]
	}
	return string(runes) + "…"
}

// write sets a text on the canvas: its base line is at a point, which is its beginning,
// its middle or its end.
func (c *canvas) write(text string, size float64, paint color.RGBA, at chart.Point, side chart.Side) {
	switch width := c.face.width(text, size); side {
	case chart.Middle:
		at.X -= width / 2
	case chart.Ends:
		at.X -= width
	}
	for _, glyph := range c.face.letters(text, size, at) {
		c.fill(paint, glyph...)
	}
}

func ppem(size float64) fixed.Int26_6 { return fixed.Int26_6(size * 64) }

func pixels(x fixed.Int26_6) float64 { return float64(x) / 64 }

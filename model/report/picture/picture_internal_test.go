package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"slices"
	"testing"

	"stocktake/model/report/chart"
)

// luminance is a colour's as WCAG 2.2 reckons it.
func luminance(c color.RGBA) float64 {
	linear := func(channel uint8) float64 {
		x := float64(channel) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func contrast(a, b color.RGBA) float64 {
	low, high := luminance(a), luminance(b)
	if low > high {
		low, high = high, low
	}
	return (high + 0.05) / (low + 0.05)
}

func lineColours() []color.RGBA {
	all := make([]color.RGBA, len(chart.Colours))
	for i := range all {
		all[i] = lineColour(i)
	}
	return all
}

func TestColoursStandOut(t *testing.T) {
	for _, c := range slices.Concat([]color.RGBA{ink, quiet}, lineColours()) {
		for _, ground := range []color.RGBA{paper, tint} {
			if got := contrast(c, ground); got < 3 || ground == paper && got < 4.5 {
				t.Errorf("%v on %v has a contrast of %.1f", c, ground, got)
			}
		}
	}
}

func TestLinesDifferByMoreThanColour(t *testing.T) {
	seen := map[[4]float64]int{}
	for i := range 24 {
		s := lineSeries("", nil, i)
		open := 0.0
		if s.mark.open {
			open = 1
		}
		look := [4]float64{float64(s.mark.shape), open, s.line.on, s.line.off}
		if before, ok := seen[look]; ok {
			t.Errorf("lines %d and %d look the same without colours", before, i)
		}
		seen[look] = i
	}
}

func TestWhatTheFaceCannotShow(t *testing.T) {
	face, err := newTypeface()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Tŷ, ŵyn, Llŷr": "Tŷ, ŵyn, Llŷr", "Größe – naïve": "Größe – naïve",
		"健康": "instead", "a 👩": "instead", "مرحبا": "instead", "": "instead",
	} {
		if got := face.or(text, "instead"); got != want {
			t.Errorf("%q is shown as %q", text, got)
		}
	}
}

func TestTextIsBrokenToFit(t *testing.T) {
	face, err := newTypeface()
	if err != nil {
		t.Fatal(err)
	}
	for text, most := range map[string]int{
		"one": 1, "one two three four five six seven eight nine ten": 3, "incomprehensibilities": 1, "": 0,
	} {
		lines := face.lines(text, textSize, 200, 3)
		if len(lines) != most {
			t.Errorf("%q takes the lines %q", text, lines)
		}
		for _, line := range lines {
			if w := face.width(line, textSize); w > 200 {
				t.Errorf("%q is %v wide", line, w)
			}
		}
	}
}

// A shape that is filled in pieces has no seams between them.
func TestPiecesMeet(t *testing.T) {
	c := newCanvas(800, nil)
	c.fill(ink, []chart.Point{{X: 10, Y: 10}, {X: 1590, Y: 10}, {X: 1590, Y: 790}, {X: 10, Y: 790}})
	for y := 10; y < 790; y++ {
		for x := 10; x < 1590; x++ {
			if got := c.img.RGBAAt(x, y); got != ink {
				t.Fatalf("the pixel at %d, %d is %v", x, y, got)
			}
		}
	}
	if got := c.img.RGBAAt(9, 400); got != paper {
		t.Errorf("beside the shape it is %v", got)
	}
}

func TestMoreColoursThanAPaletteHolds(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 64, 64))
	for i := range 64 * 64 {
		img.SetRGBA(i%64, i/64, shade(i))
	}
	var b bytes.Buffer
	if err := encodePalette(&b, img); err != nil {
		t.Fatal(err)
	}
	got, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	if r, g, _, _ := got.At(0, 0).RGBA(); r != 0 || g != 0 {
		t.Errorf("black has become %v", got.At(0, 0))
	}
}

func TestLabelsStandOutside(t *testing.T) {
	for n := 3; n <= 12; n++ {
		for i := range n {
			a := anchorOf(n, i)
			if far := math.Hypot(a.X, a.Y); far < radarRadius+labelGap-1 {
				t.Errorf("the label of spoke %d of %d is %v from the centre", i, n, far)
			}
			if a.X > radarRadius/5 && a.side != chart.Begins || a.X < -radarRadius/5 && a.side != chart.Ends {
				t.Errorf("the label of spoke %d of %d at %v stands %v", i, n, a.Point, a.side)
			}
		}
	}
	if top := anchorOf(5, 0); top.side != chart.Middle || top.rise != 1 {
		t.Errorf("the first label is %+v", top)
	}
}

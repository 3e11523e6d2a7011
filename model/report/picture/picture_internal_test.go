package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"slices"
	"testing"

	"familyhub/stocktake/model/report/chart"
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
		"one": 1, "one two three four five six seven eight nine ten": 3, "incomprehensibilities": 2, "": 0,
	} {
		lines := chart.Measure(face.measure).Wrap(text, 80, textSize, 3)
		if len(lines) != most {
			t.Errorf("%q takes the lines %q", text, lines)
		}
		for _, line := range lines {
			if w := face.measure(line, textSize); w > 80 {
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

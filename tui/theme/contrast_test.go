package theme

import (
	"fmt"
	"math"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/muesli/termenv"
)

// eachStyle calls visit for every style in v, with its path.
func eachStyle(path string, v reflect.Value, visit func(path string, s Style)) {
	if s, ok := v.Interface().(Style); ok {
		visit(path, s)
		return
	}
	for i := range v.NumField() {
		eachStyle(strings.TrimPrefix(path+"."+v.Type().Field(i).Name, "."), v.Field(i), visit)
	}
}

// isLine reports whether a style paints lines and marks and never text.
func isLine(path string) bool {
	for _, end := range []string{"Faint", "Rule", ".Mark", ".Filled", ".Grid"} {
		if strings.HasSuffix(path, end) {
			return true
		}
	}
	return false
}

type colour struct{ r, g, b float64 }

func hexColour(t *testing.T, hex string) colour {
	t.Helper()
	n, err := strconv.ParseUint(strings.TrimPrefix(hex, "#"), 16, 24)
	if err != nil {
		t.Fatal(err)
	}
	return colour{float64(n >> 16), float64(n >> 8 & 255), float64(n & 255)}
}

// of256 is the colour with an index from 16 of xterm's palette.
func of256(n int) colour {
	if n >= 232 {
		grey := float64(8 + 10*(n-232))
		return colour{grey, grey, grey}
	}
	cube := [...]float64{0, 95, 135, 175, 215, 255}
	n -= 16
	return colour{cube[n/36], cube[n/6%6], cube[n%6]}
}

// luminance and contrast are as WCAG 2 defines them.
func (c colour) luminance() float64 {
	linear := func(v float64) float64 {
		if v /= 255; v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	c.r, c.g, c.b = linear(c.r), linear(c.g), linear(c.b)
	return 0.2126*c.r + 0.7152*c.g + 0.0722*c.b
}

func contrast(a, b colour) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// colours reads the foreground and background from a style's sequence.
func colours(t *testing.T, s Style) (fg, bg *colour) {
	t.Helper()
	params := regexp.MustCompile(`\d+`).FindAllString(s.open, -1)
	number := func(i int) int {
		n, err := strconv.Atoi(params[i])
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	for i := 0; i < len(params); i++ {
		if params[i] != "38" && params[i] != "48" {
			continue
		}
		target := &fg
		if params[i] == "48" {
			target = &bg
		}
		switch params[i+1] {
		case "5":
			if number(i+2) < 16 {
				t.Fatalf("%q uses a colour that the terminal decides on", s.open)
			}
			c := of256(number(i + 2))
			*target, i = &c, i+2
		case "2":
			*target = &colour{float64(number(i + 2)), float64(number(i + 3)), float64(number(i + 4))}
			i += 4
		}
	}
	return fg, bg
}

func TestContrast(t *testing.T) {
	backgrounds := map[bool][]string{true: {"#000000", "#1e1e1e"}, false: {"#ffffff", "#f5f5f5"}}
	tests := []struct {
		name       Name
		dark       bool
		text, line float64
	}{
		{Auto, true, 4.5, 3},
		{Auto, false, 4.5, 3},
		{Dark, true, 4.5, 3},
		{Light, false, 4.5, 3},
		{Contrast, true, 7, 4.5},
		{Contrast, false, 7, 4.5},
		{Mono, true, 4.5, 3},
		{Mono, false, 4.5, 3},
	}
	for _, test := range tests {
		for _, profile := range []termenv.Profile{termenv.TrueColor, termenv.ANSI256} {
			for _, background := range backgrounds[test.dark] {
				t.Run(fmt.Sprintf("%s/%s/%v", test.name, background, profile), func(t *testing.T) {
					ground := hexColour(t, background)
					th := New(test.name, test.dark, profile)
					eachStyle("", reflect.ValueOf(th), func(path string, s Style) {
						fg, bg := colours(t, s)
						if fg == nil {
							if bg != nil && path != "Fill.Blank" {
								t.Errorf("%s sets a background and leaves the text's colour to the terminal", path)
							}
							return
						}
						behind, least := ground, test.text
						if bg != nil {
							behind = *bg
						}
						if isLine(path) {
							least = test.line
						}
						if got := contrast(*fg, behind); got < least {
							t.Errorf("%s has a contrast of %.2f:1, want at least %.1f:1", path, got, least)
						}
					})
				})
			}
		}
	}
}

func TestContrastFormula(t *testing.T) {
	black, white := hexColour(t, "#000000"), hexColour(t, "#ffffff")
	if got := contrast(black, white); math.Abs(got-21) > 1e-9 {
		t.Errorf("black on white is %v:1, want 21:1", got)
	}
	if got := contrast(hexColour(t, "#777777"), white); math.Abs(got-4.48) > 0.005 {
		t.Errorf("#777777 on white is %.3f:1, want 4.48:1", got)
	}
}

func TestTintShows(t *testing.T) {
	for _, profile := range []termenv.Profile{termenv.TrueColor, termenv.ANSI256} {
		for dark, background := range map[bool]string{true: "#000000", false: "#ffffff"} {
			_, bg := colours(t, New(Auto, dark, profile).Fill.Blank)
			if bg == nil {
				t.Fatalf("no tint with dark %v in profile %v", dark, profile)
			}
			if got := contrast(*bg, hexColour(t, background)); got < 1.05 || got > 2 {
				t.Errorf("the tint on %s has %.2f:1: it must show and stay soft", background, got)
			}
		}
	}
}

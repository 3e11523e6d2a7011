package html

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestContrast works out the contrast of every colour of the style with what it stands
// on, in the light and in the dark look: axe sees text only, and no lines or marks.
func TestContrast(t *testing.T) {
	looks := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(style, -1)
	if len(looks) != 2 {
		t.Fatalf("there are %d looks", len(looks))
	}
	for i, look := range looks {
		colours := map[string]float64{}
		for _, m := range regexp.MustCompile(`--(\w+): #(\w{6});`).FindAllStringSubmatch(look[1], -1) {
			colours[m[1]] = luminance(t, m[2])
		}
		for _, pair := range []struct {
			colour, on string
			least      float64
		}{
			{"ink", "paper", 7},
			{"muted", "paper", 4.5},
			{"link", "paper", 4.5},
			{"ink", "people", 4.5},
			// The labels of the radar show figures in the colours of their lines.
			{"consensus", "paper", 4.5},
			{"individual", "paper", 4.5},
			{"baseline", "paper", 4.5},
			{"grid", "paper", 3},
		} {
			a, b := colours[pair.colour], colours[pair.on]
			if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); ratio < pair.least {
				t.Errorf("look %d: %s on %s has a contrast of %.2f, want %v", i, pair.colour, pair.on, ratio, pair.least)
			}
		}
	}
}

// luminance is the relative luminance of a colour, as WCAG defines it.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	rgb, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	linear := func(shift int) float64 {
		c := float64(rgb>>shift&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(16) + 0.7152*linear(8) + 0.0722*linear(0)
}

// TestEveryColourIsNamed: a colour written anywhere else would miss the dark look.
func TestEveryColourIsNamed(t *testing.T) {
	colour := regexp.MustCompile(`#[0-9a-f]{3,6}\b`)
	for line := range strings.Lines(style) {
		if colour.MatchString(line) && !strings.HasPrefix(strings.TrimSpace(line), "--") && !strings.Contains(line, "color: #55606b;") {
			t.Errorf("a colour without a name: %s", line)
		}
	}
}

package theme

import (
	"slices"

	"github.com/lucasb-eyer/go-colorful"
)

// Background is what the background of a terminal is, as the data file remembers it.
type Background string

// The backgrounds that are told apart. Any other value, such as none, is one of which nothing is known.
const (
	OnDark  Background = "dark"
	OnLight Background = "light"
	Between Background = "between" // neither set of colours can be read on it
)

// Known reports whether b is one of the three.
func (b Background) Known() bool { return slices.Contains([]Background{OnDark, OnLight, Between}, b) }

// The luminance of the lightest background that the colours for dark ones keep their contrast on, and of
// the darkest that those for light ones do. TestContrast measures both.
const (
	lightestDark = 0.037 // #363636; Nord, the lightest of the dark schemes in use, has 0.034
	darkestLight = 0.85  // #EEEEEE; Gruvbox light, the darkest of the light ones, has 0.88
)

// BackgroundOf tells by its luminance which kind of background a colour makes.
func BackgroundOf(c colorful.Color) Background {
	switch l := luminance(c); {
	case l <= lightestDark:
		return OnDark
	case l >= darkestLight:
		return OnLight
	}
	return Between
}

// luminance is the relative luminance of WCAG 2, from 0 for black to 1 for white.
func luminance(c colorful.Color) float64 {
	r, g, b := c.LinearRgb()
	return 0.2126*r + 0.7152*g + 0.0722*b
}

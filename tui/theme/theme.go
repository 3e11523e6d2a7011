package theme

import (
	"io"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// Theme is every style that the program draws with. Nothing of meaning is told by
// colour alone: what a style stands for also has a mark, a word or a glyph.
type Theme struct {
	Text   Style // running text, in the terminal's own colour where that will do
	Strong Style // the name of what is in focus, the figure that matters
	Dim    Style // text that steps back: hints, units, "no scores"
	Faint  Style // grids and scales: lines, never text
	Rule   Style // lines between the parts of a screen

	Title   Style // the title of a screen
	Header  Style // the head of a table's column
	Key     Style // a key in a footer or in the help
	KeyText Style // what that key does

	Focus    Style // the item that keys act on; stands beside the focus glyph
	Selected Style // an item that was chosen and is not in focus

	Good    Style // saved, in agreement
	Warning Style // to be discussed, not sure
	Danger  Style // not saved, about to be destroyed

	Consensus  Series
	Individual Series
	Baseline   Series
	Fill       Fill
}

// Series is the styles of one of the three series of scores.
type Series struct {
	Mark   Style // its marks and lines
	Text   Style // its name and figures
	Filled Style // its marks and lines where they lie on the tinted area
}

// Fill is the styles of the tinted area inside the radar's consensus line.
type Fill struct {
	Blank Style // an empty cell of it
	Grid  Style // the grid where it lies on it
	Text  Style // the scale's numbers where they lie on it
}

// New builds a theme. Auto and Contrast follow the terminal's background. Where that is neither dark nor
// light they are as Mono is; where it is not known, so is Contrast, and Auto has colours in lines and marks
// only. Light and Dark overrule it. With
// termenv.Ascii, which is what NO_COLOR asks for, no style changes its text at all.
// A name that is not one of Names counts as Auto.
func New(name Name, behind Background, profile termenv.Profile) Theme {
	renderer := lipgloss.NewRenderer(io.Discard)
	renderer.SetColorProfile(profile)
	return build(renderer, paletteOf(name, behind))
}

func paletteOf(name Name, behind Background) palette {
	switch name {
	case Light:
		return lightPalette()
	case Dark:
		return darkPalette()
	case Mono:
		return palette{}
	}
	switch {
	case behind == OnDark && name == Contrast:
		return darkContrastPalette()
	case behind == OnDark:
		return darkPalette()
	case behind == OnLight && name == Contrast:
		return lightContrastPalette()
	case behind == OnLight:
		return lightPalette()
	case behind == Between || name == Contrast:
		return palette{}
	}
	return anyPalette()
}

// build makes the styles from a palette. Weight, underline and reverse are the same
// in every theme, so that without colours the same things still stand out.
func build(renderer *lipgloss.Renderer, p palette) Theme {
	base := renderer.NewStyle()
	in := func(c hue) lipgloss.Style { return paint(base, c) }
	series := func(c ink) Series {
		return Series{
			Mark:   NewStyle(in(c.mark)),
			Text:   NewStyle(in(c.text)),
			Filled: NewStyle(on(in(c.mark), p.tint)),
		}
	}
	return Theme{
		Text:   NewStyle(in(p.text)),
		Strong: NewStyle(in(p.text).Bold(true)),
		Dim:    NewStyle(in(p.dim)),
		Faint:  NewStyle(in(p.faint)),
		Rule:   NewStyle(in(p.faint)),

		Title:   NewStyle(in(p.accent).Bold(true)),
		Header:  NewStyle(in(p.dim).Bold(true)),
		Key:     NewStyle(in(p.accent).Bold(true)),
		KeyText: NewStyle(in(p.dim)),

		Focus:    NewStyle(in(p.text).Bold(true).Reverse(true)),
		Selected: NewStyle(on(in(p.selectedText), p.selected).Bold(true)),

		Good:    NewStyle(in(p.good)),
		Warning: NewStyle(in(p.warning)),
		Danger:  NewStyle(in(p.danger).Bold(true)),

		Consensus:  series(p.consensus),
		Individual: series(p.individual),
		Baseline:   series(p.baseline),
		Fill: Fill{
			Blank: NewStyle(on(base, p.tint)),
			Grid:  NewStyle(on(in(p.tintFaint), p.tint)),
			Text:  NewStyle(on(in(p.tintText), p.tint)),
		},
	}
}

// paint sets the colour of the text, if there is one.
func paint(s lipgloss.Style, c hue) lipgloss.Style {
	if c == none() {
		return s
	}
	return s.Foreground(c)
}

// on sets the colour behind the text, if there is one.
func on(s lipgloss.Style, c hue) lipgloss.Style {
	if c == none() {
		return s
	}
	return s.Background(c)
}

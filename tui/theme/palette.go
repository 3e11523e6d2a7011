package theme

import "github.com/charmbracelet/lipgloss"

// hue is one colour as each kind of terminal shows it. The 256-colour value is
// chosen, not computed, because the nearest match loses the contrast that the
// true colour has. The last is one of the terminal's own 16, which look different on each: so it is one
// that holds on all that TestContrast knows, or empty, for the terminal's own text.
type hue = lipgloss.CompleteColor

func rgb(trueColour, of256, of16 string) hue {
	return hue{TrueColor: trueColour, ANSI256: of256, ANSI: of16}
}

// none leaves the terminal's own colour.
func none() hue { return hue{} }

// ink is a series' colour: of its marks and lines, and of its words and figures,
// which need more contrast.
type ink struct{ mark, text hue }

// palette holds the colours of a theme for one kind of background.
type palette struct {
	text, dim, faint          hue
	accent                    hue // titles, and the keys in a footer
	consensus, individual     ink
	baseline                  ink
	tint, tintFaint, tintText hue // the area inside the consensus line, and what lies on it
	selected, selectedText    hue
	good, warning, danger     hue
}

// Orange and sky blue, and their darker kin for light backgrounds, stay apart for
// the common kinds of colour blindness (Okabe and Ito's set). So do the bluish green, the yellow and the red of
// what is good, open and lost; TestContrast measures by how much.

func darkPalette() palette {
	return palette{
		text:         none(),
		dim:          rgb("#A8A8A8", "248", "7"),
		faint:        rgb("#848484", "245", "7"),
		accent:       rgb("#87CEFA", "117", "14"),
		consensus:    ink{rgb("#E69F00", "214", "3"), rgb("#E69F00", "214", "")},
		individual:   ink{rgb("#56B4E9", "74", "6"), rgb("#56B4E9", "74", "")},
		baseline:     ink{rgb("#BCBCBC", "250", "7"), rgb("#BCBCBC", "250", "7")},
		tint:         rgb("#33270F", "236", ""),
		tintFaint:    rgb("#8A7D66", "245", "7"),
		tintText:     rgb("#BDB29C", "250", "7"),
		selected:     rgb("#1F3A4D", "237", ""),
		selectedText: rgb("#F0F0F0", "255", "15"),
		good:         rgb("#5FD7AF", "79", ""),
		warning:      rgb("#FFD75F", "221", ""),
		danger:       rgb("#FF8787", "210", ""),
	}
}

func lightPalette() palette {
	return palette{
		text:         none(),
		dim:          rgb("#585858", "240", ""),
		faint:        rgb("#808080", "244", "8"),
		accent:       rgb("#00568A", "24", ""),
		consensus:    ink{rgb("#AF5F00", "130", "1"), rgb("#965000", "94", "")},
		individual:   ink{rgb("#0072B2", "25", "4"), rgb("#0067A3", "25", "")},
		baseline:     ink{rgb("#606060", "241", ""), rgb("#585858", "240", "")},
		tint:         rgb("#FCEED3", "254", ""),
		tintFaint:    rgb("#857A66", "243", "8"),
		tintText:     rgb("#5A5040", "240", ""),
		selected:     rgb("#D3E8F5", "253", ""),
		selectedText: rgb("#1A1A1A", "234", ""),
		good:         rgb("#005F5F", "23", ""),
		warning:      rgb("#875F00", "94", ""),
		danger:       rgb("#870000", "88", ""),
	}
}

// anyPalette is for a background of which nothing is known. Text has no colour that could be read on any, so
// it keeps the terminal's own; between black and white there is room for lines and marks at 3:1 on both.
func anyPalette() palette {
	grey := rgb("#828282", "244", "")
	return palette{
		faint:      grey,
		consensus:  ink{mark: rgb("#C07000", "166", "")},
		individual: ink{mark: rgb("#2088CC", "32", "")},
		tintFaint:  grey,
	}
}

// The palettes of the contrast theme keep text at 7:1, the figure that WCAG 2 asks
// for at its strictest level.

func darkContrastPalette() palette {
	p := darkPalette()
	p.text = rgb("#FFFFFF", "231", "15")
	p.dim = rgb("#D7D7D7", "188", "15")
	p.faint = rgb("#A8A8A8", "248", "7")
	p.accent = rgb("#AFD7FF", "153", "15")
	p.consensus = ink{rgb("#FFC020", "220", "15"), rgb("#FFC020", "220", "15")}
	p.individual = ink{rgb("#87D7FF", "117", "14"), rgb("#87D7FF", "117", "15")}
	p.baseline = ink{rgb("#FFFFFF", "231", "15"), rgb("#FFFFFF", "231", "15")}
	p.tint = rgb("#2B210C", "235", "")
	p.tintFaint = rgb("#A8A8A8", "248", "7")
	p.tintText = rgb("#FFFFFF", "231", "15")
	p.selectedText = rgb("#FFFFFF", "231", "15")
	p.good = rgb("#87FFD7", "122", "15")
	p.warning = rgb("#FFD75F", "221", "15")
	p.danger = rgb("#FFAFD7", "218", "15")
	return p
}

// lightContrastPalette leaves a terminal of 16 colours its own: none of these holds at 7:1 on all.
func lightContrastPalette() palette {
	p := lightPalette()
	p.text = rgb("#000000", "16", "")
	p.dim = rgb("#303030", "236", "")
	p.faint = rgb("#626262", "241", "")
	p.accent = rgb("#003A66", "17", "")
	p.consensus = ink{rgb("#7A3E00", "52", ""), rgb("#6B3600", "52", "")}
	p.individual = ink{rgb("#004A80", "18", ""), rgb("#004A80", "18", "")}
	p.baseline = ink{rgb("#000000", "16", ""), rgb("#000000", "16", "")}
	p.tintFaint = rgb("#5F5747", "240", "")
	p.tintText = rgb("#000000", "16", "")
	p.selectedText = rgb("#000000", "16", "")
	p.good = rgb("#004040", "16", "")
	p.warning = rgb("#573A00", "52", "")
	p.danger = rgb("#870087", "90", "")
	return p
}

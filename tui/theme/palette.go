package theme

import "github.com/charmbracelet/lipgloss"

// hue is one colour as each kind of terminal shows it. The 256-colour value is
// chosen, not computed, because the nearest match loses the contrast that the
// true colour has. The last is one of the terminal's own 16; empty leaves it out.
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
// the common kinds of colour blindness (Okabe and Ito's set).

func darkPalette() palette {
	return palette{
		text:         none(),
		dim:          rgb("#A8A8A8", "248", "7"),
		faint:        rgb("#6C6C6C", "242", "8"),
		accent:       rgb("#87CEFA", "117", "14"),
		consensus:    ink{rgb("#E69F00", "214", "3"), rgb("#E69F00", "214", "3")},
		individual:   ink{rgb("#56B4E9", "74", "6"), rgb("#56B4E9", "74", "6")},
		baseline:     ink{rgb("#BCBCBC", "250", "7"), rgb("#BCBCBC", "250", "7")},
		tint:         rgb("#33270F", "236", ""),
		tintFaint:    rgb("#8A7D66", "245", "8"),
		tintText:     rgb("#BDB29C", "250", "7"),
		selected:     rgb("#1F3A4D", "237", ""),
		selectedText: rgb("#F0F0F0", "255", "15"),
		good:         rgb("#5FD787", "78", "2"),
		warning:      rgb("#FFD75F", "221", "11"),
		danger:       rgb("#FF8787", "210", "9"),
	}
}

func lightPalette() palette {
	return palette{
		text:         none(),
		dim:          rgb("#585858", "240", "8"),
		faint:        rgb("#8A8A8A", "245", "8"),
		accent:       rgb("#00568A", "24", "4"),
		consensus:    ink{rgb("#AF5F00", "130", "3"), rgb("#965000", "94", "3")},
		individual:   ink{rgb("#0072B2", "25", "4"), rgb("#0067A3", "25", "4")},
		baseline:     ink{rgb("#606060", "241", "8"), rgb("#585858", "240", "8")},
		tint:         rgb("#FCEED3", "254", ""),
		tintFaint:    rgb("#857A66", "244", "8"),
		tintText:     rgb("#5A5040", "240", "0"),
		selected:     rgb("#D3E8F5", "253", ""),
		selectedText: rgb("#1A1A1A", "234", "0"),
		good:         rgb("#006B2E", "22", "2"),
		warning:      rgb("#7A5200", "58", "3"),
		danger:       rgb("#B00020", "124", "1"),
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
	p.consensus = ink{rgb("#FFB000", "214", "11"), rgb("#FFB000", "214", "11")}
	p.individual = ink{rgb("#87D7FF", "117", "14"), rgb("#87D7FF", "117", "14")}
	p.baseline = ink{rgb("#FFFFFF", "231", "15"), rgb("#FFFFFF", "231", "15")}
	p.tint = rgb("#2B210C", "235", "")
	p.tintFaint = rgb("#A8A8A8", "248", "7")
	p.tintText = rgb("#FFFFFF", "231", "15")
	p.selectedText = rgb("#FFFFFF", "231", "15")
	p.danger = rgb("#FFAFAF", "217", "9")
	return p
}

func lightContrastPalette() palette {
	p := lightPalette()
	p.text = rgb("#000000", "16", "0")
	p.dim = rgb("#303030", "236", "0")
	p.faint = rgb("#626262", "241", "8")
	p.accent = rgb("#003A66", "17", "4")
	p.consensus = ink{rgb("#7A3E00", "52", "1"), rgb("#6B3600", "52", "1")}
	p.individual = ink{rgb("#004A80", "18", "4"), rgb("#004A80", "18", "4")}
	p.baseline = ink{rgb("#000000", "16", "0"), rgb("#000000", "16", "0")}
	p.tintFaint = rgb("#5F5747", "241", "8")
	p.tintText = rgb("#000000", "16", "0")
	p.selectedText = rgb("#000000", "16", "0")
	p.good = rgb("#004D1F", "22", "2")
	p.warning = rgb("#573A00", "52", "1")
	p.danger = rgb("#8A0018", "88", "1")
	return p
}

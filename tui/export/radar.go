package export

import (
	"strings"

	"familyhub/stocktake/tui/chart"
	"familyhub/stocktake/tui/theme"

	"github.com/muesli/termenv"
)

// The size of the radar in a plain text: what a page of minutes has room for.
const (
	radarColumns = 72
	radarRows    = 30
)

// Radar draws the step averages as plain text, with glyphs that every font has.
func Radar(c Content) string {
	look := theme.New(theme.Mono, true, termenv.Ascii)
	picture := chart.Radar(chart.View{Session: c.Session, Baseline: c.Baseline}, look, theme.NewGlyphs(theme.Half), 0, radarColumns, radarRows)
	if picture == "" { // its steps make no radar
		return ""
	}
	lines := strings.Split(picture, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	glyphs := theme.NewGlyphs(theme.Half)
	legend := glyphs.Individual + " mean of the individual scores"
	if !c.Session.Solo() {
		legend = glyphs.Consensus + " consensus   " + legend
	}
	if c.Baseline != nil {
		legend += "   " + glyphs.Baseline + " baseline"
	}
	if c.Session.Targets().Steps() != nil {
		legend += "   " + glyphs.Target + " target"
	}
	if strings.Contains(picture, glyphs.Together) {
		legend += "   " + glyphs.Together + " together"
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n") + "\n\n" + legend
}

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

// Radar draws the step averages as plain text, with glyphs that every font has: as a radar, or where
// the steps make none as strips that fill the width.
func Radar(c Content) string {
	return draw(chart.View{Session: c.Session, Baseline: c.Baseline})
}

// GroupRadar is Radar for the groups of steps; empty where they make no radar.
func GroupRadar(c Content) string {
	if !chart.Groupable(c.Session) {
		return ""
	}
	return draw(chart.View{Session: c.Session, Baseline: c.Baseline, ByGroup: true})
}

func draw(v chart.View) string {
	look, glyphs := theme.New(theme.Mono, theme.OnDark, termenv.Ascii), theme.NewGlyphs(theme.Half)
	picture := chart.Radar(v, look, glyphs, 0, radarColumns, radarRows)
	if picture == "" {
		const each = 5 // lines of a strip at most
		strips := chart.Strips(v, look, glyphs, 0, radarColumns, each*(v.Parts()+1), "")
		return strings.Join(trimmed(strips), "\n")
	}
	legend := glyphs.Individual + v.Session.Framework().Worded(" mean of the individual scores")
	if !v.Session.Solo() {
		legend = glyphs.Consensus + " consensus   " + legend
	}
	if v.Baseline != nil {
		legend += "   " + glyphs.Baseline + " baseline"
	}
	wanted := v.Session.Targets().Steps()
	if v.ByGroup {
		wanted = v.Session.Targets().Groups()
	}
	if wanted != nil {
		legend += "   " + glyphs.Target + " target"
	}
	if strings.Contains(picture, glyphs.Together) {
		legend += "   " + glyphs.Together + " together"
	}
	return strings.Trim(strings.Join(trimmed(picture), "\n"), "\n") + "\n\n" + legend
}

// trimmed are the lines of a drawing without the space at their ends.
func trimmed(drawing string) []string {
	lines := strings.Split(drawing, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return lines
}

package guide

import (
	"slices"
	"strings"

	"familyhub/stocktake/tui/ui"
)

// told is the guide where it is said and not drawn: the contents, to choose a part from, or a part.
type told struct {
	at   int  // the part, from 0
	read bool // its text, and not the contents
}

// tells reports whether the guide is said part by part.
func (g *Guide) tells() bool { return g.look.Aloud() && g.sections != nil }

// Lines are the contents, or the text of the part that was chosen from them.
func (g *Guide) Lines() []string {
	if !g.tells() {
		return g.View(ui.AloudWidth, ui.AloudHeight)
	}
	if !g.told.read {
		lines := make([]string, 1, 1+len(g.sections))
		lines[0] = "Contents:"
		for i, s := range g.sections {
			start, _ := g.look.RowStart(i == g.told.at)
			lines = append(lines, start+g.look.ToASCII(ui.Sanitize(strings.TrimSpace(s.Name))))
		}
		return lines
	}
	var lines []string
	name := strings.TrimSpace(g.sections[g.told.at].Name)
	for i, l := range g.lines {
		if g.sectionAt(i) == g.told.at+1 && l.text != name { // which the heading says
			lines = append(lines, l.text)
		}
	}
	return lines
}

// telling are the commands that go through the contents, and from part to part.
func (g *Guide) telling() []ui.Command {
	to := func(by int, read bool) func() ui.Action {
		return func() ui.Action { g.tell(g.told.at+by, read); return nil }
	}
	if g.told.read {
		return []ui.Command{
			ui.On("esc q i", "contents", "Back to the contents of the guide", to(0, false)).As("Esc"),
			ui.On("right l", "next part", "The next of the parts that the contents name", to(1, true)),
			ui.On("left h", "part before", "The part before", to(-1, true)),
		}
	}
	return []ui.Command{
		ui.On("esc q i", "close", "Close the guide", func() ui.Action { return ui.CloseTop }).As("Esc"),
		ui.On("enter", "read", "Read the part", to(0, true)),
		ui.On("up k", "", "The part above", to(-1, false)).Quietly(),
		ui.On("down j", "", "The part below", to(1, false)).Quietly(),
	}
}

// tell goes to a part, as far as there is one.
func (g *Guide) tell(at int, read bool) {
	g.told = told{min(max(at, 0), len(g.sections)-1), read}
	g.GoTo(slices.IndexFunc(g.lines, func(l line) bool { return l.section == g.told.at+1 }))
}

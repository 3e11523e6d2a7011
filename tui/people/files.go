package people

import (
	"familyhub/stocktake/tui/ui"
)

// files asks what is in the files that are to be taken in: one key does for all of them.
type files struct {
	look  *ui.Look
	at    int
	kinds []fileKind
}

type fileKind struct {
	name, about string
	ask         func() ui.Screen
}

// askFiles asks whether the files are lists of people or score sheets.
func (p *People) askFiles() ui.Screen {
	return &files{look: p.look, kinds: []fileKind{
		{"A list of people", "names, agencies and roles, from a spreadsheet or with a name on each line", p.fromFile},
		{"Score sheets", "scores and comments that people filled in before, or scored alone", func() ui.Screen { return AskSheets(p.desk, p.look) }},
	}}
}

// Heading says where the user is.
func (f *files) Heading() string { return "Take in files: what is in them?" }

// MustAnswer marks a page that must be answered.
func (f *files) MustAnswer() {}

// Commands lists what can be done now, most wanted first.
func (f *files) Commands() []ui.Command {
	commands := []ui.Command{ui.On("enter right l", "choose", "Go on to the name of the file", func() ui.Action {
		return ui.Sequence(ui.CloseTop, ui.Push(f.kinds[f.at].ask()))
	}).As("Enter")}
	return append(append(commands, ui.Choosing("kind", f.move)...),
		ui.On("esc q left h", "cancel", "Take nothing in", func() ui.Action { return ui.CloseTop }).As("Esc"))
}

func (f *files) move(by int) ui.Action {
	f.at = min(max(f.at+by, 0), len(f.kinds)-1)
	return nil
}

// View draws the page.
func (f *files) View(width, _ int) []string {
	out := []string{""}
	for i, kind := range f.kinds {
		if i == f.at {
			out = append(out, f.look.Focus.Render(f.look.Cut(f.look.Glyph.Focus+" "+kind.name, width)))
		} else {
			out = append(out, f.look.Text.Render(f.look.Cut("  "+kind.name, width)))
		}
		for _, line := range ui.Wrap(kind.about, max(min(width-4, 72), 8)) {
			out = append(out, "    "+f.look.Dim.Render(line))
		}
		out = append(out, "")
	}
	return out
}

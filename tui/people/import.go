package people

import (
	"errors"
	"strings"

	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/intake"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/sheets"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// The names of the fields of the form that asks for score sheets.
const (
	sheetsField  = "Sheets"
	whoseField   = "Whose"
	differsField = "What differs"
	wrongField   = "Wrong rows"
)

// AskSheets asks for score sheets, reads them aside, and shows what they come to.
func AskSheets(d *ui.OpenSession, look *ui.Look) ui.Screen {
	e := &form.Edit{
		Look: look, Title: "Take in score sheets", Take: "read",
		Intro: []string{"Sheets that people filled in: XLSX, CSV, or the JSON of somebody who scored alone. You see what they change before anything is taken in."},
		Form: form.New(look,
			form.NewLine(sheetsField, "", "a file, a folder, or a pattern such as ~/returned/*.xlsx"),
			form.NewLine(whoseField, "", "the name, for a sheet that does not say it"),
			form.NewChoice(differsField, "", []form.Option{{Value: "", Words: "the sheet's scores and comments are taken"}, {Value: "keep", Words: "what is in the session is kept"}}),
			form.NewChoice(wrongField, "", []form.Option{{Value: "", Words: "nothing is taken unless all rows are good"}, {Value: "partial", Words: "the good rows are taken"}}),
		),
	}
	e.Done = func(f *form.Form) (ui.Action, bool) {
		name := ui.TypedPath(f.Value(sheetsField))
		if name == "" {
			return ui.Complain(errors.New("type the name of a file or a folder first")), false
		}
		o := intake.Options{
			As: f.Value(whoseField), Keep: f.Value(differsField) == "keep", Partial: f.Value(wrongField) == "partial",
		}
		again := ui.Push(e) // with what was typed, to be put right
		return ui.Async(func() ui.Action {
			paths, passed := sheets.Paths([]string{name})
			files := sheets.Read(paths, sheets.Plainly)
			return (&Incoming{d, look, files, sheets.PassedOver(passed), o, again}).Preview()
		}), true
	}
	return e
}

// Incoming is files that were read, on their way into the session.
type Incoming struct {
	Desk   *ui.OpenSession
	Look   *ui.Look
	Files  []sheet.File
	passed string // which files were passed over, in words
	O      intake.Options
	Again  ui.Action // back to the form
}

// foresee shows what the files come to in the session as it is now. Before that it asks
// about people of the same name with another agency, one after another.
func (n *Incoming) Preview() ui.Action {
	return func(app ui.App) tea.Cmd {
		if app.Session() != n.Desk {
			return nil // the session was left while the files were read
		}
		in, err := intake.TakeIn(n.Desk.Session(), n.Files, n.O)
		wrong := new(tabular.Problems)
		switch {
		case len(in.Namesakes) > 0:
			return ui.Run(app, ui.Push(&namesake{Incoming: n, Namesake: in.Namesakes[0]}))
		case errors.As(err, wrong):
			return ui.Run(app, ui.Sequence(n.Again, ui.Push(ui.NewFaults(n.Look, "Nothing was taken in", err))))
		case err != nil:
			return ui.Run(app, ui.Sequence(n.Again, ui.Complain(err)))
		case len(n.Files) == 0:
			return ui.Run(app, ui.Sequence(n.Again, ui.Complain(errors.New(n.passed))))
		case len(in.Batch.Changes) == 0 && len(in.Problems) == 0 && len(sheets.Empty(n.Files)) == len(n.Files):
			return ui.Run(app, ui.Sequence(n.Again, ui.Complain(errors.New("nothing was taken in: "+sheets.NothingIn(n.Files)))))
		case len(in.Batch.Changes) == 0 && len(in.Problems) == 0:
			return ui.Run(app, ui.Say(ui.Sanitize(in.Nothing())))
		}
		lines := sheets.Preview(in)
		for _, words := range []string{n.passed, sheets.NothingIn(n.Files)} {
			if words != "" {
				lines = append(lines, words)
			}
		}
		p := &importPreview{desk: n.Desk, look: n.Look, in: in, words: lines}
		p.Text = p.lines
		return ui.Run(app, ui.Push(p))
	}
}

// importPreview shows what score sheets change, and waits for a yes.
type importPreview struct {
	ui.Scroll
	desk  *ui.OpenSession
	look  *ui.Look
	in    intake.Result
	words []string
}

// Heading says where the user is.
func (p *importPreview) Heading() string { return "What the score sheets change" }

// MustAnswer marks a page that must be answered.
func (p *importPreview) MustAnswer() {}

// Commands lists what can be done now, most wanted first.
func (p *importPreview) Commands() []ui.Command {
	commands := append([]ui.Command{
		ui.On("n esc q", "leave it", "Leave the session as it is", func() ui.Action { return ui.CloseTop }).As("n"),
	}, p.Scroll.Commands()...)
	if len(p.in.Batch.Changes) == 0 {
		return commands
	}
	return append([]ui.Command{ui.On("y", "take in", "Take all of this in, as one change", func() ui.Action { return p.take() })}, commands...)
}

// take makes the change.
func (p *importPreview) take() ui.Action {
	return ui.Sequence(ui.CloseTop, func(app ui.App) tea.Cmd {
		if p.desk.Do(p.in.Batch) {
			p.desk.Say(ui.Notice{Text: "Taken in: " + ui.Sanitize(p.in.Report.Brief()) + ". u takes all of it back."})
		}
		return nil
	})
}

// lines is the words, each line below the one it belongs to as deep as it stands.
func (p *importPreview) lines(width int) []string {
	var out []string
	for _, line := range p.words {
		s := strings.TrimLeft(line, " ")
		deep := min(len(line)-len(s), max(width-20, 0))
		if s == "" {
			out = append(out, "")
		}
		for _, part := range ui.Wrap(p.look.ToASCII(text.Line(s)), max(width-deep, 1)) {
			out = append(out, strings.Repeat(" ", deep)+p.look.Text.Render(part))
		}
	}
	return out
}

package people

import (
	"bytes"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/intake"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/files"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/sheets"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// The names of the fields of the form that asks for score sheets.
const (
	fileField    = "File"
	whoseField   = "Whose"
	differsField = "What differs"
	wrongField   = "Wrong rows"
)

// AskFiles asks for a list of people or for score sheets, reads them aside, and shows what
// they come to: which of both a file is, what is in it says.
func AskFiles(d *ui.OpenSession, look *ui.Look) ui.Screen {
	e := &form.Edit{
		Look: look, Title: "Take in files", Take: "read",
		Intro: []string{d.Worded("A list of people, or score sheets that people filled in. What is in the file says which; you see what it changes before anything is taken in.")},
		Form: form.New(look,
			form.NewPath(fileField, "", "a file, a folder, or a pattern such as ~/returned/*.xlsx", d.Folders.Recent, ".xlsx", ".xlsm", ".csv", ".tsv", ".txt", ".json"),
			form.NewLine(whoseField, "", d.Worded("the name, for a score sheet that does not say it")),
			form.NewChoice(differsField, "", []form.Option{{Value: "", Words: d.Worded("the sheet's scores and comments are taken")}, {Value: "keep", Words: d.Worded("what is in the session is kept")}}),
			form.NewChoice(wrongField, "", []form.Option{{Value: "", Words: "nothing is taken unless all rows are good"}, {Value: "partial", Words: "the good rows are taken"}}),
		).Fold(1),
	}
	e.Done = func(f *form.Form) (ui.Action, bool) {
		name := ui.TypedPath(f.Value(fileField))
		if name == "" {
			f.Refuse(form.Wrong{Field: fileField, Err: errors.New("type the name of a file or a folder first")})
			return nil, false
		}
		o := intake.Options{
			Today: d.Today(), As: f.Value(whoseField), Keep: f.Value(differsField) == "keep", Partial: f.Value(wrongField) == "partial",
		}
		from := d.Folders.Used(files.Remember(d.Folders.Recent, f.Value(fileField)))
		fw := d.Session().Framework()
		again := func(app ui.App) tea.Cmd { // with what was typed, to be put right
			e.Form.GoTo(fileField)
			return ui.Run(app, ui.Push(e))
		}
		return ui.Sequence(from, ui.Async(func() ui.Action {
			paths, passed := sheets.Paths([]string{name})
			read := sheets.Read(paths, sheets.Plainly).For(fw)
			if list := New(d, look).listIn(paths, read, again); list != nil {
				return list
			}
			return (&Incoming{d, look, read, sheets.PassedOver(passed), o, again}).Preview()
		})), true
	}
	return e
}

// listIn is what becomes of one file that has nothing of a score sheet: it is read as a list
// of people. Nil for everything else.
func (p *People) listIn(paths []string, read []sheet.File, again ui.Action) ui.Action {
	if len(paths) != 1 || len(read[0].Problems) != 1 || !read[0].Problems[0].NoTable {
		return nil
	}
	file, err := sheets.Plainly(paths[0])
	if err != nil {
		return nil // the reading of the sheet says so
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, mostOfAList))
	if err != nil {
		return nil
	}
	name := filepath.Base(paths[0])
	people, err := roster.ReadParticipants(name, bytes.NewReader(data))
	return func(app ui.App) tea.Cmd {
		if app.Session() != p.open {
			return nil // the session was left while the file was read
		}
		if err != nil {
			return ui.Run(app, ui.Sequence(again, p.taker().Unread(name, data, err)))
		}
		return ui.Run(app, p.taker().Preview(name, people))
	}
}

// mostOfAList is how many bytes of a file are read as a list of people.
const mostOfAList = 8 << 20

// Incoming is files that were read, on their way into the session.
type Incoming struct {
	Open   *ui.OpenSession
	Look   *ui.Look
	Files  []sheet.File
	passed string // which files were passed over, in words
	O      intake.Options
	Again  ui.Action // back to the form
}

// Preview shows what the files come to in the session as it is now. Before that it asks
// about people of the same name with another agency, one after another.
func (n *Incoming) Preview() ui.Action {
	return func(app ui.App) tea.Cmd {
		if app.Session() != n.Open {
			return nil // the session was left while the files were read
		}
		return ui.Run(app, n.preview())
	}
}

func (n *Incoming) preview() ui.Action {
	back := func(a ui.Action) ui.Action { return ui.Sequence(n.Again, a) }
	in, err := intake.TakeIn(n.Open.Session(), n.Files, n.O)
	none := len(in.Batch.Changes) == 0 && len(in.Problems) == 0
	switch {
	case len(in.Namesakes) > 0:
		return ui.Push(&namesake{Incoming: n, Namesake: in.Namesakes[0]})
	case errors.As(err, new(tabular.Problems)):
		return back(ui.Push(ui.NewFaults(n.Look, "Nothing was taken in", err)))
	case err != nil:
		return back(ui.Complain(err))
	case len(n.Files) == 0:
		return back(ui.Complain(errors.New(n.passed)))
	case none && len(sheets.Empty(n.Files)) == len(n.Files):
		return back(ui.Complain(errors.New("nothing was taken in: " + sheets.NothingIn(n.Files))))
	case none:
		return ui.Say("%s", ui.Sanitize(in.Nothing()))
	}
	p := &importPreview{open: n.Open, look: n.Look, in: in}
	p.words = append(sheets.Preview(in), text.Present(n.passed, sheets.NothingIn(n.Files))...)
	p.Text = p.lines
	return ui.Push(p)
}

// importPreview shows what score sheets change, and waits for a yes.
type importPreview struct {
	ui.Scroll
	open  *ui.OpenSession
	look  *ui.Look
	in    intake.Result
	words []string
}

// Heading says where the user is.
func (p *importPreview) Heading() string { return p.open.Worded("What the score sheets change") }

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
	return append([]ui.Command{ui.On("y", "take in", "Take all of this in, as one change", p.take)}, commands...)
}

// take makes the change.
func (p *importPreview) take() ui.Action {
	return ui.Sequence(ui.CloseTop, func(app ui.App) tea.Cmd {
		if p.open.Do(p.in.Batch) {
			p.open.Say(ui.Notice{Text: "Taken in: " + ui.Sanitize(p.in.Report.Brief()) + ". u takes all of it back."})
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

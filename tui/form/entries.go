package form

import (
	"strconv"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Entries is a list of texts with a form below it: the one screen behind evidence,
// barriers and priorities. It opens ready for typing; ↑ from the form goes to what
// is there already. A list to which nothing can be added, such as that of the prompts
// for reflection, has no blank form and opens at one of its entries.
type Entries struct {
	Open  *ui.OpenSession
	Look  *ui.Look
	Kept  ID // of its form; the entry is put before the one in focus
	Title string
	About []string // what the entries are about, above the list
	At    int      // the entry in focus; past the last while a new one is typed
	Form  *Form    // nil while the list has the focus
	Rows  func() []Row
	Blank func() *Form                  // nil where nothing can be added
	Save  func(f *Form, id string) bool // id is empty for a new entry
}

// Row is an entry of the list.
type Row struct {
	ID     string
	Text   string
	Detail string       // behind the text, dimmed
	Answer string       // below both, whole
	Fill   func() *Form // a form filled with the entry; nil for one that is not changed here
	Drop   model.Change
	Places int // at how many statements and steps it stands, of what can stand at several
}

// Begin opens the form for a new entry, where there can be one.
func (e *Entries) Begin() *Entries {
	if e.Form = nil; e.Blank == nil {
		e.At = min(e.At, max(len(e.Rows())-1, 0))
		return e
	}
	e.At = len(e.Rows())
	e.Form = e.Blank()
	return e
}

// Heading says where the user is.
func (e *Entries) Heading() string { return e.Title }

// Typing reports whether a text field is in focus.
func (e *Entries) Typing() bool { return e.Form != nil }

// Key takes a key press.
func (e *Entries) Key(msg tea.KeyMsg) ui.Action {
	id, rows := e.InForm(), e.Rows()
	switch e.Form.Key(msg) {
	case Finished:
		if e.Form.Empty() && id == "" {
			return ui.CloseTop
		}
		if e.Form.Good() && e.Save(e.Form, id) {
			e.Begin()
		}
	case Dropped:
		leave := ui.CloseTop
		if id != "" {
			leave = func(ui.App) tea.Cmd { e.Form = nil; return nil }
		}
		if e.Form.Changed() {
			return ui.Discard(leave)
		}
		return leave
	case opens:
		return e.Form.door()
	case above:
		switch {
		case e.Blank == nil && !e.Form.Changed():
			e.Form = nil
		case e.Blank != nil && len(rows) > 0 && e.Form.Empty():
			e.Form, e.At = nil, len(rows)-1
		}
	}
	return nil
}

// Write opens the answer in focus, or a new entry where there can be one.
func (e *Entries) Write() bool {
	if rows := e.Rows(); e.Blank == nil && e.At < len(rows) && rows[e.At].Fill != nil {
		e.Form = rows[e.At].Fill()
	} else if e.Blank != nil {
		e.Begin()
	}
	return e.Form != nil
}

// InForm is the id of the entry in focus, which the form changes while it is open; empty
// for a new one.
func (e *Entries) InForm() string {
	if rows := e.Rows(); e.At < len(rows) {
		return rows[e.At].ID
	}
	return ""
}

// Commands lists what can be done now, most wanted first.
func (e *Entries) Commands() []ui.Command {
	if e.Form != nil {
		commands := e.Form.commands("save")
		commands[1] = ui.On("esc", "close", "Close the list", func() ui.Action { return nil })
		if len(e.Rows()) > 0 {
			commands = append(commands, ui.On("up", "the list", "Go up to what is there, to change or remove it", func() ui.Action { return nil }).As("↑"))
		}
		return commands
	}
	rows := e.Rows()
	var commands []ui.Command
	if e.At < len(rows) {
		current := rows[e.At]
		if current.Fill != nil {
			label, about := "change", "Change the entry"
			if e.Blank == nil {
				label, about = "answer", "Write the answer, or change it"
			}
			commands = append(commands, ui.On("enter", label, about, func() ui.Action {
				e.Form = current.Fill()
				return nil
			}))
		}
		if current.Drop != nil {
			commands = append(commands, e.removal(current))
		}
	}
	if e.Blank != nil {
		commands = append(commands, ui.On("a", "add", "Write another one", func() ui.Action { e.Begin(); return nil }))
	}
	commands = append(commands, ui.Paging(len(e.Rows()), func(by int) func() ui.Action {
		return func() ui.Action { e.At = min(max(e.At+by, 0), max(len(e.Rows())-1, 0)); return nil }
	})...)
	return append(commands,
		ui.On("letters", "", "Every other letter begins to write: "+e.writes(), func() ui.Action { e.Write(); return nil }).As("a–z").Quietly(),
		ui.On("up k", "", "The entry above", func() ui.Action { e.At = max(e.At-1, 0); return nil }).As("↑").Quietly(),
		ui.On("down j", "", "The entry below; below the last a new one, if there can be one", func() ui.Action {
			if e.At++; e.At >= len(e.Rows()) {
				e.Begin()
			}
			return nil
		}).As("↓").Quietly(),
		ui.On("esc q", "close", "Close the list", func() ui.Action { return ui.CloseTop }).As("Esc"),
	)
}

// writes says what a letter begins.
func (e *Entries) writes() string {
	if e.Blank == nil {
		return "the answer"
	}
	return "another entry"
}

// GoneEverywhere tells of an entry that was removed, and that stood at other places, too.
func GoneEverywhere(places int) ui.Action {
	return ui.Say("Removed from all %s places where it stood. u brings it back.", strconv.Itoa(places))
}

// removal takes an entry out, or its answer.
func (e *Entries) removal(r Row) ui.Command {
	about := "Take the entry out (u brings it back)"
	if e.Blank == nil {
		about = "Take the answer away (u brings it back)"
	}
	return ui.On("delete backspace", "remove", about, func() ui.Action {
		done := e.Open.Do(r.Drop)
		if e.At = min(e.At, max(len(e.Rows())-1, 0)); len(e.Rows()) == 0 {
			e.Begin()
		}
		if done && r.Places > 1 {
			return GoneEverywhere(r.Places)
		}
		return nil
	}).As("Delete")
}

// Resize tells the fields how wide they are.
func (e *Entries) Resize(width, _ int) {
	if e.Form != nil {
		e.Form.Resize(width)
	}
}

// View draws the page.
func (e *Entries) View(width, height int) []string {
	var top []string
	for _, text := range e.About {
		for _, line := range ui.Wrap(text, ui.Readable(width, 76)) {
			top = append(top, e.Look.Dim.Render(line))
		}
	}
	if room := height / 3; len(top) > room {
		top = append(top[:max(room-1, 0)], e.Look.Dim.Render(e.Look.Glyph.Ellipsis))
	}
	top = append(top, "")
	var bottom []string
	if e.Form != nil {
		bottom = append([]string{""}, e.Form.View(width, max(height-len(top)-3, 1))...)
	}
	list, focus := e.list(width)
	return append(append(top, ui.Window(list, focus, max(height-len(top)-len(bottom), 1))...), bottom...)
}

func (e *Entries) list(width int) (lines []string, focus int) {
	for i, r := range e.Rows() {
		mark, style := "  ", e.Look.Text
		if e.Form == nil {
			mark = e.Look.Unfocused()
		}
		if i == e.At {
			mark, style, focus = e.Look.Glyph.Focus+" ", e.Look.Strong, len(lines)
		}
		text := ui.Wrap(r.Text, max(ui.Readable(width-4, 90), 8))
		for j, line := range text {
			if j > 0 {
				mark = "  "
			}
			lines = append(lines, style.Render(mark+line))
		}
		if r.Detail != "" {
			lines = append(lines, "  "+e.Look.Dim.Render(e.Look.Cut(ui.Sanitize(r.Detail), width-2)))
		}
		for _, line := range ui.Wrap(r.Answer, max(ui.Readable(width-6, 88), 8)) {
			lines = append(lines, "    "+e.Look.Text.Render(line))
		}
	}
	if len(lines) == 0 {
		lines = []string{e.Look.Dim.Render("  Nothing yet.")}
	}
	return lines, focus
}

// GoTo puts the form on an entry of the list, if it is there.
func (e *Entries) GoTo(id string) {
	for i, r := range e.Rows() {
		if id != "" && r.ID == id && r.Fill != nil {
			e.At, e.Form = i, r.Fill()
		}
	}
}

package tui

import (
	"stocktake/tui/ui"

	"stocktake/model"

	tea "github.com/charmbracelet/bubbletea"
)

// entries is a list of texts with a form below it: the one screen behind evidence,
// barriers and priorities. It opens ready for typing; ↑ from the form goes to what
// is there already. A list to which nothing can be added, such as that of the prompts
// for reflection, has no blank form and opens at one of its entries.
type entries struct {
	desk  *ui.OpenSession
	look  *ui.Look
	kept  formID // of its form; the entry is the one in focus
	title string
	about []string // what the entries are about, above the list
	at    int      // the entry in focus; past the last while a new one is typed
	form  *form    // nil while the list has the focus
	rows  func() []row
	blank func() *form                  // nil where nothing can be added
	save  func(f *form, id string) bool // id is empty for a new entry
}

// row is an entry of the list.
type row struct {
	id     string
	text   string
	detail string       // behind the text, dimmed
	answer string       // below both, whole
	fill   func() *form // a form filled with the entry; nil for one that is not changed here
	drop   model.Change
	places int // at how many statements and steps it stands, of what can stand at several
}

func (e *entries) begin() *entries {
	if e.form = nil; e.blank == nil {
		e.at = min(e.at, max(len(e.rows())-1, 0))
		return e
	}
	e.at = len(e.rows())
	e.form = e.blank()
	return e
}

func (e *entries) Heading() string { return e.title }
func (e *entries) Typing() bool    { return e.form != nil }

func (e *entries) Key(msg tea.KeyMsg) ui.Action {
	id, rows := e.inForm(), e.rows()
	switch e.form.key(msg) {
	case finished:
		if e.form.empty() && id == "" {
			return ui.CloseTop
		}
		if e.save(e.form, id) {
			e.begin()
		}
	case dropped:
		leave := ui.CloseTop
		if id != "" {
			leave = func(ui.App) tea.Cmd { e.form = nil; return nil }
		}
		if e.form.changed() {
			return ui.Discard(leave)
		}
		return leave
	case above:
		switch {
		case e.blank == nil && !e.form.changed():
			e.form = nil
		case e.blank != nil && len(rows) > 0 && e.form.empty():
			e.form, e.at = nil, len(rows)-1
		}
	}
	return nil
}

// write opens the answer in focus, or a new entry where there can be one.
func (e *entries) write() bool {
	if rows := e.rows(); e.blank == nil && e.at < len(rows) && rows[e.at].fill != nil {
		e.form = rows[e.at].fill()
	} else if e.blank != nil {
		e.begin()
	}
	return e.form != nil
}

// inForm is the id of the entry in focus, which the form changes while it is open; empty
// for a new one.
func (e *entries) inForm() string {
	if rows := e.rows(); e.at < len(rows) {
		return rows[e.at].id
	}
	return ""
}

func (e *entries) Commands() []ui.Command {
	if e.form != nil {
		commands := e.form.commands("save")
		commands[1] = ui.On("esc", "close", "Close the list", func() ui.Action { return nil })
		if len(e.rows()) > 0 {
			commands = append(commands, ui.On("up", "the list", "Go up to what is there, to change or remove it", func() ui.Action { return nil }).As("↑"))
		}
		return commands
	}
	rows := e.rows()
	var commands []ui.Command
	if e.at < len(rows) {
		current := rows[e.at]
		if current.fill != nil {
			label, about := "change", "Change the entry"
			if e.blank == nil {
				label, about = "answer", "Write the answer, or change it"
			}
			commands = append(commands, ui.On("enter", label, about, func() ui.Action {
				e.form = current.fill()
				return nil
			}))
		}
		if current.drop != nil {
			commands = append(commands, e.removal(current))
		}
	}
	if e.blank != nil {
		commands = append(commands, ui.On("a", "add", "Write another one", func() ui.Action { e.begin(); return nil }))
	}
	commands = append(commands, ui.Paging(func(by int) func() ui.Action {
		return func() ui.Action { e.at = min(max(e.at+by, 0), max(len(e.rows())-1, 0)); return nil }
	})...)
	return append(commands,
		ui.On("letters", "", "Every other letter begins to write: "+e.writes(), func() ui.Action { e.write(); return nil }).As("a–z").Quietly(),
		ui.On("up k", "", "The entry above", func() ui.Action { e.at = max(e.at-1, 0); return nil }).As("↑").Quietly(),
		ui.On("down j", "", "The entry below; below the last a new one, if there can be one", func() ui.Action {
			if e.at++; e.at >= len(e.rows()) {
				e.begin()
			}
			return nil
		}).As("↓").Quietly(),
		ui.On("esc q", "close", "Close the list", func() ui.Action { return ui.CloseTop }).As("Esc"),
	)
}

// writes says what a letter begins.
func (e *entries) writes() string {
	if e.blank == nil {
		return "the answer"
	}
	return "another entry"
}

// removal takes an entry out, or its answer.
// goneEverywhere tells of an entry that was removed, and that stood at other places, too.
func goneEverywhere(places int) ui.Action {
	return ui.Say("Removed from all " + ui.Itoa(places) + " places where it stood. u brings it back.")
}

func (e *entries) removal(r row) ui.Command {
	about := "Take the entry out (u brings it back)"
	if e.blank == nil {
		about = "Take the answer away (u brings it back)"
	}
	return ui.On("delete backspace D", "remove", about, func() ui.Action {
		done := e.desk.Do(r.drop)
		if e.at = min(e.at, max(len(e.rows())-1, 0)); len(e.rows()) == 0 {
			e.begin()
		}
		if done && r.places > 1 {
			return goneEverywhere(r.places)
		}
		return nil
	}).As("Delete")
}

func (e *entries) View(width, height int) []string {
	var top []string
	for _, text := range e.about {
		for _, line := range ui.Wrap(text, min(width, 76)) {
			top = append(top, e.look.Dim.Render(line))
		}
	}
	if room := height / 3; len(top) > room {
		top = append(top[:max(room-1, 0)], e.look.Dim.Render(e.look.Glyph.Ellipsis))
	}
	top = append(top, "")
	var bottom []string
	if e.form != nil {
		bottom = append([]string{""}, e.form.view(width, max(height-len(top)-3, 1))...)
	}
	list, focus := e.list(width)
	return append(append(top, ui.Window(list, focus, max(height-len(top)-len(bottom), 1))...), bottom...)
}

func (e *entries) list(width int) (lines []string, focus int) {
	for i, r := range e.rows() {
		mark, style := "  ", e.look.Text
		if i == e.at {
			mark, style, focus = e.look.Glyph.Focus+" ", e.look.Strong, len(lines)
		}
		text := ui.Wrap(r.text, max(min(width-4, 90), 8))
		for j, line := range text {
			if j > 0 {
				mark = "  "
			}
			lines = append(lines, style.Render(mark+line))
		}
		if r.detail != "" {
			lines = append(lines, "  "+e.look.Dim.Render(e.look.Cut(ui.Sanitize(r.detail), width-2)))
		}
		for _, line := range ui.Wrap(r.answer, max(min(width-6, 88), 8)) {
			lines = append(lines, "    "+e.look.Text.Render(line))
		}
	}
	if len(lines) == 0 {
		lines = []string{e.look.Dim.Render("  Nothing yet.")}
	}
	return lines, focus
}

// goTo puts the form on an entry of the list, if it is there.
func (e *entries) goTo(id string) {
	for i, r := range e.rows() {
		if id != "" && r.id == id && r.fill != nil {
			e.at, e.form = i, r.fill()
		}
	}
}

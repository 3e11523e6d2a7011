package dialog

import (
	"slices"
	"strings"

	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// minutesPage shows the minutes that were copied, since no terminal says whether it took them.
type minutesPage struct {
	ui.Scroll
	look *ui.Look
	to   *ExportTarget
	c    export.Content
	text string
	said string // what became of copying
}

// Minutes copies the minutes of a session to the clipboard and shows them. Names are left out.
func Minutes(to *ExportTarget, c export.Content) ui.Action {
	return func(app ui.App) tea.Cmd {
		found, err := chosenFormats(minutesText, c.Session.Solo())
		if err != nil {
			return ui.Run(app, ui.Complain(err))
		}
		data, err := found[0].Bytes(c, false)
		if err != nil {
			return ui.Run(app, ui.Complain(err))
		}
		page := &minutesPage{look: app.Look(), to: to, c: c, text: string(data)}
		page.Scroll.Text = page.lines
		app.Push(page)
		return ui.Run(app, page.copy())
	}
}

// minutesText is the format that is copied.
const minutesText = "minutes-txt"

// copy hands the text to the terminal aside: one that reads nothing keeps its writers waiting.
func (m *minutesPage) copy() ui.Action {
	if m.to.Copy == nil {
		return m.tell("There is no clipboard here.")
	}
	return ui.Async(func() ui.Action {
		doubt, err := m.to.Copy(m.text)
		if err != nil {
			return m.tell(ui.Sentence(err))
		}
		return m.tell("Sent to the clipboard. " + doubt + " If pasting brings something else:")
	})
}

// tell says on the page what became of copying, and what to do where nothing did.
func (m *minutesPage) tell(said string) ui.Action {
	return func(ui.App) tea.Cmd {
		const file = "Enter writes the text to a file, or select it with the mouse (in most terminals with Shift held)."
		m.said = said + " " + file
		return nil
	}
}

// lines is the text below what became of copying it.
func (m *minutesPage) lines(width int) []string {
	out := append([]string{""}, ui.Paragraph(m.look.Strong, m.look.ToASCII(m.said), ui.Readable(width, 72))...)
	out = append(out, "")
	for line := range strings.SplitSeq(strings.TrimRight(m.text, "\n"), "\n") {
		out = append(out, m.look.Text.Render(m.look.Cut(m.look.ToASCII(line), width)))
	}
	return out
}

// Heading says where the user is.
func (m *minutesPage) Heading() string { return "Minutes" }

// Commands lists what can be done now, most wanted first.
func (m *minutesPage) Commands() []ui.Command {
	return slices.Concat([]ui.Command{
		ui.On("enter", "write a file", "Write the minutes to a file", func() ui.Action {
			return ui.Sequence(ui.CloseTop, Open(m.to, m.c, minutesText))
		}),
		ui.On("@", "copy again", "Copy the minutes to the clipboard again", m.copy),
	}, m.Scroll.Commands(), []ui.Command{
		ui.On("esc q", "close", "Close the minutes", func() ui.Action { return ui.CloseTop }).As("Esc"),
	})
}

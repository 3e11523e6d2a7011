// Package mouse has the mouse do what keys do: a click on a command of the footer is its key, a click on a
// row goes there as the arrows do, and one on the row in focus is Enter. Where cards are entered only
// the footer is clicked: a slip of the hand must not move whose turn it is.
package mouse

import (
	"slices"
	"strings"

	"familyhub/stocktake/tui/burst"
	"familyhub/stocktake/tui/chrome"
	"familyhub/stocktake/tui/palette"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// App is the program as this package needs it.
type App interface {
	burst.App
	// Frame is what stands around the page on top.
	Frame() chrome.Frame
	// Room is how much room that page has, in cells.
	Room() (width, height int)
	// OnWall reports whether it is seen as the room may see it.
	OnWall() bool
}

// Take takes a click or a turn of the wheel.
func Take(app App, msg tea.MouseMsg) tea.Cmd {
	f := app.Frame()
	_, height := app.Size()
	if msg.Action != tea.MouseActionPress || app.OnWall() || f.TooSmall() {
		return nil
	}
	_, cards := app.Top().(ui.TakesCards)
	_, typed := app.Top().(ui.KnowsKeys)
	cards = cards && typed
	switch {
	case msg.Button == tea.MouseButtonLeft && msg.Y == height-1:
		if c, ok := f.HintAt(msg.X); ok {
			return clickCommand(app, c)
		}
	case msg.Button == tea.MouseButtonLeft:
		if page, ok := app.Top().(ui.Clickable); ok {
			app.BeginKey()
			return ui.Run(app, page.Click(msg.X-1, msg.Y-chrome.HeaderRows))
		}
		if !cards {
			return clickRow(app, msg.Y-chrome.HeaderRows)
		}
	case cards:
	case msg.Button == tea.MouseButtonWheelUp:
		return wheel(app, "up")
	case msg.Button == tea.MouseButtonWheelDown:
		return wheel(app, "down")
	}
	return nil
}

// clickCommand is what a click on a command of the footer does. In a form its key is pressed: it
// is the field's.
func clickCommand(app App, c ui.Command) tea.Cmd {
	if _, open := burst.Field(app); open || c.Run != nil {
		return burst.Press(app, c.Keys[0])
	}
	app.BeginKey()
	return ui.Run(app, palette.Choose(app.Look(), app.Top(), c))
}

// wheel moves through a list row by row, and through a text some lines at once.
func wheel(app App, key string) tea.Cmd {
	const lines = 3
	_, typing := burst.Field(app)
	if _, moves := ui.Find(app.Top().Commands(), key); typing || !moves {
		return nil
	}
	if focused(rowsOf(app)) >= 0 {
		return burst.Press(app, key)
	}
	var cmds []tea.Cmd
	for range lines {
		cmds = append(cmds, burst.Press(app, key))
	}
	return tea.Batch(cmds...)
}

// clickRow goes to the row of a list, or the field of a form, that stands in a line of the page. An
// entry may have several lines, and the list may move under the focus.
func clickRow(app App, line int) tea.Cmd {
	page, rows := app.Top(), rowsOf(app)
	at := focused(rows)
	if _, must := page.(ui.Dialog); must || at < 0 || line < 0 || line >= len(rows) || rows[line] == "" {
		return nil
	}
	_, typing := burst.Field(app)
	back, on := "up", "down"
	if typing {
		back, on = "shift+tab", "tab"
	}
	if line == at {
		if c, ok := ui.Find(page.Commands(), "enter"); ok && c.Run != nil && !typing {
			return burst.Press(app, "enter")
		}
		return nil
	}
	forward, key, text := line > at, back, rows[line]
	if forward {
		key = on
	}
	var cmds []tea.Cmd
	const most = 500 // rows of a list
	for range most {
		was := rows
		cmds = append(cmds, burst.Press(app, key))
		_, still := burst.Field(app)
		if app.Top() != page || still != typing {
			break
		}
		rows = rowsOf(app)
		before := at
		at, line = focused(rows), nearest(rows, text, line)
		if at < 0 || line < 0 || slices.Equal(rows, was) || forward != (at > before) && at != before {
			break // that was the last, or it began again from the other end
		}
		if forward && at > line {
			return tea.Batch(append(cmds, burst.Press(app, back))...) // it is an entry of several lines, which began above
		}
		if forward && at == line || !forward && at <= line {
			break
		}
	}
	return tea.Batch(cmds...)
}

// rowsOf are the lines of the page as they can be told apart: without colours, without the mark of
// the focus, and without what stands beside a list.
func rowsOf(app App) []string {
	width, height := app.Room()
	lines := app.Top().View(width, height)
	rows := make([]string, len(lines))
	for i, line := range lines {
		row := strings.TrimSpace(ansi.Strip(ansi.Truncate(line, ui.ListWidth(width), "")))
		if after, ok := strings.CutPrefix(row, app.Look().Glyph.Focus+" "); ok {
			row = focusSign + strings.TrimSpace(after)
		}
		rows[i] = row
	}
	return rows
}

// focusSign begins the row with the mark of the focus, in place of the mark.
const focusSign = "\x00"

// focused is the line with the mark of the focus; -1 for none.
func focused(rows []string) int {
	return slices.IndexFunc(rows, func(row string) bool { return strings.HasPrefix(row, focusSign) })
}

// nearest is the line with a text that is nearest to where it was; -1 for none.
func nearest(rows []string, text string, was int) int {
	found := -1
	for i, row := range rows {
		if strings.TrimPrefix(row, focusSign) == text && (found < 0 || abs(i-was) < abs(found-was)) {
			found = i
		}
	}
	return found
}

func abs(n int) int { return max(n, -n) }

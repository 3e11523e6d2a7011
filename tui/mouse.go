package tui

import (
	"slices"
	"strings"

	"familyhub/stocktake/tui/burst"
	"familyhub/stocktake/tui/chrome"
	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/palette"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// The mouse does what keys do: a click on a command of the footer is its key, a click on a row
// goes there as the arrows do, and one on the row in focus is Enter. Where cards are entered only
// the footer is clicked: a slip of the hand must not move whose turn it is.

// mouse takes a click or a turn of the wheel.
func (r *Root) mouse(msg tea.MouseMsg) tea.Cmd {
	f := r.frame()
	if msg.Action != tea.MouseActionPress || r.showingWall() || f.TooSmall() {
		return nil
	}
	_, cards := r.Top().(ui.TakesCards)
	_, typed := r.Top().(ui.KnowsKeys)
	cards = cards && typed
	switch {
	case msg.Button == tea.MouseButtonLeft && msg.Y == r.height-1:
		if c, ok := f.HintAt(msg.X); ok {
			return r.clickCommand(c)
		}
	case msg.Button == tea.MouseButtonLeft:
		if page, ok := r.Top().(ui.Clickable); ok {
			r.BeginKey()
			return ui.Run(r, page.Click(msg.X-1, msg.Y-chrome.HeaderRows))
		}
		if !cards {
			return r.clickRow(msg.Y - chrome.HeaderRows)
		}
	case cards:
	case msg.Button == tea.MouseButtonWheelUp:
		return r.wheel("up")
	case msg.Button == tea.MouseButtonWheelDown:
		return r.wheel("down")
	}
	return nil
}

// clickCommand is what a click on a command of the footer does. In a form its key is pressed: it
// is the field's.
func (r *Root) clickCommand(c ui.Command) tea.Cmd {
	if _, open := burst.Field(r); open || c.Run != nil {
		return r.press(c.Keys[0])
	}
	r.BeginKey()
	return ui.Run(r, palette.Choose(r.look, r.Top(), c))
}

// wheel moves through a list row by row, and through a text some lines at once.
func (r *Root) wheel(key string) tea.Cmd {
	const lines = 3
	_, typing := burst.Field(r)
	if _, moves := ui.Find(r.Top().Commands(), key); typing || !moves {
		return nil
	}
	if r.focused(r.rows()) >= 0 {
		return r.press(key)
	}
	var cmds []tea.Cmd
	for range lines {
		cmds = append(cmds, r.press(key))
	}
	return tea.Batch(cmds...)
}

// clickRow goes to the row of a list, or the field of a form, that stands in a line of the page. An
// entry may have several lines, and the list may move under the focus.
func (r *Root) clickRow(line int) tea.Cmd {
	page, rows := r.Top(), r.rows()
	at := r.focused(rows)
	if _, must := page.(ui.Dialog); must || at < 0 || line < 0 || line >= len(rows) || rows[line] == "" {
		return nil
	}
	_, typing := burst.Field(r)
	back, on := "up", "down"
	if typing {
		back, on = "shift+tab", "tab"
	}
	if line == at {
		if c, ok := ui.Find(page.Commands(), "enter"); ok && c.Run != nil && !typing {
			return r.press("enter")
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
		cmds = append(cmds, r.press(key))
		_, still := burst.Field(r)
		if r.Top() != page || still != typing {
			break
		}
		rows = r.rows()
		before := at
		at, line = r.focused(rows), nearest(rows, text, line)
		if at < 0 || line < 0 || slices.Equal(rows, was) || forward != (at > before) && at != before {
			break // that was the last, or it began again from the other end
		}
		if forward && at > line {
			return tea.Batch(append(cmds, r.press(back))...) // it is an entry of several lines, which began above
		}
		if forward && at == line || !forward && at <= line {
			break
		}
	}
	return tea.Batch(cmds...)
}

// rows are the lines of the page as they can be told apart: without colours, without the mark of
// the focus, and without what stands beside a list.
func (r *Root) rows() []string {
	width, height := r.bareFrame().Room()
	lines := r.Top().View(width, height)
	rows := make([]string, len(lines))
	for i, line := range lines {
		row := strings.TrimSpace(ansi.Strip(ansi.Truncate(line, ui.ListWidth(width), "")))
		if after, ok := strings.CutPrefix(row, r.look.Glyph.Focus+" "); ok {
			row = focusSign + strings.TrimSpace(after)
		}
		rows[i] = row
	}
	return rows
}

// focusSign begins the row with the mark of the focus, in place of the mark.
const focusSign = "\x00"

// focused is the line with the mark of the focus; -1 for none.
func (r *Root) focused(rows []string) int {
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

// press presses a key by its name.
func (r *Root) press(name string) tea.Cmd {
	if key, ok := input.Named(name); ok {
		return r.Key(key)
	}
	return nil
}

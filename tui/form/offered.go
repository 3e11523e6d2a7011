package form

import (
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// offered is the place in a list below a text: ↓ goes down to it, and typing back to the text.
type offered struct{ at int } // the item in focus; -1 while the text has it

// key gives a key to the list of so many items or to the text above it: take has the item that
// is taken, and reports whether the key has done its work. typed reports whether the text has
// changed, which has the focus again then.
func (o *offered) key(line *LineInput, msg tea.KeyMsg, items int, take func(at int) bool) (used, typed bool) {
	var to int
	switch key := msg.String(); {
	case key == "down":
		to = min(o.at+1, items-1)
	case key == "up":
		to = max(o.at-1, -1)
	case (key == "enter" || key == "tab") && o.on(items):
		return take(o.at), false
	default:
		before := line.Input.Value()
		used = line.Key(msg)
		if typed = line.Input.Value() != before; typed {
			o.at = -1
		}
		return used, typed
	}
	used, o.at = to != o.at, to
	return used, false
}

// on reports whether one of so many items has the focus.
func (o *offered) on(items int) bool { return o.at >= 0 && o.at < items }

// row is an item of the list, with something about it where there is room.
func (o *offered) row(look *ui.Look, at int, text, about string, width int) string {
	text, about = look.ToASCII(ui.Sanitize(text)), look.ToASCII(ui.Sanitize(about))
	if at == o.at {
		return look.Focus.Render(look.Cut(look.Glyph.Focus+" "+text, width))
	}
	row := look.Text.Render("  " + look.Cut(text, width-2))
	if room := width - ui.Width(row) - 2; about != "" && room >= ui.Width(about) {
		row += "  " + look.Dim.Render(about)
	}
	return row
}

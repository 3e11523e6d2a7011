package form

import tea "github.com/charmbracelet/bubbletea"

// offered is the place in a list below a text: ↓ goes down to it, and typing back to the text.
type offered struct{ at int } // the item in focus; -1 while the text has it

// move goes through so many items; false for keys that do not.
func (o *offered) move(msg tea.KeyMsg, items int) (used, moves bool) {
	switch msg.String() {
	case "down":
		if used = o.at+1 < items; used {
			o.at++
		}
		return used, true
	case "up":
		if used = o.at >= 0; used {
			o.at--
		}
		return used, true
	}
	return false, false
}

// takes reports whether a key takes the item in focus.
func (o *offered) takes(msg tea.KeyMsg, items int) bool {
	return o.at >= 0 && o.at < items && (msg.String() == "enter" || msg.String() == "tab")
}

// typing gives a key to the text, which has the focus again once that has changed; typed
// reports whether it has.
func (o *offered) typing(line *LineInput, msg tea.KeyMsg) (used, typed bool) {
	before := line.Input.Value()
	used = line.Key(msg)
	if typed = line.Input.Value() != before; typed {
		o.at = -1
	}
	return used, typed
}

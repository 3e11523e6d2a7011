package tui

import tea "github.com/charmbracelet/bubbletea"

// readOnly says why nothing in the file that is open may be changed; empty where
// everything may. The samples of the demo are in a file of their own.
func (r *Root) readOnly() string {
	if r.demo() {
		return ""
	}
	return r.config.ReadOnly
}

// changing carries out what changes the data file, or says why that may not be changed.
func changing(a act) act {
	return func(r *Root) tea.Cmd {
		if why := r.readOnly(); why != "" {
			r.notice = refusal(why)
			return nil
		}
		return a(r)
	}
}

// refuses is true where the open session may only be looked at, and says so.
func (d *desk) refuses() bool {
	if d.readOnly == "" {
		return false
	}
	d.say(refusal(d.readOnly))
	return true
}

func refusal(why string) notice {
	return notice{text: "Nothing was changed: the file is open for reading only, since " + shown(why) + ".", bad: true}
}

// readOnly tells above the list what is wrong with the file and what to do, and leaves
// a third of the height to the sessions.
func (h *home) readOnly(width, height int) []string {
	why := h.root.readOnly()
	if why == "" {
		return nil
	}
	text := "This file is open for reading only, since " + shown(why) + ". To put a backup in its place, " +
		"leave with q and run: stocktake restore. Until then nothing can be changed; the sessions that can be read open, and can be exported."
	var out []string
	for _, line := range wrap(text, min(width, 90)) {
		out = append(out, h.look.Warning.Render(line))
	}
	return append(out[:min(len(out), height*2/3)], "")
}

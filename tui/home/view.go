package home

import (
	"fmt"

	"familyhub/stocktake/tui/ui"
)

// View draws the page.
func (h *Home) View(width, height int) []string {
	switch {
	case h.failure != nil && len(h.Sessions) == 0:
		return h.paragraphs(width, "The sessions cannot be read.", h.look.Sentence(h.failure), "Press q to leave; the file is as it was.")
	case !h.Read:
		return []string{"", h.look.Dim.Render(h.look.ToASCII("Reading the sessions…"))}
	case len(h.Sessions) == 0 && h.app.ReadOnly() == "":
		return h.welcome(width)
	}
	out := h.readOnly(width, height)
	if h.failure != nil && len(out) == 0 {
		out = append(ui.Paragraph(h.look.Warning, h.look.Sentence(h.failure), width), "")
	}
	if len(h.Sessions) == 0 {
		return out
	}
	if len(out) == 0 && !h.Typing() {
		out = h.dueLine(width)
	}
	if len(out) > 0 {
		return append(out, h.sessions(width, max(height-len(out), 3))...)
	}
	return h.sessions(width, height)
}

// sessions is the list, and where there is room what is known of the one in focus.
func (h *Home) sessions(width, height int) []string {
	o, some := h.Selected()
	if !some {
		return h.rows(width, height)
	}
	return h.look.WithPreview(width, height, h.rows, ui.Frame{Title: ui.Sanitize(o.Details.Title)},
		func(width, height int) []string { return h.preview.draw(o, h.dueWords(o.ID), width, height) })
}

// rows are the sessions below their heads, as many as have room.
func (h *Home) rows(width, height int) []string {
	var out []string
	if h.Typing() {
		out = append(out, h.find.View(width)...)
	}
	found := h.found()
	cols := columnsFor(h.look, width, found)
	if !h.look.Aloud() {
		out = append(out, h.look.Header.Render(h.look.Cut("  "+cols.line("Session", "Area", "Date", "People", "Done")+cols.averagesHead(), width)))
	}
	if len(found) == 0 {
		return append(out, "", h.look.Dim.Render("No session has these words. Esc shows all."))
	}
	room := max(height-len(out)-1, 1)
	at := h.position(found)
	from, to := ui.WindowOf(len(found), at, room)
	for i := from; i < to; i++ {
		out = append(out, cols.row(found[i], i == at))
	}
	if more := len(found) - room; more > 0 {
		out = append(out, h.look.Dim.Render(fmt.Sprintf("%d of %d sessions", at+1, len(found))))
	}
	return out
}

func (h *Home) welcome(width int) []string {
	return h.paragraphs(width,
		"Welcome.",
		"A room of people from many agencies scores statements, one by one, and agrees what to do first.",
		"This program takes the room through them, keeps every answer, and writes the summary.",
		"Press n to begin with a group, s to score alone, or D to look at an example.",
	)
}

func (h *Home) paragraphs(width int, title string, texts ...string) []string {
	out := []string{"", h.look.Title.Render(title)}
	for _, t := range texts {
		out = append(append(out, ""), ui.Paragraph(h.look.Text, h.look.ToASCII(t), ui.Readable(width, 72))...)
	}
	return out
}

// readOnly tells above the list what is wrong with the file and what to do, and leaves
// a third of the height to the sessions.
func (h *Home) readOnly(width, height int) []string {
	why := h.app.ReadOnly()
	if why == "" {
		return nil
	}
	out := ui.Paragraph(h.look.Warning, "This file is open for reading only, since "+ui.Sanitize(why)+". To put a backup in its place, "+
		"leave with q and run: stocktake restore. Until then nothing can be changed; the sessions that can be read open, and can be exported.", ui.Readable(width, 90))
	return append(out[:min(len(out), height*2/3)], "")
}

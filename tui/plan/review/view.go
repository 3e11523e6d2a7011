package review

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// ProgressWords sums up what became of all priorities that were taken over.
func ProgressWords(all []model.Priority) string {
	counts := map[compare.Advance]int{}
	for _, p := range all {
		counts[compare.Advanced(p)]++
	}
	var parts []string
	for _, a := range compare.Advances() {
		switch n := counts[a]; {
		case n == 0:
		case a == compare.StillDone:
			parts = append(parts, fmt.Sprintf("%d %s and not counted again", n, a.Words()))
		case a == compare.Unchanged && n > 1:
			parts = append(parts, fmt.Sprintf("%d as they were", n))
		default:
			parts = append(parts, fmt.Sprintf("%d %s", n, a.Words()))
		}
	}
	return text.CountOf(len(all), "priority", "priorities") + " taken over: " + strings.Join(parts, ", ") + "."
}

// View draws the page.
func (v *review) View(width, height int) []string {
	all := v.desk.Session().Plan().CarriedOver()
	if len(all) == 0 {
		return []string{"", v.look.Dim.Render(v.look.Cut("Nothing has been taken over. c chooses an earlier session.", width))}
	}
	out := append([]string{""}, ui.Paragraph(v.look.Strong, ProgressWords(all), width)...)
	out = append(append(out, ui.Paragraph(v.look.Dim, statusLegend(), width)...), "")
	var lines []string
	focus := 0
	for i, p := range all {
		if i == v.list.Place() {
			focus = len(lines) + 1 // with the line below it in sight
		}
		lines = append(lines, v.priority(p, i == v.list.Place(), width)...)
	}
	return append(out, ui.Window(lines, focus, max(height-len(out), 1))...)
}

// statusLegend says which digit stands for which status.
func statusLegend() string {
	var parts []string
	for i, s := range model.Statuses() {
		parts = append(parts, fmt.Sprintf("%d %s", i+1, s))
	}
	return strings.Join(parts, ", ")
}

// priority is what one was and is: what it says, its status, and its measure if it has one.
func (v *review) priority(p model.Priority, focus bool, width int) []string {
	mark, style := v.look.RowStart(focus)
	if focus {
		style = v.look.Focus
	}
	lines := []string{
		style.Render(v.look.Cut(mark+ui.Sanitize(p.What), width)),
		"    " + v.status(p, width-4),
	}
	return append(append(lines, ui.Hanging(v.look.Dim, "    ", stoodWords(p), width)...), "")
}

// status is what it was and is, with a word for the difference in a column of its own
// where there is room.
func (v *review) status(p model.Priority, width int) string {
	const column = 24
	change := v.look.ToASCII(string(p.Carried.Status) + " → " + string(p.Status))
	if p.Carried.Status == p.Status {
		change = string(p.Status)
	}
	words, style := compare.Advanced(p).Words(), v.look.Text
	switch compare.Advanced(p) {
	case compare.Finished, compare.Forward:
		style = v.look.Good
	case compare.Back:
		style = v.look.Warning
	}
	return v.look.Text.Render(v.look.Fit(change, min(column, width/2))) + "  " + style.Render(v.look.Cut(words, width/2-2))
}

// stoodWords is a priority's measure, then and now.
func stoodWords(p model.Priority) string {
	was, is := p.Carried.Stood, p.Measure.Now
	var parts []string
	switch {
	case was != "" && was == is:
		parts = append(parts, "stands at "+is+" as then")
	case was != "" && is != "":
		parts = append(parts, "stood at "+was+", now "+is)
	case was != "":
		parts = append(parts, "stood at "+was+", not said now")
	case is != "":
		parts = append(parts, "now "+is)
	}
	if p.Measure.Target != "" {
		parts = append(parts, "target "+p.Measure.Target)
	}
	words := strings.Join(parts, "; ")
	if p.Measure.Text != "" && words != "" {
		return p.Measure.Text + ": " + words
	}
	return p.Measure.Text + words
}

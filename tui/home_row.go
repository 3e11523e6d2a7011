package tui

import (
	"fmt"
	"strings"

	"stocktake/model"
)

// columns is how wide each column of the list of sessions is; 0 leaves one out.
type columns struct {
	title, area, date, people, progress, averages int
}

const averageWidth = 5

// columnsFor divides a width: the title takes what the others leave.
func columnsFor(width int) columns {
	c := columns{date: 12, progress: 10}
	if width >= 76 {
		c.people, c.averages = 7, 5*averageWidth
	}
	if width >= 100 {
		c.area = 18
	}
	c.title = max(width-2-c.area-c.date-c.people-c.progress-c.averages, 8)
	return c
}

func (c columns) head() string {
	return "  " + c.line("Session", "Area", "Date", "People", "Settled") + cut("Step averages", c.averages)
}

func (c columns) line(title, area, date, people, progress string) string {
	var b strings.Builder
	for _, cell := range []struct {
		text  string
		width int
	}{{title, c.title}, {area, c.area}, {date, c.date}, {people, c.people}, {progress, c.progress}} {
		if cell.width > 0 {
			b.WriteString(fit(cut(cell.text, cell.width-1), cell.width))
		}
	}
	return b.String()
}

func (h *home) row(o model.Overview, c columns, focus bool) string {
	people := fmt.Sprint(o.People)
	if o.Mode == model.Solo {
		people = "solo"
	}
	date := ""
	if words := strings.Fields(o.Details.Date.Words()); len(words) == 3 {
		date = fmt.Sprintf("%s %.3s %s", words[0], words[1], words[2])
	}
	line := c.line(shown(o.Details.Title), shown(o.Details.Area), date, people, fmt.Sprintf("%d of %d", o.Settled, o.Statements))
	if focus {
		line = h.look.Focus.Render(h.look.Glyph.Focus + " " + line)
	} else {
		line = "  " + h.look.Text.Render(line)
	}
	if c.averages == 0 {
		return line
	}
	return line + h.averages(o, c.averages/averageWidth)
}

// averages lists the consensus of each step, or where there is none the mean of the
// individual scores, told apart by their marks.
func (h *home) averages(o model.Overview, most int) string {
	var b strings.Builder
	for i, step := range o.Steps {
		if i == most {
			break
		}
		switch {
		case step.Consensus != nil:
			b.WriteString(h.look.Consensus.Text.Render(fmt.Sprintf("%s%.1f", h.look.Glyph.Consensus, *step.Consensus)))
		case step.Individual != nil:
			b.WriteString(h.look.Individual.Text.Render(fmt.Sprintf("%s%.1f", h.look.Glyph.Individual, *step.Individual)))
		default:
			b.WriteString(h.look.Dim.Render(" " + h.look.Glyph.Dash + "  "))
		}
		b.WriteByte(' ')
	}
	return b.String()
}

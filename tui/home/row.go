package home

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/tui/ui"

	"github.com/charmbracelet/x/ansi"
)

// columns is how wide each column of the list of sessions is, with the gap behind it;
// 0 leaves one out.
type columns struct {
	title, area, date, people, progress int
	averages                            int // how many steps
	average                             int // how wide that of one is
}

const (
	columnGap    = 2
	averageWidth = 5 // a mark, a figure with one decimal and a space: "●3.6 "
)

// columnsFor divides a width among the columns of a list: the title takes what the
// others leave.
func columnsFor(width int, sessions []overview.Overview) columns {
	const focus = 2
	steps, average := 0, averageWidth
	for _, o := range sessions {
		steps, average = max(steps, len(o.Steps)), max(average, ui.Wider(averageWidth, o.Decimals()))
	}
	c := columns{average: average, date: 11 + columnGap, progress: 8 + columnGap}
	if width >= 76 {
		c.people = 6 + columnGap
		c.averages = min(steps, 5)
	}
	if width >= 100 {
		c.area = 18 + columnGap
		c.averages = min(steps, 5+(width-100)/average)
	}
	c.title = max(width-focus-c.area-c.date-c.people-c.progress-c.averages*average, 8)
	return c
}

func (c columns) averagesHead() string {
	switch {
	case c.averages == 0:
		return ""
	case c.averages < 3:
		return "Steps"
	default:
		return "Step averages"
	}
}

// line sets the cells of a row side by side.
func (h *Home) line(c columns, title, area, date, people, progress string) string {
	var b strings.Builder
	for _, cell := range []struct {
		text  string
		width int
	}{{title, c.title}, {area, c.area}, {date, c.date}, {people, c.people}, {progress, c.progress}} {
		if cell.width > 0 {
			b.WriteString(h.look.Fit(h.look.Cut(cell.text, cell.width-columnGap), cell.width))
		}
	}
	return b.String()
}

func (h *Home) row(o overview.Overview, c columns, focus bool) string {
	people := ui.Itoa(o.People)
	if o.Mode == model.Solo {
		people = "solo"
	}
	date := ""
	if words := strings.Fields(o.Details.Date.Words()); len(words) == 3 {
		date = fmt.Sprintf("%s %.3s %s", words[0], words[1], words[2])
	}
	title := ui.Sanitize(o.Details.Title)
	if o.Baseline {
		// The mark of the series says it where the word has no room.
		const word = " baseline"
		mark := " " + h.look.Glyph.Baseline
		if c.title-columnGap >= ansi.StringWidth(title)+len(word)+len(" o") {
			mark += word
		}
		title = h.look.Cut(title, c.title-columnGap-ansi.StringWidth(mark)) + mark
	}
	line := h.look.Row(focus, h.look.Text, h.line(c, title, ui.Sanitize(o.Details.Area), date, people, fmt.Sprintf("%d of %d", o.Settled, o.Statements)))
	return line + h.averages(o, c)
}

// averages lists the consensus of each step, or where there is none the mean of the
// individual scores, told apart by their marks.
func (h *Home) averages(o overview.Overview, c columns) string {
	var b strings.Builder
	read := o.Decimals()
	for _, step := range o.Steps[:min(c.averages, len(o.Steps))] {
		var figure string
		switch {
		case step.Consensus != nil:
			figure = read.Figure(*step.Consensus)
			h.look.Consensus.Text.Write(&b, h.look.Glyph.Consensus+figure)
		case step.Individual != nil:
			figure = read.Figure(*step.Individual)
			h.look.Individual.Text.Write(&b, h.look.Glyph.Individual+figure)
		default:
			figure = "–  "
			h.look.Dim.Write(&b, " "+h.look.Glyph.Dash+"  ")
		}
		b.WriteString(ui.Blank(max(c.average-1-ansi.StringWidth(figure), 1)))
	}
	return b.String()
}

package home

import (
	"fmt"
	"strconv"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"

	"github.com/charmbracelet/x/ansi"
)

// columns is how wide each column of the list of sessions is, with the gap behind it;
// 0 leaves one out.
type columns struct {
	look                                *ui.Look
	title, area, date, people, progress int
	steps                               int // whose averages are shown
	average                             int // how wide that of one is
}

const (
	columnGap    = 2
	averageWidth = 5 // a mark, a figure with one decimal and a space: "●3.6 "
)

// columnsFor divides a width among the columns of a list: the title takes what the
// others leave.
func columnsFor(look *ui.Look, width int, sessions []overview.Overview) columns {
	const focus = 2
	steps, average := 0, averageWidth
	for _, o := range sessions {
		steps, average = max(steps, len(o.Steps)), max(average, ui.Wider(averageWidth, o.Decimals()))
	}
	c := columns{look: look, average: average, date: 11 + columnGap, progress: 8 + columnGap}
	if width >= 76 {
		c.people = 6 + columnGap
		c.steps = min(steps, 5)
	}
	if width >= 100 {
		c.area = 18 + columnGap
		c.steps = min(steps, 5+(width-100)/average)
	}
	c.title = max(width-focus-c.area-c.date-c.people-c.progress-c.steps*average, 8)
	return c
}

func (c columns) averagesHead() string {
	switch {
	case c.steps == 0:
		return ""
	case c.steps < 3:
		return "Steps"
	default:
		return "Step averages"
	}
}

// line sets the cells of a row side by side.
func (c columns) line(title, area, date, people, progress string) string {
	var b strings.Builder
	for _, cell := range []struct {
		text  string
		width int
	}{{title, c.title}, {area, c.area}, {date, c.date}, {people, c.people}, {progress, c.progress}} {
		if cell.width > 0 {
			b.WriteString(c.look.Fit(c.look.Cut(cell.text, cell.width-columnGap), cell.width))
		}
	}
	return b.String()
}

func (c columns) row(o overview.Overview, focus bool) string {
	people := strconv.Itoa(o.People)
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
		mark := " " + c.look.Glyph.Baseline
		if c.title-columnGap >= ansi.StringWidth(title)+len(word)+len(" o") {
			mark += word
		}
		title = c.look.Cut(title, c.title-columnGap-ansi.StringWidth(mark)) + mark
	}
	if c.look.Aloud() {
		return c.look.Row(focus, c.look.Text, c.said(o, title, date, people))
	}
	line := c.look.Row(focus, c.look.Text, c.line(title, ui.Sanitize(o.Details.Area), date, people, fmt.Sprintf("%d of %d", o.Settled, o.Statements)))
	return line + c.averages(o)
}

// said is a session in a sentence.
func (c columns) said(o overview.Overview, title, date, people string) string {
	if o.Mode != model.Solo {
		people = text.CountOf(o.People, "person", "people")
	}
	words := text.Joined(", ", title, ui.Sanitize(o.Details.Area), date, people, fmt.Sprintf("%d of %d done", o.Settled, o.Statements))
	if averages := strings.TrimSpace(columns{look: c.look, steps: len(o.Steps), average: averageWidth}.averages(o)); strings.ContainsAny(averages, "0123456789") {
		words += ", averages " + averages
	}
	return words
}

// averages lists the consensus of each step, or where there is none the mean of the
// individual scores, told apart by their marks.
func (c columns) averages(o overview.Overview) string {
	var b strings.Builder
	read := o.Decimals()
	for _, step := range o.Steps[:min(c.steps, len(o.Steps))] {
		var figure string
		switch {
		case step.Consensus != nil:
			figure = read.Figure(*step.Consensus)
			c.look.Consensus.Text.Write(&b, c.look.Glyph.Consensus+figure)
		case step.Individual != nil:
			figure = read.Figure(*step.Individual)
			c.look.Individual.Text.Write(&b, c.look.Glyph.Individual+figure)
		default:
			figure = "–  "
			c.look.Dim.Write(&b, " "+c.look.Glyph.Dash+"  ")
		}
		b.WriteString(ui.Blank(max(c.average-1-ansi.StringWidth(figure), 1)))
	}
	return b.String()
}

// Package listing puts the list of sessions down as text, for the command list.
package listing

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/text"
)

// listing is the list of sessions, and how wide its columns are.
type listing struct {
	sessions []overview.Overview
	ids      int // how wide the ids are, in cells
	titles   int // and the titles, where each has its area beside it; 0 where it is below
	indent   int // where the titles begin
	averages int // how wide the average of a step is
}

const (
	width = 80
	// gap parts the columns.
	gap = 2
	// leastTitle is the least room for a title beside the id; with less it stands below.
	leastTitle = 36
	// figuresGap is the room that people and settled statements take before the averages.
	figuresGap = len("PEOPLE") + gap + len("20 of 20") + gap
)

// Text is the list of sessions as text. No line is wider than 80 cells, but for a word that
// is, which stands alone. Each session has its id, day, title and area on one line, and its
// figures below the title.
func Text(sessions []overview.Overview) string { return newListing(sessions).text() }

func newListing(sessions []overview.Overview) listing {
	l := listing{sessions: sessions, ids: len("ID"), titles: len("TITLE"), averages: 1}
	areas := len("AREA")
	for _, o := range sessions {
		l.ids = max(l.ids, text.Width(text.Line(o.ID)))
		l.titles = max(l.titles, text.Width(titleOf(o)))
		areas = max(areas, text.Width(text.Line(o.Details.Area)))
		for _, words := range averages(o) {
			l.averages = max(l.averages, text.Width(words))
		}
	}
	l.indent = l.ids + gap + len("2006-01-02") + gap
	if l.room() < leastTitle || max(l.titles, areas) > l.room() && slices.ContainsFunc(sessions, l.overflows) {
		l.indent = gap
	}
	if l.titles+gap+areas > l.room() {
		l.titles = 0
	}
	return l
}

// overflows reports whether a word of a session's title or area is wider than the room
// beside the ids.
func (l listing) overflows(o overview.Overview) bool {
	return text.Widest(titleOf(o)+" "+text.Line(o.Details.Area)) > l.room()
}

// room is how wide what stands below the titles may be.
func (l listing) room() int { return width - l.indent }

func (l listing) text() string {
	var b strings.Builder
	l.put(&b, "ID", "DATE", l.named("TITLE", "AREA"))
	l.below(&b, "PEOPLE   SETTLED  STEP AVERAGES")
	for _, o := range l.sessions {
		l.put(&b, text.Line(o.ID), string(o.Details.Date), l.named(titleOf(o), text.Line(o.Details.Area)))
		people := fmt.Sprint(o.People)
		if o.Mode == model.Solo {
			people = "solo"
		}
		for i, line := range l.averagesIn(o) {
			if i > 0 {
				l.below(&b, strings.Repeat(" ", figuresGap)+line)
				continue
			}
			l.below(&b, fmt.Sprintf("%6s  %8s  %s", people, fmt.Sprintf("%d of %d", o.Settled, o.Statements), line))
		}
	}
	return b.String()
}

// put writes an id and a day, and beside or below them the lines that name a session.
func (l listing) put(b *strings.Builder, id, day string, lines []string) {
	lead := text.Pad(id, l.ids+gap) + text.Pad(day, len("2006-01-02")+gap)
	if text.Width(lead) > l.indent {
		putLine(b, lead)
		lead = ""
	}
	for i, line := range lines {
		if i > 0 {
			lead = ""
		}
		putLine(b, text.Pad(lead, l.indent)+line)
	}
}

func (l listing) below(b *strings.Builder, line string) { putLine(b, text.Spaces(l.indent)+line) }

func putLine(b *strings.Builder, line string) {
	b.WriteString(strings.TrimRight(line, " "))
	b.WriteByte('\n')
}

// named are the lines of a title with its area: beside it where there is room for all of
// the list's, otherwise below.
func (l listing) named(title, area string) []string {
	if l.titles > 0 {
		return []string{text.Pad(title, l.titles+gap) + area}
	}
	lines := text.Words(title, l.room())
	if area != "" {
		lines = append(lines, text.Words(area, l.room())...)
	}
	return lines
}

// titleOf is a session's title, marked where it is a baseline.
func titleOf(o overview.Overview) string {
	title := text.Line(o.Details.Title)
	if o.Baseline {
		title += " (baseline)"
	}
	return title
}

// averagesIn are the averages of the steps in lines, all of one width.
func (l listing) averagesIn(o overview.Overview) []string {
	lines := []string{""}
	for _, words := range averages(o) {
		last := len(lines) - 1
		if lines[last] != "" && text.Width(lines[last])+1+l.averages > l.room()-figuresGap {
			lines = append(lines, "")
			last++
		}
		if lines[last] != "" {
			lines[last] += " "
		}
		lines[last] += l.onPoint(words)
	}
	return lines
}

// onPoint fills an average up to the width of all, so that they stand on their points:
// that of a consensus lacks the brackets of an individual mean.
func (l listing) onPoint(words string) string {
	bracketed := strings.HasPrefix(words, "(")
	if l.averages > len("0.0") && !bracketed {
		words = " " + words
	}
	return text.Pad(words, l.averages)
}

// averages are a consensus mean for each step, or the individual one in brackets.
func averages(o overview.Overview) []string {
	words, read := make([]string, len(o.Steps)), o.Decimals()
	for i, s := range o.Steps {
		switch {
		case s.Consensus != nil:
			words[i] = read.Figure(*s.Consensus)
		case s.Individual != nil:
			words[i] = "(" + read.Figure(*s.Individual) + ")"
		default:
			words[i] = "–"
		}
	}
	return words
}

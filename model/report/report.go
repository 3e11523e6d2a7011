// Package report writes a session down: as Markdown and plain text for people, as
// CSV for analysis and as JSON for other programs and for stocktake itself.
//
// What people read is built once, as a Document of headings, paragraphs, lists and
// tables, and rendered from there; so every format says the same. Documents and
// tables hold plain text: escaping is each renderer's own work, and none trusts
// what people wrote.
//
// Scores that are not revealed stand in none of them: a round that is not tells how
// many answers are in.
package report

import (
	"bufio"
	"io"

	"stocktake/model"
)

// Options are what a report may leave out or take in.
type Options struct {
	// Names shows the participants' and the facilitator's names. Without it each
	// participant is called by alias, and the facilitator is left out. Names that
	// people wrote into rationales and notes stay: nobody can tell them from words.
	// An anonymous session has no names to show, and is read without lists by person.
	Names bool
	// Radar is a drawing of the step averages in plain text; empty for none.
	Radar string
	// Statement is the number of the one that History tells of; 0 for the whole session.
	Statement int
	// Baseline is the session that the summary's figures are held against; nil for none.
	Baseline *model.Session
	// Width is where plain text wraps, in terminal cells; 0 stands for 80.
	Width int
}

// Markdown writes the summary as a facilitator would attach it to minutes.
func Markdown(w io.Writer, s *model.Session, o Options) error {
	return write(w, NewDocument(s, o).markdown)
}

// Text writes the summary as plain text, wrapped and with aligned tables.
func Text(w io.Writer, s *model.Session, o Options) error {
	width := o.Width
	if width <= 0 {
		width = 80
	}
	return write(w, func(b *bufio.Writer) { NewDocument(s, o).text(b, width) })
}

// write lets render fill a buffer; the first error of w comes back from Flush.
func write(w io.Writer, render func(*bufio.Writer)) error {
	b := bufio.NewWriter(w)
	render(b)
	return b.Flush()
}

// label is what a report calls a participant.
func (o Options) label(p model.Participant) string {
	if o.Names {
		return p.Label()
	}
	return p.Alias()
}

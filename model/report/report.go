// Package report writes a session down: as a Document for people, as CSV for analysis
// and as JSON for other programs and for stocktake itself.
//
// What people read is built once, as a Document of headings, paragraphs, lists and
// tables; the packages markdown, plaintext, html and docx write it, so every format says
// the same. Documents and tables hold plain text: escaping is each writer's own work, and
// none trusts what people wrote.
//
// Scores that are not revealed stand in none of them: a round that is not tells how
// many answers are in.
package report

import (
	"time"

	"familyhub/stocktake/model"
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
	// GroupRadar is a drawing of the averages of groups of steps; empty for none.
	GroupRadar string
	// Statement is the number of the one that History tells of; 0 for the whole session.
	Statement int
	// Baseline is the session that the summary's figures are compared with; nil for none.
	Baseline *model.Session
	// Changed is when the session was last changed; a calendar tells newer dates from older ones by it.
	Changed time.Time
	// Review is what a review's report is of; the zero value for the latest.
	Review model.Review
	// Width is where the history wraps, in terminal cells; 0 stands for 80.
	Width int
}

// Label is what a report calls a participant.
func (o Options) Label(p model.Participant) string {
	if o.Names {
		return p.Label()
	}
	return p.Alias()
}

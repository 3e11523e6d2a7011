package sample

import "stocktake/model"

// workshop is the tables of one sample session. People are called by their alias
// throughout; the ids that the model wants are given as the session is made.
type workshop struct {
	origin      model.Origin // Created is when the first key is pressed; Framework stays empty
	people      []person
	scores      []row
	outcomes    []outcome
	notes       []note
	barriers    []model.Barrier  // without ids
	priorities  []model.Priority // without ids
	flagged     []int            // statements to come back to
	since       []update         // what became of the earlier workshop's
	dots        []dots
	focus       []int        // the places of the priorities to begin with, counted from 1
	needs       []model.Need // without ids
	answers     []answer
	reflections []reflection
	texts       model.Plan
	baseline    bool        // it is marked for later ones to be held against
	place       model.Place // where the session is left
}

// person is a participant. The alias is at most 14 cells, so that it reads on a wall.
type person struct {
	alias, agency, role string
	observes            bool
	leaves              int // the step before which the person leaves; 0 for staying to the end
}

// row is the scores of one statement, as parseScores reads them: one mark for each
// scoring person, in the order of the people.
type row struct {
	statement int
	marks     string
}

// outcome is what the room settled on at a statement.
type outcome struct {
	statement int
	score     string // "0" to "5", or noConsensus
	rationale string
	dissent   string
}

// noConsensus is the score of an outcome where the room agreed to differ.
const noConsensus = "none"

// note is a piece of evidence. By is the alias of whoever wrote it as a comment, or
// empty for a note of the room.
type note struct {
	statement int
	text      string
	by        string
}

package table

import (
	"fmt"

	"familyhub/stocktake/model"
)

// Needs is the training needs analysis, in the order in which it was written. Its
// fields but for the gap are the columns of the file in which it is read and written.
// A row of which nobody has said yet who has the skill and who needs it has no numbers.
func Needs(s *model.Session) *Table {
	t := newNeeds()
	for _, n := range s.Plan().Needs() {
		t.Add(
			Of(n.Skill), Of(n.Group), known(n.Have, n.Counted()), known(n.Need, n.Counted()), known(n.Gap(), n.Counted()),
			Of(n.Level), Of(n.By), Of(n.Format), Of(n.Note),
		)
	}
	return t
}

func newNeeds() *Table {
	return &Table{Name: "training_needs", Title: "Training needs", Fields: needFields(), Known: 2}
}

func needFields() []Field {
	people := fmt.Sprintf("0 to %d", model.MostStaff)
	return []Field{
		{Name: "skill", Title: "Skill", Meaning: "What people are to learn"},
		{Name: "group", Title: "Staff group", Meaning: "Who they are, such as health visitors"},
		{Name: "have", Title: "Have", Type: Integer, Unit: "people", Range: people, Meaning: "How many of them have the skill; empty while nobody has counted them"},
		{Name: "need", Title: "Need", Type: Integer, Unit: "people", Range: people, Meaning: "How many of them are to have it; empty while nobody has counted them"},
		{Name: "gap", Title: "Shortfall", Type: Integer, Unit: "people", Range: people, Meaning: "How many still lack it; empty while nobody has counted them"},
		{Name: "level", Title: "Level", Meaning: "To what level they are to have it"},
		{Name: "by", Title: "By", Type: Date, Range: anyDay, Meaning: "The day by which they are to have it"},
		{Name: "format", Title: "How", Meaning: "How it is to be trained"},
		{Name: "note", Title: "Note", Meaning: "What else was noted"},
	}
}

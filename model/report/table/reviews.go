package table

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/followup"
)

// Reviews has a row for each priority in each review of the plan, in the order of their
// days, and one without a priority for a review that has a note alone.
func Reviews(s *model.Session) *Table {
	t := newReviews()
	for _, r := range followup.Of(s).All() {
		lines := r.Lines
		if len(lines) == 0 {
			lines = []model.ReviewLine{{}}
		}
		for _, l := range lines {
			p, there := s.Plan().Priority(l.Priority)
			var before followup.Stand
			if there {
				before = followup.Of(s).Before(r, p)
			}
			t.Add(
				Of(r.ID), Of(r.Date), Of(l.Priority), Of(p.What), Of(p.Owner), Of(l.Status), Of(l.Value), Of(l.Note),
				Of(before.Status), Of(before.Value), Of(r.Note), Of(r.Next),
			)
		}
	}
	return t
}

func newReviews() *Table {
	return &Table{Name: "reviews", Title: "Reviews", Known: 4, Extra: true, Fields: []Field{
		{Name: "review", Title: "Review", Meaning: "The review’s id within the session"},
		{Name: "reviewed", Title: "Reviewed", Type: Date, Range: anyDay, Meaning: "The day of the review"},
		{Name: "priority", Title: "Priority’s id", Meaning: "The priority’s id within the session; with session it joins priorities; empty for a review of which there is only a note"},
		{Name: "what", Title: "Priority", Meaning: "What is to be done"},
		{Name: "owner", Title: "Lead", Meaning: "Who leads on it: a role or an agency"},
		{Name: "status", Title: "Status", Range: statusWords(), Meaning: "How far it had come, as people said; empty where nobody did"},
		{Name: "value", Title: "Measure", Meaning: "Where its measure stood, as people said; empty where nobody did"},
		{Name: "note", Title: "Note", Meaning: "What else was said of it"},
		{Name: "was", Title: "Status before", Range: statusWords(), Meaning: "How far it had come before the review"},
		{Name: "stood", Title: "Measure before", Meaning: "Where its measure stood before the review"},
		{Name: "about", Title: "Note on the plan", Meaning: "What was said in the review about the plan as a whole"},
		{Name: "next_review", Title: "Next review", Type: Date, Range: anyDay, Meaning: "The day of the next review; empty where nobody has said"},
	}}
}

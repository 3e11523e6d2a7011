package jsonfile

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/report"
)

// VoteEntry is the latest vote on the priorities, as it may be seen.
type VoteEntry struct {
	Each   int         `json:"each"`   // how many dots everybody has
	Sealed bool        `json:"sealed"` // not revealed: where the dots lie is not in the file
	In     int         `json:"in"`     // how many people have cast any
	Dots   []DotsEntry `json:"dots"`
}

// DotsEntry are one person's dots on one priority.
type DotsEntry struct {
	Participant string `json:"participant"`
	Priority    string `json:"priority"`
	Dots        int    `json:"dots"`
}

// NeedEntry is a row of the training needs analysis.
type NeedEntry struct {
	ID     string        `json:"id"`
	Skill  string        `json:"skill"`
	Group  string        `json:"group"`
	Have   *int          `json:"have"` // like the other two, null while nobody has counted them
	Need   *int          `json:"need"`
	Gap    *int          `json:"gap"` // worked out; passed over when the file is read
	Level  string        `json:"level"`
	By     calendar.Date `json:"by"`
	Format string        `json:"format"`
	Note   string        `json:"note"`
}

// AnswerEntry is what was said of an item of a checklist.
type AnswerEntry struct {
	ID     string     `json:"id"` // of the checklist
	Item   string     `json:"item"`
	Answer model.Tick `json:"answer"` // empty where there is a note only
	Note   string     `json:"note"`
}

// ReflectionEntry is the answer to a prompt for reflection.
type ReflectionEntry struct {
	Prompt    string `json:"prompt"`
	Statement int    `json:"statement"` // 0 for the end of the session; passed over when the file is read
	Text      string `json:"text"`
}

// addPlan adds what turns the scores into a plan.
func (out *SessionFile) addPlan(s *model.Session) {
	out.Measures = s.Plan().Indicators()
	out.Vote = newVoteEntry(s)
	out.Training = needsJSON(s.Plan().Needs())
	out.Checklists = answersJSON(s)
	out.Reflections = reflectionsJSON(s)
	if plan := s.Plan().Texts(); plan != (model.PlanTexts{}) {
		out.Plan = &plan
	}
}

// newVoteEntry is nil without a vote, and for one that says nothing any more: there are
// no priorities, or it was revealed and those that had dots are gone.
func newVoteEntry(s *model.Session) *VoteEntry {
	ballot, ok := s.Vote().Ballot()
	if !ok || len(s.Priorities()) == 0 {
		return nil
	}
	out := &VoteEntry{Each: ballot.Each, Sealed: ballot.Sealed, Dots: []DotsEntry{}}
	if ballot.Sealed {
		out.In = ballot.In
		return out
	}
	for _, person := range s.Participants() {
		_, where := s.Vote().Dots(person.ID)
		if len(where) > 0 {
			out.In++
		}
		for _, p := range s.Priorities() {
			if n := where[p.ID]; n > 0 {
				out.Dots = append(out.Dots, DotsEntry{person.ID, p.ID, n})
			}
		}
	}
	if s.Blind() && out.In == 0 {
		return nil
	}
	return out
}

func needsJSON(needs []model.Need) []NeedEntry {
	out := make([]NeedEntry, len(needs))
	for i, n := range needs {
		counted := func(people int) *int { return shownCount(people, n.Counted()) }
		out[i] = NeedEntry{n.ID, n.Skill, n.Group, counted(n.Have), counted(n.Need), counted(n.Gap()), n.Level, n.By, n.Format, n.Note}
	}
	return out
}

// answersJSON are the items of the checklists of which something was said, in their order.
func answersJSON(s *model.Session) []AnswerEntry {
	out := []AnswerEntry{}
	for _, list := range s.Guide().Checklists {
		for _, item := range list.Items() {
			if a := s.Plan().Answer(list.ID, item.ID); a != (model.Answer{}) {
				out = append(out, AnswerEntry{list.ID, item.ID, a.Tick, a.Note})
			}
		}
	}
	return out
}

// reflectionsJSON are the prompts that were answered, in their order.
func reflectionsJSON(s *model.Session) []ReflectionEntry {
	out := []ReflectionEntry{}
	for _, p := range s.Guide().Reflections {
		if text := s.Reflection(p.ID); text != "" {
			out = append(out, ReflectionEntry{p.ID, p.Statement, text})
		}
	}
	return out
}

// overloadJSON is a quarter, or an owner in a quarter, with too many priorities.
type overloadJSON struct {
	Quarter calendar.Quarter `json:"quarter"`
	Months  string           `json:"months"`          // of the quarter, as people read it
	Owner   string           `json:"owner,omitempty"` // none for the quarter as a whole
	Count   int              `json:"count"`
}

// lacksJSON is what is still to be said of a priority.
type lacksJSON struct {
	Priority string          `json:"priority"`
	Lacks    []planning.Lack `json:"lacks"`
}

// tickedJSON counts what was said of the items of a group of a checklist.
type tickedJSON struct {
	Checklist string `json:"checklist"`
	Group     string `json:"group"` // its title; empty for the only one of a checklist
	Yes       int    `json:"yes"`
	Partly    int    `json:"partly"`
	No        int    `json:"no"`
	Open      int    `json:"open"`
}

func (out *summaryJSON) addPlan(s *model.Session) {
	out.Quarters = quartersJSON(s)
	out.Overloads, out.Lacks, out.Ticked = []overloadJSON{}, []lacksJSON{}, []tickedJSON{}
	for _, o := range planning.Overloads(s) {
		out.Overloads = append(out.Overloads, overloadJSON{o.Quarter, s.Plan().Quarters().Months(o.Quarter), o.Owner, o.Count})
	}
	for _, p := range s.Priorities() {
		out.Lacks = append(out.Lacks, lacksJSON{p.ID, report.Lacks(p)})
	}
	for _, list := range s.Guide().Checklists {
		for _, g := range list.Groups {
			t := s.Plan().Ticked(list.ID, g)
			out.Ticked = append(out.Ticked, tickedJSON{list.ID, g.Title, t.Yes, t.Partly, t.No, t.Open})
		}
	}
}

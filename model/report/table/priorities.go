package table

import (
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// Priorities has a row for each priority, the highest first, with everything that
// was said about it.
func Priorities(s *model.Session) *Table {
	t := newPriorities(s.Framework().Words().Requirement)
	for i, p := range s.Priorities() {
		t.Add(slices.Concat([]Cell{Int(i + 1)}, whatCells(s, p), howCells(s, p), whenceCells(p), laterCells(s, p))...)
	}
	return t
}

func newPriorities(requirement framework.Name) *Table {
	return &Table{Name: "priorities", Title: "Priorities", Fields: priorityFields(requirement), Known: 3}
}

func priorityFields(requirement framework.Name) []Field {
	return slices.Concat([]Field{
		{Name: "rank", Title: "Rank", Type: Integer, Range: anyNumber, Meaning: "The priority’s place; 1 is the highest"},
	}, whatFields(), howFields(requirement), whenceFields(), laterFields())
}

// whatFields are what is to be done, where, by whom and when.
func whatFields() []Field {
	return []Field{
		{Name: "priority", Title: "Id", Meaning: "The priority’s id within the session; with session it joins reviews"},
		{Name: "what", Title: "Priority", Meaning: "What is to be done"},
		{Name: "statements", Title: "Statements", Range: semicolons, Meaning: "The numbers of the statements that it is for"},
		{Name: "steps", Title: "Steps", Range: semicolons, Meaning: "The numbers of the steps that it is for as a whole"},
		{Name: "focus", Title: "In focus", Type: YesNo, Range: yesOrNo, Meaning: "Yes for one of the few that the room chose to begin with"},
		{Name: "owner", Title: "Lead", Meaning: "Who leads on it: a role or an agency"},
		{Name: "quarter", Title: "Quarter", Range: "Q1 to Q4 or later", Meaning: "When it is to be done, by the quarter’s number in the plan’s year"},
		{Name: "quarter_begins", Title: "Quarter begins", Type: Date, Range: anyDay, Meaning: "The quarter’s first day"},
		{Name: "quarter_ends", Title: "Quarter ends", Type: Date, Range: anyDay, Meaning: "The quarter’s last day"},
		{Name: "review", Title: "Review", Type: Date, Range: anyDay, Meaning: "The day on which its progress is looked at next"},
		{Name: "status", Title: "Status", Range: statusWords(), Meaning: "How far it has come"},
	}
}

// laterFields came later than the others, and stand last so that none of these moves.
func laterFields() []Field {
	return []Field{
		{Name: "quarter_months", Title: "When", Meaning: "The quarter’s months, such as Apr–Jun 2027"},
		{Name: "if_then", Title: "If … then", Meaning: "When, where and by whom it is begun"},
		{Name: "funding", Title: "Funding", Meaning: "The framework’s uses of funding that it could be paid under, a line for each"},
		{Name: "measure_id", Title: "Measure’s id", Meaning: "The id of the measure of the register that tells how it goes; with session it joins measures"},
	}
}

func laterCells(s *model.Session, p model.Priority) []Cell {
	return []Cell{Of(s.Plan().Quarters().Months(p.Quarter)), Of(p.IfThen), Of(strings.Join(s.Guide().FundingUses(p.Funding), "\n")), Of(p.Indicator)}
}

func statusWords() string {
	words := make([]string, len(model.Statuses()))
	for i, status := range model.Statuses() {
		words[i] = string(status)
	}
	return strings.Join(words, ", ")
}

func whatCells(s *model.Session, p model.Priority) []Cell {
	first, last := s.Plan().Quarters().Span(p.Quarter)
	return []Cell{
		Of(p.ID), Of(p.What), numberList(p.Statements), numberList(p.Steps), Bool(p.Focus), Of(p.Owner),
		Of(p.Quarter), Of(first), Of(last), Of(p.Review), Of(p.Status),
	}
}

// howFields are why and by what means, what of the framework's requirements it serves, and how people
// will see that it works.
func howFields(requirement framework.Name) []Field {
	return []Field{
		{Name: "why", Title: "Why now", Meaning: "Why it is to be done now"},
		{Name: "outcome", Title: "Outcome", Meaning: "The outcome that it is for"},
		{Name: "resources", Title: "Resources", Meaning: "What it takes"},
		{Name: "barriers", Title: "Removes", Meaning: "The barriers that it is to remove, a line for each"},
		{Name: "measure", Title: "Measure", Meaning: "What is measured"},
		{Name: "measure_now", Title: "Now", Meaning: "Where the measure stands"},
		{Name: "measure_target", Title: "Target", Meaning: "Where the measure is to stand"},
		{Name: "measure_level", Title: "Level of evaluation", Meaning: "The framework’s level of evaluation that the measure speaks to"},
		{Name: "government", Title: requirement.Capital().One, Type: Integer, Range: anyNumber, Meaning: "The number of the " + requirement.One + " that it serves"},
		{Name: "government_title", Title: requirement.Capital().One + "’s title", Meaning: "The title of the " + requirement.One + " that it serves"},
		{Name: "lacks", Title: "Still to be said", Range: semicolons, Meaning: "What is lacking for it to be specific, measurable, achievable, realistic and timebound; empty once it is done"},
	}
}

func howCells(s *model.Session, p model.Priority) []Cell {
	level, _ := s.Guide().EvaluationLevel(p.Measure.Level)
	requirement, serves := s.Guide().Requirement(p.Requirement)
	return []Cell{
		Of(p.Why), Of(p.Outcome), Of(p.Resources), Of(removed(s, p)),
		Of(p.Measure.Text), Of(p.Measure.Now), Of(p.Measure.Target), Of(level.Text),
		known(requirement.Number, serves), Of(requirement.Title), Of(report.Lacking(p)),
	}
}

// removed is the barriers that a priority is to remove, a line for each.
func removed(s *model.Session, p model.Priority) string {
	var lines []string
	for _, b := range s.Barriers() {
		if slices.Contains(p.Barriers, b.ID) {
			lines = append(lines, text.Line(b.Text))
		}
	}
	return strings.Join(lines, "\n")
}

// whenceFields are where it comes from, when it was taken over from an earlier plan.
func whenceFields() []Field {
	return []Field{
		{Name: "carried_session", Title: "Taken over from", Meaning: "The id of the earlier session that it was taken over from"},
		{Name: "carried_priority", Title: "Id there", Meaning: "Its id in the earlier session"},
		{Name: "carried_status", Title: "Status then", Range: statusWords(), Meaning: "How far it had come when it was taken over"},
		{Name: "carried_stood", Title: "Measure then", Meaning: "Where its measure stood when it was taken over"},
		{Name: "advance", Title: "Since then", Meaning: "What became of it since it was taken over"},
	}
}

func whenceCells(p model.Priority) []Cell {
	if p.Carried == nil {
		return make([]Cell, len(whenceFields()))
	}
	c := p.Carried
	return []Cell{
		Of(c.Session), Of(c.Priority), Of(c.Status), Of(c.Stood), Of(compare.Advanced(p).Words()),
	}
}

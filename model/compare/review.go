package compare

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/text"
)

// Reviewed is the result of a review of a plan.
type Reviewed struct {
	model.Review
	Priorities []ReviewedPriority // by rank: those that the review has a line of
	// Unsaid are the open priorities that nobody spoke of, by rank.
	Unsaid []model.Priority
	// Late are the priorities, by rank, that were open after their quarter, spoken of or not.
	Late []model.Priority
	// Since is the day of the review before; empty for the first.
	Since calendar.Date
}

// ReviewedPriority is what a review says of a priority, beside where it stood before.
type ReviewedPriority struct {
	model.Priority // as it is now
	Line           model.ReviewLine
	Before         followup.Stand
	Target         string // where its measure is to stand
	Late           bool   // it is open although its quarter was over on the day of the review
}

// Review works out what a review of a session comes to.
func Review(s *model.Session, review model.Review) Reviewed {
	out := Reviewed{Review: review}
	for _, r := range followup.Of(s).All() {
		if r.Date < review.Date {
			out.Since = r.Date
		}
	}
	for _, p := range s.Priorities() {
		line, said := review.Line(p.ID)
		before := followup.Of(s).Before(review, p)
		then := p
		then.Status = before.Status
		if line.Status != "" {
			then.Status = line.Status
		}
		late := followup.Of(s).Late(then, review.Date)
		if late {
			out.Late = append(out.Late, p)
		}
		switch {
		case said:
			out.Priorities = append(out.Priorities, ReviewedPriority{p, line, before, followup.Of(s).Measure(p).Target, late})
		case then.Open():
			out.Unsaid = append(out.Unsaid, p)
		}
	}
	return out
}

// Status is what the priority was after the review: as people said, or where nobody did as
// before.
func (p ReviewedPriority) Status() model.Status {
	if p.Line.Status != "" {
		return p.Line.Status
	}
	return p.Before.Status
}

// Advance is how far the priority has come; empty where nobody said its status.
func (p ReviewedPriority) Advance() Advance {
	if p.Line.Status == "" {
		return ""
	}
	return AdvancedFrom(p.Before.Status, p.Line.Status)
}

// Is are the priorities of which the review says that they went one of these ways.
func (r Reviewed) Is(ways ...Advance) (all []ReviewedPriority) {
	for _, p := range r.Priorities {
		for _, way := range ways {
			if p.Advance() == way {
				all = append(all, p)
			}
		}
	}
	return all
}

// Decision is something that a review leaves to be decided about a priority.
type Decision struct {
	Priority model.Priority
	Words    string // what is to be decided and why
}

// Decisions are what the review leaves to be decided, by rank: about priorities that are open,
// one thing each, the most pressing.
func (r Reviewed) Decisions() (all []Decision) {
	for _, p := range r.Priorities {
		now := p.Priority
		now.Status = p.Status()
		words := ""
		switch way := p.Advance(); {
		case !now.Open():
			continue
		case way == Back:
			words = "it has fallen back: what does it need?"
		case p.Late:
			words = "its quarter is over: a new quarter, or drop it?"
		case way == Unchanged && p.Before.Day != "":
			words = "nothing has moved since the last review: go on, change it or drop it?"
		case p.Owner == "":
			words = "nobody leads on it: who does?"
		case p.Quarter == "":
			words = "no quarter is decided: by when?"
		case now.Status == model.Proposed:
			words = "it is proposed and not agreed: is it to be done?"
		default:
			continue
		}
		all = append(all, Decision{p.Priority, words})
	}
	return all
}

// Tally sums the review up in a sentence.
func (r Reviewed) Tally() string {
	var parts []string
	for _, way := range Advances() {
		switch n := len(r.Is(way)); {
		case n == 0:
		case way == Unchanged && n > 1:
			parts = append(parts, fmt.Sprintf("%d as they were", n))
		default:
			parts = append(parts, fmt.Sprintf("%d %s", n, way.Words()))
		}
	}
	if n := len(r.Is("")); n > 0 {
		parts = append(parts, fmt.Sprintf("%d without a status", n))
	}
	said := "No priority was spoken of"
	if n := len(r.Priorities); n > 0 {
		said = text.CountOf(n, "priority", "priorities") + " reviewed: " + strings.Join(parts, ", ")
	}
	if n := len(r.Unsaid); n > 0 && len(r.Priorities) > 0 {
		said += fmt.Sprintf("; %d more not spoken of", n)
	}
	return said + "."
}

// Told is what the reviews of a session's plan said of one of its priorities.
type Told struct {
	Priority model.Priority
	Reviews  []model.Review     // those that say something of it, by their days
	Lines    []model.ReviewLine // what each of them says
}

// OverTheYear is what the reviews of a session said, priority by priority, by rank; nothing of
// those that nobody spoke of.
func OverTheYear(s *model.Session) (all []Told) {
	for _, p := range s.Priorities() {
		told := Told{Priority: p}
		for _, r := range followup.Of(s).All() {
			if line, said := r.Line(p.ID); said {
				told.Reviews, told.Lines = append(told.Reviews, r), append(told.Lines, line)
			}
		}
		if len(told.Lines) > 0 {
			all = append(all, told)
		}
	}
	return all
}

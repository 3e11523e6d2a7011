package model

import (
	"familyhub/stocktake/model/text"
	"fmt"
	"slices"
)

// Carried is where a priority stood in the earlier plan that it was taken over from.
type Carried struct {
	Session  string   `json:"session"`  // the id of that session
	Priority string   `json:"priority"` // its id there
	Status   Status   `json:"status"`
	Stood    string   `json:"stood,omitempty"` // where its measure stood
	With     []string `json:"with,omitempty"`  // ids, there, of those that were merged into it since
	// Through is what it continues of still earlier plans, which that session had taken
	// it over from.
	Through []Source `json:"through,omitempty"`
}

func (c Carried) cleaned() Carried {
	return Carried{
		text.Line(c.Session), text.Line(c.Priority), Status(text.Line(string(c.Status))), text.Line(c.Stood),
		cleanedIDs(c.With), cleanedSources(c.Through),
	}
}

func (c Carried) validate() error {
	for _, source := range c.sources() {
		if err := source.validate(); err != nil {
			return err
		}
	}
	if c.Status == Dropped || !slices.Contains(Statuses(), c.Status) {
		return refuse("%q is no status to take a priority over with; it is proposed, agreed, under way or done", excerpt(string(c.Status)))
	}
	return tooLong("where the measure stood", c.Stood, MaxLine)
}

// CarryOver takes the priorities of an earlier session's plan over into this one, but
// for those that were dropped and those that are here already, be it through another
// plan of which both are part. Statements, steps,
// government priorities and levels of evaluation go with them where this session has
// the same framework, in whatever version, and them in the same words. Barriers, quarters, review dates and the
// choice of the focus belong to the earlier session and stay there. The error is
// NoChange when there is nothing to take over.
func (p Plan) CarryOver(earlier *Session) (Change, error) {
	s := p.s
	if earlier.ID() == s.ID() {
		return nil, refuse("a session's own plan is there already; choose an earlier session")
	}
	var changes []Change
	ids := newNumbering[Priority](s)
	for _, pr := range earlier.priorities {
		if pr.Status == Dropped || pr.Carried.from(s.ID()) || p.successor(earlier.ID(), pr) != nil {
			continue
		}
		pr.Carried = &Carried{Session: earlier.ID(), Priority: pr.ID, Status: pr.Status, Stood: pr.Measure.Now, Through: pr.Carried.sources()}
		pr.ID, pr.Barriers, pr.Quarter, pr.Review, pr.Focus = ids.next(), nil, "", "", false
		pr.adopt(s, earlier)
		changes = append(changes, Add[Priority]{pr, End})
	}
	if len(changes) == 0 {
		return nil, errNoChange
	}
	return Batch{fmt.Sprintf(carriedOver+"%s”: %d", excerpt(earlier.details.Title), len(changes)), changes}, nil
}

// adopt leaves out of the priority what it refers to in an earlier session's framework and
// the session does not have, or has in other words. In another framework a number means
// something else.
func (p *Priority) adopt(s, earlier *Session) {
	was, is := earlier.framework, s.framework
	if was.ID != is.ID {
		p.Statements, p.Steps, p.Government, p.Measure.Level = nil, nil, 0, ""
		return
	}
	p.Statements = slices.DeleteFunc(slices.Clone(p.Statements), func(n int) bool {
		then, _ := was.Statement(n)
		now, ok := is.Statement(n)
		return !ok || !sameWords(then, now)
	})
	p.Steps = slices.DeleteFunc(slices.Clone(p.Steps), func(n int) bool {
		then, _ := was.Step(n)
		now, ok := is.Step(n)
		return !ok || unspaced(then.Title) != unspaced(now.Title)
	})
	government, _ := earlier.Guide().GovernmentPriority(p.Government)
	if here, ok := s.Guide().GovernmentPriority(p.Government); !ok || unspaced(here.Title) != unspaced(government.Title) {
		p.Government = 0
	}
	level, _ := earlier.Guide().EvaluationLevel(p.Measure.Level)
	if here, ok := s.Guide().EvaluationLevel(p.Measure.Level); !ok || unspaced(here.Text) != unspaced(level.Text) {
		p.Measure.Level = ""
	}
}

package model

import (
	"fmt"
	"slices"

	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
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
	return refusal.TooLong("where the measure stood", c.Stood, refusal.MaxLine)
}

// CarryOver takes the register of measures with its history and the priorities of an earlier
// session's plan over into this one, but for those that were dropped and those that are here already, be it through another
// plan of which both are part. Statements, steps,
// requirements, uses of funding and levels of evaluation go with them where this session has
// the same framework, in whatever version, and them in the same words. Barriers, quarters, review dates, what would
// make them more likely and the choice of the focus belong to the earlier session and stay there. The error is
// NoChange when there is nothing to take over.
func (p Plan) CarryOver(earlier *Session) (Change, error) {
	s := p.s
	if earlier.ID() == s.ID() {
		return nil, refuse("a session's own plan is there already; choose an earlier session")
	}
	if here, there := s.details.Area, earlier.details.Area; here != "" && there != "" && match.Folded(here) != match.Folded(there) {
		return nil, refuse("that plan is of %s, and this session of %s; where the two are the same area, give it the same name in the details of both",
			excerpt(there), excerpt(here))
	}
	changes, measures := p.carryIndicators(earlier)
	registered := len(changes) // measures, and later values of those that are here
	ids := newNumbering[Priority](s)
	for _, pr := range earlier.priorities {
		if pr.Status == Dropped || pr.Carried.from(s.ID()) || p.Successor(earlier.ID(), pr) != nil {
			continue
		}
		pr.Carried = &Carried{Session: earlier.ID(), Priority: pr.ID, Status: pr.Status, Stood: earlier.Reviews().Measure(pr).Now, Through: pr.Carried.sources()}
		pr.ID, pr.Barriers, pr.Quarter, pr.Review, pr.Raise, pr.Focus, pr.By = ids.next(), nil, "", "", "", false, nil
		pr.Indicator = measures[pr.Indicator]
		pr.adopt(s, earlier)
		changes = append(changes, Add[Priority]{pr, End})
	}
	if len(changes) == 0 {
		return nil, errNoChange
	}
	label := fmt.Sprintf(carriedOver+"%s”: %d", excerpt(earlier.details.Title), len(changes)-registered)
	if registered > 0 {
		label += fmt.Sprintf(", and measures and their values: %d", registered)
	}
	return Batch{label, changes}, nil
}

// adopt leaves out of the priority what it refers to in an earlier session's framework and
// the session does not have, or has in other words. In another framework a number means
// something else.
func (p *Priority) adopt(s, earlier *Session) {
	was, is := earlier.framework, s.framework
	if was.ID != is.ID {
		p.Statements, p.Steps, p.Requirement, p.Measure.Level, p.Funding = nil, nil, 0, "", nil
		return
	}
	p.Statements = slices.DeleteFunc(slices.Clone(p.Statements), func(n int) bool {
		then, _ := was.Statement(n)
		now, ok := is.Statement(n)
		return !ok || !match.SameWords(then, now)
	})
	p.Steps = slices.DeleteFunc(slices.Clone(p.Steps), func(n int) bool {
		then, _ := was.Step(n)
		now, ok := is.Step(n)
		return !ok || match.Folded(then.Title) != match.Folded(now.Title)
	})
	requirement, _ := earlier.Guide().Requirement(p.Requirement)
	if here, ok := s.Guide().Requirement(p.Requirement); !ok || match.Folded(here.Title) != match.Folded(requirement.Title) {
		p.Requirement = 0
	}
	level, _ := earlier.Guide().EvaluationLevel(p.Measure.Level)
	if here, ok := s.Guide().EvaluationLevel(p.Measure.Level); !ok || match.Folded(here.Text) != match.Folded(level.Text) {
		p.Measure.Level = ""
	}
	p.Funding = slices.DeleteFunc(slices.Clone(p.Funding), func(id string) bool {
		then, _ := earlier.Guide().FundingUse(id)
		now, ok := s.Guide().FundingUse(id)
		return !ok || match.Folded(then.Text) != match.Folded(now.Text)
	})
}

// Continues are the ids of the sessions that priorities of the plan were taken over from,
// straight or through the plans in between, each once; nil for none.
func (p Plan) Continues() (ids []string) {
	for _, pr := range p.s.priorities {
		for _, from := range pr.Carried.sources() {
			if !slices.Contains(ids, from.Session) {
				ids = append(ids, from.Session)
			}
		}
	}
	return ids
}

// Source is a priority of some session.
type Source struct {
	Session  string `json:"session"`  // its id
	Priority string `json:"priority"` // its id there
}

func (from Source) validate() error {
	if from.Session == "" {
		return refuse("the earlier session that a priority was taken over from has no id")
	}
	if err := refusal.TooLong("the id of the earlier session", from.Session, refusal.MaxLine); err != nil {
		return err
	}
	if !wellFormedID(from.Priority, priorityPrefix) {
		return refuse("%q is no id of a priority in an earlier session; ids are pr1, pr2 and so on", excerpt(from.Priority))
	}
	return nil
}

func cleanedSources(sources []Source) []Source {
	var clean []Source
	for _, from := range sources {
		from = Source{text.Line(from.Session), text.Line(from.Priority)}
		if !slices.Contains(clean, from) {
			clean = append(clean, from)
		}
	}
	return clean
}

// sources are all that a priority continues: in the plan that it was taken over from,
// and in those before.
func (c *Carried) sources() []Source {
	if c == nil {
		return nil
	}
	all := []Source{{c.Session, c.Priority}}
	for _, id := range c.With {
		all = append(all, Source{c.Session, id})
	}
	return append(all, c.Through...)
}

// is reports whether this is a priority of an earlier session, has it merged into it, or
// came from it through the plans in between.
func (c *Carried) is(session, priority string) bool {
	return slices.Contains(c.sources(), Source{session, priority})
}

// from reports whether anything of it comes from a session.
func (c *Carried) from(session string) bool {
	return slices.ContainsFunc(c.sources(), func(source Source) bool { return source.Session == session })
}

// Successor is what became here of a priority of another session: the one that was
// taken over from it, or else one that continues the same priority of a third, still
// earlier plan and owes nothing to that session. It is nil where there is none.
func (p Plan) Successor(session string, was Priority) *Priority {
	at := slices.IndexFunc(p.s.priorities, func(p Priority) bool { return p.Carried.is(session, was.ID) })
	if at < 0 {
		at = slices.IndexFunc(p.s.priorities, func(p Priority) bool {
			return !p.Carried.from(session) && sharesSource(p.Carried, was.Carried)
		})
	}
	if at < 0 {
		return nil
	}
	heir := p.s.priorities[at]
	return &heir
}

func sharesSource(one, other *Carried) bool {
	sources := other.sources()
	return slices.ContainsFunc(one.sources(), func(source Source) bool { return slices.Contains(sources, source) })
}

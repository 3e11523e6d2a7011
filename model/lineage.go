package model

import (
	"familyhub/stocktake/model/text"
	"slices"
)

// Source is a priority of some session.
type Source struct {
	Session  string `json:"session"`  // its id
	Priority string `json:"priority"` // its id there
}

func (from Source) validate() error {
	if from.Session == "" {
		return refuse("the earlier session that a priority was taken over from has no id")
	}
	if err := tooLong("the id of the earlier session", from.Session, MaxLine); err != nil {
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

// successor is what became here of a priority of another session: the one that was
// taken over from it, or else one that continues the same priority of a third, still
// earlier plan and owes nothing to that session. It is nil where there is none.
func (p Plan) successor(session string, was Priority) *Priority {
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

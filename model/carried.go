package model

import (
	"slices"

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
	for _, source := range c.Sources() {
		if err := source.validate(); err != nil {
			return err
		}
	}
	if c.Status == Dropped || !slices.Contains(Statuses(), c.Status) {
		return refuse("%q is no status to take a priority over with; it is proposed, agreed, under way or done", excerpt(string(c.Status)))
	}
	return refusal.TooLong("where the measure stood", c.Stood, refusal.MaxLine)
}

// Continues are the ids of the sessions that priorities of the plan were taken over from,
// straight or through the plans in between, each once; nil for none.
func (p Plan) Continues() (ids []string) {
	for _, pr := range p.s.priorities {
		for _, from := range pr.Carried.Sources() {
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

// Sources are all that a priority continues: in the plan that it was taken over from,
// and in those before.
func (c *Carried) Sources() []Source {
	if c == nil {
		return nil
	}
	all := []Source{{c.Session, c.Priority}}
	for _, id := range c.With {
		all = append(all, Source{c.Session, id})
	}
	return append(all, c.Through...)
}

// Is reports whether this is a priority of an earlier session, has it merged into it, or
// came from it through the plans in between.
func (c *Carried) Is(session, priority string) bool {
	return slices.Contains(c.Sources(), Source{session, priority})
}

// From reports whether anything of it comes from a session.
func (c *Carried) From(session string) bool {
	return slices.ContainsFunc(c.Sources(), func(source Source) bool { return source.Session == session })
}

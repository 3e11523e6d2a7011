// Package erase takes sessions, or one person of a session, out of the data file and its backups.
package erase

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/cli/datafile"
)

// Eraser erases once it is sure, or was told that it may.
type Eraser struct {
	*datafile.File
	Sure bool
	Keep bool // the backups
}

func (e Eraser) Session(s *store.Store, o overview.Overview) error {
	what := fmt.Sprintf("the session %q (%s), with %s and %d of %d statements settled",
		o.Details.Title, o.ID, text.CountOf(o.People, "person", "people"), o.Settled, o.Statements)
	return e.carefully(s, what, fmt.Sprintf("The session %q", o.Details.Title), func() error { return s.Erase(o.ID) })
}

func (e Eraser) Person(s *store.Store, o overview.Overview, name string) error {
	h, o, err := s.Load(o.ID)
	if err != nil {
		return err
	}
	if h.Session().Solo() {
		return fmt.Errorf("%q is one person scoring alone; stocktake erase %s erases all of it", o.Details.Title, o.ID)
	}
	log, err := s.Log(o.ID)
	if err != nil {
		return err
	}
	who, err := called(name, model.People(log), o)
	if err != nil {
		return err
	}
	id := who.ID
	if who.Removed {
		id = "" // nothing of theirs stands any more but in what Erase always drops
	}
	origin, fw := h.Session().Origin(), h.Session().FirstFramework()
	left, err := model.Erase(origin, fw, log, id)
	if err != nil {
		return err
	}
	rewritten, err := replayed(origin, h.Session(), left)
	if err != nil {
		return err
	}
	what := fmt.Sprintf("%s from the session %q (%s): scores, comments and all", who.Label(), o.Details.Title, o.ID)
	if err := e.carefully(s, what, who.Label(), func() error {
		return s.Rewrite(overview.Of(rewritten.Session(), e.Now(), o.Place), left...)
	}); err != nil {
		return err
	}
	e.mention(who, left, o)
	return nil
}

// replayed is the session that a rewritten log makes: it must make one.
func replayed(origin model.Origin, was *model.Session, log []model.Entry) (*model.History, error) {
	h, err := model.NewHistory(origin, was.FirstFramework())
	if err != nil {
		return nil, err
	}
	for _, entry := range log {
		if err := h.Replay(entry); err != nil {
			return nil, fmt.Errorf("the history cannot be rewritten, so nothing was erased: %w", err)
		}
	}
	return h, nil
}

// compact takes the bytes out of the file, and says what is gone and what is not.
func (e Eraser) compact(s *store.Store, what string) error {
	if err := s.Compact(); err != nil {
		return fmt.Errorf("%s is erased, but the bytes are still in the file: %w; the next start of stocktake tries again", what, err)
	}
	e.Say("%s is erased, and the data file %s was rewritten.", what, text.Path(s.Path()))
	e.Say("Exports, and copies of the data file made elsewhere, are not touched: delete those yourself.")
	return nil
}

// mention warns of names that people wrote in texts of their own.
func (e Eraser) mention(who model.Person, log []model.Entry, o overview.Overview) {
	for _, name := range who.Names {
		if n := model.Mentions(log, name); n > 0 {
			e.Say("%q still stands in what others entered (entries of the history: %d); to find it: %s", name, n, e.Typed("show", o.ID))
		}
	}
}

// called finds the one person whom a name means: by what people are called now, or
// failing that by what they were called before.
func called(name string, people []model.Person, o overview.Overview) (model.Person, error) {
	name = text.Line(name)
	now := pick(people, func(p model.Person) bool {
		return !p.Removed && (strings.EqualFold(p.Label(), name) || strings.EqualFold(p.Alias(), name))
	})
	if len(now) == 0 {
		now = pick(people, func(p model.Person) bool { return p.Called(name) })
		if !slices.ContainsFunc(now, func(p model.Person) bool { return !p.Removed }) {
			now = now[:min(len(now), 1)] // those who were removed go together
		}
	}
	switch {
	case name == "":
		return model.Person{}, fmt.Errorf("--participant needs a name; %s", among(people, o))
	case len(now) == 1:
		return now[0], nil
	case len(now) > 1:
		return model.Person{}, fmt.Errorf("%q may be %s; use the alias", name, listed(now))
	default:
		return model.Person{}, fmt.Errorf("there is no participant %q; %s", name, among(people, o))
	}
}

func pick(people []model.Person, ok func(model.Person) bool) []model.Person {
	var some []model.Person
	for _, p := range people {
		if ok(p) {
			some = append(some, p)
		}
	}
	return some
}

// among says who is in a session.
func among(people []model.Person, o overview.Overview) string {
	here := pick(people, func(p model.Person) bool { return !p.Removed })
	if len(here) == 0 {
		return fmt.Sprintf("nobody is in the session %q", o.Details.Title)
	}
	return fmt.Sprintf("in the session %q are %s", o.Details.Title, listed(here))
}

// listed names people with their aliases.
func listed(people []model.Person) string {
	names := make([]string, len(people))
	for i, p := range people {
		names[i] = p.Alias()
		if p.Name != "" {
			names[i] = fmt.Sprintf("%s (%s)", p.Name, p.Alias())
		}
		if p.Removed {
			names[i] += ", removed before"
		}
	}
	return strings.Join(names, "; ")
}

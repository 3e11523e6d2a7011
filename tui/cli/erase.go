package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"

	"github.com/spf13/cobra"
)

func eraseCommand(a *App) *cobra.Command {
	var who, age string
	e := eraser{App: a}
	cmd := &cobra.Command{
		Use: "erase SESSION", Short: "Erase a session, or one person in it, for good",
		Long: `Erase a session from the data file, or with --participant one person in it: name, agency
and role, scores and corrections of every round, and comments. What stands is written
again as if that person had never been there; the history goes, and nothing can be redone.
The file is then written anew, so that no byte of it is left, and nothing brings it back.

The others keep their numbers, and a group's own words stay: where somebody wrote the
name in a note, a rationale or a plan, erase says so. The backups are deleted too, after
a question of their own, and a new one is made. What was exported, and copies of the
data file that were made elsewhere, are not touched.

With --older-than and without a SESSION, every session of an earlier day is erased: by
its date, or where it has none by the day on which it was begun.

` + aboutSession,
		Example: `  stocktake erase "Northvale, spring"
  stocktake erase Northvale --participant "Ann Ash"
  stocktake erase 01k9 --participant "Participant 3" --yes     without being asked, for scripts
  stocktake erase --older-than 2y                              also 18m, 90d or 2024-03-12`,
		Args: func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("older-than") {
				return takes()(cmd, args)
			}
			return takes("SESSION")(cmd, args)
		},
		ValidArgsFunction: a.complete,
		RunE: func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("older-than") {
				if cmd.Flags().Changed("participant") {
					return usageError{errors.New("--older-than erases whole sessions; leave out --participant")}
				}
				return e.retain(age)
			}
			if cmd.Flags().Changed("participant") {
				return a.changing(args[0], func(s *store.Store, o model.Overview) error { return e.person(s, o, who) })
			}
			return a.changing(args[0], e.session)
		},
	}
	cmd.Flags().StringVar(&who, "participant", "", "the `NAME` of the person to erase, or the alias, such as \"Participant 3\"")
	cmd.Flags().StringVar(&age, "older-than", "", "erase all sessions from before an `AGE`: 2y, 18m, 90d, or a date")
	cmd.Flags().BoolVar(&e.sure, "yes", false, "erase without asking, in the backups too")
	cmd.Flags().BoolVar(&e.keep, "keep-backups", false, "leave the backups, with what they hold")
	return cmd
}

// eraser erases once it is sure, or was told that it may.
type eraser struct {
	*App
	sure bool
	keep bool // the backups
}

func (e eraser) session(s *store.Store, o model.Overview) error {
	what := fmt.Sprintf("the session %q (%s), with %d people and %d of %d statements settled",
		o.Details.Title, o.ID, o.People, o.Settled, o.Statements)
	return e.carefully(s, what, fmt.Sprintf("The session %q", o.Details.Title), func() error { return s.Erase(o.ID) })
}

func (e eraser) person(s *store.Store, o model.Overview, name string) error {
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
	origin, fw := h.Session().Origin(), h.Session().Framework()
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
		return s.Rewrite(rewritten.Session().Overview(e.Now(), o.Place), left...)
	}); err != nil {
		return err
	}
	e.mention(who, left, o)
	return nil
}

// replayed is the session that a rewritten log makes: it must make one.
func replayed(origin model.Origin, was *model.Session, log []model.Entry) (*model.History, error) {
	h, err := model.NewHistory(origin, was.Framework())
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

// ask wants the word yes from a person at a terminal.
func (e eraser) ask(what string) error {
	if e.sure {
		return nil
	}
	if !e.canAsk() {
		return needsYes("erase " + what)
	}
	if e.saysYes("Erase " + what + "? Nothing brings it back. " + typeYes) {
		return nil
	}
	return errors.New("nothing was erased")
}

// compact takes the bytes out of the file, and says what is gone and what is not.
func (e eraser) compact(s *store.Store, what string) error {
	if err := s.Compact(); err != nil {
		return fmt.Errorf("%s is erased, but the bytes are still in the file: %w; the next start of stocktake tries again", what, err)
	}
	e.say("%s is erased, and the data file %s was written anew.", what, shown(s.Path()))
	e.say("Exports, and copies of the data file made elsewhere, are not touched: delete those yourself.")
	return nil
}

// mention warns of names that people wrote in texts of their own.
func (e eraser) mention(who model.Person, log []model.Entry, o model.Overview) {
	for _, name := range who.Names {
		if n := model.Mentions(log, name); n > 0 {
			e.say("%q still stands in what others entered (entries of the history: %d); to find it: %s", name, n, e.typed("show", o.ID))
		}
	}
}

// called finds the one person whom a name means: by what people are called now, or
// failing that by what they were called before.
func called(name string, people []model.Person, o model.Overview) (model.Person, error) {
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
func among(people []model.Person, o model.Overview) string {
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

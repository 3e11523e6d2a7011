package cli

import (
	"errors"
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/load"
	"familyhub/stocktake/store"
)

// inPlace puts a session in the place of the one with the same id, once the person has
// seen what goes and what comes. A backup keeps what goes.
func (l loader) inPlace(st *store.Store, loaded *load.Loaded, o model.Overview) error {
	comes := loaded.History.Session()
	there, was, err := st.Load(o.ID)
	if err != nil {
		return fmt.Errorf("what is to be replaced cannot be read, so nothing was changed: %w", err)
	}
	l.say("In the data file: %s, last on %s.", contents(there.Session(), there.Seq()), moment(was.Changed.In(l.Now().Location())))
	l.say("In its place:     %s.", contents(comes, loaded.History.Seq()))
	if lost := unrevealed(there.Session()); len(lost) > 0 {
		l.say("Not revealed yet, and lost with it: %s.", strings.Join(lost, ", "))
	}
	if err := l.ask(o.ID); err != nil {
		return err
	}
	backup, err := st.Backup()
	if err != nil {
		return fmt.Errorf("nothing was replaced: %w", err)
	}
	if err := st.Replace(comes.Origin(), comes.Framework(), o, loaded.Entries...); err != nil {
		return err
	}
	l.say("Replaced. What was there before is in the backup %s.", shown(backup.Path))
	return nil
}

// ask wants the word yes from a person at a terminal, unless it was given beforehand.
func (l loader) ask(id string) error {
	what := fmt.Sprintf("replace the session %s, with the history that undo goes back through", id)
	switch {
	case l.sure:
		return nil
	case !l.canAsk():
		return needsYes(what)
	case l.saysYes(capitalised(what) + "? " + typeYes):
		return nil
	}
	return errors.New("nothing was replaced")
}

// contents says what a session holds.
func contents(s *model.Session, changes uint64) string {
	d := s.Details()
	title := fmt.Sprintf("%q", d.Title)
	if d.Date != "" {
		title += " of " + d.Date.Words()
	}
	return strings.Join([]string{
		title, people(len(s.Participants())), plural(scores(s), "score"), plural(int(changes), "change"),
	}, ", ")
}

func people(n int) string {
	if n == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%d people", n)
}

// scores counts the answers that are in, of the latest rounds.
func scores(s *model.Session) int {
	n := 0
	for _, st := range s.Statements() {
		for _, p := range s.Participants() {
			if s.At(st.Number).Score(p.ID) != model.NoScore {
				n++
			}
		}
	}
	return n
}

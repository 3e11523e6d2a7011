package importing

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/report/load"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/cli/phrase"
)

// inPlace puts a session in the place of the one with the same id, once the person has
// seen what goes and what comes. A backup keeps what goes.
func (l Loader) inPlace(st *store.Store, loaded *load.Loaded, o overview.Overview) error {
	comes := loaded.History.Session()
	there, was, err := st.Load(o.ID)
	if err != nil {
		return fmt.Errorf("what is to be replaced cannot be read, so nothing was changed: %w", err)
	}
	l.Say("In the data file: %s, last on %s.", contents(there.Session(), there.Seq()), phrase.Moment(was.Changed.In(l.Now().Location())))
	l.Say("In its place:     %s.", contents(comes, loaded.History.Seq()))
	if lost := phrase.Unrevealed(there.Session()); len(lost) > 0 {
		l.Say("Not revealed yet, and lost with it: %s.", strings.Join(lost, ", "))
	}
	what := fmt.Sprintf("replace the session %s, with the history that undo goes back through", o.ID)
	if err := l.Confirm(l.Sure, what, text.Capital(what)+"?", "nothing was replaced"); err != nil {
		return err
	}
	backup, err := st.Backup()
	if err != nil {
		return fmt.Errorf("nothing was replaced: %w", err)
	}
	if err := st.Replace(comes.Origin(), comes.Framework(), o, loaded.Entries...); err != nil {
		return err
	}
	l.Say("Replaced. What was there before is in the backup %s.", text.Path(backup.Path))
	return nil
}

// contents says what a session holds.
func contents(s *model.Session, changes uint64) string {
	d := s.Details()
	title := fmt.Sprintf("%q", d.Title)
	if d.Date != "" {
		title += " of " + d.Date.Words()
	}
	return strings.Join([]string{
		title, text.CountOf(len(s.Participants()), "person", "people"), text.CountOf(scores(s), "score", "scores"), text.CountOf(int(changes), "change", "changes"),
	}, ", ")
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

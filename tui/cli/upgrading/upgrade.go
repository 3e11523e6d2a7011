// Package upgrading moves a session to another version of its framework.
package upgrading

import (
	"errors"
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/cli/datafile"
	"familyhub/stocktake/tui/upgrade"
)

// Upgrader is a call of session upgrade.
type Upgrader struct {
	*datafile.File
	Dry  bool // nothing is done
	Sure bool // nobody is asked
}

// errMoved is for a yes to something that is not what would be done any more.
var errMoved = errors.New("the session changed while the question waited, and nothing was changed; run the command again")

// Upgrade says what another version of the framework would change in a session, and moves the
// session to it once the person at the terminal says so. The data file is open before the question
// and after it, so that nobody else is kept from it meanwhile.
func (u Upgrader) Upgrade(ref string, fw *framework.Framework) error {
	var id, title string
	var seen uint64
	err := u.Loaded(ref, func(h *model.History) error {
		s := h.Session()
		id, title, seen = s.ID(), s.Details().Title, h.Seq()
		return u.rehearse(h, fw)
	})
	switch {
	case model.NoChange(err):
		u.Say("%q asks exactly that already; nothing was changed.", title)
		return nil
	case err != nil:
		return err
	case u.Dry:
		u.Say("Nothing was changed: --dry-run says only what would be.")
		return nil
	}
	what := fmt.Sprintf("move the session %q to version %s", title, fw.Version)
	if err := u.Confirm(u.Sure, what, "Move the session to this version?", "nothing was changed"); err != nil {
		return err
	}
	return u.Changing(id, func(st *store.Store, o overview.Overview) error {
		h, o, err := st.Load(o.ID)
		if err != nil {
			return err
		}
		if h.Seq() != seen {
			return errMoved
		}
		draft, err := st.Draft(o.ID)
		if err != nil {
			return err
		}
		if draft != nil {
			return fmt.Errorf("a text of %q was being typed when the program came to its end; stocktake open %s first, and keep it or drop it", title, o.ID)
		}
		now := u.Now()
		change := h.Session().Upgraded(fw)
		entry, err := h.Do(change, now)
		if err != nil {
			return err
		}
		if err := st.Append(overview.Of(h.Session(), now, h.Session().Nearest(change.Place(o.Place))), entry); err != nil {
			return err
		}
		u.Say("%q asks version %s now. Undo in the session takes that back.", title, fw.Version)
		return nil
	})
}

// rehearse prints what would change, and refuses what would lose something.
func (u Upgrader) rehearse(h *model.History, fw *framework.Framework) error {
	s := h.Session()
	c := s.Upgraded(fw)
	if why := c.Misfits(s); len(why) > 0 {
		return fmt.Errorf("%q stays as it is:\n%s", s.Details().Title, strings.Join(why, "\n"))
	}
	if err := c.Framework.Check(); err != nil {
		return err
	}
	lines := upgrade.Changes(c, s) // before h, which is nobody else's, has moved
	if _, err := h.Do(c, u.Now()); err != nil {
		return err
	}
	_, err := fmt.Fprintln(u.Stdout, text.Lines(strings.Join(lines, "\n")))
	return err
}

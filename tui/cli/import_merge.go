package cli

import (
	"errors"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/sheets"
)

// errMoved is for a yes to something that is not what would be done any more.
var errMoved = errors.New("the session changed while the question waited, and nothing was taken in; run the command again")

// merge takes files into a session in one write, once the person at the terminal says so.
func (a *App) merge(ref string, files []sheet.File, o sheet.Options, sure bool) error {
	var err error
	if sure || !a.canAsk() {
		err = a.changing(ref, func(s *store.Store, found model.Overview) error {
			return a.take(s, found.ID, files, o, nil)
		})
	} else {
		err = a.mergeAsking(ref, files, o)
	}
	if store.Is(err, store.Unknown) || store.Is(err, store.Ambiguous) {
		return errors.Join(err, wrongIn(files))
	}
	return err
}

// mergeAsking is merge with a question. The data file is open before it and after it, so
// that nobody else is kept from it while the question waits.
func (a *App) mergeAsking(ref string, files []sheet.File, o sheet.Options) error {
	var in sheet.Intake
	var id string
	err := a.session(ref, func(s *model.Session) (err error) {
		id = s.Origin().ID
		in, err = takeIn(s, files, o)
		return err
	})
	switch {
	case err != nil:
		return err
	case len(in.Batch.Changes) == 0:
		return a.nothing(in, files)
	}
	a.preview(in)
	a.sayEmpty(files)
	if !a.saysYes("Take this in? " + typeYes) {
		return errors.New("nothing was taken in")
	}
	return a.changing(id, func(s *store.Store, found model.Overview) error {
		if found.ID != id {
			return errMoved
		}
		return a.take(s, id, files, o, sheets.Preview(in))
	})
}

// take takes files into a session of the open data file. Agreed is the preview that
// somebody said yes to; nil where nobody was asked.
func (a *App) take(s *store.Store, id string, files []sheet.File, o sheet.Options, agreed []string) error {
	h, found, err := s.Load(id)
	if err != nil {
		return err
	}
	in, err := takeIn(h.Session(), files, o)
	switch {
	case err != nil:
		return err
	case agreed != nil && !slices.Equal(agreed, sheets.Preview(in)):
		return errMoved
	case len(in.Batch.Changes) == 0:
		return a.nothing(in, files)
	case agreed == nil:
		a.preview(in)
		a.sayEmpty(files)
	}
	now := a.Now()
	entry, err := h.Do(in.Batch, now)
	if err != nil {
		return err
	}
	if err := s.Append(h.Session().Overview(now, found.Place), entry); err != nil {
		return err
	}
	a.say("Taken in as one change; u takes it back in the session.")
	return nil
}

package importing

import (
	"errors"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/intake"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/sheets"
)

// errMoved is for a yes to something that is not what would be done any more.
var errMoved = errors.New("the session changed while the question waited, and nothing was taken in; run the command again")

// Merge takes files into a session in one write, once the person at the terminal says so.
func (i *Importer) Merge(ref string, read sheets.Files) error {
	var err error
	if i.Sure || !i.CanAsk() {
		err = i.Changing(ref, func(s *store.Store, found overview.Overview) error {
			return i.take(s, found.ID, read, nil)
		})
	} else {
		err = i.mergeAsking(ref, read)
	}
	if store.Is(err, store.NotFound) || store.Is(err, store.Ambiguous) {
		usual := framework.Builtin() // of a session that is not there nobody knows another
		return errors.Join(err, wrongIn(read.For(usual)))
	}
	return err
}

// mergeAsking is merge with a question. The data file is open before it and after it, so
// that nobody else is kept from it while the question waits.
func (i *Importer) mergeAsking(ref string, read sheets.Files) error {
	var in intake.Result
	var id string
	var files []sheet.File
	err := i.Loaded(ref, func(h *model.History) (err error) {
		id, files = h.Session().Origin().ID, read.For(h.Session().Framework())
		in, err = i.takeIn(h.Session(), files)
		return err
	})
	switch {
	case err != nil:
		return err
	case len(in.Batch.Changes) == 0:
		return i.nothing(in, files)
	}
	i.preview(in)
	i.sayEmpty(files)
	if !i.SaysYes("Take this in?") {
		return errors.New("nothing was taken in")
	}
	return i.Changing(id, func(s *store.Store, found overview.Overview) error {
		if found.ID != id {
			return errMoved
		}
		return i.take(s, id, read, sheets.Preview(in))
	})
}

// take takes files into a session of the open data file. Agreed is the preview that
// somebody said yes to; nil where nobody was asked.
func (i *Importer) take(s *store.Store, id string, read sheets.Files, agreed []string) error {
	h, found, err := s.Load(id)
	if err != nil {
		return err
	}
	files := read.For(h.Session().Framework())
	in, err := i.takeIn(h.Session(), files)
	switch {
	case err != nil:
		return err
	case agreed != nil && !slices.Equal(agreed, sheets.Preview(in)):
		return errMoved
	case len(in.Batch.Changes) == 0:
		return i.nothing(in, files)
	case agreed == nil:
		i.preview(in)
		i.sayEmpty(files)
	}
	now := i.Now()
	entry, err := h.Do(in.Batch, now)
	if err != nil {
		return err
	}
	if err := s.Append(overview.Of(h.Session(), now, found.Place), entry); err != nil {
		return err
	}
	i.Say("Taken in as one change; u takes it back in the session.")
	return nil
}

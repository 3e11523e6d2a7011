package export

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/load"
	"familyhub/stocktake/store"
)

// DataFile is how the names of data files end. They say as of when they are, too: one that is there
// may be in use, and is never replaced.
const DataFile = ".db"

// dataFile writes a session as a data file of its own: with names as it is, with its history and
// what is not revealed yet; without them as its JSON would be loaded, which has none of the three.
func dataFile(w io.Writer, c Content, names bool) error {
	h, place := c.History, c.Place
	if h == nil || !names {
		var b bytes.Buffer
		if err := jsonfile.Session(&b, c.Session, report.Options{Names: names}); err != nil {
			return err
		}
		loaded, err := load.Session(&b, c.Changed)
		if err != nil {
			return err
		}
		h, place = loaded.History, model.Place{}
	}
	dir, err := os.MkdirTemp("", "stocktake-copy-") // which only this user may look into
	if err != nil {
		return err
	}
	path := filepath.Join(dir, "copy"+DataFile)
	err = kept(path, h, place)
	data, read := os.ReadFile(path)
	if err := errors.Join(err, read, os.RemoveAll(dir)); err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

// kept makes a data file with one session in it.
func kept(path string, h *model.History, place model.Place) error {
	file, err := store.Open(path)
	if err != nil {
		return err
	}
	s := h.Session()
	err = file.Create(s.Origin(), s.FirstFramework(), overview.Of(s, h.Changed(), place), h.Entries()...)
	return errors.Join(err, file.Close())
}

package importing

import (
	"bufio"
	"bytes"
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/report/load"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/cli/datafile"
	"familyhub/stocktake/tui/cli/phrase"
)

// ReadSession reads a session's JSON, which may be encrypted.
func (l Loader) ReadSession(path string) (*load.Loaded, error) {
	f, err := l.OpenInput(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := bufio.NewReader(f)
	const brace = '{' // it begins every session in JSON, after a byte order mark or a space
	if first, _ := in.Peek(16); len(first) > 0 && !bytes.Contains(first, []byte{brace}) {
		return nil, fmt.Errorf("%s is no session: load reads the JSON that stocktake export --format json writes; "+
			"score sheets come in with stocktake import, people with stocktake new --participants", text.Path(path))
	}
	loaded, err := load.Session(in, l.Now())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", text.Path(path), phrase.Reason(err))
	}
	return loaded, nil
}

// Loader keeps a session that was read.
type Loader struct {
	*datafile.File
	Replace bool
	Sure    bool
}

func (l Loader) Keep(loaded *load.Loaded) error {
	return l.Writing(func(st *store.Store) error {
		id, err := l.put(st, loaded)
		if err != nil {
			return err
		}
		if loaded.Sealed > 0 {
			l.Say("Not revealed when the file was written, and so not in it: %s.", text.CountOf(loaded.Sealed, "score", "scores"))
		}
		if loaded.SealedComments > 0 {
			l.Say("Nor are the comments that came with sealed scores: %d.", loaded.SealedComments)
		}
		if loaded.SealedDots > 0 {
			l.Say("The dots of %s had not been revealed when the file was written; they are not in it.", text.CountOf(loaded.SealedDots, "person", "people"))
		}
		if loaded.SealedLikelihoods > 0 {
			l.Say("Not revealed, and so not in it: %s to how likely a priority is.", text.CountOf(loaded.SealedLikelihoods, "answer", "answers"))
		}
		_, err = fmt.Fprintln(l.Stdout, id)
		return err
	})
}

// put puts a session into the data file, and returns the id that it has there.
func (l Loader) put(st *store.Store, loaded *load.Loaded) (id string, err error) {
	s := loaded.History.Session()
	origin, o := s.Origin(), overview.Of(s, l.Now(), model.Place{Page: model.SummaryPage})
	at, err := presenceOf(st, origin.ID)
	switch {
	case err != nil:
		return "", err
	case at == taken && l.Replace:
		return origin.ID, l.inPlace(st, loaded, o)
	case at == deleted && l.Replace:
		return "", fmt.Errorf("the session %s was deleted here, so that there is nothing to replace; "+
			"without --replace this one gets an id of its own, and stocktake restore brings the deleted one back from a backup", origin.ID)
	case at != free:
		was := origin.ID
		origin.ID = model.NewID()
		o.ID = origin.ID
		l.Say("The session %s %s; this one is %s.", was, at.words(), origin.ID)
	}
	return origin.ID, st.Create(origin, s.Framework(), o, loaded.Entries...)
}

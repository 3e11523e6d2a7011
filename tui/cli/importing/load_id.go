package importing

import "familyhub/stocktake/store"

// presence is what a data file knows of an id.
type presence int

const (
	free    presence = iota
	taken            // a session has it
	deleted          // a session has it that was deleted and is still in the file
)

// presenceOf says what a data file knows of an id. The error is that of a file, or of a
// session, that cannot be read.
func presenceOf(st *store.Store, id string) (presence, error) {
	_, err := st.Overview(id)
	switch {
	case err == nil:
		return taken, nil
	case !store.Is(err, store.NotFound):
		return free, err
	}
	gone, err := st.Deleted(id)
	if gone {
		return deleted, err
	}
	return free, err
}

// words say why nothing else can have the id.
func (p presence) words() string {
	if p == deleted {
		return "was deleted here and still has its id"
	}
	return "is there already and stays as it is"
}

package store

import (
	"errors"
	"testing"
)

// TestPanicWhileRecovering has a reader find damage while the file is looked at again.
func TestPanicWhileRecovering(t *testing.T) {
	st, s := suspect(t)
	found := damaged("the structure", st.path, errors.New("met by a reader"))
	st.opener.opening = func(string) { st.broken.Store(found) }
	if err := st.Append(s.overview(), s.queue...); !errors.Is(err, found) || st.broken.Load() != found {
		t.Errorf("%v; now %v", err, st.broken.Load())
	}
	st.opener.opening = nil
	s.save(t, st)
	if err := st.broken.Load(); err != nil {
		t.Error(err)
	}
}

// TestStoreThatIsNotOpen has no reason to give yet, but an error there must be.
func TestStoreThatIsNotOpen(t *testing.T) {
	st := mustOpen(t, newPath(t))
	st.use.Store(gone)
	_, err := st.Sessions()
	st.use.Store(usable)
	wantError(t, err, Fault, st.path, "try again")
}

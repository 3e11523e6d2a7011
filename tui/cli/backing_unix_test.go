//go:build unix

package cli

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"familyhub/stocktake/store"
)

// TestFileThatDoesNotClose holds a file open by a look at it that takes for ever: the
// program ends all the same.
func TestFileThatDoesNotClose(t *testing.T) {
	t.Parallel()
	looking, goOn, written := make(chan struct{}), make(chan struct{}), make(chan struct{})
	looks := 0
	opener := store.Opener{Guard: func(path string) (store.Report, error) {
		if looks++; looks == 1 {
			close(looking)
			<-goOn
		}
		return store.Report{}, nil
	}}
	path := filepath.Join(t.TempDir(), "stocktake.db")
	ended := make(chan error, 1)
	go func() {
		ended <- new(App).using(path, opener.Open, func(s *store.Store) error {
			if err := os.Truncate(path, 0); err != nil { // so that reading panics, and the next write looks at the file
				return err
			}
			_, _ = s.Sessions()
			go func() {
				defer close(written)
				_ = s.SetSetting("theme", "dark")
			}()
			<-looking
			return nil
		})
	}()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(4 * closePatience):
		t.Error("the program waits for the file to close")
	}
	close(goOn)
	<-written
}

package datafile

import "testing"

// hanging is a data file that cannot be closed until the test ends.
type hanging struct{ end chan struct{} }

func (h hanging) Close() error {
	<-h.end
	return nil
}

// TestFileThatDoesNotClose: the program ends all the same.
func TestFileThatDoesNotClose(t *testing.T) {
	t.Parallel()
	file := hanging{make(chan struct{})}
	defer close(file.end)
	if err := Close(file); err != nil {
		t.Error(err)
	}
}

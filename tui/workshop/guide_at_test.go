package workshop_test

import (
	"testing"

	"familyhub/stocktake/tui/tuitest"
)

// The guidance opens at the statement that the room is at, whatever the size of the window.
func TestGuidanceOpensAtTheStatement(t *testing.T) {
	for _, size := range tuitest.Sizes {
		s := tuitest.New(t, size[0], size[1])
		s.Workshop(2)
		s.Press("g")
		s.Type("5")
		s.Press("enter i")
		s.Shows("Guide: 5 ")
	}
}

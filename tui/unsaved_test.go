package tui_test

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/tuitest"
)

// The time spent and the place where a session was left are noted beside what people enter,
// and are no changes to them.
func TestOnlyWhatWasEnteredCountsAsUnsaved(t *testing.T) {
	for keys, want := range map[string]string{
		"pgdown":         "Where the session was left cannot be written",
		"3":              "1 change cannot be written",
		"3 pgdown":       "1 change cannot be written",
		"3 pgdown u":     "2 changes cannot be written",
		"3 4 u pgdown 2": "4 changes cannot be written",
	} {
		s := tuitest.Opened(t, 80, 24, tuitest.Room(t, framework.Builtin(), tuitest.Four...))
		s.Store.Failing = tuitest.ErrFull
		s.Press(keys + " ctrl+c")
		s.Shows("Leave although not everything is saved?", want)
	}
}

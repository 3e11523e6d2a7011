package tui_test

import (
	"testing"

	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/tuitest"
)

func TestTheFirstNoticeStaysUntilTheFirstKey(t *testing.T) {
	const warning = "OneDrive synchronises the data file's folder, which may lose changes or lock people out. Keep it on this computer's own disk: stocktake --file PATH."
	for _, begin := range []tui.Begin{{}, {Solo: true}} {
		s := tuitest.New(t, 80, 24, func(c *tuitest.Setup) { c.Notice, c.Begin = warning, begin })
		s.Shows("OneDrive synchronises the data file's folder", "own disk")
		s.InShape("the warning", tuitest.Sizes...)
		s.Press("down")
		s.Hides("OneDrive")
	}
	s := tuitest.New(t, 80, 24)
	s.Hides("OneDrive")
}

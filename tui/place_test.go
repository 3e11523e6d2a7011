package tui

import "testing"

func TestTheFirstNoticeStaysUntilTheFirstKey(t *testing.T) {
	const warning = "OneDrive synchronises the data file's folder, which may lose changes or lock people out. Keep it on this computer's own disk: stocktake --file PATH."
	for _, begin := range []Begin{{}, {Solo: true}} {
		s := newSim(t, 80, 24, func(c *Config) { c.Notice, c.Begin = warning, begin })
		s.shows("OneDrive synchronises the data file's folder", "own disk")
		s.inShape("the warning", sizes...)
		s.press("down")
		s.hides("OneDrive")
	}
	s := newSim(t, 80, 24)
	s.hides("OneDrive")
}

package tui

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// unsaved says in a few words what waits for the disk. Only what people entered counts:
// the time spent at a statement is noted beside it, and they do not know of that.
func (s *saver) unsaved() string {
	n := 0
	for _, w := range s.queue {
		for _, e := range w.entries {
			if e.Act != model.Timed {
				n++
			}
		}
	}
	if n == 0 {
		return "Where the session was left"
	}
	return ui.Plural(n, "change", "changes")
}

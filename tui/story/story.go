// Package story has the program's screens as stories: ready-made data, and the keys that lead to the
// screen on it. Golden files, the pictures of the documents and the hidden command "story" are all made
// of the one list. A Player goes through a story without a terminal.
package story

import (
	"slices"

	"familyhub/stocktake/tui/ui"
)

// Story is how one gets to a screen.
type Story struct {
	Name string
	Data func(ui.Store) error // puts what the program begins on into an empty store
	Keys string               // that lead there from the home screen, as Keys reads them
}

// All are the stories. Of the samples' list the first is the workshop of 2026, the second the solo session.
func All() []Story {
	return slices.Concat(ofPlans(), ofTexts(), ofExports(), ofOpenings(), ofEnds(), ofScores())
}

// Find finds a story by its name.
func Find(name string) (Story, bool) {
	all := All()
	i := slices.IndexFunc(all, func(s Story) bool { return s.Name == name })
	if i < 0 {
		return Story{}, false
	}
	return all[i], true
}

package tui_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/docs"
	"familyhub/stocktake/tui/tuitest"
)

// TestLeafletsNameKeysThatThereAre: each key that a page for people names is one of the table in
// docs/workshop.md, which TestALetterMeansTheSame holds against the screens, or one of no letter.
func TestLeafletsNameKeysThatThereAre(t *testing.T) {
	table := letters(t)
	for name, page := range map[string]string{"facilitator": docs.Facilitator, "participant": docs.Participant} {
		for _, span := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(page, -1) {
			key := span[1]
			if strings.HasPrefix(key, "stocktake") {
				continue // a command: the tests of the command line have them
			}
			answer := slices.Contains([]string{"d", "n", "u"}, key) // of a card, and undo, which all screens have
			if _, letter := table[key]; !letter && !answer && !slices.Contains(tuitest.KeyNames(), strings.ToLower(key)) {
				t.Errorf("%s names the key %q, and there is none", name, key)
			}
		}
		for _, label := range regexp.MustCompile(`"([A-Z][a-z]+ [^"?.]+)"`).FindAllStringSubmatch(page, -1) {
			s := tuitest.New(t, 80, 36, tuitest.On(tuitest.Samples(t)))
			s.Press("enter x")
			s.Shows(label[1]) // in what files are for
		}
	}
}

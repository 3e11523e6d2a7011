package listing

import (
	"fmt"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// No line of the list is wider than 80 cells but for a word that is, and no word is broken.
func TestListFitsAndBreaksNoWord(t *testing.T) {
	words := rapid.SampledFrom([]string{
		"Workforce", "workshop,", "王小明健康访视员", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "ŵyn", "multi-agency",
		"https://example.org/" + strings.Repeat("long/", 15), "a", "2026", strings.Repeat("x", 75),
	})
	text := func(t *rapid.T, name string) string {
		return strings.Join(rapid.SliceOfN(words, 0, 8).Draw(t, name), " ")
	}
	rapid.Check(t, func(t *rapid.T) {
		var sessions []overview.Overview
		mean := rapid.Float64Range(0, 5)
		steps := rapid.IntRange(1, 12).Draw(t, "steps")
		for range rapid.IntRange(1, 4).Draw(t, "sessions") {
			o := overview.Overview{
				ID: "followup2026", Details: model.Details{Title: text(t, "title"), Area: text(t, "area"), Date: "2026-03-12"},
				People: rapid.IntRange(0, 240).Draw(t, "people"), Settled: rapid.IntRange(0, 20).Draw(t, "settled"), Statements: 20,
				Baseline: rapid.Bool().Draw(t, "baseline"),
			}
			for range steps {
				step := overview.Step{}
				switch x := mean.Draw(t, "mean"); rapid.IntRange(0, 2).Draw(t, "kind") {
				case 0:
					step.Consensus = &x
				case 1:
					step.Individual = &x
				}
				o.Steps = append(o.Steps, step)
			}
			sessions = append(sessions, o)
		}
		list := Text(sessions)
		for line := range strings.SplitSeq(list, "\n") {
			if n := ansi.StringWidth(line); n > width && len(strings.Fields(line)) > 1 {
				t.Fatalf("a line of %d cells: %q\n%s", n, line, list)
			}
		}
		for _, o := range sessions {
			for word := range strings.FieldsSeq(o.Details.Title + " " + o.Details.Area) {
				if ansi.StringWidth(word) == len([]rune(word)) && !strings.Contains(list, word) {
					t.Fatalf("%q is broken:\n%s", word, list)
				}
			}
		}
	})
}

func BenchmarkText(b *testing.B) {
	mean := 2.5
	sessions := make([]overview.Overview, 10_000)
	for i := range sessions {
		sessions[i] = overview.Overview{
			ID: fmt.Sprintf("01k9%08d", i), People: 12, Settled: 20, Statements: 20,
			Details: model.Details{Title: fmt.Sprint("Northvale, spring ", i), Area: "Northvale", Date: "2026-03-12"},
		}
		for range 5 {
			sessions[i].Steps = append(sessions[i].Steps, overview.Step{Consensus: &mean, Individual: &mean})
		}
	}
	for b.Loop() {
		Text(sessions)
	}
}

package english_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework/english"
)

func TestWithArticle(t *testing.T) {
	for _, noun := range []string{
		"a practice", "an area", "an indicator", "a unit", "a use", "a usual place", "a European hub", "a one-day event", "a once-only step",
		"an hour", "an honest view", "a hospital", "an unmet need", "an unidentified risk", "an umbrella", "a university", "an onerous duty",
		"a GP practice", "an NHS team", "an ICB", "an SRO", "an LGA peer", "an HR lead", "a RAG rating", "a SEND lead", "a UK nation", "an MP", "an X-ray", "a T-shirt", "a Y-shaped path", "an SRO-led plan", "a ukulele", "a Ukrainian class", "an A",
		"an 8", "an 11", "an 18-month plan", "an 80% target", "a 1", "a 10", "a 110", "a 7", "a −8", "a 50% unit",
	} {
		_, alone, _ := strings.Cut(noun, " ")
		if got := english.WithArticle(alone); got != noun {
			t.Errorf("got %q, want %q", got, noun)
		}
	}
}

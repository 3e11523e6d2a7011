package reading

import (
	"bytes"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report/plaintext"
)

// TestTheProofHasEveryText that the printed framework has, and names and short texts beside.
func TestTheProofHasEveryText(t *testing.T) {
	for _, i := range framework.Shipped() {
		fw, err := i.Framework()
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := plaintext.WriteWidth(&b, Document(fw, true), 10_000); err != nil {
			t.Fatal(err)
		}
		words := strings.Join(strings.Fields(b.String()), " ")
		has := func(what, text string) {
			for _, line := range strings.Split(text, "\n") {
				if !strings.Contains(words, strings.Join(strings.Fields(line), " ")) {
					t.Errorf("%s: the proof lacks %s: %q", i.ID, what, line)
				}
			}
		}
		for _, s := range Of(fw, fw) {
			has("a title", s.Title)
			for _, block := range s.Blocks {
				has("a text", block.Text)
				for _, p := range block.Points {
					has("a point", p.Text)
					for _, more := range p.More {
						has("what belongs to a point", more)
					}
				}
				for _, l := range block.Levels {
					has("a level", l.Description)
					has("what a level looks like", l.Here)
				}
			}
		}
		for _, st := range fw.Statements() {
			has("a short name", st.Short)
		}
		has("a name", fw.Words().Participant.Many)
	}
}

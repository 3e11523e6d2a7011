package match

import (
	"fmt"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
)

// BenchmarkMoves is on the most statements that a framework may have, all of them reworded, each with texts
// that it had before.
func BenchmarkMoves(b *testing.B) {
	version := func(name string) *framework.Framework {
		step := framework.Step{Number: 1, Title: "One"}
		for n := range 400 {
			st := framework.Statement{Number: n + 1, Text: strings.Repeat("We all know what is meant by it. ", 15) + fmt.Sprint(name, n)}
			for i := range 3 {
				st.EarlierTexts = append(st.EarlierTexts, fmt.Sprint(st.Text, " once ", i))
			}
			step.Statements = append(step.Statements, st)
		}
		return &framework.Framework{ID: "long", Steps: []framework.Step{step}}
	}
	then, now := version("then"), version("now")
	for b.Loop() {
		Moves(then, now)
	}
}

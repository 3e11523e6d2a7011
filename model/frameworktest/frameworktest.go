// Package frameworktest has frameworks for the tests of sessions. It serves tests only, and
// knows no session: the tests of model use it, too.
package frameworktest

import (
	"fmt"

	"familyhub/stocktake/framework"
)

// Scale has so many levels, from the lowest on.
func Scale(lowest, levels int) framework.Scale {
	scale := make(framework.Scale, levels)
	for i := range scale {
		value := lowest + i
		scale[i] = framework.Level{Value: value, Label: "Level " + framework.Number(value), Description: "What is seen at " + framework.Number(value) + "."}
	}
	return scale
}

// Small has three steps of two, three and one statements. The numbers have
// a gap (6 is missing), as those of a user's own framework may.
func Small() *framework.Framework {
	statement := func(n int) framework.Statement {
		return framework.Statement{Number: n, Text: fmt.Sprintf("Statement %d.", n), Short: fmt.Sprintf("S%d", n)}
	}
	first := statement(1)
	first.LookFor = []string{"first", "second"}
	return &framework.Framework{
		ID: "small", Title: "A small framework", Version: "1", Scale: Scale(0, 6),
		Steps: []framework.Step{
			{Number: 1, Title: "Leaders", Short: "Lead", Statements: []framework.Statement{first, statement(2)}},
			{Number: 2, Title: "Skills", Short: "Skill", Statements: []framework.Statement{statement(3), statement(4), statement(5)}},
			{Number: 3, Title: "Space", Short: "Space", Statements: []framework.Statement{statement(7)}},
		},
		Requirements: []framework.Requirement{{Number: 1, Title: "Access", Text: "Near to everybody."}},
		Evaluation:   []framework.Item{{ID: "reaction", Text: "Reaction"}, {ID: "behaviour", Text: "Behaviour"}},
		Funding:      []framework.Item{{ID: "capacity", Text: "More people"}, {ID: "guidance", Text: "Guidance"}},
		Checklists: []framework.Checklist{{ID: "culture", Title: "Culture", Groups: []framework.ChecklistGroup{
			{Title: "Aims", Items: []framework.ChecklistItem{{ID: "purpose", Text: "Shared purpose"}, {ID: "trust", Text: "Trust"}}},
			{Title: "Means", Items: []framework.ChecklistItem{{ID: "time", Text: "Time to meet"}}},
		}}},
		Reflections: []framework.Prompt{
			{ID: "pause", Title: "Pause", Text: "What do you see?", Statement: 2},
			{ID: "end", Title: "Next steps", Text: "What comes next?"},
		},
	}
}

// Full has the size of the built-in one: five steps of four statements.
func Full() *framework.Framework {
	fw := &framework.Framework{ID: "full", Title: "A full framework", Version: "1", Scale: Scale(0, 6)}
	for step := range 5 {
		st := framework.Step{Number: step + 1, Short: fmt.Sprintf("Step %d", step+1)}
		for i := range 4 {
			st.Statements = append(st.Statements, framework.Statement{Number: 4*step + i + 1})
		}
		fw.Steps = append(fw.Steps, st)
	}
	return fw
}

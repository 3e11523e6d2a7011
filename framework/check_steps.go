package framework

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// stepChecks carries what the checks of steps need to know of the whole framework.
type stepChecks struct {
	*findings
	resources  map[string]bool // ids
	priorities map[int]bool    // numbers
	last       int             // highest statement number so far
	statements int             // how many so far
	scale      Scale
}

func (f *findings) steps(at place, all *Framework) {
	checks := &stepChecks{findings: f, resources: map[string]bool{}, priorities: map[int]bool{}, scale: all.Scale}
	for _, r := range all.Resources {
		checks.resources[r.ID] = true
	}
	for _, p := range all.GovernmentPriorities {
		checks.priorities[p.Number] = true
	}
	if n := len(all.Steps); n < minSteps || n > maxSteps {
		f.add(at, fmt.Sprintf("the framework has %s", countOf(n, "step")), fmt.Sprintf("give %d to %d", minSteps, maxSteps))
	}
	for i, step := range all.Steps {
		checks.step(at.item(i), i+1, step)
	}
}

func (c *stepChecks) step(at place, number int, step Step) {
	if step.Number != number {
		c.add(at.field("number"), fmt.Sprintf("%s has the number %d", at.words, step.Number),
			fmt.Sprintf("number the steps 1, 2, 3 and so on in order, here: number: %d", number))
	}
	if c.text(at, "title", step.Title, textRule{characters: maxLine, such: "Needs assessment"}) || step.Short != "" {
		c.text(at, "short", step.Short, textRule{characters: maxStatement, cells: stepCells, such: "Needs"})
	}
	c.text(at, "introduction", step.Introduction, textRule{optional: true, paragraphs: true, characters: maxProse})
	list := at.field("statements")
	if len(step.Statements) == 0 {
		c.add(list, at.words+" has no statements", "add at least one under: statements:")
	}
	for i, st := range step.Statements {
		c.statement(list.item(i), st)
	}
}

func (c *stepChecks) statement(at place, st Statement) {
	c.number(at, st.Number)
	if c.statements++; c.statements == maxStatements+1 {
		c.add(at, fmt.Sprintf("the framework has more than %d statements", maxStatements), "remove this one and what follows")
	}
	at = at.statement(st.Number)
	if c.text(at, "text", st.Text, textRule{characters: maxStatement, such: "Partners have agreed to work together"}) || st.Short != "" {
		c.text(at, "short", st.Short, textRule{characters: maxStatement, cells: statementCells, such: "Partners agree"})
	}
	c.texts(at, "earlier_texts", st.EarlierTexts, maxHints)
	c.text(at, "guidance", st.Guidance, textRule{optional: true, paragraphs: true, characters: maxProse})
	c.levels(at.field("levels"), st.Levels)
	c.texts(at, "look_for", st.LookFor, maxHints)
	c.texts(at, "questions", st.Questions, maxHints)
	c.aside(at.field("example"), st.Example)
	c.aside(at.field("reflect"), st.Reflect)
	c.references(at, st)
}

func (c *stepChecks) number(at place, number int) {
	switch {
	case number < 1 || number > maxNumber:
		c.add(at.field("number"), fmt.Sprintf("%s has the number %d", at.words, number),
			fmt.Sprintf("give it a number from 1 to %d, such as: number: %d", maxNumber, c.last+1))
	case number <= c.last:
		c.add(at.field("number"), fmt.Sprintf("statement %d comes after statement %d", number, c.last),
			"give each statement a number of its own, and put them in order from the first step to the last")
	default:
		c.last = number
	}
}

// levels checks what a statement says about points of the scale. It need not speak of all.
func (c *stepChecks) levels(at place, all []Descriptor) {
	seen := map[int]bool{}
	for i, d := range all {
		here := at.item(i)
		switch {
		case len(c.scale) > 1 && !c.scale.Has(d.Value):
			c.add(here.field("value"), fmt.Sprintf("%s has the value %d, which is not on the scale", here.words, d.Value),
				fmt.Sprintf("give a value from %d to %d", c.scale.Lowest(), c.scale.Highest()))
		case seen[d.Value]:
			c.add(here.field("value"), fmt.Sprintf("two of %s have the value %d", at.words, d.Value),
				"keep one text for each value")
		}
		seen[d.Value] = true
		c.text(here, "text", d.Text, textRule{characters: maxDescriptor, such: "Two or three teams do this"})
	}
}

func (c *stepChecks) aside(at place, aside *Aside) {
	if aside == nil {
		return
	}
	c.text(at, "title", aside.Title, textRule{characters: maxLine, such: "How one area did it"})
	c.text(at, "text", aside.Text, textRule{paragraphs: true, characters: maxProse, such: "What happened there"})
}

// references checks that what a statement points to is in the framework.
func (c *stepChecks) references(at place, st Statement) {
	resources := at.field("resources")
	c.count(resources, len(st.Resources), maxHints)
	distinct(c.findings, resources, st.Resources, quote)
	for i, id := range st.Resources {
		if !c.resources[id] {
			c.add(resources.item(i), fmt.Sprintf("%s refers to the resource %s, which the framework does not have", at.words, quote(id)),
				c.resourceFix(id))
		}
	}
	priorities := at.field("government_priorities")
	c.count(priorities, len(st.GovernmentPriorities), maxHints)
	distinct(c.findings, priorities, st.GovernmentPriorities, strconv.Itoa)
	for i, number := range st.GovernmentPriorities {
		if !c.priorities[number] {
			c.add(priorities.item(i), fmt.Sprintf("%s refers to government priority %d, which the framework does not have", at.words, number),
				"add it under government_priorities, or remove the number here")
		}
	}
}

func (c *stepChecks) resourceFix(id string) string {
	if near := nearest(id, slices.Sorted(maps.Keys(c.resources))); near != "" {
		return fmt.Sprintf("did you mean %s?", quote(near))
	}
	return "add it under resources, or remove the id here"
}

func countOf(n int, what string) string {
	switch n {
	case 0:
		return "no " + what + "s"
	case 1:
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

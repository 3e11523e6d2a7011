package framework

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// stepChecks carries what the checks of steps need to know of the whole framework.
type stepChecks struct {
	*checks
	resources  map[string]bool   // ids
	ids        []string          // of the resources
	known      map[int]bool      // numbers of requirements
	labels     map[string]string // ids of statements, folded, and as they are written
	last       int               // highest number so far of a statement without an id
	highest    int               // highest number so far
	numbers    map[int]bool      // of the statements so far
	before     Statement         // the one before
	statements int               // how many so far
	scale      Scale             // nil where it is not sound, so that nothing is said against it
}

// shape is how many steps and statements a format allows.
type shape struct{ fewestSteps, steps, statements int }

// The first format had a spoke of the radar for each step.
var shapes = map[int]shape{1: {3, 12, 99}, 2: {1, 40, maxStatements}}

// shape is that of the file's format, with what to do where another would allow more.
func (c *checks) shape() (shape, string) {
	if c.version == 1 {
		return shapes[1], ", or begin the file with format: " + Format + " for "
	}
	return shapes[2], ""
}

func (c *checks) steps(at place, all *Framework, sound bool) {
	steps := &stepChecks{checks: c, resources: map[string]bool{}, known: map[int]bool{}, labels: map[string]string{}, numbers: map[int]bool{}}
	if sound {
		steps.scale = all.Scale
	}
	for _, r := range all.Resources {
		steps.resources[r.ID] = true
	}
	steps.ids = slices.Sorted(maps.Keys(steps.resources))
	for _, p := range all.Requirements {
		steps.known[p.Number] = true
	}
	most, more := c.shape()
	c.learn(at, limits{fewest: most.fewestSteps, most: most.steps})
	if n := len(all.Steps); n < most.fewestSteps || n > most.steps {
		if more != "" {
			more += fmt.Sprintf("%d to %d", shapes[2].fewestSteps, shapes[2].steps)
		}
		c.add(at, fmt.Sprintf("the framework has %s", countOf(n, "step")), fmt.Sprintf("give %d to %d", most.fewestSteps, most.steps)+more)
	}
	c.stepGroups(at, all.Steps)
	for i, step := range all.Steps {
		steps.step(at.item(i), i+1, step)
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
	c.learn(list, limits{fewest: 1, most: maxStatements})
	if len(step.Statements) == 0 {
		c.add(list, at.words+" has no statements", "add at least one under: statements:")
	}
	for i, st := range step.Statements {
		c.statement(list.item(i), st)
	}
}

func (c *stepChecks) statement(at place, st Statement) {
	c.label(at, st.ID)
	if isLabel(st.ID) {
		at = at.labelled(st)
	}
	c.number(at, st)
	c.tooMany(at)
	at = at.labelled(st)
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

// tooMany reports the first statement that is one too many.
func (c *stepChecks) tooMany(at place) {
	most, more := c.shape()
	if c.statements++; c.statements != most.statements+1 {
		return
	}
	if more != "" {
		more += fmt.Sprintf("up to %d", shapes[2].statements)
	}
	c.add(at, fmt.Sprintf("the framework has more than %d statements", most.statements), "remove this one and what follows"+more)
}

func (c *stepChecks) number(at place, st Statement) {
	switch {
	case !c.between(at.field("number"), st.Number, 1, maxNumber):
		c.add(at.field("number"), fmt.Sprintf("%s has the number %d", at.words, st.Number),
			fmt.Sprintf("give it a number from 1 to %d, such as: number: %d", maxNumber, c.highest+1))
	case st.ID == "" && st.Number == c.last:
		c.add(at.field("number"), fmt.Sprintf("two statements have the number %d", st.Number),
			"give each statement a number of its own, in order from the first step to the last")
	case st.ID == "" && st.Number < c.last:
		c.add(at.field("number"), fmt.Sprintf("statement %d comes after statement %d", st.Number, c.last),
			"give each statement a number of its own, and put them in order from the first step to the last")
	case c.numbers[st.Number] && c.before.ID != "" && c.before.Number == st.Number:
		c.add(at.field("number"), fmt.Sprintf("the number %d comes after statement %s, which is number %d", st.Number, quote(c.before.ID), st.Number),
			fmt.Sprintf("give a number from %d on, or an id in its place", c.highest+1))
	case c.numbers[st.Number]:
		c.add(at.field("number"), fmt.Sprintf("two statements have the number %d", st.Number),
			"give each a number of its own, or an id in its place")
	case st.ID == "":
		c.last = st.Number
	}
	c.numbers[st.Number], c.highest, c.before = true, max(c.highest, st.Number), st
}

// levels checks what a statement says about points of the scale. It need not speak of all.
func (c *stepChecks) levels(at place, all []Descriptor) {
	seen := map[int]bool{}
	for i, d := range all {
		here := at.item(i)
		switch {
		case c.scale != nil && !c.scale.Has(d.Value):
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
	distinct(c.checks, resources, st.Resources, quote)
	for i, id := range st.Resources {
		switch {
		case c.resources[id]:
		case c.full(): // what may be meant takes long to find among many
			c.more = true
			return
		default:
			c.add(resources.item(i), fmt.Sprintf("%s refers to the resource %s, which the framework does not have", at.words, quote(id)),
				c.resourceFix(id))
		}
	}
	requirements := c.requirementsAt(at)
	c.count(requirements, len(st.Requirements), maxHints)
	distinct(c.checks, requirements, st.Requirements, strconv.Itoa)
	for i, number := range st.Requirements {
		if !c.known[number] {
			c.noRequirement(requirements.item(i), at, number, "number")
		}
	}
}

func (c *stepChecks) resourceFix(id string) string {
	if near := nearest(id, c.ids); near != "" {
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

package framework

import (
	"fmt"
	"reflect"
)

func (c *checks) reflections(at place, all *Framework) {
	c.count(at, len(all.Reflections), maxChoices)
	seen := uniqueIDs{}
	for i, p := range all.Reflections {
		here := at.item(i)
		c.newID(here, p.ID, "next-steps", "reflections", seen)
		c.text(here, "title", p.Title, textRule{characters: maxLine, such: "Next steps"})
		c.text(here, "text", p.Text, textRule{paragraphs: true, characters: maxProse, such: "What will we do next?"})
		if _, ok := all.Statement(p.Statement); p.Statement != 0 && !ok {
			c.add(here.field("statement"),
				fmt.Sprintf("%s refers to statement %d, which the framework does not have", here.words, p.Statement),
				"give the number of a statement, or remove the line to ask at the end of the session")
		}
	}
}

func (c *checks) plan(at place, p *PlanGuide) {
	switch {
	case p == nil:
		return
	case p.Off:
		if !reflect.DeepEqual(*p, PlanGuide{Off: true}) {
			c.add(at, "the plan is off, and yet has contents", "remove one of the two")
		}
		return
	case reflect.DeepEqual(*p, PlanGuide{}): // it could not be told from none once it is written
		c.add(at, "the plan says nothing", "write something there, or remove it")
	}
	c.text(at, "title", p.Title, textRule{optional: true, characters: maxLine, cells: planCells})
	c.text(at, "lead", p.Lead, textRule{optional: true, characters: maxLine, cells: planCells})
	period := at.field("period")
	_, given := c.positions[period.path]
	if !c.between(period, p.Months, 1, maxMonths) && (given || p.Months != 0) {
		c.add(period, fmt.Sprintf("the period of the plan is %d months", p.Months), fmt.Sprintf("give 1 to %d, or leave it out for 12", maxMonths))
	}
	c.text(at, "introduction", p.Introduction, textRule{optional: true, paragraphs: true, characters: maxProse})
	c.ownChapters(at.field("chapters"), p.Chapters)
	for _, chapter := range p.usualChapters() {
		here := at.field(chapter.ID)
		c.prompt(here, chapter.PlanPrompt)
		if some := chapter.Text != "" || len(chapter.Points) > 0; some && len(p.Chapters) > 0 {
			c.add(here, "the plan has chapters of its own, and "+chapter.ID+" beside them", "make it one of the chapters, or remove it")
		}
	}
}

// planCells is how wide the title of a plan and of a chapter, and the role of who leads, may be.
const planCells = 60

func (c *checks) ownChapters(at place, all []PlanChapter) {
	c.count(at, len(all), maxChapters)
	seen := uniqueIDs{}
	for i, chapter := range all {
		here := at.item(i)
		c.newID(here, chapter.ID, "vision", "chapters of the plan", seen)
		c.text(here, "title", chapter.Title, textRule{characters: maxLine, cells: planCells, such: "Vision"})
		c.prompt(here, chapter.PlanPrompt)
	}
}

func (r *rules) prompt(at place, p PlanPrompt) {
	r.text(at, "text", p.Text, textRule{optional: true, paragraphs: true, characters: maxProse})
	r.texts(at, "points", p.Points, maxPoints)
}

package framework

import (
	"fmt"
	"reflect"
)

func (f *findings) reflections(at place, all *Framework) {
	f.count(at, len(all.Reflections), maxChoices)
	seen := uniqueIDs{}
	for i, p := range all.Reflections {
		here := at.item(i)
		f.newID(here, p.ID, "next-steps", "reflections", seen)
		f.text(here, "title", p.Title, textRule{characters: maxLine, such: "Next steps"})
		f.text(here, "text", p.Text, textRule{paragraphs: true, characters: maxProse, such: "What will we do next?"})
		if _, ok := all.Statement(p.Statement); p.Statement != 0 && !ok {
			f.add(here.field("statement"),
				fmt.Sprintf("%s refers to statement %d, which the framework does not have", here.words, p.Statement),
				"give the number of a statement, or remove the line to ask at the end of the session")
		}
	}
}

func (f *findings) plan(at place, p *PlanGuide) {
	switch {
	case p == nil:
		return
	case p.Off:
		if !reflect.DeepEqual(*p, PlanGuide{Off: true}) {
			f.add(at, "the plan is off, and yet has contents", "remove one of the two")
		}
		return
	case reflect.DeepEqual(*p, PlanGuide{}): // it could not be told from none once it is written
		f.add(at, "the plan says nothing", "write something there, or remove it")
	}
	f.text(at, "title", p.Title, textRule{optional: true, characters: maxLine, cells: planCells})
	f.text(at, "lead", p.Lead, textRule{optional: true, characters: maxLine, cells: planCells})
	period := at.field("period")
	_, given := f.positions[period.path]
	if !f.between(period, p.Months, 1, maxMonths) && (given || p.Months != 0) {
		f.add(period, fmt.Sprintf("the period of the plan is %d months", p.Months), fmt.Sprintf("give 1 to %d, or leave it out for 12", maxMonths))
	}
	f.text(at, "introduction", p.Introduction, textRule{optional: true, paragraphs: true, characters: maxProse})
	f.ownChapters(at.field("chapters"), p.Chapters)
	for _, chapter := range p.usualChapters() {
		here := at.field(chapter.ID)
		f.prompt(here, chapter.PlanPrompt)
		if some := chapter.Text != "" || len(chapter.Points) > 0; some && len(p.Chapters) > 0 {
			f.add(here, "the plan has chapters of its own, and "+chapter.ID+" beside them", "make it one of the chapters, or remove it")
		}
	}
}

// planCells is how wide the title of a plan and of a chapter, and the role of who leads, may be.
const planCells = 60

func (f *findings) ownChapters(at place, all []PlanChapter) {
	f.count(at, len(all), maxChapters)
	seen := uniqueIDs{}
	for i, chapter := range all {
		here := at.item(i)
		f.newID(here, chapter.ID, "vision", "chapters of the plan", seen)
		f.text(here, "title", chapter.Title, textRule{characters: maxLine, cells: planCells, such: "Vision"})
		f.prompt(here, chapter.PlanPrompt)
	}
}

func (f *findings) prompt(at place, p PlanPrompt) {
	f.text(at, "text", p.Text, textRule{optional: true, paragraphs: true, characters: maxProse})
	f.texts(at, "points", p.Points, maxPoints)
}

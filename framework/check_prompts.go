package framework

import "fmt"

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
	if p == nil {
		return
	}
	f.text(at, "introduction", p.Introduction, textRule{optional: true, paragraphs: true, characters: maxProse})
	said := p.Introduction != ""
	for _, chapter := range p.chapters() {
		here := at.field(chapter.field)
		f.text(here, "text", chapter.Text, textRule{optional: true, paragraphs: true, characters: maxProse})
		f.texts(here, "points", chapter.Points, maxPoints)
		said = said || chapter.Text != "" || len(chapter.Points) > 0
	}
	if !said { // it could not be told from none once it is written
		f.add(at, "the plan says nothing", "write something there, or remove it")
	}
}

// chapter is one of a plan's chapters under the name of its field.
type chapter struct {
	field string
	PlanPrompt
}

func (p *PlanGuide) chapters() []chapter {
	return []chapter{
		{"vision", p.Vision},
		{"foreword", p.Foreword},
		{"aims", p.Aims},
		{"team", p.Team},
		{"families", p.Families},
		{"timeline", p.Timeline},
		{"reporting", p.Reporting},
		{"risks", p.Risks},
	}
}

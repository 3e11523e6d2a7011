package plan

import (
	"fmt"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// checklistParts is an entry for each checklist of the session's framework.
func (m *planMenu) checklistParts() []planPart {
	var parts []planPart
	s := m.desk.Session()
	for _, list := range s.Guide().Checklists {
		said := s.Plan().Ticked(list.ID, framework.ChecklistGroup{Items: list.Items()})
		all := len(list.Items())
		parts = append(parts, planPart{
			list.Title, fmt.Sprintf("%d of %d talked about", all-said.Open, all),
			list.Introduction,
			ui.Open(ui.Place{Page: ui.ChecklistPage, ID: list.ID}),
			m.answers(list),
			"", "",
		})
	}
	return parts
}

// answers is what was said of the items of a checklist, of those that were talked about.
func (m *planMenu) answers(list framework.Checklist) []string {
	var all []string
	for _, item := range list.Items() {
		if tick := m.desk.Session().Plan().Answer(list.ID, item.ID).Tick; tick != "" {
			all = append(all, tick.Words()+": "+item.Text)
		}
	}
	return all
}

func (m *planMenu) trainingPart() planPart {
	holds := "no rows yet"
	var shows []string
	for _, need := range m.desk.Session().Plan().NeedsByShortfall() {
		shows = append(shows, fmt.Sprintf("%s: %d have it, %d need it", need.Skill, need.Have, need.Need))
	}
	if needs := m.desk.Session().Plan().NeedsByShortfall(); len(needs) > 0 {
		holds = text.CountOf(len(needs), "row", "rows")
		if short := needs[0].Gap(); short > 0 {
			holds += fmt.Sprintf(", the largest shortfall %d: %s", short, needs[0].Skill)
		}
	}
	return planPart{
		"Training needs", holds,
		"Which skills which staff have, how many people need them, to what level and by when.",
		ui.Open(ui.Place{Page: ui.TrainingPage}),
		shows,
		"", "",
	}
}

func (m *planMenu) reflectionParts() []planPart {
	s := m.desk.Session()
	answered, of := s.Plan().Reflected()
	if of == 0 {
		return nil
	}
	holds := fmt.Sprintf("%d of %d answered", answered, of)
	if here := len(s.Guide().ReflectionsAt(m.subject.Statement)); m.subject.Statement > 0 && here > 0 {
		holds += fmt.Sprintf(", %d at statement %d", here, m.subject.Statement)
	}
	var shows []string
	for _, p := range s.Guide().Reflections {
		if answer := s.Reflection(p.ID); answer != "" {
			shows = append(shows, p.Title+": "+answer)
		}
	}
	return []planPart{{
		"Reflections", holds,
		"Questions to pause at, some of a statement and some for the end, with room for an answer.",
		ui.Open(ui.Place{Page: ui.ReflectionsPage, Subject: m.subject}),
		shows,
		"", "",
	}}
}

func (m *planMenu) textsPart() planPart {
	texts := m.desk.Session().Plan().Texts()
	written, of := texts.Written()
	var shows []string
	for _, t := range planTexts(framework.PlanGuide{}) {
		if said := *t.in(&texts); said != "" {
			shows = append(shows, t.field+": "+said)
		}
	}
	return planPart{
		"Texts of the plan", fmt.Sprintf("%d of %d written", written, of),
		"Vision, aims, who leads and who works on it, how progress is reported, and risks.",
		ui.Open(ui.Place{Page: ui.TextsPage}),
		shows,
		"", "",
	}
}

func (m *planMenu) resourceParts() []planPart {
	fw := m.desk.Session().Framework()
	if len(fw.Resources) == 0 {
		return nil
	}
	holds := text.CountOf(len(fw.Resources), "document", "documents")
	if here := len(fw.ResourcesAt(m.subject.Statement)); here > 0 {
		holds += fmt.Sprintf(", %d for statement %d", here, m.subject.Statement)
	}
	documents := fw.ResourcesAt(m.subject.Statement)
	if len(documents) == 0 {
		documents = fw.Resources
	}
	var shows []string
	for _, r := range documents {
		shows = append(shows, r.Title)
	}
	return []planPart{{
		"Resources", holds,
		"The documents that the framework refers to, with their links. Nothing is fetched.",
		ui.Open(ui.Place{Page: ui.ResourcesPage, Subject: m.subject}),
		shows,
		"", "",
	}}
}

func (m *planMenu) earlierPart() planPart {
	s := m.desk.Session()
	holds := "nothing taken over"
	var shows []string
	for _, p := range s.Plan().CarriedOver() {
		shows = append(shows, compare.Advanced(p).Words()+": "+p.What)
	}
	if carried := s.Plan().CarriedOver(); len(carried) > 0 {
		finished := 0
		for _, p := range carried {
			if compare.Advanced(p) == compare.Finished {
				finished++
			}
		}
		holds = fmt.Sprintf("%d of %d carried over, %d finished since", len(carried), len(s.Priorities()), finished)
	}
	return planPart{
		"An earlier plan", holds,
		"The priorities of an earlier session: take them over, and see what became of them since.",
		ui.Open(ui.Place{Page: ui.ReviewPage}),
		shows,
		"F", "follow-up",
	}
}

func (m *planMenu) writingPart() planPart {
	return planPart{
		"Write the plan", "a file to hand on",
		"All of the plan in a file: its texts, the priorities by quarter, training needs and checklists.",
		ui.OpenPlanExport(),
		nil,
		"x", "export",
	}
}

package plan

import (
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
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
	for _, group := range list.Groups {
		level := ""
		if group.Title != "" {
			level = group.Title + ", "
		}
		for _, item := range group.Items {
			if tick := m.desk.Session().Plan().Answer(list.ID, item.ID).Tick; tick != "" {
				all = append(all, level+tick.Words()+": "+item.Text)
			}
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
		"Vision, foreword, aims, who leads and who works on it, families, how progress is reported, and risks.",
		ui.Open(ui.Place{Page: ui.TextsPage}),
		shows,
		"", "",
	}
}

func (m *planMenu) measuresPart() planPart {
	holds := "no measures yet"
	reached := 0
	var shows []string
	all := m.desk.Session().Plan().Indicators()
	for _, known := range all {
		words := known.Name
		if latest, some := known.Latest(); some {
			words += ": " + latest.Number.In(known.Unit)
		}
		if target := known.Target.In(known.Unit); target != "" {
			words += ", target " + target
		}
		if known.Course() == model.Reached {
			reached++
		}
		shows = append(shows, words)
	}
	if len(all) > 0 {
		holds = fmt.Sprintf("%s, %d at the target", text.CountOf(len(all), "measure", "measures"), reached)
	}
	return planPart{
		"Measures", holds,
		"What shows whether the plan works: where each measure started, what it was since, and where it is to stand.",
		ui.Open(ui.Place{Page: ui.MeasuresPage}),
		shows,
		"", "",
	}
}

// outcomesParts stands behind the parts with a number of their own.
func (m *planMenu) outcomesParts() []planPart {
	if len(m.desk.Session().Guide().Outcomes) == 0 {
		return nil
	}
	used := map[string]int{}
	var shows []string
	for _, p := range m.desk.Session().Priorities() {
		if p.Outcome == "" || p.Status == model.Dropped {
			continue
		}
		if used[p.Outcome]++; used[p.Outcome] == 1 {
			shows = append(shows, p.Outcome)
		}
	}
	return []planPart{{
		"Outcomes", text.CountOf(len(shows), "outcome", "outcomes") + " served by a priority",
		"What priorities may be for: what each outcome means, which priorities serve it, and which nobody serves.",
		ui.Open(ui.Place{Page: ui.OutcomesPage}),
		shows,
		"", "",
	}}
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

func (m *planMenu) reviewPart() planPart {
	reviews := m.desk.Session().Reviews()
	all := reviews.All()
	holds := "not reviewed yet"
	if len(all) > 0 {
		holds = text.CountOf(len(all), "review", "reviews")
	}
	if due := reviews.Due(); due.Day != "" {
		holds = strings.TrimPrefix(model.DueWords(due.Day, m.desk.Today()), "review ") + "; " + holds
	}
	var shows []string
	for i := len(all) - 1; i >= 0; i-- {
		shows = append(shows, all[i].Date.Words()+": "+compare.Review(m.desk.Session(), all[i]).Tally())
	}
	return planPart{
		"Review of the plan", holds,
		"Every three months: what became of each priority, where its measure stands, what is to be decided.",
		ui.Open(ui.Place{Page: ui.ReviewPage}),
		shows,
		"U", "review",
	}
}

func (m *planMenu) targetsPart() planPart {
	targets := m.desk.Session().Targets()
	holds := "none set yet"
	var shows []string
	for _, t := range targets.All() {
		target, _ := targets.At(model.Subject{Statement: t.Statement, Step: t.Step})
		shows = append(shows, t.Of()+": "+target.Words())
	}
	if len(shows) > 0 {
		holds = fmt.Sprintf("%d set", len(shows))
	}
	return planPart{
		"Targets", holds,
		"Where you want to be in twelve months, at a step or a statement; on the radar beside where you are.",
		ui.Open(ui.Place{Page: ui.TargetsPage}),
		shows,
		"W", "targets",
	}
}

func (m *planMenu) earlierPart() planPart {
	s := m.desk.Session()
	holds := "nothing taken over"
	var shows []string
	if carried := s.Plan().CarriedOver(); len(carried) > 0 {
		holds = fmt.Sprintf("%d of %d taken over", len(carried), len(s.Priorities()))
		for _, p := range carried {
			shows = append(shows, compare.Advanced(p).Words()+": "+p.What)
		}
	}
	return planPart{
		"An earlier plan", holds,
		"The priorities of an earlier session: take over those that are not here yet.",
		ui.Open(ui.Place{Page: ui.EarlierPlanPage}),
		shows,
		"F", "earlier plan",
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

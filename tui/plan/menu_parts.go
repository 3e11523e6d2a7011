package plan

import (
	"fmt"
	"math"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/strip"
	"familyhub/stocktake/tui/ui"
)

// checklistParts is an entry for each checklist of the session's framework.
func (m *planMenu) checklistParts() []planPart {
	var parts []planPart
	s := m.open.Session()
	for _, list := range s.Guide().Checklists {
		said := s.Plan().Ticked(list.ID, framework.ChecklistGroup{Items: list.Items()})
		all := len(list.Items())
		parts = append(parts, planPart{
			name: list.Title, holds: fmt.Sprintf("%d of %d talked about", all-said.Open, all), about: list.Introduction,
			open: ui.Open(ui.Place{Page: ui.ChecklistPage, ID: list.ID}), shows: m.answers(list),
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
			if tick := m.open.Session().Plan().Answer(list.ID, item.ID).Tick; tick != "" {
				all = append(all, level+tick.Words()+": "+item.Text)
			}
		}
	}
	return all
}

func (m *planMenu) trainingPart() planPart {
	holds := "no rows yet"
	var shows []string
	needs := m.open.Session().Plan().NeedsByShortfall()
	for _, need := range needs {
		words := need.Skill
		if need.Group != "" {
			words += ", " + need.Group
		}
		if need.Counted() {
			words += fmt.Sprintf(": %d of %d have it, %d short", need.Have, need.Need, need.Gap())
		}
		shows = append(shows, words)
	}
	if len(needs) > 0 {
		holds = text.CountOf(len(needs), "row", "rows")
		if short := needs[0].Gap(); short > 0 {
			holds += fmt.Sprintf(", short by %d: %s", short, needs[0].Skill)
		}
	}
	return planPart{
		name: "Training needs", holds: holds, about: "Which skills which staff have, how many people need them, to what level and by when.",
		open: ui.Open(ui.Place{Page: ui.TrainingPage}), shows: shows,
	}
}

func (m *planMenu) reflectionParts() []planPart {
	s := m.open.Session()
	answered, of := s.Plan().Reflected()
	if of == 0 {
		return nil
	}
	holds := fmt.Sprintf("%d of %d answered", answered, of)
	if here := len(s.Guide().ReflectionsAt(m.subject.Statement)); m.subject.Statement > 0 && here > 0 {
		holds += fmt.Sprintf(", %d here", here)
	}
	var shows []string
	for _, p := range s.Guide().Reflections {
		if answer := s.Reflection(p.ID); answer != "" {
			shows = append(shows, p.Title+": "+answer)
		}
	}
	return []planPart{{
		name: "Reflections", holds: holds, about: m.open.Worded("Questions to pause at, some of a statement and some for the end, with room for an answer."),
		open: ui.Open(ui.Place{Page: ui.ReflectionsPage, Subject: m.subject}), shows: shows,
	}}
}

func (m *planMenu) textsPart() planPart {
	plan := m.open.Session().Plan()
	written, of := plan.Written()
	var shows, empty []string
	texts := planTexts(m.open.Session().Framework())
	for _, t := range texts {
		if said := t.said(plan); said != "" {
			shows = append(shows, t.field+": "+said)
		} else {
			empty = append(empty, strings.ToLower(t.field))
		}
	}
	if len(empty) > 0 {
		shows = append(shows, "Not written yet: "+strings.Join(empty, ", "))
	}
	return planPart{
		name: "Texts of the plan", holds: fmt.Sprintf("%d of %d written", written, of),
		about: aboutTexts(m.open.Session().Framework()),
		open:  ui.Open(ui.Place{Page: ui.TextsPage}), shows: shows,
	}
}

func (m *planMenu) measuresPart() planPart {
	holds := "no measures yet"
	reached := 0
	var shows []string
	all := m.open.Session().Plan().Indicators()
	for _, known := range all {
		const spark = 8 // cells
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
		if line := strip.Sparkline(known.Numbers(), spark, m.look.Glyph); line != "" {
			words += " " + line
		}
		shows = append(shows, words)
	}
	if len(all) > 0 {
		holds = fmt.Sprintf("%s, %d at the target", text.CountOf(len(all), "measure", "measures"), reached)
	}
	return planPart{
		name: "Measures", holds: holds,
		about: "What shows whether the plan works: where each measure started, what it was since, and where it is to stand.",
		open:  ui.Open(ui.Place{Page: ui.MeasuresPage}), shows: shows,
	}
}

// outcomesParts has no number: it was added when all ten were given.
func (m *planMenu) outcomesParts() []planPart {
	if len(m.open.Session().Guide().Outcomes) == 0 {
		return nil
	}
	var shows []string
	for _, o := range planning.Outcomes(m.open.Session()) {
		if len(o.Served) > 0 {
			shows = append(shows, text.CountOf(len(o.Served), "priority", "priorities")+": "+o.Text)
		}
	}
	return []planPart{{
		name: "Outcomes", holds: planning.OutcomeWords(m.open.Session()),
		about: "What priorities may be for: what each outcome means, which priorities serve it, and which nobody serves.",
		open:  ui.Open(ui.Place{Page: ui.OutcomesPage}), shows: shows, keyless: true,
	}}
}

func (m *planMenu) resourceParts() []planPart {
	fw := m.open.Session().Framework()
	if len(fw.Resources) == 0 {
		return nil
	}
	holds := text.CountOf(len(fw.Resources), "document", "documents")
	if here := len(fw.ResourcesAt(m.subject.Statement)); here > 0 {
		holds += fmt.Sprintf(", %d here", here)
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
		name: "Resources", holds: holds, about: "The documents that the framework refers to, with their links. Nothing is fetched.",
		open: ui.Open(ui.Place{Page: ui.ResourcesPage, Subject: m.subject}), shows: shows,
	}}
}

func (m *planMenu) reviewPart() planPart {
	reviews := followup.Of(m.open.Session())
	all := reviews.All()
	holds := "not reviewed yet"
	if len(all) > 0 {
		holds = text.CountOf(len(all), "review", "reviews")
	}
	if due := reviews.Due(); due.Day != "" {
		holds = strings.TrimPrefix(followup.DueWords(due.Day, m.open.Today()), "review ") + "; " + holds
	}
	var shows []string
	for i := len(all) - 1; i >= 0; i-- {
		shows = append(shows, all[i].Date.Words()+": "+compare.Review(m.open.Session(), all[i]).Tally())
	}
	for _, p := range m.open.Session().Priorities() {
		if reviews.Late(p, m.open.Today()) {
			shows = append(shows, "The quarter is over, and it is "+string(p.Status)+": "+p.What)
		}
	}
	return planPart{
		name: "Review of the plan", holds: holds,
		about: "Every three months: what became of each priority, where its measure stands, what is to be decided.",
		open:  ui.Open(ui.Place{Page: ui.ReviewPage}), shows: shows, key: "U", label: "review",
	}
}

// targetsPart has the steps with a target in its preview, then how many statements have one.
func (m *planMenu) targetsPart() planPart {
	s := m.open.Session()
	targets, read := s.Targets(), s.Decimals()
	holds := "none set yet"
	var shows []string
	if set := targets.All(); len(set) > 0 {
		holds = fmt.Sprintf("%d set", len(set))
		for _, step := range s.Framework().Steps {
			at := model.Subject{Step: step.Number}
			if target, ok := targets.Step(step.Number); ok {
				words := fmt.Sprintf("%d %s: now %s, target %s", step.Number, ui.Sanitize(step.Short), m.look.Mean(targets.Today(at), read), target.LevelWords())
				shows = append(shows, words+m.toGo(at))
			}
		}
		for _, t := range set {
			at := model.Subject{Statement: t.Statement}
			if t.Statement != 0 {
				words := m.open.Worded("Statement %s: now %s, target %s", m.open.Label(t.Statement), m.look.Points(targets.Today(at), read), read.Points(targets.Wanted(at)))
				shows = append(shows, words+m.toGo(at))
			}
		}
	}
	return planPart{
		name: "Targets", holds: holds, about: m.open.Worded("Where you want to be in %s, at a step or a statement; on the radar beside where you are.", ui.Months(m.open.Session().Framework())),
		open: ui.Open(ui.Place{Page: ui.TargetsPage}), shows: shows, key: "W", label: "targets",
	}
}

// toGo is how far a target is, behind a comma; nothing where nobody knows.
func (m *planMenu) toGo(at model.Subject) string {
	switch gap := m.open.Session().Targets().ToGo(at); {
	case math.IsNaN(gap):
		return ""
	case m.open.Session().Targets().Question(at) != "":
		return ", lower than now"
	case gap == 0:
		return ", reached"
	default:
		return ", " + m.open.Session().Decimals().Figure(gap) + " to go"
	}
}

func (m *planMenu) earlierPart() planPart {
	s := m.open.Session()
	holds := "nothing taken over"
	var shows []string
	if carried := planning.CarriedOver(s); len(carried) > 0 {
		holds = fmt.Sprintf("%d of %d taken over", len(carried), len(s.Priorities()))
		for _, p := range carried {
			shows = append(shows, compare.Advanced(p).Words()+": "+p.What)
		}
	}
	return planPart{
		name: "An earlier plan", holds: holds, about: m.open.Worded("The priorities of an earlier session: take over those that are not here yet."),
		open: ui.Open(ui.Place{Page: ui.EarlierPlanPage}), shows: shows, key: "F", label: "earlier plan",
	}
}

const exportLabel = "export"

func (m *planMenu) writingPart() planPart {
	return planPart{
		name: "Write the plan", holds: "a file to hand on",
		about: "All of the plan in a file: its texts, the priorities by quarter, training needs and checklists.",
		open:  ui.OpenPlanExport(), key: "x", label: exportLabel,
	}
}

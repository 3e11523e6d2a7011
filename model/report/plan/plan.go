// Package plan makes the plan of a session.
package plan

import (
	"cmp"
	"fmt"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/section"
	"familyhub/stocktake/model/text"
)

// New writes the plan for twelve months down, as a draft that a person
// finishes: what the room said stands in its chapter, and where it said nothing, the
// chapter says in brackets what belongs there.
func New(s *model.Session, o report.Options) *report.Document {
	w := writer{section.New(s.Guide().PlanTitle()+": "+s.Details().Title, s, o)}
	w.planFacts()
	if own := s.Framework().PlanChapters(); len(own) > 0 {
		w.own(own)
		return w.Doc
	}
	w.chapter("Vision", s.Plan().Texts().Vision, w.prompts().Vision)
	w.foreword()
	w.standing()
	w.families()
	w.timeline()
	w.aims()
	w.planned()
	w.progress()
	w.Measures()
	w.Training()
	w.culture()
	w.requirements()
	w.risks()
	w.reporting()
	w.Reflections()
	w.sources()
	return w.Doc
}

// own is the plan with chapters of the framework's own in place of those that every plan has.
func (w writer) own(chapters []framework.PlanChapter) {
	for _, chapter := range chapters {
		w.chapter(chapter.Title, w.Session.Plan().Chapter(chapter.ID), chapter.PlanPrompt)
	}
	w.standing()
	w.timeline()
	w.outcomeLists()
	w.planned()
	w.progress()
	w.Measures()
	w.Training()
	w.culture()
	w.requirements()
	if len(w.Session.Barriers()) > 0 {
		w.Heading(2, "Barriers")
		w.barriers()
	}
	w.Heading(2, "Reviews")
	w.reviews()
	w.Reviews(3)
	w.measures()
	w.Reflections()
	w.sources()
}

// writer adds the chapters of a plan, one method each.
type writer struct{ *section.Writer }

// prompts are what the framework says belongs into the chapters.
func (w writer) prompts() framework.PlanGuide {
	if guide := w.Session.Guide().Plan; guide != nil {
		return *guide
	}
	return framework.PlanGuide{}
}

func (w writer) planFacts() {
	d := w.Session.Details()
	quarters := w.Session.Plan().Quarters().Planned()
	first, _ := w.Session.Plan().Quarters().Span(quarters[0])
	_, last := w.Session.Plan().Quarters().Span(quarters[len(quarters)-1])
	period := ""
	if first != "" {
		period = first.Words() + " to " + last.Words()
	}
	w.List(report.Facts(
		w.Worded("Area"), d.Area, "Period", period,
		text.Capital(w.Session.Guide().PlanLead()), cmp.Or(w.Session.Plan().Texts().Lead, "[to be named]"),
		"Built on", "the self-assessment “"+d.Title+"”"+report.OfDay(d.Date)+", by "+section.AssessedBy(w.Session, w.Options),
		"Assessed", w.assessed(),
		"Status", "draft; what stands in [brackets] is still to be written",
	))
	if text := w.prompts().Introduction; text != "" {
		w.Text(report.Inline{{Text: text, Emphasis: true}})
	}
}

// foreword is a draft, left to the senior responsible officer to sign.
func (w writer) foreword() {
	w.Heading(2, "Foreword")
	texts, prompt := w.Session.Plan().Texts(), w.prompts().Foreword
	if texts.Foreword != "" {
		w.Say("%s", texts.Foreword)
		w.Text(report.Inline{{Text: "[A draft, left to " + cmp.Or(texts.Lead, "the "+w.Session.Guide().PlanLead()) + " to sign.]", Emphasis: true}})
		return
	}
	if prompt.Text == "" {
		prompt.Text = "This is for the " + w.Session.Guide().PlanLead() + " to write."
	}
	w.bracketed(prompt)
}

// families is how families took part, and what they said.
func (w writer) families() {
	texts := w.Session.Plan().Texts()
	if texts.Families == "" && texts.Heard == "" {
		w.chapter("Families", "", w.prompts().Families)
		return
	}
	w.Heading(2, "Families")
	w.List(report.Facts("How they took part", texts.Families, "What they said", texts.Heard))
}

// timeline is what is planned for each of the four quarters; while nothing is, what belongs there.
func (w writer) timeline() {
	w.Heading(2, "Timeline")
	var items []report.Item
	for _, q := range w.Session.Plan().Quarters().Planned() {
		in := w.some(func(p model.Priority) bool { return p.Quarter == q && ahead(p) })
		items = report.AppendGroup(items, w.quarterTitle(q), report.Entries(in, func(p model.Priority) string { return p.What }))
	}
	if len(items) == 0 {
		w.bracketed(w.prompts().Timeline)
		return
	}
	w.List(items)
}

// chapter is a heading with what the room wrote, or with what belongs there.
func (w writer) chapter(title, text string, prompt framework.PlanPrompt) {
	w.Heading(2, "%s", title)
	w.written(text, prompt)
}

func (w writer) written(text string, prompt framework.PlanPrompt) {
	if text != "" {
		w.Say("%s", text)
		return
	}
	w.bracketed(prompt)
}

// bracketed says what is still to be written.
func (w writer) bracketed(prompt framework.PlanPrompt) {
	text := cmp.Or(prompt.Text, "This is still to be written.")
	w.Text(report.Inline{{Text: "[" + text + "]", Emphasis: true}})
	var items []report.Item
	for _, point := range prompt.Points {
		items = append(items, report.Item{Text: report.Inline{{Text: "[" + point + "]", Emphasis: true}}})
	}
	w.List(items)
}

// standing is where things stand: the steps, and what was agreed and not agreed.
func (w writer) standing() {
	w.Results("Where we stand")
	w.Heading(2, "What the room found")
	for _, some := range []figures.StandOut{figures.Of(w.Session).Strengths(w.Summary.Statements), figures.Of(w.Session).ToWorkOn(w.Summary.Statements)} {
		w.Listing(some.Title, some.Statements, w.Value, some.None)
	}
	if !w.Session.Solo() {
		w.Listing(figures.Unresolved.Title(), w.Summary.Unagreed, w.Value, "")
	}
	w.Listing("Not assessed", w.Summary.Unscored, section.Unsaid, "")
}

// aims is the aim in the room's words, and the outcomes that its priorities are for.
func (w writer) aims() {
	w.chapter("Aims and outcomes", w.Session.Plan().Texts().Aims, w.prompts().Aims)
	w.outcomeLists()
}

// outcomeLists are the outcomes that priorities are for.
func (w writer) outcomeLists() {
	var items []report.Item
	for _, group := range w.outcomes() {
		items = report.AppendGroup(items, group.title, group.items)
	}
	w.List(items)
}

// outcomeGroup is a column of the framework's outcomes, or those in the room's own words.
type outcomeGroup struct {
	title string
	items []report.Item
}

// outcomes are those that priorities are for, each with how many are.
func (w writer) outcomes() []outcomeGroup {
	counts, order := map[string]int{}, []string{}
	for _, p := range w.Session.Priorities() {
		if p.Outcome == "" || !ahead(p) {
			continue
		}
		if counts[p.Outcome]++; counts[p.Outcome] == 1 {
			order = append(order, p.Outcome)
		}
	}
	entry := func(outcome string) report.Item {
		return report.Item{Text: report.Plain("%s (%s)", outcome, text.CountOf(counts[outcome], "priority", "priorities"))}
	}
	var groups []outcomeGroup
	known := map[string]bool{}
	for _, g := range w.Session.Guide().Outcomes {
		group := outcomeGroup{title: g.Title}
		for _, it := range g.Items {
			if counts[it.Text] > 0 {
				group.items = append(group.items, entry(it.Text))
				known[it.Text] = true
			}
		}
		groups = append(groups, group)
	}
	own := outcomeGroup{title: "In our own words"}
	for _, text := range order {
		if !known[text] {
			own.items = append(own.items, entry(text))
		}
	}
	return append(groups, own)
}

// sources names the documents that bear on what the priorities are for.
func (w writer) sources() {
	var items []report.Item
	listed := map[string]bool{}
	for _, p := range w.Session.Priorities() {
		for _, n := range p.Statements {
			st, _ := w.Session.Framework().Statement(n)
			for _, id := range st.Resources {
				if r, ok := w.Session.Framework().Resource(id); ok && !listed[id] {
					listed[id] = true
					items = append(items, resourceItem(r))
				}
			}
		}
	}
	if len(items) > 0 {
		w.Heading(2, "Documents that help")
		w.List(items)
	}
}

func resourceItem(r framework.Resource) report.Item {
	text := report.Inline{{Text: r.Title, Strong: true}}
	if r.Publisher != "" {
		text = append(text, report.Span{Text: ", " + r.Publisher})
	}
	if r.Year != 0 {
		text = append(text, report.Span{Text: fmt.Sprintf(", %d", r.Year)})
	}
	if r.Link != "" {
		text = append(text, report.Span{Text: ", "}, report.Span{Text: r.Link, Link: true})
	}
	item := report.Item{Text: text}
	if r.Note != "" {
		item.Items = []report.Item{{Text: report.Plain("%s", r.Note)}}
	}
	return item
}

package report

import (
	"fmt"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

// NewPlan writes the workforce plan for twelve months down, as a draft that a person
// finishes: what the room said stands in its chapter, and where it said nothing, the
// chapter says in brackets what belongs there.
func NewPlan(s *model.Session, o Options) *Document {
	w := writer{s: s, o: o, sum: s.Figures().Summary(), doc: &Document{Title: "Workforce plan: " + s.Details().Title}}
	w.planFacts()
	w.foreword()
	w.chapter("Vision", s.Plan().Texts().Vision, w.prompts().Vision)
	w.standing()
	w.aims()
	w.planned()
	w.progress()
	w.training()
	w.culture()
	w.requirements()
	w.risks()
	w.reporting()
	w.reflections()
	w.sources()
	return w.doc
}

// prompts are what the framework says belongs into the chapters.
func (w *writer) prompts() framework.PlanGuide {
	if guide := w.s.Guide().Plan; guide != nil {
		return *guide
	}
	return framework.PlanGuide{}
}

func (w *writer) planFacts() {
	d := w.s.Details()
	first, _ := w.s.Plan().Span("Q1")
	_, last := w.s.Plan().Span("Q4")
	period := ""
	if first != "" {
		period = first.Words() + " to " + last.Words()
	}
	w.list(facts(
		"Area", d.Area, "Period", period,
		"Senior responsible officer", or(w.s.Plan().Texts().Lead, "[to be named]"),
		"Built on", "the self-assessment “"+d.Title+"”"+on(d.Date)+", by "+w.assessedBy(),
		"Assessed", w.assessed(),
		"Status", "draft; what stands in [brackets] is still to be written",
	))
	if text := w.prompts().Introduction; text != "" {
		w.add(Paragraph{Inline{{Text: text, Emphasis: true}}})
	}
}

func on(d model.Date) string {
	if d == "" {
		return ""
	}
	return " of " + d.Words()
}

// foreword is left to the senior responsible officer.
func (w *writer) foreword() {
	w.heading(2, "Foreword")
	prompt := w.prompts().Foreword
	if prompt.Text == "" {
		prompt.Text = "This is for the senior responsible officer to write."
	}
	w.bracketed(prompt)
}

// chapter is a heading with what the room wrote, or with what belongs there.
func (w *writer) chapter(title, text string, prompt framework.PlanPrompt) {
	w.heading(2, "%s", title)
	w.written(text, prompt)
}

func (w *writer) written(text string, prompt framework.PlanPrompt) {
	if text != "" {
		w.say("%s", text)
		return
	}
	w.bracketed(prompt)
}

// bracketed says what is still to be written.
func (w *writer) bracketed(prompt framework.PlanPrompt) {
	text := or(prompt.Text, "This is still to be written.")
	w.add(Paragraph{Inline{{Text: "[" + text + "]", Emphasis: true}}})
	var items []Item
	for _, point := range prompt.Points {
		items = append(items, Item{Text: Inline{{Text: "[" + point + "]", Emphasis: true}}})
	}
	w.list(items)
}

// standing is where the workforce stands: the steps, and what was agreed and not agreed.
func (w *writer) standing() {
	w.results("Where we stand")
	w.heading(2, "What the room found")
	w.section("Strengths", w.sum.Strengths, w.value, "No statement stands out as a strength yet.")
	w.section("Gaps", w.sum.Gaps, w.value, "No statement that was scored stands out as a gap.")
	if !w.s.Solo() {
		w.section("Not agreed", w.sum.Unagreed, unsaid, "")
	}
	w.section("Not assessed", w.sum.Unscored, unsaid, "")
}

// aims is the aim in the room's words, and the outcomes that its priorities are for.
func (w *writer) aims() {
	w.chapter("Aims and outcomes", w.s.Plan().Texts().Aims, w.prompts().Aims)
	var items []Item
	for _, group := range w.outcomes() {
		items = appendGroup(items, group.title, group.items)
	}
	w.list(items)
}

// outcomeGroup is a column of the framework's outcomes, or those in the room's own words.
type outcomeGroup struct {
	title string
	items []Item
}

// outcomes are those that priorities are for, each with how many are.
func (w *writer) outcomes() []outcomeGroup {
	counts, order := map[string]int{}, []string{}
	for _, p := range w.s.Priorities() {
		if p.Outcome == "" || !ahead(p) {
			continue
		}
		if counts[p.Outcome]++; counts[p.Outcome] == 1 {
			order = append(order, p.Outcome)
		}
	}
	entry := func(text string) Item {
		return Item{Text: plain("%s (%s)", text, countOf(counts[text], "priority", "priorities"))}
	}
	var groups []outcomeGroup
	known := map[string]bool{}
	for _, g := range w.s.Guide().Outcomes {
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
func (w *writer) sources() {
	var items []Item
	listed := map[string]bool{}
	for _, p := range w.s.Priorities() {
		for _, n := range p.Statements {
			st, _ := w.s.Framework().Statement(n)
			for _, id := range st.Resources {
				if r, ok := w.s.Framework().Resource(id); ok && !listed[id] {
					listed[id] = true
					items = append(items, resourceItem(r))
				}
			}
		}
	}
	if len(items) > 0 {
		w.heading(2, "Documents that help")
		w.list(items)
	}
}

func resourceItem(r framework.Resource) Item {
	text := Inline{{Text: r.Title, Strong: true}}
	if r.Publisher != "" {
		text = append(text, Span{Text: ", " + r.Publisher})
	}
	if r.Year != 0 {
		text = append(text, Span{Text: fmt.Sprintf(", %d", r.Year)})
	}
	if r.Link != "" {
		text = append(text, Span{Text: ", "}, Span{Text: r.Link, Link: true})
	}
	item := Item{Text: text}
	if r.Note != "" {
		item.Items = []Item{{Text: plain("%s", r.Note)}}
	}
	return item
}

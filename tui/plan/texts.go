package plan

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// The names of the fields of the plan's texts.
const (
	VisionField    = "Vision"
	ForewordField  = "Foreword"
	aimsField      = "Aims"
	leadField      = "Lead"
	TeamField      = "Team"
	familiesField  = "Families"
	heardField     = "They said"
	reportingField = "Reporting"
	risksField     = "Risks"
)

// planText is a field of the form: where its text stands in the plan, what the framework says of
// it, and the hint where that is nothing.
type planText struct {
	field   string
	hint    string
	in      func(*model.PlanTexts) *string // nil for a chapter of the framework's own
	chapter framework.PlanChapter
	prompt  framework.PlanPrompt
}

// said is what stands there.
func (t planText) said(p model.Plan) string {
	if t.in == nil {
		return p.Chapter(t.chapter.ID)
	}
	texts := p.Texts()
	return *t.in(&texts)
}

// planTexts are the texts of a plan on a framework: those of its own besides who leads, or else those
// that every plan has. Whoever leads signs the foreword.
func planTexts(fw *framework.Framework) []planText {
	var guide framework.PlanGuide
	if fw.Plan != nil {
		guide = *fw.Plan
	}
	lead := planText{
		field: leadField, hint: "the " + fw.PlanLead() + ": a role, not a name", prompt: guide.Team,
		in: func(p *model.PlanTexts) *string { return &p.Lead },
	}
	if own := fw.PlanChapters(); len(own) > 0 {
		return append([]planText{lead}, ownTexts(own)...)
	}
	return []planText{
		{field: VisionField, hint: fw.VisionHint(), prompt: guide.Vision, in: func(p *model.PlanTexts) *string { return &p.Vision }},
		{field: ForewordField, hint: "a draft: the " + fw.PlanLead() + " signs it", prompt: guide.Foreword, in: func(p *model.PlanTexts) *string { return &p.Foreword }},
		{field: aimsField, hint: "what is to be reached, and by when", prompt: guide.Aims, in: func(p *model.PlanTexts) *string { return &p.Aims }},
		lead,
		{field: TeamField, hint: "who works on it, with how much time", prompt: guide.Team, in: func(p *model.PlanTexts) *string { return &p.Team }},
		{field: familiesField, hint: "how families took part", prompt: guide.Families, in: func(p *model.PlanTexts) *string { return &p.Families }},
		{field: heardField, hint: "what families said", prompt: guide.Families, in: func(p *model.PlanTexts) *string { return &p.Heard }},
		{field: reportingField, hint: "who reports what, when and to whom", prompt: guide.Reporting, in: func(p *model.PlanTexts) *string { return &p.Reporting }},
		{field: risksField, hint: "what may go wrong, and what you will do about it", prompt: guide.Risks, in: func(p *model.PlanTexts) *string { return &p.Risks }},
	}
}

// ownTexts are chapters of a framework's own. A field has as much of a title as stands beside a text,
// and its place where that would be another's.
func ownTexts(chapters []framework.PlanChapter) []planText {
	const widest = 14 // cells
	var all []planText
	for i, chapter := range chapters {
		field := text.Cut(text.Line(chapter.Title), widest, "…")
		taken := func(t planText) bool { return t.field == field }
		if field == leadField || slices.ContainsFunc(all, taken) {
			field = fmt.Sprintf("Chapter %d", i+1)
		}
		all = append(all, planText{field: field, hint: chapter.Title, chapter: chapter, prompt: chapter.PlanPrompt})
	}
	return all
}

// aboutTexts says in a line what they are.
func aboutTexts(fw *framework.Framework) string {
	own := fw.PlanChapters()
	if len(own) == 0 {
		return "Vision, foreword, aims, who leads and who works on it, families, how progress is reported, and risks."
	}
	var titles []string
	for _, chapter := range own {
		titles = append(titles, text.Line(chapter.Title))
	}
	return "Who leads; " + strings.Join(titles, ", ") + "."
}

// textsPage is the form of what a plan says besides its priorities, with what each text
// should say beside or below it.
type textsPage struct {
	*form.Edit
	texts []planText
	lead  string // the role of who leads
}

// NewTexts is the form of what the plan says besides its priorities.
func NewTexts(d *ui.OpenSession, look *ui.Look) *textsPage {
	was := d.Session().Plan()
	var fields []form.Field
	texts := planTexts(d.Session().Guide())
	for _, t := range texts {
		if t.field == leadField {
			fields = append(fields, form.NewLine(t.field, t.said(was), t.hint).Own())
		} else {
			fields = append(fields, form.NewArea(t.field, t.said(was), t.hint, 3))
		}
	}
	e := &form.Edit{Look: look, Title: "Texts of the plan", Take: "save", Kept: form.ID{Form: form.PlanForm}, Form: form.New(look, fields...)}
	e.Done = func(f *form.Form) (ui.Action, bool) {
		plan, changes := was.Texts(), []model.Change(nil)
		for _, t := range texts {
			if t.in != nil {
				*t.in(&plan) = f.Value(t.field)
			} else if said := f.Value(t.field); said != t.said(was) {
				changes = append(changes, model.SetReflection{Prompt: model.ChapterPrompt(t.chapter.ID), Text: said})
			}
		}
		if len(changes) == 0 {
			return nil, d.Do(model.SetPlan{Plan: plan})
		}
		if plan != was.Texts() {
			changes = append(changes, model.SetPlan{Plan: plan})
		}
		return nil, d.Do(model.Batch{Label: model.PlanTextsLabel, Changes: changes})
	}
	return &textsPage{Edit: e, texts: texts, lead: d.Session().Guide().PlanLead()}
}

// shortRole is a role of three words and more by its first letters, as people say SRO.
func shortRole(role string) string {
	words := strings.Fields(role)
	if len(words) < 3 {
		return role
	}
	short := ""
	for _, word := range words {
		short += strings.ToUpper(string([]rune(word)[:1]))
	}
	return short
}

// planColumns is from how wide a window on the points stand beside the form.
const planColumns = 110

// Resize gives the texts the rows that they have room for.
func (t *textsPage) Resize(width, height int) {
	const least = 3 // rows of a text
	for _, fd := range t.Form.Fields {
		if area, ok := fd.(*form.AreaInput); ok {
			area.Rows = max(height/8, least)
		}
	}
	t.Edit.Resize(formWidth(width), height)
}

// formWidth is what the points leave to the form.
func formWidth(width int) int {
	if width < planColumns {
		return width
	}
	return width - width*2/5 - ui.BesideGap
}

// View draws the page.
func (t *textsPage) View(width, height int) []string {
	if left := formWidth(width); left < width {
		side := width - left - ui.BesideGap
		return t.Look.Beside(
			t.Look.Exactly(t.Edit.View(left, height), left, height),
			t.Look.Exactly(t.points(side), side, height),
		)
	}
	points := t.points(width)
	if len(points) == 0 {
		return t.Edit.View(width, height)
	}
	form := t.Edit.View(width, math.MaxInt) // all of it
	room := min(len(points), max(height-len(form)-1, height/2))
	if room < len(points) && room > 0 {
		points[room-1] = t.Look.Dim.Render(t.Look.Glyph.Ellipsis)
	}
	out := t.Look.Exactly(t.Edit.View(width, height-room-1), width, height-room)
	return append(out, points[:room]...)
}

// points is what the text in focus should say.
func (t *textsPage) points(width int) []string {
	at := t.texts[t.Form.At]
	prompt := at.prompt
	if prompt.Text == "" && len(prompt.Points) == 0 {
		return nil
	}
	title := cmp.Or(at.chapter.Title, at.field)
	if title == ForewordField {
		title = "Foreword: a draft that the " + shortRole(t.lead) + " signs"
	}
	out := []string{t.Look.Header.Render(t.Look.Cut(title, width))}
	out = append(out, ui.Paragraph(t.Look.Text, t.Look.ToASCII(prompt.Text), width)...)
	for _, point := range prompt.Points {
		out = append(out, ui.Hanging(t.Look.Dim, t.Look.Glyph.Between+" ", t.Look.ToASCII(point), width)...)
	}
	return out
}

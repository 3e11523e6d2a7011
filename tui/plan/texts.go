package plan

import (
	"cmp"
	"math"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
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

// planText is a field of the form: where its text stands in the plan, what the guide says of
// it, and the hint where that is nothing.
type planText struct {
	field  string
	hint   string
	in     func(*model.PlanTexts) *string
	prompt framework.PlanPrompt
}

// planTexts are the texts of a plan as a guide speaks of them. Whoever leads signs the
// foreword.
func planTexts(guide framework.PlanGuide) []planText {
	return []planText{
		{VisionField, "what the workforce will be like", func(p *model.PlanTexts) *string { return &p.Vision }, guide.Vision},
		{ForewordField, "a draft: the senior responsible officer signs it", func(p *model.PlanTexts) *string { return &p.Foreword }, guide.Foreword},
		{aimsField, "what is to be reached, and by when", func(p *model.PlanTexts) *string { return &p.Aims }, guide.Aims},
		{leadField, "the senior responsible officer: a role, not a name", func(p *model.PlanTexts) *string { return &p.Lead }, guide.Team},
		{TeamField, "who works on it, with how much time", func(p *model.PlanTexts) *string { return &p.Team }, guide.Team},
		{familiesField, "how families took part", func(p *model.PlanTexts) *string { return &p.Families }, guide.Families},
		{heardField, "what families said", func(p *model.PlanTexts) *string { return &p.Heard }, guide.Families},
		{reportingField, "who reports what, when and to whom", func(p *model.PlanTexts) *string { return &p.Reporting }, guide.Reporting},
		{risksField, "what may go wrong, and what you will do about it", func(p *model.PlanTexts) *string { return &p.Risks }, guide.Risks},
	}
}

// textsPage is the form of what a plan says beside its priorities, with what each text
// should say beside or below it.
type textsPage struct {
	*form.Edit
	texts []planText
}

// NewTexts is the form of what the plan says beside its priorities.
func NewTexts(d *ui.OpenSession, look *ui.Look) *textsPage {
	var guide framework.PlanGuide
	if g := d.Session().Guide().Plan; g != nil {
		guide = *g
	}
	was := d.Session().Plan().Texts()
	var fields []form.Field
	texts := planTexts(guide)
	for _, t := range texts {
		if t.field == leadField {
			fields = append(fields, form.NewLine(t.field, *t.in(&was), t.hint).Own())
		} else {
			fields = append(fields, form.NewArea(t.field, *t.in(&was), cmp.Or(t.prompt.Text, t.hint), 3))
		}
	}
	e := &form.Edit{Look: look, Title: "Texts of the plan", Take: "save", Kept: form.ID{Form: form.PlanForm}, Form: form.New(look, fields...)}
	e.Done = func(f *form.Form) (ui.Action, bool) {
		var plan model.PlanTexts
		for _, t := range texts {
			*t.in(&plan) = f.Value(t.field)
		}
		return nil, d.Do(model.SetPlan{Plan: plan})
	}
	return &textsPage{Edit: e, texts: texts}
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
	text := t.texts[t.Form.At]
	prompt := text.prompt
	if prompt.Text == "" && len(prompt.Points) == 0 {
		return nil
	}
	title := text.field
	if title == ForewordField {
		title = "Foreword, left to the senior responsible officer to sign"
	}
	out := []string{t.Look.Header.Render(t.Look.Cut(title, width))}
	out = append(out, ui.Paragraph(t.Look.Text, t.Look.ToASCII(prompt.Text), width)...)
	for _, point := range prompt.Points {
		out = append(out, ui.Hanging(t.Look.Dim, t.Look.Glyph.Between+" ", t.Look.ToASCII(point), width)...)
	}
	return out
}

package plan

import (
	"math"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// The names of the fields of the plan's texts.
const (
	VisionField    = "Vision"
	aimsField      = "Aims"
	leadField      = "Lead"
	TeamField      = "Team"
	reportingField = "Reporting"
	risksField     = "Risks"
)

// planTexts is the form of what a plan says beside its priorities, with what each text
// should say beside or below it.
type planTexts struct {
	*form.Edit
	guide framework.PlanGuide
}

func NewTexts(d *ui.OpenSession, look *ui.Look) *planTexts {
	was := d.Session().Plan()
	t := &planTexts{Edit: &form.Edit{Look: look, Title: "Texts of the plan", Take: "save", Kept: form.ID{Form: form.PlanForm}}}
	if guide := d.Session().Guide().Plan; guide != nil {
		t.guide = *guide
	}
	t.Form = form.New(
		look,
		form.NewArea(VisionField, was.Vision, t.hint(VisionField), 3),
		form.NewArea(aimsField, was.Aims, t.hint(aimsField), 3),
		form.NewLine(leadField, was.Lead, "the senior responsible officer: a role, not a name"),
		form.NewArea(TeamField, was.Team, t.hint(TeamField), 3),
		form.NewArea(reportingField, was.Reporting, t.hint(reportingField), 3),
		form.NewArea(risksField, was.Risks, t.hint(risksField), 3),
	)
	t.Done = func(f *form.Form) (ui.Action, bool) {
		return nil, d.Do(model.SetPlan{Plan: model.Plan{
			Vision: f.Value(VisionField), Aims: f.Value(aimsField), Lead: f.Value(leadField),
			Team: f.Value(TeamField), Reporting: f.Value(reportingField), Risks: f.Value(risksField),
		}})
	}
	return t
}

// prompt is what the guide says of the text of a field. Whoever leads has the foreword
// to write.
func (t *planTexts) prompt(field string) framework.PlanPrompt {
	return map[string]framework.PlanPrompt{
		VisionField: t.guide.Vision, aimsField: t.guide.Aims, leadField: t.guide.Foreword,
		TeamField: t.guide.Team, reportingField: t.guide.Reporting, risksField: t.guide.Risks,
	}[field]
}

func (t *planTexts) hint(field string) string {
	if text := t.prompt(field).Text; text != "" {
		return text
	}
	return map[string]string{
		VisionField: "what the workforce will be like", aimsField: "what is to be reached, and by when",
		TeamField: "who works on it, with how much time", reportingField: "who reports what, when and to whom",
		risksField: "what may go wrong, and what you will do about it",
	}[field]
}

// planColumns is from how wide a window on the points stand beside the form.
const planColumns = 110

// Resize gives the texts the rows that they have room for.
func (t *planTexts) Resize(width, height int) {
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
func (t *planTexts) View(width, height int) []string {
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
func (t *planTexts) points(width int) []string {
	name := t.Form.Fields[t.Form.At].Name()
	prompt := t.prompt(name)
	if prompt.Text == "" && len(prompt.Points) == 0 {
		return nil
	}
	title := name
	if name == leadField {
		title = "Lead, who writes the foreword"
	}
	out := []string{t.Look.Header.Render(t.Look.Cut(title, width))}
	for _, line := range ui.Wrap(t.Look.ToASCII(prompt.Text), width) {
		out = append(out, t.Look.Text.Render(line))
	}
	for _, point := range prompt.Points {
		mark := t.Look.Glyph.Between + " "
		for _, line := range ui.Wrap(t.Look.ToASCII(point), max(width-2, 8)) {
			out = append(out, t.Look.Dim.Render(mark+line))
			mark = "  "
		}
	}
	return out
}

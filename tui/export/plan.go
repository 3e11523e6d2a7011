package export

import (
	"fmt"
	"io"

	"stocktake/model"
	"stocktake/model/report"
)

// Plans lists the formats that a session's plan can be written in. Their names are
// those of the session's own formats, so the two are never looked for together.
func Plans() []Format {
	return []Format{
		{Name: "md", About: "plan for twelve months (Markdown)", suffix: "-plan.md", write: report.PlanMarkdown},
		{Name: "json", About: "plan for twelve months, for other programs (JSON)", suffix: "-plan.json", write: planJSON},
	}
}

// planJSON has no names of participants with or without the options.
func planJSON(w io.Writer, s *model.Session, _ report.Options) error { return report.PlanJSON(w, s) }

// FindPlan returns the format of a plan by its name; the error says which there are.
func FindPlan(name string) (Format, error) {
	for _, f := range Plans() {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("the plan is written as md or json, not as %q; choose one of these with --format, or leave out --plan", name)
}

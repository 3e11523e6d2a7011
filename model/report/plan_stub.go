package report

import (
	"encoding/json"
	"fmt"
	"io"

	"stocktake/model"
)

// PlanMarkdown writes a session's plan as Markdown.
func PlanMarkdown(w io.Writer, s *model.Session, _ Options) error {
	_, err := fmt.Fprintf(w, "# Workforce plan: %s\n", model.CleanLine(s.Details().Title))
	return err
}

// PlanJSON writes a session's plan as JSON.
func PlanJSON(w io.Writer, s *model.Session) error {
	return json.NewEncoder(w).Encode(map[string]any{"title": model.CleanLine(s.Details().Title)})
}

package sheets

import (
	"fmt"
	"strings"

	"stocktake/model"
	"stocktake/model/sheet"
)

// Preview says on lines what files come to, for whoever has to decide: what it is
// altogether, then file by file, then what is not taken.
func Preview(in sheet.Intake) []string {
	lines := strings.Split(in.Report.Words(), "\n")
	if len(in.Files) > 1 {
		lines = append(lines, "", "File by file:")
		for _, f := range in.Files {
			lines = append(lines, fmt.Sprintf("  %s: %s", model.ShownPath(f.Name), f.Report.Brief()))
		}
	}
	for _, f := range in.Files {
		lines = append(lines, f.Warnings...)
	}
	if len(in.Problems) > 0 {
		lines = append(lines, "", NotTaken(len(in.Problems)))
		for _, p := range in.Problems {
			lines = append(lines, p.String())
		}
	}
	for i := range lines {
		lines[i] = strings.TrimRight(model.CleanTyped(lines[i]), " ")
	}
	return lines
}

// NotTaken heads a list of what is wrong.
func NotTaken(n int) string {
	if n == 1 {
		return "Not taken, 1 problem:"
	}
	return fmt.Sprintf("Not taken, %d problems:", n)
}

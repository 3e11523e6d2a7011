package sheets

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model/sheet/intake"
	"familyhub/stocktake/model/text"
)

// Preview says on lines what files would change, for the person who has to decide: what it is
// altogether, then file by file, then what is not taken.
func Preview(in intake.Result) []string {
	lines := strings.Split(in.Report.Words(), "\n")
	if len(in.Files) > 1 {
		lines = append(lines, "", "File by file:")
		for _, f := range in.Files {
			lines = append(lines, fmt.Sprintf("  %s%s: %s", text.Path(f.Name), whose(f.People), f.Report.Brief()))
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
		lines[i] = strings.TrimRight(text.Typed(lines[i]), " ")
	}
	return lines
}

// whose says whose answers are in a file: one could be in it under another name.
func whose(people []string) string {
	const most = 3
	switch n := len(people); {
	case n == 0:
		return ""
	case n > most:
		return fmt.Sprintf(" (%d people)", n)
	default:
		return " (" + strings.Join(people, ", ") + ")"
	}
}

// NotTaken heads a list of what is wrong.
func NotTaken(n int) string {
	if n == 1 {
		return "Not taken, 1 problem:"
	}
	return fmt.Sprintf("Not taken, %d problems:", n)
}

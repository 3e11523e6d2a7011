package export

import "familyhub/stocktake/model/report"

// Holds says what the files of a session in this format will hold, a line each: the sections
// of a document, or the parts of anything else.
func (f Format) Holds(c Content, names bool) []string {
	of := f.parts[0].of
	if of == nil {
		return contents()[f.parts[0].suffix]
	}
	var sections []string
	for _, block := range of(c.Session, report.Options{Names: names, Baseline: c.Baseline}).Blocks {
		if h, ok := block.(report.Heading); ok && h.Level == 2 {
			sections = append(sections, h.Text)
		}
	}
	return sections
}

// contents are the parts of what is no document, by the end of its file's name.
func contents() map[string][]string {
	whole := []string{
		"The whole session: people, scores, consensus, notes, barriers, priorities, plan, the end",
		"To open again: stocktake load",
		"Not in it: what is not revealed, and the history",
	}
	copied := []string{
		"The whole session, in a data file of its own",
		"To go on in: stocktake --file",
		"With names also its history, and what is not revealed",
	}
	sheet := []string{"Every statement with the scale, and the answers to it", "A group's facilitator takes it in with I"}
	cards := []string{
		"Score cards to hold up, a set for each person", "A card for each statement", "Place cards to fold: choose Names to have names on them",
		"A wall chart for dots, on A3",
	}
	return map[string][]string{
		"-score-cards.html": cards, "-score-cards.docx": cards,
		".xlsx":           {"Summary with the radar", "Statements", "Scores", "Priorities", "Training needs", "About"},
		"-scores.csv":     {"Scores, a row for each", "Statements, with their figures", "Priorities", "A dictionary that explains every column"},
		"-statements.csv": {"A row for each statement, with its figures and the consensus"},
		".ics": {
			"When people meet again, and the reviews of the plan",
			"For each priority: by when it is to be done, and when it is looked at",
			"Taken in again it changes what is in the calendar; it doubles nothing",
		},
		"-training.csv": {"A row for each training need; it can be taken in again"},
		"-plan.json":    {"The texts of the plan, priorities by quarter, barriers, training needs, checklists, reflections"},
		".json":         whole, DataFile: copied, "-sheet.xlsx": sheet, "-sheet.csv": sheet, "-sheet.json": sheet,
	}
}

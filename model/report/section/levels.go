package section

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report"
)

// Levels is the appendix that says what the levels of the scale look like at each
// statement, where the session's framework does.
func (w *Writer) Levels() {
	begun := false
	for _, st := range w.Session.Statements() {
		table := report.Table{
			Caption: "What the levels look like at " + w.Session.Framework().StatementNamed(st.Number), Head: 1,
			Columns: []report.Column{{Title: w.levelTitle(), Right: true}, {Title: "Level"}, {Title: "What it looks like here"}},
		}
		for _, level := range w.Session.Framework().Scale {
			if here := st.Level(level.Value); here != "" {
				table.Rows = append(table.Rows, []string{framework.Number(level.Value), level.Label, here})
			}
		}
		if len(table.Rows) == 0 {
			continue
		}
		if !begun {
			begun = true
			w.Heading(2, "Appendix: what the levels look like at each statement")
			w.Say("This is our reading of the scale, which helped people to score. Where the two seem to disagree, the scale " +
				"decides: it stands under “How it was scored”.")
		}
		w.Heading(3, "%s. %s", st.Label(), st.Text)
		w.Add(table)
	}
}

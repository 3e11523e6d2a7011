package section

import (
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/report"
)

// Listing lists statements, or says that there are none; without words for that it
// is left out.
func (w *Writer) Listing(title string, list []figures.Statement, say func(figures.Statement) string, none string) {
	if len(list) == 0 && none == "" {
		return
	}
	w.Heading(3, "%s", title)
	if len(list) == 0 {
		w.Say("%s", none)
		return
	}
	items := make([]report.Item, len(list))
	for i, st := range list {
		items[i].Text = named(st, say(st))
	}
	w.List(items)
}

// named is a statement's number and name, with what is said about it.
func named(st figures.Statement, said string) report.Inline {
	name := report.Inline{{Text: report.StatementTitle(st.Statement), Strong: true}}
	if said != "" {
		name = append(name, report.Span{Text: ": " + said})
	}
	return name
}

// Unsaid says nothing of a statement.
func Unsaid(figures.Statement) string { return "" }

// Value is the consensus on a statement, or where there is none its individual mean.
func (w *Writer) Value(st figures.Statement) string {
	switch {
	case w.Session.Solo():
		return st.ValueWords()
	case st.Consensus != nil && st.Consensus.Agreed():
		return "consensus " + st.ValueWords()
	case st.Figures.N == 0:
		return w.Worded("no scores")
	default:
		return "individual mean " + st.Scores.Decimals().Figure(st.Figures.Mean)
	}
}

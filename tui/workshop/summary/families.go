package summary

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agency"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// families is where parents and carers see things differently from everybody else, as far as
// that may be shown; nothing where none of them scores.
func (f *finder) families(s *model.Session) {
	all := make([]int, len(s.Statements()))
	for i, st := range s.Statements() {
		all[i] = st.Number
	}
	families, some := figures.Of(s).Families(all...)
	if !some {
		return
	}
	differ := figures.Of(s).FamiliesDiffer()
	switch {
	case !families.Compared():
		f.head("How families see it")
		f.none(f.desk.Worded("%s: shown once %d of them and %d others have scored a statement",
			text.CountOf(families.Scoring, "parent or carer scores", "parents and carers score"), agency.LeastGroup, agency.LeastGroup))
	case len(differ) == 0:
		f.head("How families see it")
		f.none(f.desk.Worded("within a point of everybody else, at every statement that may be shown"))
	default:
		f.head(fmt.Sprintf("Families see it differently: %d", len(differ)))
		for _, d := range differ {
			f.line(fmt.Sprintf("%2s  %s: %s, everybody else %s (%s)", ui.Sanitize(d.Statement.Label()), f.look.ToASCII(d.Statement.Short),
				d.Families.Average.Figure(), d.Others.Figure(),
				f.look.ToASCII(d.Others.Decimals.SignedFigure(d.Difference()))), statementPlace(d.Statement.Number))
		}
	}
}

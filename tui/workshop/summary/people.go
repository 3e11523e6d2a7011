package summary

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agency"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// agencies compares the individual means of the agencies, a line for each, where there
// are at least two and some scores. Those of fewer than three people are not shown, and a
// step is not where what is hidden makes its figure mislead.
func (f *finder) agencies(s *model.Session, steps []figures.StepAverages) {
	scored := slices.ContainsFunc(steps, func(a figures.StepAverages) bool { return a.Individual.N > 0 })
	if s.Solo() || !scored {
		return
	}
	byStep := make([][]figures.Agency, len(steps))
	for i, a := range steps {
		byStep[i] = figures.Of(s).ByAgency(numbers(a.Step.Statements)...)
	}
	if len(byStep[0]) < 2 {
		return
	}
	f.head("By agency")
	for row := range byStep[0] {
		one := make([]figures.Agency, len(steps))
		for i := range steps {
			one[i] = byStep[i][row]
		}
		f.agency(steps, one)
	}
}

// agency is the averages of one agency by step.
func (f *finder) agency(steps []figures.StepAverages, of []figures.Agency) {
	const nameWidth = 16
	name := ui.Sanitize(of[0].Agency)
	switch of[0].Agency {
	case "":
		name = "no agency"
	case model.Families:
		name = "parents, carers"
	}
	var parts, few, withheld []string
	for i, g := range of {
		number := strconv.Itoa(steps[i].Step.Number)
		switch {
		case g.Withheld:
			withheld = append(withheld, number)
		case !g.Shown:
			few = append(few, number)
		default:
			part := fmt.Sprintf("%s %s%s", number, f.look.Glyph.Individual, g.Average.Figure())
			if g.Average.Statements < steps[i].Of() {
				part += fmt.Sprintf(" over %d of %d", g.Average.Statements, steps[i].Of())
			}
			parts = append(parts, part)
		}
	}
	if len(withheld) > 0 {
		parts = append(parts, "not shown: "+strings.Join(withheld, ", "))
	}
	tooFew := fmt.Sprintf("fewer than %d", agency.LeastGroup)
	switch {
	case len(parts) == 0:
		parts = append(parts, tooFew)
	case len(few) > 0:
		parts = append(parts, tooFew+": "+strings.Join(few, ", "))
	}
	head := f.look.Fit(name, min(nameWidth, max(f.width/3, 1))) + "  "
	for _, line := range Packed(parts, f.width-2-ui.Width(head)) {
		f.line(head+line, model.Place{})
		head = ui.Blank(ui.Width(head))
	}
}

// Packed joins parts into as few lines as hold them without breaking one.
func Packed(parts []string, width int) []string {
	const gap = "  "
	var lines []string
	for _, part := range parts {
		last := len(lines) - 1
		if last >= 0 && ui.Width(lines[last]+gap+part) <= width {
			lines[last] += gap + part
			continue
		}
		lines = append(lines, part)
	}
	return lines
}

func numbers(statements []framework.Statement) []int {
	all := make([]int, len(statements))
	for i, st := range statements {
		all[i] = st.Number
	}
	return all
}

// attendance says who was there for which statements, where somebody missed any: of
// an anonymous session only how many, step by step.
func (f *finder) attendance(s *model.Session) {
	presence := s.Room().Presence()
	missed, all := presence.Missed(), text.CountOf(len(presence.There), "person", "people")
	if s.Solo() || len(missed) == 0 {
		return
	}
	f.head("Who was there")
	if s.Anonymous() {
		for _, step := range s.Framework().Steps {
			if whole := presence.Whole(numbers(step.Statements)); whole < len(presence.There) {
				f.line(f.open.Worded("step %d: %d of %s answered everything that was scored", step.Number, whole, all), model.Place{})
			}
		}
		return
	}
	f.none(fmt.Sprintf("%d of %s answered everything that was scored", len(presence.There)-len(missed), all))
	called := s.Framework().Words().Statement
	for _, a := range missed {
		f.line(ui.Sanitize(a.Participant.Label())+": "+f.look.ToASCII(cmp.Or(text.Runs(called.One, called.Many, a.Statements), "no "+called.One)), model.Place{})
	}
}

// families is where parents and carers see things differently from everybody else, as far as
// that may be shown; nothing where none of them scores.
func (f *finder) families(s *model.Session) {
	families, some := figures.Of(s).Families(numbers(s.Statements())...)
	if !some {
		return
	}
	differ := figures.Of(s).FamiliesDiffer()
	switch {
	case !families.Compared():
		f.head("How families see it")
		f.none(f.open.Worded("%s: shown once %d of them and %d others have scored a statement",
			text.CountOf(families.Scoring, "parent or carer scores", "parents and carers score"), agency.LeastGroup, agency.LeastGroup))
	case len(differ) == 0:
		f.head("How families see it")
		f.none(f.open.Worded("within a point of everybody else, at every statement that may be shown"))
	default:
		f.head(fmt.Sprintf("Families see it differently: %d", len(differ)))
		for _, d := range differ {
			f.line(fmt.Sprintf("%2s  %s: %s, everybody else %s (%s)", ui.Sanitize(d.Statement.Label()), f.look.ToASCII(d.Statement.Short),
				d.Families.Average.Figure(), d.Others.Figure(),
				f.look.ToASCII(d.Others.Decimals.SignedFigure(d.Difference()))), statementPlace(d.Statement.Number))
		}
	}
}

package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agency"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/text"
)

// Extent is the range of the scores given.
func Extent(st model.Statistics) string {
	switch {
	case st.N == 0:
		return "no scores"
	case st.Min == st.Max:
		return framework.Number(st.Min)
	default:
		return framework.Number(st.Min) + " to " + framework.Number(st.Max)
	}
}

// StatementTitle is what people know a statement by, and its short name.
func StatementTitle(st framework.Statement) string {
	return st.Label() + ". " + cmp.Or(st.Short, st.Text)
}

// StepTitle is a step's number and name.
func StepTitle(step framework.Step) string {
	return fmt.Sprintf("%d. %s", step.Number, StepName(step.Short, step.Title))
}

// StepName is what a step is called where it has some room: its short name, or its title where that is no more
// than the title cut off, and the title takes two lines at most.
func StepName(short, title string) string {
	const twoLines = 48 // cells
	if begins, cut := strings.CutSuffix(short, "…"); cut && strings.HasPrefix(title, begins) && text.Width(title) <= twoLines {
		return title
	}
	return cmp.Or(short, title)
}

// Places names what a barrier or a priority stands at, such as "statements 4, 7; step 2".
func Places(fw *framework.Framework, statements, steps []int) string {
	return text.Joined("; ", StatementsAt(fw, statements), numbered(fw.Words().Step, steps, strconv.Itoa))
}

// StatementsAt names statements in a row, such as "statements 4, 7"; empty for none.
func StatementsAt(fw *framework.Framework, statements []int) string {
	return numbered(fw.Words().Statement, statements, fw.LabelOf)
}

func numbered(noun framework.Name, numbers []int, label func(int) string) string {
	words := make([]string, len(numbers))
	for i, n := range numbers {
		words[i] = label(n)
	}
	switch len(numbers) {
	case 0:
		return ""
	case 1:
		return noun.One + " " + words[0]
	}
	return noun.Many + " " + strings.Join(words, ", ")
}

// Runs is StatementsAt with three numbers and more in a row from end to end, "statements 1, 5–12";
// ids stand one by one.
func Runs(fw *framework.Framework, statements []int) string {
	statements = slices.Sorted(slices.Values(statements))
	if slices.ContainsFunc(statements, func(n int) bool { return fw.LabelOf(n) != strconv.Itoa(n) }) {
		return StatementsAt(fw, statements)
	}
	noun := fw.Words().Statement
	return text.Runs(noun.One, noun.Many, statements)
}

// Together joins names as a sentence does: "a", "a and b", "a, b and c".
func Together(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// OfDay is " of 12 March 2026"; empty without a date.
func OfDay(d calendar.Date) string {
	if d == "" {
		return ""
	}
	return " of " + d.Words()
}

// NotGiven stands for an agency or a role that nobody entered.
const NotGiven = "not given"

// TooFew stands for figures that would come close to somebody's own.
func TooFew() string { return fmt.Sprintf("fewer than %d", agency.LeastGroup) }

// Reasons are why a statement is to be discussed, in words.
func Reasons(st figures.Statement) string {
	words := make([]string, len(st.Reasons))
	for i, r := range st.Reasons {
		words[i] = string(r)
	}
	return strings.Join(words, "; ")
}

// ShownRWG is rWG as reports give it: below 0 it says no more than 0.
func ShownRWG(st model.Statistics) float64 { return max(st.RWG, 0) }

// FateWords is what became of a priority, and how far it has come.
func FateWords(p compare.PriorityOutcome) string {
	switch {
	case p.Is == nil && p.Outcome != compare.NotTakenUp:
		return string(p.Outcome) + " then already"
	case p.Is == nil:
		return string(p.Outcome)
	case p.Outcome == compare.CarriedOver:
		return string(p.Outcome) + ", " + p.Advance.Words()
	default:
		return p.Advance.Words()
	}
}

// Labels are what people are called.
func Labels(people []model.Participant) []string {
	all := make([]string, len(people))
	for i, p := range people {
		all[i] = p.Label()
	}
	return all
}

// Lacks are what is still to be said for a priority to be specific, measurable and so on.
func Lacks(p model.Priority) []planning.Lack {
	lacks := []planning.Lack{}
	for _, g := range planning.Goals(p) {
		lacks = append(lacks, g.Lacks...)
	}
	return lacks
}

// Lacking is Lacks in words; nothing for a priority that is done.
func Lacking(p model.Priority) string {
	if p.Status == model.Done {
		return ""
	}
	var words []string
	for _, lack := range Lacks(p) {
		words = append(words, string(lack))
	}
	return strings.Join(words, "; ")
}

package jsonfile

import (
	"io"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/report"
)

// PlanSchema is what a plan's JSON says it is. Field names and their meaning are stable
// within it; fields may be added.
const PlanSchema = "stocktake/plan@1"

// planJSON is the plan for other programs: everything that the session holds
// of it, with what follows from it.
type planJSON struct {
	Schema      string             `json:"schema"`
	Session     planSessionJSON    `json:"session"`
	Texts       model.PlanTexts    `json:"texts"`
	Steps       []stepJSON         `json:"steps"`
	Standing    standingJSON       `json:"standing"`
	Quarters    []quarterJSON      `json:"quarters"`
	Priorities  []planPriorityJSON `json:"priorities"` // by rank, the highest first
	Barriers    []model.Barrier    `json:"barriers"`
	Overloads   []overloadJSON     `json:"overloads"`
	Measures    []model.Indicator  `json:"measures,omitempty"` // the register
	Training    []NeedEntry        `json:"training"`           // the largest gaps first
	Checklists  []AnswerEntry      `json:"checklists"`
	Reflections []ReflectionEntry  `json:"reflections"`
	Reviews     []model.Review     `json:"reviews,omitempty"` // by their days
}

// standingJSON is what the room found, in numbers of statements.
type standingJSON struct {
	Strengths   []int `json:"strengths"` // the highest first
	Gaps        []int `json:"gaps"`      // the lowest first
	NotAgreed   []int `json:"not_agreed"`
	NotAssessed []int `json:"not_assessed"`
}

func newStanding(s *model.Session) standingJSON {
	numbers := func(some []figures.Statement) []int {
		all := make([]int, len(some))
		for i, st := range some {
			all[i] = st.Statement.Number
		}
		return all
	}
	sum := figures.Of(s).Summary()
	return standingJSON{numbers(sum.Strengths), numbers(sum.Gaps), numbers(sum.Unagreed), numbers(sum.Unscored)}
}

type planSessionJSON struct {
	ID    string        `json:"id"`
	Title string        `json:"title"`
	Area  string        `json:"area"`
	Date  calendar.Date `json:"date"`
	// PlanYear is the year that the quarters are those of; none from the workshop.
	PlanYear calendar.PlanYear `json:"plan_year,omitempty"`
}

// quarterJSON is a quarter with its days; empty days where the session has no date.
type quarterJSON struct {
	Quarter calendar.Quarter `json:"quarter"` // its number in the plan's year
	Months  string           `json:"months"`  // as people read it, such as "Apr–Jun 2027"
	First   calendar.Date    `json:"first"`
	Last    calendar.Date    `json:"last"`
	Review  calendar.Date    `json:"review"`
}

func quartersJSON(s *model.Session) (all []quarterJSON) {
	for _, q := range s.Plan().Quarters().Planned() {
		first, last := s.Plan().Quarters().Span(q)
		all = append(all, quarterJSON{q, s.Plan().Quarters().Months(q), first, last, s.Plan().Quarters().ReviewDay(q)})
	}
	return all
}

// planPriorityJSON is a priority with its rank, and what is still to be said of it.
type planPriorityJSON struct {
	Rank int `json:"rank"` // counts from 1
	model.Priority
	Months string          `json:"months,omitempty"` // of its quarter, as people read it
	Lacks  []planning.Lack `json:"lacks"`
	// What became of it since the earlier plan; neither is there when it is in none.
	Advanced      compare.Advance `json:"advanced,omitempty"`
	AdvancedWords string          `json:"advanced_words,omitempty"`
}

// Plan writes the plan for other programs. The same session gives the
// same bytes.
func Plan(w io.Writer, s *model.Session) error {
	d := s.Details()
	out := planJSON{
		Schema:  PlanSchema,
		Session: planSessionJSON{s.ID(), d.Title, d.Area, d.Date, d.PlanYear},
		Texts:   s.Plan().Texts(), Steps: newSummaryJSON(s).Steps, Standing: newStanding(s), Quarters: quartersJSON(s),
		Priorities: []planPriorityJSON{}, Barriers: append([]model.Barrier{}, s.Barriers()...), Overloads: []overloadJSON{},
		Measures: s.Plan().Indicators(), Training: needsJSON(s.Plan().NeedsByShortfall()), Checklists: answersJSON(s), Reflections: reflectionsJSON(s), Reviews: followup.Of(s).All(),
	}
	for i := range out.Barriers {
		out.Barriers[i].Statements = listOf(out.Barriers[i].Statements)
		out.Barriers[i].By = nil // a plan lists no participants
	}
	for i, p := range s.Priorities() {
		out.Priorities = append(out.Priorities, newPlanPriority(s, i+1, p))
	}
	for _, o := range planning.Overloads(s) {
		out.Overloads = append(out.Overloads, overloadJSON{o.Quarter, s.Plan().Quarters().Months(o.Quarter), o.Owner, o.Count})
	}
	return write(w, out)
}

func newPlanPriority(s *model.Session, rank int, p model.Priority) planPriorityJSON {
	p.Statements, p.By = listOf(p.Statements), nil
	out := planPriorityJSON{Rank: rank, Priority: p, Months: s.Plan().Quarters().Months(p.Quarter), Lacks: report.Lacks(p)}
	if p.Carried != nil {
		out.Advanced, out.AdvancedWords = compare.Advanced(p), compare.Advanced(p).Words()
	}
	return out
}

package story

import (
	"fmt"
	"sync"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/sample"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
)

// Keep puts a ready-made session into a store.
func Keep(to ui.Store, s sample.Sample, fw *framework.Framework) error {
	last := s.Entries[len(s.Entries)-1].At
	return to.Create(s.Origin, fw, overview.Of(s.History.Session(), last, s.Place), s.Entries...)
}

// Begin puts a new session into a store, with some changes made at its beginning. It is the store's
// nth session, and the id is made of that.
func Begin(to ui.Store, n int, origin model.Origin, fw *framework.Framework, place model.Place, changes ...model.Change) (id string, err error) {
	origin.ID, origin.Framework = sessionID(n), fw.Digest()
	if origin.Mode == "" {
		origin.Mode = model.Group
	}
	origin.Created = begun().Add(time.Duration(n-1) * time.Second)
	h, err := model.NewHistory(origin, fw)
	if err != nil {
		return "", err
	}
	entries, err := h.DoEach(origin.Created, changes...)
	if err != nil {
		return "", err
	}
	return origin.ID, to.Create(origin, fw, overview.Of(h.Session(), origin.Created, place), entries...)
}

// changed is data with some changes made to the session that comes first in the list.
func changed(data func(ui.Store) error, changes func(*model.Session) []model.Change) func(ui.Store) error {
	return func(to ui.Store) error {
		if err := data(to); err != nil {
			return err
		}
		list, err := to.Sessions()
		if err != nil {
			return err
		}
		h, o, err := to.Load(list[0].ID)
		if err != nil {
			return err
		}
		entries, err := h.DoEach(begun(), changes(h.Session())...)
		if err != nil {
			return err
		}
		return to.Append(overview.Of(h.Session(), begun(), o.Place), entries...)
	}
}

// Empty is nothing.
func Empty(ui.Store) error { return nil }

// Demo is what the demo shows.
func Demo(to ui.Store) error {
	all, err := sample.Sessions(framework.Builtin())
	if err != nil {
		return err
	}
	return keepAll(to, all)
}

// Samples are the two workshops of the demo before anything is planned, and a solo session.
func Samples(to ui.Store) error {
	all, err := samples()
	if err != nil {
		return err
	}
	return keepAll(to, all)
}

// samples are replayed once for all stories: that is a tenth of what most of them do.
var samples = sync.OnceValues(func() ([]sample.Sample, error) {
	all, err := sample.Unplanned(framework.Builtin())
	if err != nil {
		return nil, err
	}
	alone, err := sample.Solo(framework.Builtin())
	return append(all, alone), err
})

func keepAll(to ui.Store, all []sample.Sample) error {
	for _, s := range all {
		if err := Keep(to, s, framework.Builtin()); err != nil {
			return err
		}
	}
	return nil
}

// FrameworkOf makes an instrument of some steps with some statements each.
func FrameworkOf(steps, statements int) *framework.Framework {
	fw := *framework.Builtin()
	fw.ID, fw.Title, fw.Steps = "other", "Another instrument", nil
	for i := range steps {
		step := framework.Step{Number: i + 1, Title: fmt.Sprintf("Step number %d", i+1), Short: fmt.Sprintf("Step %d", i+1)}
		for j := range statements {
			n := i*statements + j + 1
			step.Statements = append(step.Statements, framework.Statement{
				Number: n, Text: fmt.Sprintf("This is what statement %d says.", n), Short: fmt.Sprintf("Statement %d", n),
			})
		}
		fw.Steps = append(fw.Steps, step)
	}
	return &fw
}

// Open is a session of the usual kind.
func Open(*model.Origin) {}

// Blind makes a session's scores unseen until they are revealed.
func Blind(o *model.Origin) { o.Blind = true }

// Anonymous leaves a blind session without names.
func Anonymous(o *model.Origin) { o.Blind, o.Anonymous = true, true }

// Timed is a blind session from half past nine to half past twelve.
func Timed(o *model.Origin) { o.Blind, o.Details.Starts, o.Details.Ends = true, "09:30", "12:30" }

// Room is a new session of some kind with named people, at its first statement.
func Room(to ui.Store, fw *framework.Framework, kind func(*model.Origin), names ...string) error {
	origin := model.Origin{Details: model.Details{Title: "A room", Date: "2026-03-12"}}
	kind(&origin)
	var changes []model.Change
	for i, name := range names {
		changes = append(changes, model.Add[model.Participant]{
			Item: model.Participant{ID: fmt.Sprintf("p%d", i+1), Name: name, Scoring: true}, At: model.End,
		})
	}
	_, err := Begin(to, 1, origin, fw, model.Place{Page: model.StatementPage, Number: fw.Statements()[0].Number}, changes...)
	return err
}

// Names returns that many different names in several scripts.
func Names(n int) []string {
	all := []string{"Health visitor", "Siân Llewelyn-Pugh", "王小明", "محمد علي", "Early help lead", "O'Neill, Máire"}
	out := make([]string, n)
	for i := range out {
		out[i] = all[i%len(all)]
		if i >= len(all) {
			out[i] += fmt.Sprint(" ", i/len(all)+1)
		}
	}
	return out
}

// Four are the people of many scenarios.
func Four() []string { return []string{"Ann", "Bob", "Cath", "Dai"} }

// Thirty is a session of thirty people.
func Thirty(to ui.Store) error { return Room(to, framework.Builtin(), Open, Names(30)...) }

// Voting is a blind session of nine people.
func Voting(to ui.Store) error { return Room(to, framework.Builtin(), Blind, Names(9)...) }

// Secret is an anonymous session of nine people.
func Secret(to ui.Store) error {
	return Room(to, framework.Builtin(), Anonymous, make([]string, 9)...)
}

// Planless is a session of two people, of which nothing is planned yet.
func Planless(to ui.Store) error { return Room(to, framework.Builtin(), Open, "Ann", "Bob") }

// Bare is a session whose framework has no lists to make a plan from.
func Bare(to ui.Store) error {
	fw := FrameworkOf(3, 2)
	fw.Checklists, fw.Reflections, fw.Skills, fw.Formats, fw.Outcomes, fw.Measures, fw.Evaluation = nil, nil, nil, nil, nil, nil, nil
	fw.Plan, fw.Resources, fw.Requirements = nil, nil, nil
	return Room(to, fw, Open, "Ann", "Bob")
}

// TwoPlans is a session of last year, with a plan, and an empty one.
func TwoPlans(to ui.Store) error {
	var plan []model.Change
	for _, p := range []model.Priority{
		{ID: "pr1", What: "One induction for all", Statements: []int{1}, Status: model.Agreed, Measure: model.Measure{Text: "Starters inducted", Now: "12 of 30", Target: "all"}},
		{ID: "pr2", What: "A key contact for every family", Statements: []int{2}, Status: model.Done, Measure: model.Measure{Now: "80 of 90"}},
		{ID: "pr3", What: "Given up then", Statements: []int{3}, Status: model.Dropped},
		{ID: "pr4", What: "Supervision across agencies", Statements: []int{4}, Status: model.UnderWay},
		{ID: "pr5", What: "Cover for shifts", Statements: []int{4}, Status: model.Proposed},
		{ID: "pr6", What: "Five shared measures", Statements: []int{5}, Status: model.Proposed},
	} {
		plan = append(plan, model.Add[model.Priority]{Item: p, At: model.End})
	}
	fw, summary := framework.Builtin(), model.Place{Page: model.SummaryPage}
	_, err := Begin(to, 1, model.Origin{Details: model.Details{Title: "Last year", Date: "2025-03-11"}}, fw, summary, plan...)
	if err != nil {
		return err
	}
	_, err = Begin(to, 2, model.Origin{Details: model.Details{Title: "This year", Date: "2026-03-12"}}, fw, summary)
	return err
}

// timed is a timed session of nine people.
func timed(to ui.Store) error { return Room(to, framework.Builtin(), Timed, Names(9)...) }

// grouped is a session of four on an instrument of nine steps in three groups.
func grouped(to ui.Store) error {
	fw := FrameworkOf(9, 2)
	for i := range fw.Steps {
		fw.Steps[i].Group = [...]string{"Governance", "Design", "Operations"}[i/3]
	}
	return Room(to, fw, Open, Four()...)
}

// stepsOf is a session of four on an instrument of so many steps, which make no radar.
func stepsOf(steps int) func(ui.Store) error {
	return func(to ui.Store) error { return Room(to, FrameworkOf(steps, 2), Open, Four()...) }
}

// suggested is a session in which three people have scored some statements.
func suggested(s *model.Session) (changes []model.Change) {
	for statement, points := range [][]int{1: {3, 3, 4}, 2: {0, 3, 5}, 3: {2}, 6: {4, 4, 4}} {
		for i, p := range s.Participants()[:20] {
			if i%3 < len(points) {
				changes = append(changes, model.SetScore{Statement: statement, Round: 1, Participant: p.ID, Score: model.Points(points[i%3])})
			}
		}
	}
	return changes
}

// ranked has the priorities that come first in the order marked as those to begin with.
func ranked(s *model.Session) []model.Change { return []model.Change{planning.BeginWith(s, 2)} }

// interrupted is the samples with a barrier that was being typed at statement 7.
func interrupted(to ui.Store) error {
	if err := Samples(to); err != nil {
		return err
	}
	list, err := to.Sessions()
	for _, o := range list {
		if o.Mode == model.Group && err == nil {
			err = to.SetDraft(o.ID, &model.Draft{
				Form: form.BarrierForms, Statement: 7, Field: item.BarrierField,
				Texts: map[string]string{item.BarrierField: "Health visitors and early help keep their notes in\ntwo systems", item.KindField: string(model.Capacity), item.PlacesField: "7, 8"},
			})
		}
	}
	return err
}

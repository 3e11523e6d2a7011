package sample

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/planning"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
)

func sessions(t *testing.T) []Sample {
	t.Helper()
	samples, err := Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return samples
}

func solo(t *testing.T) Sample {
	t.Helper()
	s, err := Solo(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSessionsAreAYearApart(t *testing.T) {
	samples := sessions(t)
	if len(samples) != 2 {
		t.Fatalf("there are %d sessions, want 2", len(samples))
	}
	newer, older := samples[0].Origin.Details, samples[1].Origin.Details
	if newer.Date != "2026-03-12" || older.Date != "2025-03-11" {
		t.Errorf("the days are %s and %s, want the newest first", newer.Date, older.Date)
	}
	if newer.Area != "Northvale" || older.Area != newer.Area || newer.Title == older.Title {
		t.Errorf("want one area and two titles, got %+v and %+v", newer, older)
	}
}

func TestPeopleOfTheWorkshops(t *testing.T) {
	for _, sample := range sessions(t) {
		s := sample.History.Session()
		t.Run(s.ID(), func(t *testing.T) {
			var observers, left []model.Participant
			agencies := map[string]int{}
			for _, p := range s.Participants() {
				agencies[p.Agency]++
				if !p.Scoring {
					observers = append(observers, p)
				}
				if p.Left {
					left = append(left, p)
				}
			}
			if n := len(s.Participants()); n != 12 {
				t.Errorf("%d people, want 12", n)
			}
			if len(observers) != 1 || len(left) != 1 {
				t.Fatalf("%d observe and %d left, want one each", len(observers), len(left))
			}
			if len(agencies) < 6 {
				t.Errorf("%d agencies, want at least 6: %v", len(agencies), agencies)
			}
			for _, step := range s.Framework().Steps {
				for _, st := range step.Statements {
					answered := s.At(st.Number).Score(left[0].ID).Answered()
					if answered != (step.Number < 4) {
						t.Errorf("%s left before step 4; answered statement %d: %t", left[0].Label(), st.Number, answered)
					}
				}
			}
		})
	}
}

func TestWhatTheWorkshopsShow(t *testing.T) {
	type counts struct{ discuss, split, unagreed, flagged, unscored, begun, barriers, priorities, notes int }
	want := map[string]counts{
		"followup2026": {discuss: 4, split: 1, unagreed: 1, flagged: 1, unscored: 1, begun: 0, barriers: 8, priorities: 13, notes: 15},
		"baseline2025": {discuss: 3, split: 1, unagreed: 1, flagged: 1, unscored: 1, begun: 1, barriers: 5, priorities: 5, notes: 4},
	}
	for _, sample := range sessions(t) {
		s := sample.History.Session()
		sum := figures.Of(s).Summary()
		got := counts{
			discuss: len(sum.Discuss), unagreed: len(sum.Unagreed), flagged: len(sum.Flagged), unscored: len(sum.Unscored),
			barriers: len(s.Barriers()), priorities: len(s.Priorities()), notes: len(s.Notes()),
		}
		for _, st := range sum.Statements {
			if st.Figures.Split {
				got.split++
			}
			if s.At(st.Statement.Number).Progress() == model.Begun {
				got.begun++
			}
			if st.Outside {
				t.Errorf("%s: the consensus on statement %d lies outside its scores", s.ID(), st.Statement.Number)
			}
		}
		if got != want[s.ID()] {
			t.Errorf("%s shows %+v, want %+v", s.ID(), got, want[s.ID()])
		}
		for _, st := range sum.Unagreed {
			if st.Consensus.Rationale == "" {
				t.Errorf("%s: no reason is given for no consensus on statement %d", s.ID(), st.Statement.Number)
			}
		}
	}
}

func TestStepsHaveRisenSinceTheBaseline(t *testing.T) {
	samples := sessions(t)
	newer, older := figures.Of(samples[0].History.Session()).StepAverages(), figures.Of(samples[1].History.Session()).StepAverages()
	within := func(name string, step int, value, lowest, highest float64) {
		t.Helper()
		// NaN, for a step without scores, fails this too.
		if !(lowest <= value && value <= highest) {
			t.Errorf("step %d, %s: %.2f, want %.1f to %.1f", step, name, value, lowest, highest)
		}
	}
	for i := range newer {
		step := newer[i].Step.Number
		within("consensus 2025", step, older[i].Consensus.Mean, 1, 2.5)
		within("individual 2025", step, older[i].Individual.Mean, 1, 2.5)
		within("consensus 2026", step, newer[i].Consensus.Mean, 2, 3.8)
		within("individual 2026", step, newer[i].Individual.Mean, 2, 3.8)
		if newer[i].Consensus.Mean <= older[i].Consensus.Mean {
			t.Errorf("step %d did not rise", step)
		}
	}
}

func TestSolo(t *testing.T) {
	s := solo(t).History.Session()
	if !s.Solo() {
		t.Fatal("it is a group session")
	}
	if n := s.Settled(); n != 18 {
		t.Errorf("%d statements are answered, want 18", n)
	}
	comments := 0
	for _, st := range s.Statements() {
		if _, ok := s.At(st.Number).Comment(model.SoloParticipant); ok {
			comments++
		}
	}
	if comments != 2 {
		t.Errorf("%d comments, want 2", comments)
	}
}

func TestSamplesAreAlwaysTheSame(t *testing.T) {
	asJSON := func(samples []Sample) string {
		var all []any
		for _, s := range samples {
			all = append(all, s.Origin, s.Entries, s.Place, s.History.Seq())
		}
		text, err := json.Marshal(all)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	first, second := asJSON(append(sessions(t), solo(t))), asJSON(append(sessions(t), solo(t)))
	if first != second {
		t.Error("two calls gave different sessions")
	}
}

// TestLogsAreWrittenAsTheModelWritesThem holds the files to the form of data files: one
// entry to a line, with texts that are clean already.
func TestLogsAreWrittenAsTheModelWritesThem(t *testing.T) {
	for _, name := range []string{spring2025, spring2026, solo2026} {
		data, err := files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var k Sample
		if err := json.Unmarshal(data, &k); err != nil {
			t.Fatal(err)
		}
		s, err := replay(framework.Builtin(), whole, name)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, e := range s.History.Entries() { // as the history cleaned them
			lines = append(lines, jsonLine(t, e))
		}
		want := "{\n\"origin\": " + jsonLine(t, k.Origin) + ",\n\"place\": " + jsonLine(t, k.Place) +
			",\n\"entries\": [\n" + strings.Join(lines, ",\n") + "\n]\n}\n"
		if diff := cmp.Diff(want, string(data)); diff != "" {
			t.Errorf("%s (-as it would be written +as it stands):\n%s", name, diff)
		}
	}
}

func jsonLine(t *testing.T, v any) string {
	t.Helper()
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(b.String())
}

func TestSamplesCanBeUndoneToTheBeginning(t *testing.T) {
	for _, s := range append(sessions(t), solo(t)) {
		for range s.Entries {
			if _, err := s.History.Undo(s.Origin.Created); err != nil {
				t.Fatalf("%s: %v", s.Origin.ID, err)
			}
		}
		if left := len(s.History.Session().Notes()); left > 0 || s.History.Session().Settled() > 0 {
			t.Errorf("%s: %d notes are left", s.Origin.ID, left)
		}
	}
}

func TestAliasesFitAWall(t *testing.T) {
	for _, s := range append(sessions(t), solo(t)) {
		for _, p := range s.History.Session().Participants() {
			if n := ansi.StringWidth(p.Label()); n == 0 || n > 14 {
				t.Errorf("the alias %q has %d cells, want 1 to 14", p.Label(), n)
			}
		}
	}
}

func TestUnplannedHasNoPlan(t *testing.T) {
	samples, err := Unplanned(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	for _, sample := range samples {
		s := sample.History.Session()
		if _, voted := s.Vote().Ballot(); voted || len(s.Plan().Needs()) > 0 || s.Plan().Texts() != (model.PlanTexts{}) {
			t.Errorf("%s has a plan", s.ID())
		}
		if n := s.Settled(); n < 18 {
			t.Errorf("%s: %d statements are settled", s.ID(), n)
		}
		for _, p := range s.Priorities() {
			if p.Why != "" || p.Outcome != "" || p.Focus || p.Carried != nil || p.Measure != (model.Measure{}) {
				t.Errorf("%s: %q is planned", s.ID(), p.What)
			}
		}
	}
}

func TestAnotherFramework(t *testing.T) {
	small := &framework.Framework{
		ID: "small", Title: "A small framework", Version: "1", Scale: framework.Builtin().Scale,
		Steps: []framework.Step{{Number: 1, Short: "One", Statements: []framework.Statement{{Number: 1}}}},
	}
	_, err := Sessions(small)
	if err == nil || !strings.Contains(err.Error(), `does not fit the framework "A small framework"`) {
		t.Errorf("the error is %v, want one that names the framework", err)
	}
	if _, err := Solo(small); err == nil {
		t.Error("the solo session fits a framework of one statement")
	}
}

var wellFormedID = regexp.MustCompile(`^[a-z0-9]{12}$`)

func TestOrigins(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range append(sessions(t), solo(t)) {
		o := s.Origin
		if !wellFormedID.MatchString(o.ID) || seen[o.ID[:1]] {
			t.Errorf("the id %q is not 12 letters and digits, or begins like another", o.ID)
		}
		seen[o.ID[:1]] = true
		if o.Framework != framework.Builtin().Digest() {
			t.Errorf("%s: the framework is %q", o.ID, o.Framework)
		}
		if calendar.DateOf(o.Created) != o.Details.Date {
			t.Errorf("%s was created on %v", o.ID, o.Created)
		}
	}
}

func TestMomentsFillAMorning(t *testing.T) {
	for _, s := range append(sessions(t), solo(t)) {
		before := s.Origin.Created
		for _, e := range s.Entries {
			gap := e.At.Sub(before)
			if gap < time.Second || gap > 20*time.Minute || e.At.Location() != time.UTC {
				t.Errorf("%s, entry %d: %v, %v after the one before", s.Origin.ID, e.Seq, e.At, gap)
			}
			before = e.At
		}
		if before.Hour() >= 12 || calendar.DateOf(before) != s.Origin.Details.Date {
			t.Errorf("%s ends at %v", s.Origin.ID, before)
		}
	}
}

// TestDemoShowsAPlan counts what the second workshop has beside its scores, so that
// every chapter of the plan has something to show.
func TestDemoShowsAPlan(t *testing.T) {
	samples := sessions(t)
	s, earlier := samples[0].History.Session(), samples[1].History.Session()
	outcomes := map[compare.Outcome]int{}
	for _, f := range compare.Sessions(earlier, s).Priorities {
		outcomes[f.Outcome]++
	}
	if outcomes[compare.Completed] != 3 || outcomes[compare.CarriedOver] != 1 || outcomes[compare.Abandoned] != 1 {
		t.Errorf("of the earlier priorities %v", outcomes)
	}
	ballot, _ := s.Vote().Ballot()
	const dotsEach = 3
	laid, least := 0, dotsEach*len(s.Participants())
	for _, n := range ballot.Totals {
		laid += n
	}
	for _, p := range s.Priorities() {
		if p.Focus {
			least = min(least, ballot.Totals[p.ID])
		}
	}
	for _, p := range s.Priorities() {
		if !p.Focus && ballot.Totals[p.ID] >= least {
			t.Errorf("%q has %d dots and is not in focus", p.What, ballot.Totals[p.ID])
		}
		if p.Review != "" && !s.Plan().Quarters().IsReviewDay(p.Quarter, p.Review) {
			t.Errorf("%q of %s is reviewed on %s", p.What, p.Quarter, p.Review)
		}
	}
	if laid != ballot.In*dotsEach || ballot.In != 10 {
		t.Errorf("%d people laid %d dots", ballot.In, laid)
	}
	if over := planning.Overloads(s); over != nil {
		t.Errorf("too much at once: %+v", over)
	}
	if s.Plan().Texts().Vision == "" || len(s.Plan().Needs()) != 3 {
		t.Errorf("the vision is %q, and there are %d training needs", s.Plan().Texts().Vision, len(s.Plan().Needs()))
	}
	for _, n := range s.Plan().Needs() {
		if n.Gap() == 0 {
			t.Errorf("%s lacks nobody", n.Skill)
		}
	}
}

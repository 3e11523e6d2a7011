package model

import (
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/agenda"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/dumptest"

	"github.com/google/go-cmp/cmp"
)

// Furnished is furnished for the tests of the packages above this one.
func Furnished(t testing.TB) *Session { return furnished(t).Session() }

// furnished is a session with something of every kind in it: p1 to p3 score, p4
// observes, p5 has left after scoring.
func furnished(t testing.TB) *room {
	t.Helper()
	r := groupOf(t, 3)
	r.do(
		Edit[Participant]{Participant{ID: "p2", Name: "Beth", Agency: "Health", Scoring: true}},
		Add[Participant]{Participant{ID: "p4", Name: "Olu"}, End},
		Add[Participant]{Participant{ID: "p5", Name: "Len", Scoring: true}, End},
	)
	r.scores(1, "3 4 dk - 1")
	r.do(
		Leave{"p5", true},
		SetConsensus{1, &Consensus{Score: Points(3), Rationale: "two agree", Dissent: "one says 1"}},
		SetFlag{2, true},
		SetLookFor{1, 1, Partly},
		Add[Note]{Note{ID: "e1", Statement: 1, Text: "minutes of March"}, End},
		Add[Note]{Note{ID: "e2", Statement: 1, Text: "not where I work", By: "p3"}, End},
		Add[Barrier]{Barrier{ID: "b1", Text: "no shared room", Statements: []int{1, 3}}, End},
		Add[Barrier]{Barrier{ID: "b2", Text: "time", Steps: []int{2}}, End},
		Add[Priority]{Priority{ID: "pr1", What: "agree on one form", Statements: []int{1}, Quarter: "Q2", Status: Agreed}, End},
		Add[Priority]{Priority{ID: "pr2", What: "train together", Steps: []int{1, 3}, Barriers: []string{"b2"}}, End},
		Add[Indicator]{Indicator{ID: "m1", Name: "Turnover", Unit: decimal.Percent, Start: Start{"18", "2026-03-12"}, Target: "12"}, End},
		AddValue{"m1", Value{"2026-06-12", "17.5", "the payroll"}},
		Add[Need]{Need{ID: "t1", Skill: "supervision", Group: "nurses", Have: 3, Need: 8}, End},
		SetAnswer{"culture", "trust", Answer{Partly, "so so"}},
		SetReflection{"end", "start with one form"},
		SetPlan{PlanTexts{Vision: "families find help"}},
		BeginVote{3},
		SetDots{"p2", map[string]int{"pr1": 2, "pr2": 1}},
		Add[Parked]{Parked{ID: "k1", Text: "parking permits", Statement: 1}, End},
		SetLikelihood{"pr1", "p3", Points(4)},
		SetLikelihood{"pr1", "p5", Points(1)},
		RevealLikelihood{"pr1"},
		SetLikelihood{"pr2", "p2", Points(2)},
		SetClosing{Closing{Keep: "short breaks", Next: "2026-09-12"}},
		Add[Review]{Review{ID: "rv1", Date: "2027-02-12", Note: "no room yet"}, End},
		SetTarget{1, 0, Points(4), "2027-06-30"},
		SetTarget{0, 3, Points(5), ""},
	)
	return r
}

func TestEveryKindOfChangeIsAppliedAndTakenBack(t *testing.T) {
	for _, v := range []struct {
		change Change
		kind   string
		words  string
		shows  func(s *Session) bool // what is true after the change and not before
	}{
		{
			SetFramework{Framework: nextFramework()},
			"framework", "instrument from version “1” to “2”: 1 statement added, 1 removed, 1 reworded",
			func(s *Session) bool {
				return s.Framework().Version == "2" && s.At(8).Rounds() == 1 && s.At(1).LookFor(2) == Partly
			},
		},
		{
			SetDetails{Details{Title: "Southvale"}},
			"details", "details",
			func(s *Session) bool { return s.Details() == Details{Title: "Southvale"} },
		},
		{
			SetScore{2, 1, "p2", Points(0)},
			"score", "Beth at statement 2: 0",
			func(s *Session) bool { return s.At(2).Score("p2") == Points(0) },
		},
		{
			SetScore{1, 1, "p1", NotApplicable},
			"score", "Participant 1 at statement 1: not applicable",
			func(s *Session) bool { return s.At(1).Score("p1") == NotApplicable },
		},
		{
			SetScore{1, 1, "p5", NoScore},
			"score", "Len at statement 1: score cleared",
			func(s *Session) bool { return !s.At(1).Score("p5").Answered() },
		},
		{
			SetConsensus{7, &Consensus{Score: Points(5)}},
			"consensus", "consensus at statement 7: 5",
			func(s *Session) bool { c, ok := s.At(7).Consensus(); return ok && c.Score == Points(5) },
		},
		{
			SetConsensus{1, &Consensus{Rationale: "no use"}},
			"consensus", "statement 1: no consensus",
			func(s *Session) bool { c, ok := s.At(1).Consensus(); return ok && !c.Agreed() },
		},
		{
			SetConsensus{1, nil},
			"consensus", "consensus at statement 1 cleared",
			func(s *Session) bool { _, ok := s.At(1).Consensus(); return !ok },
		},
		{
			SetFlag{1, true},
			"flag", "statement 1 marked",
			func(s *Session) bool { return s.At(1).Flagged() },
		},
		{
			SetFlag{2, false},
			"flag", "statement 2 no longer marked",
			func(s *Session) bool { return !s.At(2).Flagged() },
		},
		{
			SetLookFor{1, 2, No},
			"look-for", "statement 1, “second”: not met",
			func(s *Session) bool { return s.At(1).LookFor(2) == No },
		},
		{
			SetLookFor{1, 1, ""},
			"look-for", "not yet looked at",
			func(s *Session) bool { return s.At(1).LookFor(1) == "" },
		},
		{
			SetTarget{2, 0, Points(4), "2027-03-01"},
			"target", "target of statement 2: 4 by 1 March 2027",
			func(s *Session) bool { t, ok := s.Targets().Statement(2); return ok && t == Target{4, "2027-03-01"} },
		},
		{
			SetTarget{1, 0, NoScore, ""},
			"target", "target of statement 1 cleared",
			func(s *Session) bool { return len(s.Targets().All()) == 1 },
		},
		{
			SetTarget{0, 3, Points(2), "2027-03-01"},
			"target", "target of step 3: 2 by 1 March 2027",
			func(s *Session) bool { t, ok := s.Targets().Step(3); return ok && t.Own && t.Level == 2 },
		},
		{
			SetGround{1, OnDocument},
			"consensus.ground", "consensus at statement 1 rests on a document",
			func(s *Session) bool {
				c, _ := s.At(1).Consensus()
				return c.Ground == OnDocument && c.Rationale == "two agree"
			},
		},
		{
			Leave{"p2", true},
			"participant.leave", "Beth left",
			func(s *Session) bool { return len(s.Room().Scorers()) == 2 },
		},
		{
			Leave{"p5", false},
			"participant.leave", "Len is back",
			func(s *Session) bool { return len(s.Room().Scorers()) == 4 },
		},
		{
			Add[Participant]{Participant{ID: "p6", Scoring: true}, 0},
			"participant.add", "Participant 6 added",
			func(s *Session) bool { return s.Participants()[0].ID == "p6" },
		},
		{
			Edit[Participant]{Participant{ID: "p2", Name: "Bethan"}},
			"participant.edit", "participant Bethan changed",
			nil, // Beth has scored: refused below; here for its words
		},
		{
			Edit[Participant]{Participant{ID: "p4", Name: "Olu", Scoring: true}},
			"participant.edit", "participant Olu changed",
			func(s *Session) bool { return len(s.Room().Scorers()) == 4 },
		},
		{
			Remove[Participant]{"p4"},
			"participant.remove", "participant Olu removed",
			func(s *Session) bool { _, ok := s.Participant("p4"); return !ok },
		},
		{
			Add[Note]{Note{ID: "e3", Statement: 7, Text: "the rota"}, End},
			"evidence.add", "evidence at statement 7: the rota added",
			func(s *Session) bool { return len(s.At(7).Evidence()) == 1 },
		},
		{
			Edit[Note]{Note{ID: "e1", Statement: 2, Text: "minutes"}},
			"evidence.edit", "statement 2: minutes changed",
			func(s *Session) bool { return len(s.At(2).Evidence()) == 1 && len(s.At(1).Evidence()) == 1 },
		},
		{
			Remove[Note]{"e1"},
			"evidence.remove", "minutes of March removed",
			func(s *Session) bool { return len(s.Notes()) == 1 },
		},
		{
			Add[Barrier]{Barrier{ID: "b3", Text: "parking", Statements: []int{5}, Steps: []int{3}}, 1},
			"barrier.add", "barrier at statement 5: parking added",
			func(s *Session) bool {
				return s.Barriers()[1].ID == "b3" && len(s.Plan().BarriersAt(Subject{Step: 3})) == 1
			},
		},
		{
			Edit[Barrier]{Barrier{ID: "b2", Text: "time", Steps: []int{1, 2}}},
			"barrier.edit", "barrier at step 1, 2: time changed: steps from “2” to “1, 2”",
			func(s *Session) bool { return len(s.Plan().BarriersAt(Subject{Step: 1})) == 1 },
		},
		{
			Edit[Barrier]{Barrier{ID: "b2", Text: "time", Kind: Time, Steps: []int{2}}},
			"barrier.edit", "time changed: kind “time” added",
			func(s *Session) bool { return s.Barriers()[1].Kind == Time },
		},
		{
			Remove[Barrier]{"b1"},
			"barrier.remove", "barrier at statement 1, 3: no shared room removed",
			func(s *Session) bool { return len(s.Plan().BarriersAt(Subject{Statement: 3})) == 0 },
		},
		{
			Add[Priority]{Priority{ID: "pr3", What: "one list"}, End},
			"priority.add", "priority: one list added",
			func(s *Session) bool { return len(s.Priorities()) == 3 && s.Priorities()[2].Status == Proposed },
		},
		{
			Edit[Priority]{Priority{ID: "pr1", What: "agree on one form", Quarter: "later", Status: Done}},
			"priority.edit", "one form changed: quarter from “Jun–Sep 2026” to “later”, status from “agreed” to “done”",
			func(s *Session) bool { return len(s.Plan().PrioritiesAt(Subject{Statement: 1})) == 0 },
		},
		{
			Remove[Priority]{"pr2"},
			"priority.remove", "priority at step 1, 3: train together removed",
			func(s *Session) bool { return len(s.Plan().PrioritiesAt(Subject{Step: 3})) == 0 },
		},
		{
			Reorder{"pr2", 0},
			"priority.move", "priority at step 1, 3: train together moved from place 2 to 1",
			func(s *Session) bool { return s.Priorities()[0].ID == "pr2" && len(s.Priorities()) == 2 },
		},
		{
			Add[Indicator]{Indicator{ID: "m2", Name: "Headcount", Target: "1,250"}, End},
			"measure.add", "measure: Headcount added",
			func(s *Session) bool {
				return len(s.Plan().Indicators()) == 2 && s.Plan().Indicators()[1].Target == "1250"
			},
		},
		{
			Edit[Indicator]{Indicator{ID: "m1", Name: "Turnover", Unit: decimal.Percent, Start: Start{"18", "2026-03-12"}, Target: "10"}},
			"measure.edit", "measure: Turnover changed: target from “12%” to “10%”",
			func(s *Session) bool {
				m, _ := s.Plan().Indicator("m1")
				return m.Target == "10" && len(m.Values) == 1
			},
		},
		{
			Remove[Indicator]{"m1"},
			"measure.remove", "measure: Turnover removed",
			func(s *Session) bool { return len(s.Plan().Indicators()) == 0 },
		},
		{
			AddValue{"m1", Value{"2026-05-01", "17.9", ""}},
			"measure.value.add", "measure: Turnover, 1 May 2026: 17.9% added",
			func(s *Session) bool { return s.Plan().Indicators()[0].Values[0].Number == "17.9" },
		},
		{
			EditValue{"m1", "2026-06-12", Value{"2026-06-12", "16", "the payroll"}},
			"measure.value.edit", "measure: Turnover, 12 June 2026: changed: number from “17.5%” to “16%”",
			func(s *Session) bool { return s.Plan().Indicators()[0].Values[0].Number == "16" },
		},
		{
			RemoveValue{"m1", "2026-06-12"},
			"measure.value.remove", "measure: Turnover, 12 June 2026: removed",
			func(s *Session) bool { return len(s.Plan().Indicators()[0].Values) == 0 },
		},
		{
			Add[Need]{Need{ID: "t2", Skill: "induction", By: "2026-12-01"}, 0},
			"training-need.add", "training need: induction added",
			func(s *Session) bool { return s.Plan().Needs()[0].Skill == "induction" },
		},
		{
			Edit[Need]{Need{ID: "t1", Skill: "supervision", Group: "nurses", Have: 4, Need: 8}},
			"training-need.edit", "training need: supervision, nurses changed: people who have it from",
			func(s *Session) bool { return s.Plan().Needs()[0].Gap() == 4 },
		},
		{
			Remove[Need]{"t1"},
			"training-need.remove", "training need: supervision, nurses removed",
			func(s *Session) bool { return len(s.Plan().Needs()) == 0 },
		},
		{
			SetAnswer{"culture", "purpose", Answer{Tick: Yes}},
			"checklist", "checklist Culture, Shared purpose: yes",
			func(s *Session) bool { return s.Plan().Answer("culture", "purpose").Tick == Yes },
		},
		{
			SetAnswer{"culture", "trust", Answer{Partly, "better"}},
			"checklist", "checklist Culture, Trust: note",
			func(s *Session) bool { return s.Plan().Answer("culture", "trust").Note == "better" },
		},
		{
			SetAnswer{"culture", "trust", Answer{}},
			"checklist", "checklist Culture, Trust: not yet talked about",
			func(s *Session) bool { return s.Plan().Answer("culture", "trust") == Answer{} },
		},
		{
			SetReflection{"pause", "less than we thought"},
			"reflection", "reflection: Pause",
			func(s *Session) bool { return s.Reflection("pause") != "" },
		},
		{
			SetReflection{"end", ""},
			"reflection", "reflection: Next steps cleared",
			func(s *Session) bool { return s.Reflection("end") == "" },
		},
		{
			SetPlan{PlanTexts{Lead: "director"}},
			"plan", "the texts of the plan",
			func(s *Session) bool { return s.Plan().Texts() == PlanTexts{Lead: "director"} },
		},
		{
			Add[Parked]{Parked{ID: "k2", Text: "a bus to the hub", Owner: "transport"}, End},
			"parked-point.add", "parked point: a bus to the hub added",
			func(s *Session) bool { return len(s.Parked()) == 2 && s.ParkedOpen() == 2 },
		},
		{
			Edit[Parked]{Parked{ID: "k1", Text: "parking permits", Statement: 1, Done: true}},
			"parked-point.edit", "parked point at statement 1: parking permits changed: done from “no” to “yes”",
			func(s *Session) bool { return s.ParkedOpen() == 0 },
		},
		{
			Remove[Parked]{"k1"},
			"parked-point.remove", "parked point at statement 1: parking permits removed",
			func(s *Session) bool { return len(s.Parked()) == 0 },
		},
		{
			Add[Review]{Review{ID: "rv2", Date: "2027-05-12", Note: "a good start"}, End},
			"review.add", "review of 12 May 2027 added",
			func(s *Session) bool { return len(s.Plan().Reviews()) == 2 },
		},
		{
			Edit[Review]{Review{ID: "rv1", Date: "2027-02-12", Lines: []ReviewLine{{Priority: "pr1", Status: UnderWay, Value: "3 of 9"}}}},
			"review.edit", "review of 12 February 2027 changed: note “no room yet” removed, priorities",
			func(s *Session) bool { return s.Plan().Reviews()[0].Note == "" },
		},
		{
			Remove[Review]{"rv1"},
			"review.remove", "review of 12 February 2027 removed",
			func(s *Session) bool { return len(s.Plan().Reviews()) == 0 },
		},
		{
			SetLikelihood{"pr2", "p1", DontKnow},
			"likelihood", "Participant 1: how likely “train together” is",
			func(s *Session) bool { return s.Plan().LikelihoodBy("pr2", "p1") == Sealed },
		},
		{
			SetLikelihood{"pr2", "p2", NoScore},
			"likelihood", "Beth: how likely “train together” is, cleared",
			func(s *Session) bool { return s.Plan().Likelihood("pr2").In == 0 },
		},
		{
			RevealLikelihood{"pr2"},
			"likelihood.reveal", "how likely “train together” is: revealed",
			func(s *Session) bool { return s.Plan().Likelihood("pr2").Scores.Of(2) == 1 },
		},
		{
			SetClosing{Closing{Keep: "short breaks", Change: "fewer slides", Next: "2026-10-01"}},
			"closing", "the end of the workshop: to change “fewer slides” added, next date from “12 September 2026” to “1",
			func(s *Session) bool { return s.Closing().Change != "" },
		},
		{
			SetSuggesting{true},
			"suggesting", "statements marked as to confirm or to discuss",
			func(s *Session) bool { return s.Suggesting() },
		},
		{
			BeginVote{5},
			"vote.begin", "vote on the priorities begun, dots for each person: 5",
			func(s *Session) bool {
				b, _ := s.Vote().Ballot()
				return b.Each == 5 && b.In == 0 && len(b.Totals) == 0
			},
		},
		{
			SetDots{"p1", map[string]int{"pr2": 3}},
			"vote.dots", "dots of Participant 1",
			func(s *Session) bool { b, _ := s.Vote().Ballot(); return b.Totals["pr2"] == 4 },
		},
		{
			SetDots{"p2", nil},
			"vote.dots", "dots of Beth",
			func(s *Session) bool { laid, _ := s.Vote().Dots("p2"); return laid == 0 },
		},
		{
			JoinDots{"pr1", "pr2"},
			"vote.join", "dots of two priorities joined",
			func(s *Session) bool { _, where := s.Vote().Dots("p2"); return where["pr2"] == 3 && len(where) == 1 },
		},
		{
			SetAgenda{[]agenda.Item{{Part: agenda.Step, Step: 1, Minutes: 25}, {Part: agenda.Break, Step: 1, Minutes: 10}, {Part: agenda.Step, Step: 2, Minutes: 5}, {Part: agenda.Step, Step: 3, Minutes: 5}}},
			"agenda", "agenda changed: 45 minutes in all",
			func(s *Session) bool { return s.Agenda().Minutes() == 45 && s.Agenda().Edited },
		},
		{
			SetGroundRules{GroundRules{[]GroundRule{{"How we agree", "By thumbs."}}, true}},
			"ground-rules", "ground rules agreed on",
			func(s *Session) bool { r := s.GroundRules(); return r.Agreed && r.Rules[0].Text == "By thumbs." },
		},
		{
			BeginRound{1, 2},
			"round.begin", "round 2 of statement 1 begun",
			func(s *Session) bool { return s.At(1).Rounds() == 2 && !s.At(1).Score("p1").Answered() },
		},
		{
			AddTime{1, 90},
			"spend", "1m30s at statement 1",
			func(s *Session) bool { return s.At(1).TimeSpent() == 90*time.Second },
		},
		{
			Batch{"second round", []Change{BeginRound{1, 2}, Correct{1, 1, "p1", Points(0)}, SetScore{1, 2, "p1", Points(5)}}},
			"batch", "second round",
			func(s *Session) bool { was, ok := s.At(1).Corrected(1, "p1"); return ok && was == Points(3) },
		},
		{
			Batch{"score sheet of p3", []Change{SetScore{2, 1, "p3", Points(4)}, SetFlag{2, false}}},
			"batch", "score sheet of p3",
			func(s *Session) bool { return s.At(2).Score("p3") == Points(4) && !s.At(2).Flagged() },
		},
	} {
		t.Run(v.words, func(t *testing.T) {
			r := furnished(t)
			s := r.Session()
			if got := v.change.kind(); got != v.kind {
				t.Errorf("kind %q, want %q", got, v.kind)
			}
			if got := v.change.describe(s).Words(ByName); !strings.Contains(got, v.words) {
				t.Errorf("words %q, want them to say %q", got, v.words)
			}
			if v.shows == nil {
				return
			}
			before := dumptest.Dump(s)
			if v.shows(s) {
				t.Fatal("it is so before the change")
			}
			r.do(v.change)
			if !v.shows(s) {
				t.Error("the change does not show")
			}
			after := dumptest.Dump(s)
			if got := r.UndoWords(); !strings.Contains(got, v.words) {
				t.Errorf("undo would say %q, want %q", got, v.words)
			}
			if _, err := r.Undo(noon); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(before, dumptest.Dump(s)); diff != "" {
				t.Errorf("undone, but (-before +undone)\n%s", diff)
			}
			if _, err := r.Redo(noon); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(after, dumptest.Dump(s)); diff != "" {
				t.Errorf("redone, but (-after +redone)\n%s", diff)
			}
			switch v.change.(type) {
			case AddTime, SetLikelihood: // adds; "that is already so" would tell what is sealed
				return
			}
			if _, err := r.Do(v.change, noon); err == nil {
				t.Error("made a second time it is neither refused nor without effect")
			}
		})
	}
}

// TestWordsKnowNoBounds: a list of changes may name what is no longer there.
func TestWordsKnowNoBounds(t *testing.T) {
	r := furnished(t)
	for _, change := range []Change{
		SetFramework{},
		SetFramework{Framework: &framework.Framework{Version: strings.Repeat("界", 500)}},
		SetDetails{},
		SetScore{},
		SetScore{-1, -1, "p99", Score(200)},
		SetConsensus{},
		SetConsensus{99, &Consensus{Score: 99}},
		SetBlind{},
		Reveal{},
		conceal{},
		BeginRound{-1, -1},
		dropRound{},
		Correct{},
		Correct{-1, 9, "p99", Score(200)},
		AddTime{},
		AddTime{-1, -1 << 40},
		SetFlag{},
		SetLookFor{},
		SetLookFor{1, 9, Tick(strings.Repeat("x", 500))},
		SetTarget{},
		SetTarget{99, 99, Score(200), "soon"},
		SetGround{},
		SetGround{99, Ground(strings.Repeat("x", 500))},
		Leave{},
		Leave{"p99", true},
		MergePeople{},
		MergePeople{"p1", "p99", []WhoCounts{{-1, -1, "p77"}}},
		splitPeople{},
		splitPeople{Merge: MergePeople{"p1", "p99", nil}, Scores: []mergedScore{{SetScore: SetScore{-1, -1, "p99", Score(200)}}}},
		Batch{},
		Batch{Changes: []Change{SetFlag{}}},
		Add[Participant]{},
		Edit[Participant]{},
		Remove[Participant]{},
		Remove[Participant]{"p99"},
		Add[Note]{},
		Edit[Note]{},
		Remove[Note]{},
		Add[Barrier]{},
		Edit[Barrier]{},
		Remove[Barrier]{},
		Add[Priority]{},
		Edit[Priority]{},
		Remove[Priority]{},
		Reorder{},
		Reorder{"pr9", -1},
		Add[Need]{},
		Edit[Need]{},
		Remove[Need]{},
		Add[Need]{Need{Skill: strings.Repeat("界", 500), Group: strings.Repeat("界", 500)}, 0},
		BeginVote{},
		SetDots{},
		SetDots{"p99", map[string]int{"": -1}},
		RevealVote{},
		JoinDots{},
		restoreVote{},
		SetAnswer{},
		SetAnswer{"culture", "trust", Answer{Tick: Tick(strings.Repeat("x", 500))}},
		SetReflection{},
		SetAgenda{},
		SetAgenda{make([]agenda.Item, 200)},
		SetGroundRules{},
		SetGroundRules{GroundRules{make([]GroundRule, 99), true}},
		SetPlan{},
		Add[Parked]{},
		Edit[Parked]{},
		Remove[Parked]{},
		Add[Review]{},
		Edit[Review]{},
		Remove[Review]{},
		Edit[Review]{Review{ID: "rv1", Note: strings.Repeat("界", 500), Lines: []ReviewLine{{Priority: "pr2", Value: strings.Repeat("界", 500), Note: strings.Repeat("界", 500)}}}},
		SetLikelihood{},
		SetLikelihood{"pr9", "p99", Score(200)},
		RevealLikelihood{},
		restoreLikelihood{},
		SetClosing{},
		SetClosing{Closing{Keep: strings.Repeat("界", 500), Change: strings.Repeat("界", 500)}},
		SetSuggesting{},
		Add[Barrier]{Barrier{Text: strings.Repeat("界", 500), Statements: []int{-1}}, -7},
	} {
		words := change.describe(r.Session()).Words(ByName)
		if words == "" || len([]rune(words)) > 120 {
			t.Errorf("%#v: words %q", change, words)
		}
	}
}

func TestEntriesOfListsKeepTheirPlaces(t *testing.T) {
	r := groupOf(t, 3)
	r.do(
		Add[Participant]{Participant{ID: "p4"}, 0},
		Add[Participant]{Participant{ID: "p5"}, 2},
		Add[Participant]{Participant{ID: "p6"}, 99},
		Remove[Participant]{"p1"},
	)
	want := []string{"p4", "p5", "p2", "p3", "p6"}
	if got := idsOf(r.Session().Participants()); !cmp.Equal(got, want) {
		t.Errorf("order %v, want %v", got, want)
	}
	if _, err := r.Undo(noon); err != nil {
		t.Fatal(err)
	}
	want = []string{"p4", "p1", "p5", "p2", "p3", "p6"}
	if got := idsOf(r.Session().Participants()); !cmp.Equal(got, want) {
		t.Errorf("order %v after the undo, want %v", got, want)
	}
}

func TestTextsAreCleanedOnTheirWayIn(t *testing.T) {
	r := groupOf(t, 1)
	r.do(
		SetDetails{Details{Title: "  North\x1b[31mvale\n2026 ", Area: "\u202eN", Date: " 2026-03-12 ", Facilitator: "F\x00"}},
		Edit[Participant]{Participant{ID: " p1", Name: "Ann\tB", Agency: "A\u200b", Role: "R\x07", Scoring: true}},
		SetConsensus{1, &Consensus{Score: Points(2), Rationale: "a \r\nb ", Dissent: "\x9bc"}},
		Add[Note]{Note{ID: "e1", Statement: 1, Text: "x\ry", By: "p1 "}, End},
		Add[Barrier]{Barrier{ID: "b1", Text: "\nx\n", Statements: []int{5, 1, 5}, Steps: []int{3, 1}}, End},
		Add[Priority]{Priority{ID: "pr1", What: "x\x1b]0;t\x07", Owner: "o\no"}, End},
	)
	s := r.Session()
	c, _ := s.At(1).Consensus()
	p, _ := s.Participant("p1")
	got := []any{s.Details(), p, c, s.Notes()[0], s.Barriers()[0], s.Priorities()[0]}
	want := []any{
		Details{"Northvale 2026", "N", "2026-03-12", "F", "", "", calendar.FromWorkshop},
		Participant{ID: "p1", Name: "Ann B", Agency: "A", Role: "R", Scoring: true},
		Consensus{Points(2), "a\nb", "c", "", ""},
		Note{"e1", 1, "x\ny", "p1", 0, nil},
		Barrier{ID: "b1", Text: "x", Statements: []int{1, 5}, Steps: []int{1, 3}},
		Priority{ID: "pr1", What: "x", Owner: "o o", Status: Proposed},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

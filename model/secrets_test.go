package model

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/dumptest"

	"pgregory.net/rapid"
)

// The tests here are of non-interference. A twin is a history with the same log but
// for the scores, comments and dots that nobody has seen: everything that both of them tell must
// be the same, to the byte. So no output can hold one, nor anything made from one.

// checkSecrets holds all that the history tells against what its twin does.
func (m *machine) checkSecrets(t *rapid.T) {
	log := m.twinLog(t)
	if reflect.DeepEqual(log, m.log) && m.Session().vote == nil {
		return // nothing is secret yet
	}
	same(t, "other scores or dots that are sealed are told apart", told(m.History), told(m.twin(t, log)))
}

// anyDots reports whether a log has dots of a vote, which a twin lays elsewhere.
func anyDots(log []Entry) (some bool) {
	for _, e := range log {
		eachLeaf(e.Change, func(c Change) {
			_, dots := c.(SetDots)
			some = some || dots
		})
	}
	return some
}

// checkProbes: nor is any change answered otherwise. What a Reveal or a RevealVote
// shows differs, but whether it is taken does not.
func (m *machine) checkProbes(t *rapid.T) {
	log := m.twinLog(t)
	if reflect.DeepEqual(log, m.log) && !anyDots(log) {
		return // nothing was ever secret: the twin would be itself
	}
	one := replayed(t, m.origin, smallFramework(), m.log)
	twin := m.twin(t, log)
	for range 20 {
		c := single().Draw(t, "probe")
		switch rapid.IntRange(0, 2).Draw(t, "fitting") {
		case 0:
			c = m.fitting(t)
		case 1:
			c = m.fittingVote(t)
		}
		same(t, "the words tell", dumptest.Dump(c.describe(one.Session())), dumptest.Dump(c.describe(twin.Session())))
		_, errOne := one.Do(c, noon)
		_, errTwin := twin.Do(c, noon)
		if (errOne == nil) != (errTwin == nil) || errOne != nil && errOne.Error() != errTwin.Error() {
			t.Fatalf("%#v is answered with %v and with %v", c, errOne, errTwin)
		}
		if errOne != nil {
			continue
		}
		if !reveals(c) {
			same(t, "a change tells", told(one), told(twin))
		}
		for _, h := range []*History{one, twin} {
			if _, err := h.Undo(noon); err != nil {
				t.Fatal(err)
			}
		}
		same(t, "an undo tells", told(one), told(twin))
	}
}

func reveals(c Change) bool {
	switch c.(type) {
	case Reveal, RevealVote, RevealLikelihood:
		return true
	default:
		return false
	}
}

// secret is one answer of one person in one round.
type secret struct {
	statement, round int
	who              string
}

// twinLog is the machine's log with every score changed that was entered blind and is
// not seen: those of sealed rounds, of rounds that were taken back, and those that
// were entered over before the reveal.
func (m *machine) twinLog(t *rapid.T) []Entry {
	turn := rapid.IntRange(1, 6).Draw(t, "turn")
	end, sofar := shadowOf(m.origin, m.log), shadowOf(m.origin, nil)
	other := func(k secret, score Score) Score {
		if score == NoScore || !sofar.blind {
			return score
		}
		kept := NoScore
		if rounds := end.rounds[k.statement]; end.blind && k.round <= len(rounds) && rounds[k.round-1].fixed {
			if r := rounds[k.round-1]; sofar.leaves > r.revealedAt {
				return score // everybody sees it
			} else {
				kept = r.given[k.who]
			}
		}
		return turned(score, kept, turn)
	}
	log, shown := slices.Clone(m.log), revealedEver(m.log)
	for i := range log {
		log[i].Change = rescored(log[i].Change, sofar, other)
		log[i].Change = reworded(log[i].Change, end, shown)
		log[i].Change = rejudged(log[i].Change, m.Session(), turn)
	}
	return log
}

// revealedEver are the rounds that a log reveals, whether or not they are concealed again.
func revealedEver(log []Entry) map[secret]bool {
	shown := map[secret]bool{}
	for _, e := range log {
		eachLeaf(e.Change, func(c Change) {
			if r, ok := c.(Reveal); ok {
				shown[secret{r.Statement, r.Round, ""}] = true
			}
		})
	}
	return shown
}

// reworded is a change with another text in each comment whose round is not revealed
// in the end: also in one that was entered while it was, before an undo of the reveal.
// What a reveal put on the lists everybody has read there, and the history keeps it: only what
// lies in comments of rounds that never were revealed is other.
func reworded(c Change, end *shadow, shown map[secret]bool) Change {
	secret := func(n Note) Note {
		rounds := end.rounds[n.Statement]
		if n.Round > 0 && (n.Round > len(rounds) || !rounds[n.Round-1].fixed) && n.Text != "" {
			n.Text += " otherwise"
		}
		if n.Wishes = slices.Clone(n.Wishes); n.Round > 0 && !shown[secret{n.Statement, n.Round, ""}] {
			for i, w := range n.Wishes {
				if w.Barrier != "" {
					n.Wishes[i].Barrier += " otherwise"
				}
				if w.Priority != "" {
					n.Wishes[i].Priority += " otherwise"
				}
			}
		}
		return n
	}
	switch c := c.(type) {
	case Batch:
		twin := Batch{Label: c.Label}
		for _, inner := range c.Changes {
			twin.Changes = append(twin.Changes, reworded(inner, end, shown))
		}
		return twin
	case Add[Note]:
		c.Item = secret(c.Item)
		return c
	case Edit[Note]:
		c.Item = secret(c.Item)
		return c
	}
	return c
}

// rescored is a change with other scores; the shadow takes it on the way.
func rescored(c Change, sofar *shadow, other func(secret, Score) Score) Change {
	if b, ok := c.(Batch); ok {
		twin := Batch{Label: b.Label}
		for _, inner := range b.Changes {
			twin.Changes = append(twin.Changes, rescored(inner, sofar, other))
		}
		return twin
	}
	sofar.take(c)
	switch c := c.(type) {
	case SetScore:
		c.Score = other(secret{c.Statement, c.Round, c.Participant}, c.Score)
		return c
	case Correct:
		c.Score = other(secret{c.Statement, c.Round, c.Participant}, c.Score)
		return c
	}
	return c
}

// rejudged is a change with other likelihoods of the priorities of which they are not
// revealed in the end.
func rejudged(c Change, end *Session, turn int) Change {
	other := func(priority string, score Score) Score {
		points, ok := score.Points()
		if l := end.likelihoods[priority]; !ok || end.Solo() || l != nil && l.Revealed {
			return score
		}
		return Points((points + turn%(levels-1) + 1) % levels)
	}
	switch c := c.(type) {
	case Batch:
		twin := Batch{Label: c.Label}
		for _, inner := range c.Changes {
			twin.Changes = append(twin.Changes, rejudged(inner, end, turn))
		}
		return twin
	case SetLikelihood:
		c.Score = other(c.Priority, c.Score)
		return c
	case restoreLikelihood:
		if c.Likelihood != nil {
			c.Likelihood = c.Likelihood.clone()
			for who, score := range c.Likelihood.Scores {
				c.Likelihood.Scores[who] = other(c.Priority, score)
			}
		}
		return c
	}
	return c
}

// turned is another answer for each answer but the one that is kept, one to one.
func turned(score, kept Score, turn int) Score {
	if score == kept {
		return score
	}
	answers := slices.DeleteFunc(allScores(), func(s Score) bool { return s == NoScore || s == kept })
	return answers[(slices.Index(answers, score)+turn)%len(answers)]
}

// twin replays a log with other dots wherever they were laid blind, unless the vote may
// be seen by now. What puts an earlier vote back puts the twin's own back.
func (m *machine) twin(t *rapid.T, log []Entry) *History {
	h, err := NewHistory(m.origin, smallFramework())
	if err != nil {
		t.Fatal(err)
	}
	end := m.Session()
	seen := end.vote != nil && !end.vote.sealed(end)
	for _, e := range log {
		if e.Act == Undid {
			e.Change = withVotes(e.Change, votesIn(h.undo[len(h.undo)-1].inverse))
		}
		if dots, ok := e.Change.(SetDots); ok && !seen && h.session.vote.sealed(h.session) {
			e.Change = SetDots{dots.Participant, elsewhere(h.session, dots.Dots)}
		}
		if err := h.Replay(e); err != nil {
			t.Fatalf("the twin refuses entry %d, %#v: %v", e.Seq, e.Change, err)
		}
	}
	return h
}

// elsewhere are dots that were moved on by one priority each.
func elsewhere(s *Session, dots map[string]int) map[string]int {
	moved := map[string]int{}
	for id, n := range dots {
		if at := position(s.priorities, id); at >= 0 {
			moved[s.priorities[(at+1)%len(s.priorities)].ID] = n
		}
	}
	return moved
}

// votesIn are the votes that a change puts back.
func votesIn(c Change) (all []restoreVote) {
	eachLeaf(c, func(c Change) {
		if back, ok := c.(restoreVote); ok {
			all = append(all, back)
		}
	})
	return all
}

// withVotes is a change that puts these votes back instead of its own.
func withVotes(c Change, votes []restoreVote) Change {
	next := 0
	one := func(c Change) Change {
		if _, ok := c.(restoreVote); ok && next < len(votes) {
			next++
			return votes[next-1]
		}
		return c
	}
	b, ok := c.(Batch)
	if !ok {
		return one(c)
	}
	twin := Batch{Label: b.Label}
	for _, inner := range b.Changes {
		twin.Changes = append(twin.Changes, one(inner))
	}
	return twin
}

// alsoTold is what packages above this one tell of a session.
var alsoTold []func(*Session) string

// AlsoTold adds what a package above tells of a session to what is compared with the twin.
func AlsoTold(tell func(*Session) string) { alsoTold = append(alsoTold, tell) }

// Dump is dump, for the tests that may import the packages above this one.
func Dump(v any) string { return dumptest.Dump(v) }

// told is everything that a history and its session tell to whoever asks.
func told(h *History) string {
	s := h.Session()
	ballot, voted := s.Vote().Ballot()
	all := []any{
		h.Lines(), h.UndoWords(), h.RedoWords(), s.Naming(false), s.Room().Agencies(), h.Seq(),
		s.Room().Attendance(), s.Room().Presence(), s.Settled(), s.Blind(), s.Anonymous(), s.Baseline(), s.Solo(), s.Origin(), s.ID(), s.Details(),
		s.Participants(), s.Room().Scorers(), s.Notes(), s.Barriers(), dumptest.Dump(s.Priorities()), s.Places(),
		NextID[Note](s), NextID[Barrier](s), NextID[Priority](s), NextID[Need](s),
		ballot, voted, s.GroundRules(), s.Agenda(), s.Begun(), toldOfAgenda(s), s.RulesChanged(), SetFramework{Framework: smallFramework()}.Misfits(s), dumptest.Dump(s.Upgraded(nextFramework())), SetFramework{Framework: nextFramework()}.Misfits(s), SetFramework{Framework: &framework.Framework{ID: "small"}}.Misfits(s), s.Plan().Indicators(), dumptest.Dump(s.Plan().MeasuredBy("m1")), NextID[Indicator](s), s.Plan().Needs(), s.Plan().NeedsByShortfall(), s.Plan().Texts(), s.Plan().NeedsToAdd(), toldOfGuide(s), dumptest.Dump(wouldDo(s)),
	}
	for _, tell := range alsoTold {
		all = append(all, tell(s))
	}
	all = append(all, toldOfTargets(s)...)
	all = append(all, s.Plan().Quarters().Four())
	for _, q := range s.Plan().Quarters().All() {
		first, last := s.Plan().Quarters().Span(q)
		all = append(all, first, last, s.Plan().Quarters().ReviewDay(q), s.Plan().Quarters().Months(q))
	}
	for _, step := range s.Framework().Steps {
		before, at, known := h.BeforeLastConsensus(step.Number)
		all = append(all, before, at, known, s.ConsensusAverage(step))
	}
	for _, st := range s.Statements() {
		n := st.Number
		consensus, _ := s.At(n).Consensus()
		all = append(all, consensus, s.At(n).Distribution(), s.At(n).RoundSummaries(),
			s.At(n).Rounds(), s.At(n).LatestRound(), s.At(n).Revealed(), s.At(n).Progress(), s.At(n).TimeSpent(), s.At(n).Flagged(), s.At(n).LookFor(1), s.At(n).LookFors(), s.At(n).HasSealed(), s.At(n).Answering(), s.At(n).Suggestion(), s.At(n).Again(consensus), s.At(n).Stood(), s.At(n).Missing(), s.At(n).Evidence(), s.At(n).SealedComments(), s.At(n).Scorers(),
			s.Plan().BarriersAt(Subject{Statement: n}), dumptest.Dump(s.Plan().PrioritiesAt(Subject{Statement: n})))
		for from := range s.At(n).Rounds() + 2 {
			for to := range s.At(n).Rounds() + 2 {
				all = append(all, s.At(n).Moves(from, to))
			}
			for _, p := range s.Participants() {
				was, corrected := s.At(n).Corrected(from, p.ID)
				all = append(all, s.At(n).Score(p.ID), s.At(n).RoundScore(from, p.ID), was, corrected)
			}
		}
	}
	all = append(all, s.Parked(), s.ParkedOpen(), s.Closing(), s.Suggesting(), NextID[Parked](s), dumptest.Dump(s.Plan().ReadBack()))
	for _, id := range []string{"pr1", "pr2", "pr3", "pr4"} {
		all = append(all, s.Plan().Likelihood(id), s.Plan().LikelihoodRevealed(id), s.Plan().Judging(id))
		for _, p := range s.Participants() {
			all = append(all, s.Plan().LikelihoodBy(id, p.ID))
		}
	}
	for _, p := range s.Participants() {
		for _, other := range s.Participants() {
			clashes, err := s.Room().Clashes(p.ID, other.ID)
			all = append(all, clashes, err)
		}
		laid, where := s.Vote().Dots(p.ID)
		all = append(all, s.Room().MayRemove(p.ID), s.Room().HasScored(p.ID), laid, where)
	}
	return fmt.Sprintf("%+v", all)
}

func toldOfTargets(s *Session) []any {
	t := s.Targets()
	all := []any{t.All(), t.Any(), t.Steps(), t.Groups(), t.Usual()}
	for n := 1; n <= 7; n++ {
		for _, at := range []Subject{{Statement: n}, {Step: n}} {
			target, set := t.At(at)
			all = append(all, target, set, t.Today(at), t.Wanted(at), t.Question(at), t.ToGo(at))
		}
		target, set := t.Statement(n)
		of, some := t.Step(n)
		all = append(all, target, set, of, some)
	}
	return all
}

func toldOfAgenda(s *Session) []any {
	minutes, ok := s.TooLong()
	return []any{minutes, ok, s.Agenda().From("13:30")}
}

// toldOfGuide is what is told of checklists and reflections.
func toldOfGuide(s *Session) (all []any) {
	for _, list := range s.Guide().Checklists {
		for _, g := range list.Groups {
			all = append(all, s.Plan().Ticked(list.ID, g))
			for _, it := range g.Items {
				all = append(all, s.Plan().Answer(list.ID, it.ID))
			}
		}
	}
	for _, p := range s.Guide().Reflections {
		all = append(all, s.Reflection(p.ID))
	}
	return all
}

// wouldDo are the changes that a session puts together.
func wouldDo(s *Session) (all []any) {
	reflected, prompts := s.Plan().Reflected()
	first, _ := s.Plan().Priority("pr1")
	named, _ := s.Plan().PriorityNamed(first.What)
	barrier, _ := s.Plan().Barrier("b1")
	ranked := []any{
		reflected, prompts, dumptest.Dump(first), dumptest.Dump(named), barrier, s.Plan().Rank("pr1"),
		s.Plan().Quarters().Of("2026-05-01"),
		s.Plan().Continues(), s.Plan().Reviews(),
	}
	return ranked
}

// TestEverythingToldIsComparedWithTheTwin keeps told complete: a method that is added
// is to be added there too, or here with the reason why it tells nothing.
func TestEverythingToldIsComparedWithTheTwin(t *testing.T) {
	for typ, asked := range map[reflect.Type][]string{
		reflect.TypeFor[*Session](): {
			"Agenda", "Anonymous", "Barriers", "Baseline", "Begun", "Blind", "Closing", "ConsensusAverage", "Details", "GroundRules", "ID", "Naming", "Nearest", "Notes", "Origin",
			"Parked", "ParkedOpen", "Participants", "Places", "Priorities", "Reflection", "RulesChanged", "Settled", "Solo", "Statements", "Suggesting", "Targets", "TooLong", "Upgraded",
			"Decimals",                   // of the scale, which everybody sees
			"At", "Plan", "Room", "Vote", // types of their own: below
			"Participant",                                             // one of those in Participants
			"FirstFramework", "Framework", "FrameworkDigest", "Guide", // the same before anything is said
		},
		reflect.TypeFor[Room](): {
			"Agencies", "Attendance", "Clashes", "HasScored", "MayRemove", "Presence", "Scorers",
			"CountAgencies", // of people who are not there yet
		},
		reflect.TypeFor[AtStatement](): {
			"Again", "Answering", "Consensus", "Corrected", "Distribution", "Evidence", "Flagged", "HasSealed", "LatestRound", "LookFor", "LookFors", "Missing", "Moves", "Progress", "Revealed",
			"RoundScore", "RoundSummaries", "Rounds", "Score", "Scorers", "SealedComments", "Stood", "Suggestion", "TimeSpent",
			"Comment", // one of those in Notes
		},
		reflect.TypeFor[Targets](): {
			"All", "Any", "At", "Groups", "Question", "Statement", "Step", "Steps", "ToGo", "Today", "Usual", "Wanted",
			"CheckDay", // compares a day that was typed with that of the session
		},
		reflect.TypeFor[Plan](): {
			"Answer", "Barrier", "BarriersAt", "Continues", "Indicators", "Judging", "Likelihood", "LikelihoodBy", "LikelihoodRevealed",
			"MeasuredBy", "Needs", "NeedsByShortfall", "NeedsToAdd",
			"PrioritiesAt", "Priority", "PriorityNamed", "Quarters", "Rank", "ReadBack", "Reflected", "Reviews",
			"Texts", "Ticked",
			"Indicator", "IndicatorNamed", // one of those in Indicators
			"Chapter", "Written", // texts of the plan, which no round seals
			"BarriersByKind",            // those in Barriers
			"BarrierKinds", "KindWords", // the same before anything is said
			"SaidBy", // labels of those in Participants
		},
		reflect.TypeFor[Vote](): {"Ballot", "Dots"},
		reflect.TypeFor[*History](): {
			"BeforeLastConsensus", "Lines", "RedoWords", "Seq", "Session", "UndoWords",
			"Changed",                                                             // when, not what
			"Do", "DoEach", "Note", "Undo", "Redo", "UndoTo", "Entries", "Replay", // their entries are for the log, which holds the scores
		},
	} {
		for i := range typ.NumMethod() {
			if name := typ.Method(i).Name; !slices.Contains(asked, name) {
				t.Errorf("%v has the method %s, which is not compared with the twin", typ, name)
			}
		}
	}
	for field := range reflect.TypeFor[Session]().NumField() {
		if f := reflect.TypeFor[Session]().Field(field); f.IsExported() {
			t.Errorf("the session hands out %s", f.Name)
		}
	}
}

package model

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/model/dumptest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// unlike is in every name and comment of whoever is erased by TestErase, and nowhere else.
const unlike = "Zerubbabel "

func TestEraseLeavesTheSessionWithoutThePerson(t *testing.T) {
	for name, o := range sessionKinds() {
		if o.Mode == Solo {
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			rapid.Check(t, func(t *rapid.T) {
				h, err := NewHistory(o, smallFramework())
				if err != nil {
					t.Fatal(err)
				}
				m := &machine{History: h, origin: o, stood: [][]int{nil}}
				m.populate(t)
				t.Repeat(map[string]func(*rapid.T){
					"do": m.do, "score": m.score, "few": m.scoreFew, "few more": m.scoreFew, "still more": m.scoreFew,
					"comment": m.comment, "vote": m.vote, "vote more": m.vote, "undo": m.undo, "redo": m.redo, "note": m.note,
				})
				who := ""
				if people := m.Session().Participants(); len(people) > 0 && rapid.IntRange(0, 9).Draw(t, "somebody") > 0 {
					who = rapid.SampledFrom(idsOf(people)).Draw(t, "who")
				}
				checkErased(t, o, marked(m.log, who), who)
			})
		})
	}
}

// scoreFew is score where only two people answer one statement, so that rounds with
// one answer are many.
func (m *machine) scoreFew(t *rapid.T) {
	round := m.Session().At(1).Rounds()
	who := rapid.SampledFrom([]string{"p1", "p2"}).Draw(t, "who of two")
	switch rapid.IntRange(0, 5).Draw(t, "what of few") {
	case 0:
		m.try(t, Reveal{1, round})
	case 1:
		m.try(t, BeginRound{1, round + 1})
	case 2, 3:
		m.try(t, Correct{1, rapid.IntRange(1, round).Draw(t, "round"), who, scoreOf(t)})
	default:
		m.try(t, SetScore{1, round, who, scoreOf(t)})
	}
}

// comment makes, gives away or takes back a comment.
func (m *machine) comment(t *rapid.T) {
	n := note(t)
	n.Text, n.Statement = "a comment", 1
	if position(m.Session().evidence, n.ID) < 0 {
		m.try(t, Add[Note]{n, rapid.IntRange(-1, 4).Draw(t, "at")})
		return
	}
	m.try(t, rapid.SampledFrom([]Change{Edit[Note]{n}, Edit[Note]{n}, Remove[Note]{n.ID}}).Draw(t, "comment"))
}

// marked is a log with a second between its entries, in which all names and comments
// of a person have unlike before them.
func marked(log []Entry, who string) []Entry {
	log = slices.Clone(log)
	for i := range log {
		log[i].At = noon.Add(time.Duration(i) * time.Second)
		log[i].Change = mark(log[i].Change, who)
	}
	return log
}

func mark(c Change, who string) Change {
	switch c := c.(type) {
	case Add[Participant]:
		c.Item.mark(who)
		return c
	case Edit[Participant]:
		c.Item.mark(who)
		return c
	case Add[Note]:
		c.Item.mark(who)
		return c
	case Edit[Note]:
		c.Item.mark(who)
		return c
	case Batch:
		c.Changes = slices.Clone(c.Changes)
		for i := range c.Changes {
			c.Changes[i] = mark(c.Changes[i], who)
		}
		return c
	}
	return c
}

func (p *Participant) mark(who string) {
	if p.ID == who && p.Name != "" {
		p.Name = unlike + p.Name
	}
}

func (n *Note) mark(who string) {
	if n.By == who && who != "" && n.Text != "" { // with a text a note would stay that the reveal takes away
		n.Text = unlike + n.Text
	}
}

// checkErased erases somebody and holds what is left against the session as it was.
func checkErased(t rapid.TB, o Origin, log []Entry, who string) {
	t.Helper()
	was := rebuilt(t, o, log).Session()
	left, err := Erase(o, smallFramework(), log, who)
	if err != nil {
		t.Fatal(err)
	}
	is := rebuilt(t, o, left).Session()
	want, got := without(was, who), account(is)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("without %q:\n%s\nlog: %s", who, diff, linesOf(log))
	}
	checkTimes(t, log, left)
	text, err := json.Marshal(left)
	if err != nil {
		t.Fatal(err)
	}
	for _, trace := range []string{unlike, `"participant":"` + who + `"`, `"id":"` + who + `"`, `"undo"`, `"redo"`} {
		if who != "" && strings.Contains(string(text), trace) {
			t.Fatalf("%s is still in %s", trace, text)
		}
	}
	again, err := Erase(o, smallFramework(), left, "")
	if err != nil {
		t.Fatal(err)
	}
	if same, _ := json.Marshal(again); string(same) != string(text) {
		t.Fatalf("to erase nobody changes\n%s to\n%s", text, same)
	}
}

// checkTimes: every entry has the time of one that was there, in their order.
func checkTimes(t rapid.TB, log, left []Entry) {
	t.Helper()
	i := 0
	for n, e := range left {
		if e.Seq != uint64(n)+1 {
			t.Fatalf("entry %d has the number %d", n+1, e.Seq)
		}
		for i < len(log) && !log[i].At.Equal(e.At) {
			i++
		}
		if i == len(log) {
			t.Fatalf("the time of entry %d is not in the log, or out of order", n+1)
		}
	}
}

func rebuilt(t rapid.TB, o Origin, log []Entry) *History {
	t.Helper()
	h, err := NewHistory(o, smallFramework())
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range log {
		if err := h.Replay(e); err != nil {
			t.Fatalf("replay: %v", err)
		}
	}
	return h
}

func linesOf(log []Entry) string {
	var b strings.Builder
	for _, e := range log {
		fmt.Fprintf(&b, "\n%s %#v", e.Act, e.Change)
	}
	return b.String()
}

// without takes a person out of a session by hand, as the documentation of Erase says.
func without(s *Session, who string) string {
	s.participants = slices.DeleteFunc(slices.Clone(s.participants), func(p Participant) bool { return p.ID == who })
	s.evidence = slices.DeleteFunc(slices.Clone(s.evidence), func(n Note) bool { return n.By == who && who != "" })
	s.barriers, s.priorities = slices.Clone(s.barriers), slices.Clone(s.priorities)
	for i := range s.barriers {
		s.barriers[i].By = unsaid(s.barriers[i].By, who)
	}
	for i := range s.priorities {
		s.priorities[i].By = unsaid(s.priorities[i].By, who)
	}
	if s.vote != nil {
		s.vote = s.vote.clone()
		delete(s.vote.Dots, who)
		s.vote.Revealed = s.vote.Revealed && len(s.vote.Dots) > 0
	}
	likely := map[string]*likelihood{}
	for id, l := range s.likelihoods {
		likely[id] = l.clone()
		if delete(likely[id].Scores, who); len(likely[id].Scores) == 0 {
			delete(likely, id)
		}
	}
	s.likelihoods = likely
	for number, it := range s.items {
		before := slices.Clone(it.rounds)
		for _, r := range it.rounds {
			delete(r.scores, who)
			delete(r.corrections, who)
		}
		last := it.rounds[len(it.rounds)-1]
		it.rounds = slices.DeleteFunc(it.rounds, func(r *round) bool { return r != last && !answeredIn(r) })
		last.revealed = last.revealed && answeredIn(last)
		for i, n := range s.evidence { // a comment is of the same round, or of none that is left
			if n.Statement == number && n.Round > 0 && n.Round <= len(before) {
				s.evidence[i].Round = slices.Index(it.rounds, before[n.Round-1]) + 1
			}
		}
	}
	return account(s)
}

// unsaid are those who said something, without one of them.
func unsaid(by []string, who string) []string {
	left := slices.DeleteFunc(slices.Clone(by), func(id string) bool { return id == who })
	if len(left) == 0 {
		return nil
	}
	return left
}

func answeredIn(r *round) bool {
	for id := range maps.Keys(r.corrections) {
		if r.score(id).Answered() {
			return true
		}
	}
	return len(r.scores) > 0
}

// account writes a session out. In a round that has corrections only, or whose first
// answer was one, what counts is told and not where it came from; of a vote, all but
// the number after which new priorities are numbered.
func account(s *Session) string {
	var rounds []any
	for _, st := range s.statements {
		for i, r := range s.items[st.Number].rounds {
			counts := map[string]Score{}
			for _, p := range s.participants {
				if score := r.score(p.ID); score.Answered() {
					counts[p.ID] = score
				}
			}
			rounds = append(rounds, st.Number, i+1, r.revealed, counts)
		}
	}
	bare := *s
	if bare.vote = s.vote.clone(); bare.vote != nil {
		bare.vote.Highest = 0
	}
	bare.items = map[int]*statementState{}
	for n, it := range s.items {
		bare.items[n] = &statementState{consensus: it.consensus, flagged: it.flagged, seconds: it.seconds, met: it.met}
	}
	return dumptest.Dump(bare) + dumptest.Dump(rounds)
}

// A room where Ann (p1) alone scored a round: what becomes of the rounds without her.
func TestEraseRounds(t *testing.T) {
	score := func(round int, who string, points int) Change { return SetScore{1, round, who, Points(points)} }
	correct := func(round int, who string, points int) Change { return Correct{1, round, who, Points(points)} }
	for name, c := range map[string]struct {
		changes  []Change
		rounds   int
		revealed bool
		scores   string // of p2 in each round
		words    string // of the last entry
	}{
		"others scored too": {
			[]Change{score(1, "p1", 1), score(1, "p2", 2), Reveal{1, 1}, BeginRound{1, 2}, score(2, "p2", 3)},
			2, false, "2 sealed", "Participant 2 at statement 1, round 2: score entered",
		},
		"the first round was hers": {
			[]Change{score(1, "p1", 1), Reveal{1, 1}, BeginRound{1, 2}, score(2, "p2", 3), Reveal{1, 2}},
			1, true, "3", "round 1 of statement 1 revealed",
		},
		"the last round was hers": {
			[]Change{score(1, "p2", 1), Reveal{1, 1}, BeginRound{1, 2}, score(2, "p1", 3), Reveal{1, 2}},
			2, false, "1 no score", "round 2 of statement 1 begun",
		},
		"somebody came in by correction": {
			[]Change{score(1, "p1", 1), Reveal{1, 1}, BeginRound{1, 2}, score(2, "p2", 5), correct(1, "p2", 4)},
			2, false, "4 sealed", "Participant 2 at statement 1, round 2: score entered",
		},
		"a correction that was taken back": {
			[]Change{score(1, "p1", 1), Reveal{1, 1}, correct(1, "p2", 4), Correct{1, 1, "p2", NoScore}},
			1, false, "no score", "Participant 2 added",
		},
	} {
		t.Run(name, func(t *testing.T) {
			o := origin(Group)
			o.Blind = true
			h, err := NewHistory(o, smallFramework())
			if err != nil {
				t.Fatal(err)
			}
			r := &room{History: h, t: t}
			r.join(2)
			r.do(c.changes...)
			left, err := Erase(o, smallFramework(), r.log, "p1")
			if err != nil {
				t.Fatal(err)
			}
			is := rebuilt(t, o, left)
			s := is.Session()
			var scores []string
			for n := range s.At(1).Rounds() {
				scores = append(scores, s.At(1).RoundScore(n+1, "p2").Words())
			}
			lines := is.Lines()
			if s.At(1).Rounds() != c.rounds || s.At(1).Revealed() != c.revealed || strings.Join(scores, " ") != c.scores ||
				lines[len(lines)-1].Words(ByName) != c.words {
				t.Errorf("%d rounds, revealed %v, %v, last %q", s.At(1).Rounds(), s.At(1).Revealed(), scores, lines[len(lines)-1].Words(ByName))
			}
		})
	}
}

// An id that is free may be given again: whoever had it before goes, and that person only.
func TestEraseSomebodyWhoWasRemoved(t *testing.T) {
	r := groupOf(t, 1)
	named := func(name string) Change { return Add[Participant]{Participant{ID: "p2", Name: name, Scoring: true}, 0} }
	r.do(named("Ann"), Remove[Participant]{"p2"}, named("Beth"), SetScore{1, 1, "p2", Points(3)}, SetScore{1, 1, "p1", Points(2)})

	people := People(r.log)
	var told []string
	for _, p := range people {
		told = append(told, fmt.Sprint(p.Label(), " ", p.Removed))
	}
	if got := strings.Join(told, ", "); got != "Participant 1 false, Ann true, Beth false" {
		t.Error(got)
	}
	left, err := Erase(r.Session().Origin(), smallFramework(), r.log, "")
	if err != nil {
		t.Fatal(err)
	}
	if Mentions(left, "ann") != 0 || Mentions(left, "Beth") != 1 {
		t.Errorf("%+v", left)
	}
	s := rebuilt(t, r.Session().Origin(), left).Session()
	if got := strings.Join(idsOf(s.Participants()), " "); got != "p2 p1" || s.At(1).Score("p2") != Points(3) {
		t.Errorf("%s are left, and p2 scored %s", got, s.At(1).Score("p2").Words())
	}
}

func TestErasePeopleByAllTheirNames(t *testing.T) {
	r := groupOf(t, 1)
	renamed := func(name string) Change { return Edit[Participant]{Participant{ID: "p1", Name: name, Scoring: true}} }
	r.do(renamed("Ann Ash"), renamed("Ann Birch"), renamed("Ann Ash"))
	e, err := r.Undo(noon)
	if err != nil {
		t.Fatal(err)
	}
	people := People(append(r.log, e))
	if len(people) != 1 || people[0].Label() != "Ann Birch" {
		t.Fatalf("%+v", people)
	}
	for name, want := range map[string]bool{"ann ash": true, "Ann Birch": true, "participant 1": true, "Ann": false, "": false} {
		if people[0].Called(name) != want {
			t.Errorf("called %q is %v", name, !want)
		}
	}
}

func TestEraseRefuses(t *testing.T) {
	r := groupOf(t, 2)
	o := r.Session().Origin()
	_, err := Erase(o, smallFramework(), r.log, "p9")
	isRefusal(t, err, `"p9"`)
	alone := newRoom(t, Solo, smallFramework())
	_, err = Erase(alone.Session().Origin(), smallFramework(), nil, SoloParticipant)
	isRefusal(t, err, "erase the whole session")
	if _, err := Erase(o, smallFramework(), r.log[1:], "p2"); err == nil {
		t.Error("a log with a gap is taken")
	}
	if _, err := Erase(Origin{}, smallFramework(), nil, ""); err == nil {
		t.Error("an origin that is none is taken")
	}
}

func TestMentions(t *testing.T) {
	r := groupOf(t, 1)
	r.do(SetConsensus{1, &Consensus{Score: Points(3), Rationale: `as "Ann & Co" said`}}, SetFlag{1, true})
	for text, want := range map[string]int{`"ann & co"`: 1, "ANN": 1, "Beth": 0, "": 0} {
		if n := Mentions(r.log, text); n != want {
			t.Errorf("%d entries mention %q, want %d", n, text, want)
		}
	}
}

// What the machine does not come to: more time than one entry holds, and dots on a
// priority that is gone.
func TestEraseKeepsWhatStands(t *testing.T) {
	r := furnished(t)
	for range 3 {
		if _, err := r.Note(AddTime{1, maxAddTime}, noon); err != nil {
			t.Fatal(err)
		}
	}
	r.do(Remove[Priority]{"pr1"}, SetBaseline{true}, SetScore{2, 1, "p2", Points(1)}, BeginRound{2, 2}, Correct{2, 1, "p2", Points(2)})
	want := account(r.Session())
	left, err := Erase(r.Session().Origin(), smallFramework(), r.Entries(), "")
	if err != nil {
		t.Fatal(err)
	}
	h := rebuilt(t, r.Session().Origin(), left)
	if diff := cmp.Diff(want, account(h.Session())); diff != "" {
		t.Error(diff)
	}
	if in, _ := h.Session().Vote().Ballot(); in.In != 1 || NextID[Priority](h.Session()) != "pr3" {
		t.Errorf("%+v, and the next priority is %s", in, NextID[Priority](h.Session()))
	}
}

package report_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/report/plan"
	"familyhub/stocktake/model/report/summary"
	"familyhub/stocktake/model/report/table"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// everything is a session in every form in which it leaves the program.
func everything(t testing.TB, h *model.History, o report.Options) string {
	t.Helper()
	var all bytes.Buffer
	for _, write := range []func(io.Writer, *model.Session, report.Options) error{
		jsonfile.Session, table.CSV("scores"), table.CSV("statements"), table.CSV("priorities"), stepsAndNeeds, summaryMarkdown, summaryText, planMarkdown,
		func(w io.Writer, s *model.Session, _ report.Options) error { return jsonfile.Plan(w, s) },
		func(w io.Writer, s *model.Session, o report.Options) error {
			return plaintext.History(w, s, h.Lines(), o)
		},
		func(w io.Writer, s *model.Session, o report.Options) error {
			return comparisonMarkdown(w, s, s, o)
		},
		func(w io.Writer, s *model.Session, o report.Options) error { return jsonfile.Comparison(w, s, s, o) },
		func(w io.Writer, s *model.Session, o report.Options) error {
			return jsonfile.Trend(w, []*model.Session{s, s}, o)
		},
		func(w io.Writer, s *model.Session, o report.Options) error {
			return html.Write(w, summary.New(s, o))
		},
		func(w io.Writer, s *model.Session, o report.Options) error {
			return html.Write(w, plan.New(s, o))
		},
		pooled("scores", "csv"), pooled("statements", "ndjson"), pooled("priorities", "ndjson"),
	} {
		if err := write(&all, h.Session(), o); err != nil {
			t.Fatal(err)
		}
		all.WriteString("\n----\n")
	}
	return all.String()
}

// Two sessions that differ in nothing but what is sealed leave the program as the
// same bytes. The second is the first with other answers wherever they are sealed
// in the end.
func TestSealedValuesLeaveNoTrace(t *testing.T) {
	different := 0
	rapid.Check(t, func(rt *rapid.T) {
		first, entries := randomStart(t, rt)
		entries = append(entries, play(rt, first)...)
		if s := first.Session(); s.Blind() { // something is sealed, whatever was played
			last := s.Statements()[len(s.Statements())-1].Number
			answer := model.SetScore{Statement: last, Round: s.At(last).Rounds(), Participant: "p1", Score: model.Points(3)}
			if e, err := first.Do(answer, noon); err == nil {
				entries = append(entries, e)
			}
		}
		second, changed := resealed(t, first, entries)
		if changed {
			different++
		}
		for _, o := range []report.Options{{Names: true}, {}} {
			if diff := cmp.Diff(everything(t, first, o), everything(t, second, o)); diff != "" {
				rt.Fatalf("sealed values show:\n%s", diff)
			}
		}
	})
	if different == 0 {
		t.Error("no session had anything sealed: the test tests nothing")
	}
}

// play makes random changes and undoes some, but never a reveal: what everybody has
// seen is no secret any more.
func play(rt *rapid.T, h *model.History) []model.Entry {
	var entries []model.Entry
	keep := func(e model.Entry, err error) {
		if err == nil {
			entries = append(entries, e)
		}
	}
	for range rapid.IntRange(0, 60).Draw(rt, "changes") {
		switch rapid.IntRange(0, 15).Draw(rt, "act") {
		case 0:
			if !strings.Contains(h.UndoWords(), "revealed") {
				keep(h.Undo(noon))
			}
		case 1:
			keep(h.Redo(noon))
		case 2:
			keep(h.Note(model.AddTime{Statement: 2, Seconds: 7}, noon))
		default:
			keep(h.Do(randomChange(rt, h.Session()), noon))
		}
	}
	return entries
}

// resealed plays entries again, with other answers in the rounds that are sealed at
// the end, where they were entered in a blind session, with other comments there, and
// with dots elsewhere in a vote that is sealed. Each answer has another one that stands for it, so that what was
// the same twice is so again.
func resealed(t testing.TB, h *model.History, entries []model.Entry) (again *model.History, changed bool) {
	t.Helper()
	again, err := model.NewHistory(h.Session().Origin(), h.Session().Framework())
	if err != nil {
		t.Fatal(err)
	}
	ballot, voted := h.Session().Vote().Ballot()
	for _, e := range entries {
		if e.Act == model.Undid { // it may put a vote back: the own one
			if _, err := again.Undo(noon); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if c, ok := e.Change.(model.SetDots); ok && (!voted || ballot.Sealed) {
			if now, ok := again.Session().Vote().Ballot(); ok && now.Sealed {
				c.Dots = elsewhere(again.Session(), c.Dots)
				e.Change, changed = c, true
			}
		}
		if c, ok := e.Change.(model.SetScore); ok && again.Session().Blind() && sealedAtTheEnd(h.Session(), c) && c.Score.Answered() {
			c.Score = other[c.Score]
			e.Change, changed = c, true
		}
		if c, ok := otherwise(h.Session(), e.Change); ok {
			e.Change, changed = c, true
		}
		if err := again.Replay(e); err != nil {
			t.Fatalf("entry %d, %#v: %v", e.Seq, e.Change, err)
		}
	}
	return again, changed
}

// otherwise is a change to a comment of a round that is sealed at the end, with another
// text in it; false for every other change.
func otherwise(end *model.Session, c model.Change) (model.Change, bool) {
	secret := func(n model.Note) bool {
		return n.Round == end.At(n.Statement).Rounds() && !end.At(n.Statement).Revealed() && n.Text != ""
	}
	switch c := c.(type) {
	case model.Add[model.Note]:
		if secret(c.Item) {
			c.Item.Text += " otherwise"
			return c, true
		}
	case model.Edit[model.Note]:
		if secret(c.Item) {
			c.Item.Text += " otherwise"
			return c, true
		}
	}
	return nil, false
}

// elsewhere are dots that were moved on by one priority each.
func elsewhere(s *model.Session, dots map[string]int) map[string]int {
	moved := make(map[string]int)
	for i, p := range s.Priorities() {
		if n := dots[p.ID]; n > 0 {
			moved[s.Priorities()[(i+1)%len(s.Priorities())].ID] = n
		}
	}
	return moved
}

func sealedAtTheEnd(s *model.Session, c model.SetScore) bool {
	return c.Round == s.At(c.Statement).Rounds() && !s.At(c.Statement).Revealed()
}

var other = map[model.Score]model.Score{
	model.Points(0): model.Points(5), model.Points(1): model.DontKnow, model.Points(2): model.Points(0), model.Points(3): model.Points(1),
	model.Points(4): model.NotApplicable, model.Points(5): model.Points(3), model.DontKnow: model.Points(2), model.NotApplicable: model.Points(4),
}

// The same on a session in all of its states, with agencies and names, in which
// every sealed answer is 4 in one case and "don't know" in the other.
func TestSealedValuesOfAWorkshopLeaveNoTrace(t *testing.T) {
	for _, anonymous := range []bool{false, true} {
		var all []string
		for _, score := range []model.Score{model.Points(4), model.DontKnow} {
			h := secret(t, anonymous)
			for _, at := range []struct{ statement, round int }{{3, 2}, {4, 1}} {
				for i := range 6 {
					if _, err := h.Do(model.SetScore{
						Statement: at.statement, Round: at.round, Participant: fmt.Sprintf("p%d", i+1), Score: score,
					}, noon); err != nil {
						t.Fatal(err)
					}
				}
				n := model.Note{ID: model.NextID[model.Note](h.Session()), Statement: at.statement, Round: at.round, By: "p1", Text: score.Words() + ", since I was there"}
				if _, err := h.Do(model.Add[model.Note]{Item: n, At: model.End}, noon); err != nil {
					t.Fatal(err)
				}
			}
			all = append(all, everything(t, h, report.Options{Names: true}))
		}
		if diff := cmp.Diff(all[0], all[1]); diff != "" {
			t.Errorf("anonymous: %t: sealed values show:\n%s", anonymous, diff)
		}
	}
}

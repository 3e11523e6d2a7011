package roster

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agency"
	"familyhub/stocktake/model/text"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func anonymous(t testing.TB) *model.History {
	t.Helper()
	h, err := model.NewHistory(model.Origin{
		ID: "k3v9a2mq7xtd", Mode: model.Group, Anonymous: true, Details: model.Details{Title: "Northvale"},
	}, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// inReverse puts things into the opposite order, as a draw that can be foreseen.
func inReverse(n int, swap func(i, j int)) {
	for i := range n / 2 {
		swap(i, n-1-i)
	}
}

var listed = []model.Participant{
	{Name: "Ann", Agency: "Health", Scoring: true}, {Name: "Bob", Agency: "Council"}, {Name: "Participant 12", Agency: "Schools", Scoring: true},
}

// The first of the list gets the last number, whose turn comes last: with names, and
// with numbers in names, it is the order of the numbers that counts.
func TestAnonymousPeopleAreDealtNumbers(t *testing.T) {
	h := anonymous(t)
	var log []string
	for range 2 {
		batch := addShuffled(h.Session(), listed, inReverse)
		for _, c := range batch.Changes {
			if counts, ok := c.(model.SetAgencies); ok {
				log = append(log, fmt.Sprint(counts.Agencies))
				continue
			}
			p := c.(model.Add[model.Participant]).Item
			log = append(log, fmt.Sprintf("%s %q %q %t", p.ID, p.Name, p.Agency, p.Scoring))
		}
		if _, err := h.Do(batch, time.Time{}); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{
		"[{Council 1} {Health 1} {Schools 1}]",
		`p97 "" "" true`, `p98 "" "" false`, `p99 "" "" true`,
		`p94 "" "" true`, `p95 "" "" false`, `p96 "" "" true`,
	}
	if diff := cmp.Diff(want, log); diff != "" {
		t.Error(diff)
	}
}

// TestNoNumberLeadsToAnAgency: whichever person of the list has which agency and role, what
// goes into the log is the same to the byte.
func TestNoNumberLeadsToAnAgency(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		agencies := rapid.SliceOfN(rapid.SampledFrom([]string{"Health", "health ", "Council", "Schools", ""}), 1, 12).Draw(rt, "agencies")
		log := func(agencies []string) string {
			people := make([]model.Participant, len(agencies))
			for i, agency := range agencies {
				people[i] = model.Participant{Name: fmt.Sprint("Person ", i), Agency: text.Line(agency), Role: "Role " + agency, Scoring: true}
			}
			h := anonymous(t)
			e, err := h.Do(addShuffled(h.Session(), people, inReverse), time.Time{})
			if err != nil {
				rt.Fatal(err)
			}
			if _, again := h.Session().Room().CountAgencies(people); again {
				rt.Error("a second list would be counted, and tell those of the first from it")
			}
			data, err := json.Marshal(e)
			if err != nil {
				rt.Fatal(err)
			}
			return strings.ToLower(string(data))
		}
		one, other := log(agencies), log(rapid.Permutation(agencies).Draw(rt, "dealt otherwise"))
		if one != other {
			rt.Errorf("the log tells who is of which agency:\n%s\n%s", one, other)
		}
		if counted := strings.Contains(one, `"agencies"`); counted && len(agencies) < agency.LeastGroup {
			rt.Errorf("%d people are counted by agency", len(agencies))
		}
	})
}

// However many people a list has, each gets a number of their own.
func TestEverybodyGetsANumber(t *testing.T) {
	h := anonymous(t)
	for _, n := range []int{1, 44, 45, 46, 404, 460} {
		batch := AddParticipants(h.Session(), make([]model.Participant, n))
		if _, err := h.Do(batch, time.Time{}); err != nil {
			t.Fatalf("%d people: %v", n, err)
		}
	}
	if n := len(h.Session().Participants()); n != 1000 {
		t.Errorf("there are %d people", n)
	}
}

// The draw is not the same each time: of 40 people the same order twice would be a
// fault, not chance.
func TestTheDrawIsADraw(t *testing.T) {
	order := func() []bool {
		people := make([]model.Participant, 40)
		for i := range people {
			people[i].Scoring = i < 20
		}
		var scoring []bool
		for _, c := range AddParticipants(anonymous(t).Session(), people).Changes {
			scoring = append(scoring, c.(model.Add[model.Participant]).Item.Scoring)
		}
		return scoring
	}
	if first, second := order(), order(); slices.Equal(first, second) {
		t.Errorf("twice the same order: %v", first)
	}
}

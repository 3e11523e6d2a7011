package sheet

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"stocktake/framework"
	"stocktake/model"
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
		batch := addParticipants(h.Session(), listed, inReverse)
		for _, c := range batch.Changes {
			p := c.(model.Add[model.Participant]).Item
			log = append(log, fmt.Sprintf("%s %q %s %t", p.ID, p.Name, p.Agency, p.Scoring))
		}
		if _, err := h.Do(batch, time.Time{}); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{
		`p97 "" Schools true`, `p98 "" Council false`, `p99 "" Health true`,
		`p94 "" Schools true`, `p95 "" Council false`, `p96 "" Health true`,
	}
	if diff := cmp.Diff(want, log); diff != "" {
		t.Error(diff)
	}
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
	order := func() []string {
		people := make([]model.Participant, 40)
		for i := range people {
			people[i].Agency = fmt.Sprint(i)
		}
		var agencies []string
		for _, c := range AddParticipants(anonymous(t).Session(), people).Changes {
			agencies = append(agencies, c.(model.Add[model.Participant]).Item.Agency)
		}
		return agencies
	}
	if first, second := order(), order(); slices.Equal(first, second) {
		t.Errorf("twice the same order: %v", first)
	}
}

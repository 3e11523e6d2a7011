package model

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model/dumptest"
)

func anonymousRoom(t *testing.T, people int) *room {
	o := origin(Group)
	o.Anonymous = true
	return roomOf(t, o, people)
}

// undrawn is an id that no draw gives to the first few people: those have two digits.
const undrawn = "p100"

func TestAnonymousPeopleHaveNoNames(t *testing.T) {
	r := anonymousRoom(t, 1)
	id := r.Session().Participants()[0].ID
	r.refused(Add[Participant]{Participant{ID: "p9", Name: "Ann", Scoring: true}, End}, "anonymous", "leave the name empty")
	r.refused(Edit[Participant]{Participant{ID: id, Name: "Ann", Scoring: true}}, "anonymous")
	r.do(Edit[Participant]{Participant{ID: id, Agency: "Health", Scoring: false}})
	r.do(Batch{"b", []Change{Add[Participant]{Participant{ID: undrawn, Role: "midwife", Scoring: true}, End}}})
	if log, err := json.Marshal(r.Entries()); err != nil || strings.Contains(string(log), "Health") || strings.Contains(string(log), "midwife") || strings.Contains(told(r.History), "Health") {
		t.Errorf("an agency or a role is kept (%v): %s", err, log)
	}
}

// TestAnonymousNumbersDoNotTellWhoCameFirst: of many, drawn one after another, some
// stand before one that was added earlier, and the table is in their own order.
func TestAnonymousNumbersDoNotTellWhoCameFirst(t *testing.T) {
	r := anonymousRoom(t, 120)
	var entered []int
	for _, e := range r.log {
		entered = append(entered, e.Change.(Add[Participant]).Item.number())
	}
	var table []int
	for _, p := range r.Session().Participants() {
		table = append(table, p.number())
	}
	if slices.IsSorted(entered) || !slices.IsSorted(table) || len(slices.Compact(table)) != 120 {
		t.Errorf("entered as %v, they stand as %v", entered, table)
	}
	before := dumptest.Dump(r.Session())
	r.do(Remove[Participant]{r.Session().Participants()[60].ID})
	r.back(1)
	if dumptest.Dump(r.Session()) != before {
		t.Error("removed and brought back, somebody stands elsewhere")
	}
}

// TestAnonymousPeopleOfEarlierVersionsShowNoAgency: their data files hold agencies and roles
// beside the numbers. Such a file is read, undone and redone as ever, and tells neither.
func TestAnonymousPeopleOfEarlierVersionsShowNoAgency(t *testing.T) {
	o := origin(Group)
	o.Anonymous = true
	at := func(agency, role string) Participant {
		return Participant{ID: "p37", Agency: agency, Role: role, Scoring: true}
	}
	var log []Entry
	for i, e := range []Entry{
		{Act: Did, Change: Add[Participant]{at("Health", "midwife"), End}},
		{Act: Did, Change: Edit[Participant]{at("Council", "")}},
		{Act: Undid, Change: Edit[Participant]{at("Health", "midwife")}},
		{Act: Redid, Change: Edit[Participant]{at("Council", "")}},
		{Act: Did, Change: Edit[Participant]{at("", "")}},
		{Act: Did, Change: Batch{"b", []Change{Edit[Participant]{at("", "")}}}},
		{Act: Did, Change: SetScore{1, 1, "p37", Points(3)}},
		{Act: Undid, Change: SetScore{1, 1, "p37", NoScore}},
	} {
		e.Seq, e.At = uint64(i+1), noon
		log = append(log, e)
	}
	h := replayed(t, o, smallFramework(), log)
	tells := func() {
		t.Helper()
		if text := told(h); strings.Contains(text, "Health") || strings.Contains(text, "Council") || strings.Contains(text, "midwife") {
			t.Errorf("the session tells %s", text)
		}
	}
	tells()
	for h.UndoWords() != "" {
		if _, err := h.Undo(noon); err != nil {
			t.Fatal(err)
		}
		tells()
	}
	for h.RedoWords() != "" {
		if _, err := h.Redo(noon); err != nil {
			t.Fatal(err)
		}
		tells()
	}
	if again := replayed(t, o, smallFramework(), h.Entries()); dumptest.Dump(again.Session()) != dumptest.Dump(h.Session()) {
		t.Error("read again, the session is another")
	}
}

func TestAgenciesOfAnAnonymousSessionAreCounts(t *testing.T) {
	r := anonymousRoom(t, 0)
	counts := []AgencyCount{{"Health", 2}, {"Council", 1}, {"health", 1}, {"None", 0}}
	r.do(SetAgencies{counts})
	if got := dumptest.Dump(r.Session().Room().Agencies()); got != dumptest.Dump([]AgencyCount{{"Council", 1}, {"health", 3}}) {
		t.Errorf("counted as %s", got)
	}
	r.back(1)
	if got := r.Session().Room().Agencies(); got != nil {
		t.Errorf("taken back, there are %v", got)
	}
	groupOf(t, 1).refused(SetAgencies{counts}, "anonymous session only")
	for name, v := range map[string]struct {
		room   *room
		people string
		ok     bool
	}{
		"a list of three":   {anonymousRoom(t, 0), "A B B", true},
		"with names":        {groupOf(t, 0), "A B B", false},
		"people are there":  {anonymousRoom(t, 1), "A B B", false},
		"two people":        {anonymousRoom(t, 0), "A B", false},
		"all of one agency": {anonymousRoom(t, 0), "A a A", false},
	} {
		var people []Participant
		for _, agency := range strings.Fields(v.people) {
			people = append(people, Participant{Agency: agency})
		}
		if _, ok := v.room.Session().Room().CountAgencies(people); ok != v.ok {
			t.Errorf("%s: counted %t", name, ok)
		}
	}
}

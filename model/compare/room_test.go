package compare

import (
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/roomtest"

	"github.com/google/go-cmp/cmp"
)

// attending is a session in which these people, as "name/agency", scored statement 1;
// one that begins with a dash is listed and did not.
func attending(t *testing.T, o model.Origin, people ...string) *model.Session {
	t.Helper()
	r := roomtest.Begin(t, o, frameworktest.Small())
	for _, entry := range people {
		name, agency, _ := strings.Cut(entry, "/")
		name, silent := strings.CutPrefix(name, "-")
		id := model.NextID[model.Participant](r.Session())
		r.Do(model.Add[model.Participant]{Item: model.Participant{ID: id, Name: name, Agency: agency, Scoring: true}, At: model.End})
		if !silent {
			r.Do(model.SetScore{Statement: 1, Round: 1, Participant: id, Score: model.Points(3)})
		}
	}
	return r.Session()
}

func TestRoom(t *testing.T) {
	open, anonymous := roomtest.Origin(model.Group), roomtest.Origin(model.Group)
	anonymous.Blind, anonymous.Anonymous = true, true
	const moves = " Other people give other scores: that alone can move them, up or down."
	for name, c := range map[string]struct {
		then, now *model.Session
		words     string
		stayed    int
	}{
		"nobody then":     {attending(t, open), attending(t, open, "Ann"), "", 0},
		"the same people": {attending(t, open, "Ann", "Bob"), attending(t, open, "bob", "ANN"), "The same 2 people scored both times, going by their names.", 2},
		"the same person": {attending(t, open, "Ann"), attending(t, open, "Ann"), "The same person scored both times, going by the name.", 1},
		"some other people": {
			attending(t, open, "Ann", "Bob", "Cy"), attending(t, open, "Ann", "Dee", "Eve", "Flo"),
			"3 people scored then, 4 now. Of those with a name, 1 scored both times." + moves, 1,
		},
		"as many others":      {attending(t, open, "Ann", "Bob"), attending(t, open, "Ann", "Cy"), "2 people scored each time. Of those with a name, 1 scored both times." + moves, 1},
		"no names":            {attending(t, open, "", ""), attending(t, open, "", ""), "2 people scored each time. Whether they are the same people cannot be told." + moves, 0},
		"names in one only":   {attending(t, open, "Ann", "Bob"), attending(t, open, ""), "2 people scored then, 1 now. Whether they are the same people cannot be told." + moves, 0},
		"listed is not there": {attending(t, open, "Ann", "-Bob"), attending(t, open, "Ann", "Bob"), "1 person scored then, 2 now. Of those with a name, 1 scored both times." + moves, 1},
		"anonymous":           {attending(t, anonymous, "", "", ""), attending(t, open, "Ann", "Bob", "Cy"), "3 people scored each time. Whether they are the same people cannot be told." + moves, 0},
	} {
		r := Sessions(c.then, c.now).Room
		if got := r.Words(); got != c.words || len(r.Stayed) != c.stayed {
			t.Errorf("%s: %d stayed, and %q; want %d and %q", name, len(r.Stayed), got, c.stayed, c.words)
		}
		for _, p := range slices.Concat(c.then.Participants(), c.now.Participants()) {
			if p.Name != "" && strings.Contains(r.Words(), p.Name) {
				t.Errorf("%s: %q names %s", name, r.Words(), p.Name)
			}
		}
	}
}

func TestRoomTellsWhoCameAndLeft(t *testing.T) {
	r := Sessions(attending(t, roomtest.Origin(model.Group), "Ann", "Bob", ""), attending(t, roomtest.Origin(model.Group), "Cy", "ann")).Room
	names := func(people []model.Participant) (all []string) {
		for _, p := range people {
			all = append(all, p.Name)
		}
		return all
	}
	got := [][]string{names(r.Stayed), names(r.Came), names(r.Left)}
	if diff := cmp.Diff([][]string{{"ann"}, {"Cy"}, {"Bob"}}, got); diff != "" {
		t.Error(diff)
	}
	if !r.Named || r.NamedThen != 2 || r.NamedNow != 2 {
		t.Errorf("named: %t, %d then and %d now", r.Named, r.NamedThen, r.NamedNow)
	}
}

// Fewer than three people of an agency are not counted out, nor as many as would give
// those away.
func TestTurnoutKeepsTheRuleOfThree(t *testing.T) {
	then := attending(t, roomtest.Origin(model.Group), "/Health", "/Health", "/Health", "/Schools", "/Schools", "/Schools", "/Schools", "/Police", "/Police")
	now := attending(t, roomtest.Origin(model.Group), "/health", "/health", "/health", "/Schools", "/Schools", "/Schools", "/Police", "/Police", "/Police")
	want := []Turnout{
		{"health", 0, 3, false, true}, // 3 then, hidden with the two of the police
		{"Police", 0, 3, false, true},
		{"Schools", 4, 3, true, true},
	}
	if diff := cmp.Diff(want, Sessions(then, now).Room.Agencies); diff != "" {
		t.Error(diff)
	}
	alone := roomtest.New(t, model.Solo, frameworktest.Small())
	alone.Scores(1, "3")
	if r := Sessions(alone.Session(), now).Room; r.Agencies != nil || !r.Solo {
		t.Errorf("one person alone has agencies: %+v", r)
	}
}

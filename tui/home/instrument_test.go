package home_test

import (
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/tuitest"
)

// pressed is a key as often as it takes to reach one of the instruments.
func pressed(t *testing.T, id string) string {
	at := slices.IndexFunc(framework.Shipped(), func(i framework.Instrument) bool { return i.ID == id })
	if at < 0 {
		t.Fatalf("%s does not come with the program", id)
	}
	return strings.Repeat(" right", at)
}

func TestASessionIsBegunOnWhatWasChosen(t *testing.T) {
	for _, i := range framework.Shipped() {
		s := tuitest.New(t, 80, 24)
		s.Press("n")
		s.Type("Spring")
		s.Press("up" + pressed(t, i.ID))
		s.Shows(i.Title, "keeps its instrument.")
		s.Press("ctrl+s")
		if got := s.Session().Framework().ID; got != i.ID || s.Session().Details().Title != "Spring" {
			t.Errorf("chosen was %s; the session is on %s", i.ID, got)
		}
		s.Saved()

		s = tuitest.New(t, 80, 24)
		s.Press("s up" + pressed(t, i.ID) + " tab")
		s.Type("Ann")
		s.Press("enter")
		if got := s.Session().Framework().ID; got != i.ID || !s.Session().Solo() || s.Session().Details().Title != "Ann" {
			t.Errorf("chosen alone was %s; the session is on %s", i.ID, got)
		}
		s.Saved()
	}
}

// What cannot be read begins nothing and says why; what was typed stays.
func TestAnInstrumentWithFaultsBeginsNothing(t *testing.T) {
	faulty := func(c *tuitest.Setup) {
		c.Instruments = func() []framework.Instrument {
			return append(slices.Clone(framework.Shipped()), framework.NewInstrument("ours", "Team health check", []byte("format: stocktake/framework@2\nid: ours\n")))
		}
	}
	for _, begun := range []string{"n", "s"} {
		s := tuitest.New(t, 80, 30, faulty)
		s.Press(begun)
		s.Type("Spring")
		s.Press("up left")
		s.Shows("Team health check (ours)", "ours.yaml cannot be used; stocktake framework check lists what is wrong, first", "in line 1: title: the framework has no title")
		s.Press("ctrl+s")
		if s.Open() {
			t.Fatal("a session has begun on nothing")
		}
		s.Press("left")
		s.Shows("Team health check (team-health)")
		s.Press("ctrl+s")
		if got := s.Session().Framework().ID; got != "team-health" || s.Session().Details().Title != "Spring" {
			t.Errorf("the session is on %s and is called %s", got, s.Session().Details().Title)
		}
	}
}

// With nothing to choose from, nothing is said of a choice.
func TestOneInstrumentIsNoChoice(t *testing.T) {
	s := tuitest.New(t, 80, 24, func(c *tuitest.Setup) {
		c.Instruments = func() []framework.Instrument { return framework.Shipped()[:1] }
	})
	s.Press("n")
	s.Hides("to choose something else")
}

// An instrument after which no plan is made may be one for families all the same.
func TestFamiliesAreAskedForWithoutAPlan(t *testing.T) {
	fw := tuitest.FrameworkOf(t, 3, 2)
	fw.Plan, fw.Families = &framework.PlanGuide{Off: true}, framework.FamiliesAsked
	s := tuitest.New(t, 100, 30, tuitest.On(tuitest.Room(t, fw, "Ann")))
	s.Press("enter P")
	s.Shows("No parents or carers yet")
	s.Press("a")
	s.Shows("Comes as")
}

// A health check of a team asks nothing of families, and makes no plan that has quarters.
func TestTheFormAsksWhatTheInstrumentHasAUseFor(t *testing.T) {
	s := tuitest.New(t, 120, 40)
	s.Press("n")
	s.Shows("Quarters", "Comes as", "the local authority or the neighbourhood")
	s.Press("up" + pressed(t, "team-health"))
	s.Hides("Quarters", "Comes as", "the local authority")
	s.Shows("such as a place, a service or a team")
	s.Press("left")
	s.Shows("Quarters", "Comes as", "the local authority") // the partnership's plan has a chapter on families
	s.Press("right tab")
	s.Type("Spring")
	s.ToField("Add a person")
	s.Type("Ann")
	s.Press("enter ctrl+s")
	if got := s.Session(); got.Framework().ID != "team-health" || len(got.Participants()) != 1 || got.Details().Title != "Spring" {
		t.Errorf("the session is %+v of %d people", got.Details(), len(got.Participants()))
	}
	s.Saved()
}

// Package vote is where people lay their dots on the priorities, and where these decide the order.
package vote

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Dots is where people lay their dots on the priorities, one person after the other: a
// key for each dot, and Enter for the next person.
type Dots struct {
	open *ui.OpenSession
	look *ui.Look
	who  string // the id of the person whose turn it is
	on   string // the id of the priority in focus, for those that have no key of their own
	hand hand
	// byKey is where the latest dot with a key of its own left everything; the zero value
	// once a wrong key was pressed.
	byKey dotsMoment
}

// dotsMoment is what has changed as soon as anything was done on the screen.
type dotsMoment struct {
	who, on string
	seq     uint64 // of the log
}

func (v *Dots) moment() dotsMoment { return dotsMoment{v.who, v.on, v.open.History.Seq()} }

// hand is the dots of the person whose turn it is, in the order in which they were
// laid. While they lie face down nobody else knows where: so this holds only while
// the screen itself made the latest change.
type hand struct {
	laid   []string   // ids of priorities
	before [][]string // what was laid before each change made here
	seq    uint64     // of the latest of these changes
	who    string
}

// dotsPreset is how many dots everybody has unless the room says otherwise.
const dotsPreset = 3

// Open goes on with the vote, or asks how many dots everybody has in the first.
func Open(d *ui.OpenSession, look *ui.Look) ui.Action {
	if _, begun := d.Session().Vote().Ballot(); begun {
		return ui.Push(newDots(d, look))
	}
	return ui.Push(askVote(d, look, func(app ui.App) tea.Cmd { return ui.Run(app, ui.Push(newDots(d, look))) }))
}

// askVote asks how many dots everybody has, and begins a vote.
func askVote(d *ui.OpenSession, look *ui.Look, then ui.Action) ui.Screen {
	e := form.AskCount(look, "A dot vote", "Everybody casts this many dots on the priorities, several on one if they like.",
		form.Count{Least: 1, Preset: dotsPreset},
		func(n int) bool { return d.Do(model.BeginVote{Each: n}) })
	e.Take = "begin"
	begin := e.Done
	e.Done = func(f *form.Form) (ui.Action, bool) {
		if refused, ok := begin(f); !ok {
			return refused, false
		}
		return then, true
	}
	return e
}

func newDots(d *ui.OpenSession, look *ui.Look) *Dots {
	v := &Dots{open: d, look: look}
	for _, p := range d.Session().Room().Scorers() {
		if laid, _ := d.Session().Vote().Dots(p.ID); laid == 0 {
			v.who = p.ID
			break
		}
	}
	v.settle()
	return v
}

// Resize is told after each message.
func (v *Dots) Resize(int, int) { v.settle() }

// settle gives the turn to the first where the person who had it has gone.
func (v *Dots) settle() {
	if all := v.People(); len(all) > 0 {
		v.who = all[v.Person()].ID
	}
}

// Heading says where the user is, and how far the room has come.
func (v *Dots) Heading() string { return "Dot vote on the priorities · " + v.cast() }

// People are those who have dots: those who score now, and those who cast dots and have left
// since. Who has the turn stays, also once their last dot was taken back.
func (v *Dots) People() []model.Participant {
	s := v.open.Session()
	return slices.DeleteFunc(slices.Clone(s.Participants()), func(p model.Participant) bool {
		laid, _ := s.Vote().Dots(p.ID)
		return !p.Scoring || p.Left && laid == 0 && p.ID != v.who
	})
}

// Person is the place of the one whose turn it is.
func (v *Dots) Person() int {
	return max(slices.IndexFunc(v.People(), func(p model.Participant) bool { return p.ID == v.who }), 0)
}

// known reports whether the hand is what the person whose turn it is has laid.
func (v *Dots) known() bool { return v.hand.who == v.who && v.hand.seq == v.open.History.Seq() }

// laid is the dots of the person whose turn it is, as far as they are known, and how
// many there are.
func (v *Dots) laid() (known []string, count int) {
	count, where := v.open.Session().Vote().Dots(v.who)
	if v.known() {
		return v.hand.laid, count
	}
	if where == nil {
		return nil, count
	}
	for _, p := range v.open.Session().Priorities() { // dots on what is gone are free again
		for range where[p.ID] {
			known = append(known, p.ID)
		}
	}
	return known, len(known)
}

// lay puts another dot of the person on a priority.
func (v *Dots) lay(id string) ui.Action {
	ballot, ok := v.open.Session().Vote().Ballot()
	if !ok || v.who == "" {
		return nil
	}
	known, count := v.laid()
	again := len(known) < count // they lie face down, and begin again
	if !again && count >= ballot.Each {
		return ui.Tell("All %d dots are cast. Enter goes on, Backspace takes the last one back.", ballot.Each)
	}
	v.set(append(slices.Clip(known), id))
	if again {
		return ui.Tell("The dots that were laid before are taken back; these take their place.")
	}
	return nil
}

// takeBack takes the latest dot back, or all where nobody knows which that is. Where
// there is none it goes back to the person before, whose dots stay.
func (v *Dots) takeBack() ui.Action {
	known, count := v.laid()
	switch at := v.Person(); {
	case count == 0 && at > 0:
		v.who = v.People()[at-1].ID
		return v.tellPerson(at-1, "Back to ", "; nothing was taken back.")
	case count == 0:
		return v.tellPerson(at, "", " has no dots to take back.")
	}
	v.set(slices.Clip(known[:max(len(known)-1, 0)]))
	return nil
}

// set enters the dots of the person whose turn it is.
func (v *Dots) set(laid []string) {
	counts := map[string]int{}
	for _, id := range laid {
		counts[id]++
	}
	known, _ := v.laid()
	var before [][]string
	if v.known() {
		before = v.hand.before
	}
	before = append(slices.Clip(before), known)
	if v.open.Do(model.SetDots{Participant: v.who, Dots: counts}) {
		v.hand = hand{laid: laid, before: before, seq: v.open.History.Seq(), who: v.who}
	}
}

// undo takes back the latest change, and knows where the dots lay before it if it was
// made here.
func (v *Dots) undo(app ui.App) tea.Cmd {
	last := len(v.hand.before) - 1
	own := last >= 0 && v.known()
	if v.open.Undo() == nil || !own {
		v.hand = hand{}
		return nil
	}
	v.hand = hand{laid: v.hand.before[last], before: v.hand.before[:last], seq: v.open.History.Seq(), who: v.hand.who}
	return nil
}

// Covered reports whether a dot that is cast may be seen by nobody.
func (v *Dots) Covered() bool {
	ballot, _ := v.open.Session().Vote().Ballot()
	return ballot.Sealed
}

// next goes to the next person, and says so where that leaves somebody without dots;
// after the last it says what is to be done.
func (v *Dots) next() ui.Action {
	all := v.People()
	if at := v.Person(); at+1 < len(all) {
		_, count := v.laid()
		v.who = all[at+1].ID
		if count == 0 {
			return v.tellPerson(at, "", v.look.ToASCII(" is left out, without a dot. ← goes back."))
		}
		return nil
	}
	ballot, _ := v.open.Session().Vote().Ballot()
	if ballot.Sealed {
		return ui.Tell("That was the last. r reveals the dots.")
	}
	return ui.Sequence(ui.CloseTop, ui.Tell("The dots are in. In the vote (v), o orders the priorities by them."))
}

func (v *Dots) tellPerson(place int, before, after string) ui.Action {
	all := v.People()
	return ui.TellPerson(all[place], place, len(all), before, after)
}

func (v *Dots) moveTo(by int) func() ui.Action {
	return func() ui.Action {
		if all := v.People(); len(all) > 0 {
			v.who = all[min(max(v.Person()+by, 0), len(all)-1)].ID
		}
		return nil
	}
}

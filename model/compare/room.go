package compare

import (
	"fmt"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agency"
	"familyhub/stocktake/model/text"
)

// Room is who scored in two sessions. Other people give other scores: that alone moves
// averages, and the reader of a comparison has to know.
type Room struct {
	Then, Now int // how many people gave an answer
	Solo      bool
	Agencies  []Turnout // in the order of their names, whatever the case; none where a session is solo or anonymous

	// People are known again by their names alone, in capital or small letters, and
	// never in an anonymous session. Where Named is false the rest is empty.
	Named               bool
	NamedThen, NamedNow int                 // how many of those who answered have a name
	Stayed, Came, Left  []model.Participant // in the later session, the later and the earlier
}

// Turnout is how many of an agency's people gave an answer. Fewer than agency.LeastGroup are
// not told, nor as many as would give those away.
type Turnout struct {
	Agency    string // as the later session writes it; empty for people without one
	Then, Now int    // 0 where it is not shown
	ThenShown bool
	NowShown  bool
}

// Rooms tells who scored in two sessions.
func Rooms(then, now *model.Session) Room {
	was, is := attended(then), attended(now)
	r := Room{Then: len(was), Now: len(is), Solo: then.Solo() || now.Solo()}
	if then.Anonymous() || now.Anonymous() {
		return r
	}
	if !r.Solo {
		r.Agencies = turnouts(was, is)
	}
	r.recognise(was, is)
	return r
}

// attended returns who has given an answer, in any round.
func attended(s *model.Session) []model.Participant {
	var some []model.Participant
	for _, a := range s.Room().Attendance() {
		if len(a.Statements) > 0 {
			some = append(some, a.Participant)
		}
	}
	return some
}

// recognise finds those who were there both times. Names are unique in a session.
func (r *Room) recognise(was, is []model.Participant) {
	earlier := make(map[string]model.Participant)
	for _, p := range was {
		if p.Name != "" {
			earlier[agency.Folded(p.Name)] = p
			r.NamedThen++
		}
	}
	stayed := make(map[string]bool)
	for _, p := range is {
		if !p.Named() {
			continue
		}
		r.NamedNow++
		name := agency.Folded(p.Name)
		if _, ok := earlier[name]; ok {
			r.Stayed, stayed[name] = append(r.Stayed, p), true
		} else {
			r.Came = append(r.Came, p)
		}
	}
	if r.Named = r.NamedThen > 0 && r.NamedNow > 0; !r.Named {
		*r = Room{Then: r.Then, Now: r.Now, Solo: r.Solo, Agencies: r.Agencies}
		return
	}
	for _, p := range was {
		if p.Named() && !stayed[agency.Folded(p.Name)] {
			r.Left = append(r.Left, p)
		}
	}
}

// turnouts counts the people of each agency in two sessions.
func turnouts(was, is []model.Participant) []Turnout {
	names := agency.NamesOf(slices.Concat(was, is), model.Participant.Group)
	then, now := make([]int, len(names.Keys)), make([]int, len(names.Keys))
	for _, p := range was {
		then[names.Place(p.Group())]++
	}
	for _, p := range is {
		now[names.Place(p.Group())]++
	}
	thenShown, nowShown := agency.Shown(then), agency.Shown(now)
	all := make([]Turnout, len(names.Keys))
	for i, key := range names.Keys {
		all[i] = Turnout{Agency: names.Spelt[key], ThenShown: thenShown[i], NowShown: nowShown[i]}
		if thenShown[i] {
			all[i].Then = then[i]
		}
		if nowShown[i] {
			all[i].Now = now[i]
		}
	}
	return all
}

// Same reports whether all who scored are known by name and are the same people.
func (r Room) Same() bool {
	return r.Named && len(r.Stayed) == r.Then && r.Then == r.Now
}

// Words says who scored then and now, and what that does to the scores, without a name.
func (r Room) Words() string {
	const moves = "Other people give other scores: that alone can move them, up or down."
	switch {
	case r.Then == 0 || r.Now == 0:
		return ""
	case r.Same() && r.Then == 1:
		return "The same person scored both times, going by the name."
	case r.Same():
		return fmt.Sprintf("The same %d people scored both times, going by their names.", r.Now)
	}
	numbers := fmt.Sprintf("%s scored then, %d now", text.CountOf(r.Then, "person", "people"), r.Now)
	if r.Then == r.Now {
		numbers = text.CountOf(r.Then, "person", "people") + " scored each time"
	}
	if !r.Named {
		return numbers + ". Whether they are the same people cannot be told. " + moves
	}
	both := "none"
	if n := len(r.Stayed); n > 0 {
		both = fmt.Sprint(n)
	}
	return fmt.Sprintf("%s. Of those with a name, %s scored both times. %s", numbers, both, moves)
}

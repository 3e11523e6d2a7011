package workshop_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	"pgregory.net/rapid"
)

// The parts of a statement that the screen can show the focus on, beside a person.
const (
	behindTheRow = "behind the row"
	theConsensus = "the consensus"
	onOther      = "elsewhere"
)

// said is what a room has said, as far as the screen told who was asked: a small model of
// the row and of the consensus.
type said struct {
	people    []string
	scores    map[string]string // by person
	consensus string            // "none" for no consensus
}

// key takes a key that was pressed while the screen showed the focus somewhere, and says
// where the focus has to be then; empty for anywhere.
func (s *said) key(key, focus string) (next string) {
	at := slices.Index(s.people, focus)
	after := func(place int) string {
		if place >= len(s.people) {
			return behindTheRow
		}
		return s.people[max(place, 0)]
	}
	answer, isAnswer := map[string]string{
		"0": "0", "1": "1", "2": "2", "3": "3", "4": "4", "5": "5", "d": "dk", "D": "dk", "n": "na", "N": "na",
	}[key]
	switch {
	case isAnswer && at >= 0:
		s.scores[focus] = answer
		return after(at + 1)
	case key == "N" && focus == theConsensus: // only the small letter is an answer there
		return focus
	case isAnswer && focus == theConsensus && answer != "dk" && answer != "na" && s.nobodyIsIn() && s.consensus == "":
		return "" // asked about, or refused before the reveal
	case isAnswer && focus == theConsensus && answer != "dk":
		s.consensus = strings.ReplaceAll(answer, "na", "none")
		return focus
	case key == "W" && focus == theConsensus && s.consensus != "": // leads to the targets
		return ""
	case isAnswer, meansNothing(key):
		return focus
	case key == "left" && at >= 0:
		return after(at - 1)
	case key == "right" && at >= 0:
		return after(at + 1)
	case key == "left" && focus == behindTheRow:
		return after(len(s.people) - 1)
	case key == "left", key == "right" && focus == behindTheRow:
		return focus
	case key == "c":
		return theConsensus
	}
	return ""
}

// nobodyIsIn reports whether no answer is in.
func (s *said) nobodyIsIn() bool {
	for _, score := range s.scores {
		if score != "" {
			return false
		}
	}
	return true
}

// cleared takes a Backspace that has left the focus on somebody.
func (s *said) cleared(focus, now string) {
	switch {
	case focus == theConsensus && s.consensus != "":
		s.consensus = ""
	case slices.Contains(s.people, now):
		s.scores[now] = ""
	}
}

func meansNothing(key string) bool {
	return key == "space" || len(key) == 1 && strings.Contains("6789,.;-=+/!%&()#@ZWUIosv", key)
}

// shownFocus reads off the screen where the focus is.
func shownFocus(s *tuitest.Sim, people []string) string {
	for _, text := range s.InFocus() {
		for _, name := range people {
			if strings.HasPrefix(text, name+" ") {
				return name
			}
		}
	}
	switch screen := s.See(); {
	case strings.Contains(screen, "▸ Scores"):
		return behindTheRow
	case strings.Contains(screen, "▸ Consensus"):
		return theConsensus
	}
	return onOther
}

// onStatement1 reports whether the page of the first statement is on top, and no question.
func onStatement1(s *tuitest.Sim) bool {
	screen := s.See()
	return strings.HasPrefix(s.Heading(), "1 of ") && (strings.Contains(screen, "Consensus  ") || strings.Contains(screen, "Scores  "))
}

// TestEveryScoreIsOfThePersonThatWasShown presses the keys of a keyboard at random.
func TestEveryScoreIsOfThePersonThatWasShown(t *testing.T) {
	keyboard := append(strings.Split("0123456789,.;-=+*/!%&()#@ZQWEAUIODNdnyebpigsSPxtoHRrmvufJKXzjkhl", ""),
		"space", "backspace", "delete", "left", "right", "up", "down", "enter", "c", "tab", "shift+tab", "ctrl+r", "?", ":", "home")
	row := strings.Split("0123456789dnDN,7", "")
	for name, kind := range map[string]func(*model.Origin){"open": func(*model.Origin) {}, "blind": tuitest.Blind} {
		m := tuitest.RoomOf(t, framework.Builtin(), kind, tuitest.Four...)
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(rt *rapid.T) {
				s := tuitest.Opened(t, 80, 24, m.Clone())
				here := s.Place()
				room := &said{people: tuitest.Four, scores: map[string]string{}}
				for range rapid.IntRange(1, 30).Draw(rt, "keys") {
					key := rapid.SampledFrom(keyboard).Draw(rt, "key")
					if rapid.IntRange(0, 2).Draw(rt, "row") > 0 {
						key = rapid.SampledFrom(append(row, "space", "backspace", "left", "enter")).Draw(rt, "key of the row")
					}
					once(s, rt, room, key)
					if key == "=" || !onStatement1(s) || s.Place() != here { // = asks what the consensus rests on
						s.Run(ui.GoTo(here))
					}
				}
			})
		})
	}
}

// once presses a key, and compares what was recorded with what was said.
func once(s *tuitest.Sim, t *rapid.T, room *said, key string) {
	s.T.Helper()
	focus := shownFocus(s, room.people)
	session := s.Session()
	revealed := !session.Blind() || session.At(1).Revealed()
	before := *room
	next := room.key(key, focus)
	if !revealed {
		room.consensus = before.consensus
	}
	s.Press(key)
	now := onOther
	if onStatement1(s) {
		now = shownFocus(s, room.people)
	}
	switch key {
	case "backspace", "delete":
		room.cleared(focus, now)
	case "u", "ctrl+r", "R": // that is for the tests of undo and of rounds
		room.read(session)
	}
	is := &said{people: room.people, scores: map[string]string{}}
	is.read(session)
	for _, name := range room.people {
		want, got := room.scores[name], is.scores[name]
		if want != "" && (got == "sealed" || want == "sealed" && got != "") {
			room.scores[name] = cmp.Or(strings.ReplaceAll(want, "sealed", ""), got)
			continue
		}
		if got != want {
			t.Fatalf("%s with the focus on %s: %s has %q, and said %q\n%s", key, focus, name, got, want, s.See())
		}
	}
	if is.consensus != room.consensus {
		t.Fatalf("%s with the focus on %s: the consensus is %q, want %q\n%s", key, focus, is.consensus, room.consensus, s.See())
	}
	if next != "" && next != now {
		t.Fatalf("%s moved the focus from %s to %s, want %s\n%s", key, focus, now, next, s.See())
	}
	separates := key == "space" || key == ","
	if meansNothing(key) && slices.Contains(room.people, focus) && !separates && !strings.Contains(s.See(), "still "+focus+".") {
		t.Fatalf("nothing says that %s is no answer, and that it is still %s\n%s", key, focus, s.See())
	}
}

// read is what a session has recorded at its first statement.
func (s *said) read(session *model.Session) {
	s.consensus, s.people = "", nil
	for _, p := range session.Participants() {
		s.people = append(s.people, p.Label())
		score := session.At(1).Score(p.ID)
		s.scores[p.Label()] = score.String()
		if score == model.Sealed {
			s.scores[p.Label()] = "sealed"
		}
	}
	if c, ok := session.At(1).Consensus(); ok {
		s.consensus = "none"
		if c.Agreed() {
			s.consensus = c.Score.String()
		}
	}
}

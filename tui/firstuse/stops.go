package firstuse

import (
	"slices"
	"strings"

	"familyhub/stocktake/model"
)

// stop is one stop of the tour.
type stop struct {
	text string // what there is to know
	to   string // what the keys are for, behind "Press …"
	// place is where it is; the zero Place is the home screen.
	place func(*Tour) model.Place
	// keys are those still to be pressed, as Bubble Tea names them, and numbers to type.
	keys func(*Tour, Sight) []string
	// lines are the same as the accessible mode takes them.
	lines func(*Tour, Sight) []string
	// done reports whether what it asks for has been done.
	done func(*Tour, Sight) bool
	// roams reports whether the user is where its keys lead through; nil where that is its place alone.
	roams func(*Tour, Sight) bool
	over  bool // its page lies over that of the place
	drawn bool // it is about a picture, which the accessible mode has not
}

// stops are the stops of the tour, in their order.
func stops() []stop {
	return []stop{
		{
			text: "This is where you begin: a line for each session, here two samples, a year apart. Nothing that you do to them is kept.",
			to:   "to open the newer one", place: onHome, keys: press("enter"), lines: press("1"),
			done: func(*Tour, Sight) bool { return true }, // it is open
		},
		{
			text: "A session opens where it was left: here at its summary. One statement is still to be scored.",
			to:   "to go to it", place: atSummary, roams: func(*Tour, Sight) bool { return true },
			keys:  func(t *Tour, _ Sight) []string { return []string{"g", t.label, "enter"} },
			lines: func(t *Tour, _ Sight) []string { return []string{"go to " + t.label} },
			done:  func(t *Tour, s Sight) bool { return s.Place == atStatement(t) && !s.Over },
		},
		{
			text: "First the room understands what is asked: it reads the statement, and what each level means. Then everybody holds up a card.",
			to:   "for the first card", place: atStatement, keys: press("3"), lines: press("3"),
			done: func(t *Tour, s Sight) bool { return s.Session.At(t.statement).Progress() != model.Untouched },
		},
		{
			text: "You type one key a card, in the order of the table; the screen says whose turn it is. Backspace takes one back.",
			to:   "for the others", place: atStatement, keys: cards,
			lines: func(t *Tour, s Sight) []string { return []string{strings.Join(cards(t, s), " ")} },
			done:  func(t *Tour, s Sight) bool { return len(s.Session.At(t.statement).Missing()) == 0 },
		},
		{
			text: "Enter shows how the scores lie, and whom to ask what they see. After the talk, a digit is what the room agrees.",
			to:   "to agree on a 3", place: atStatement, keys: agreeing, lines: agreeing,
			done: func(t *Tour, s Sight) bool { return s.Session.At(t.statement).Progress() == model.Settled },
		},
		{
			text: "The wall is for the projector: large letters, no names. All keys work there, and w comes back.",
			to:   "to see it", place: atStatement, keys: press("w"), lines: press("w"), drawn: true,
			done: func(_ *Tour, s Sight) bool { return s.Wall },
		},
		{
			text: "A slip? u takes anything back, even tomorrow; ctrl+r brings it again. After the last statement of a step come its results.",
			to:   "to go there", place: atStatement, roams: func(t *Tour, s Sight) bool { return t.ahead(s) > 0 || s.Place == atResults(t) },
			keys: func(t *Tour, s Sight) []string {
				keys := slices.Repeat([]string{"pgdown"}, t.ahead(s))
				if s.Wall {
					keys = append([]string{"w"}, keys...)
				}
				return keys
			},
			lines: func(t *Tour, s Sight) []string { return slices.Repeat([]string{"next"}, t.ahead(s)) },
			done:  func(t *Tour, s Sight) bool { return s.Place == atResults(t) && !s.Wall },
		},
		{
			text: "The results of a step: each statement has its consensus, the mean of the scores, and the change since last year.",
			to:   "for the summary", place: atResults, keys: press("pgdown"), lines: press("next"),
			done: func(_ *Tour, s Sight) bool { return s.Place.Page == model.SummaryPage },
		},
		{
			text: "The radar has an average for each step, as agreed, as scored and last year; what you did just now is in it.",
			to:   "to take it with you", place: atSummary, keys: press("x"), lines: press("export"),
			done: func(_ *Tour, s Sight) bool { return exporting(s) },
		},
		{
			text: "A page for the board, minutes, Word, Excel: names only if you say so. When lost, ? lists the keys of a screen, and : finds one by name.",
			to:   "to close this, and the tour", place: atSummary, over: true, keys: press("esc"), lines: press("back"),
			done: func(_ *Tour, s Sight) bool { return !exporting(s) && !s.Over },
		},
	}
}

func press(keys ...string) func(*Tour, Sight) []string {
	return func(*Tour, Sight) []string { return keys }
}

func onHome(*Tour) model.Place    { return model.Place{} }
func atSummary(*Tour) model.Place { return model.Place{Page: model.SummaryPage} }
func atStatement(t *Tour) model.Place {
	return model.Place{Page: model.StatementPage, Number: t.statement}
}

func atResults(t *Tour) model.Place { return model.Place{Page: model.ResultsPage, Number: t.step} }

// exporting reports whether it is asked what to write.
func exporting(s Sight) bool { return s.Does("@") == "copy minutes" }

// cards are the scores that are still to come: of everybody from the first on who has not scored the
// statement, as the row goes on from person to person.
func cards(t *Tour, s Sight) (keys []string) {
	held := strings.Fields("3 4 2 3 4 1 3 4 2 5")
	for i, p := range s.Session.At(t.statement).Answering() {
		if len(keys) > 0 || !s.Session.At(t.statement).Score(p.ID).Answered() {
			keys = append(keys, held[i%len(held)])
		}
	}
	return keys
}

// agreeing is on to the consensus, and it.
func agreeing(_ *Tour, s Sight) []string {
	if s.Does("3") == "consensus" {
		return []string{"3"}
	}
	return []string{"enter", "3"}
}

// Package closing is the end of the workshop: the priorities read back one by one, with who
// owns them, when, and how likely people find it that they happen; then what to keep and to
// change about the way of working, the next date, and what was parked.
package closing

import (
	"fmt"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop/scoring"

	tea "github.com/charmbracelet/bubbletea"
)

// The pages after the priorities, in the place of the id of one.
const (
	wordsPage   = "words"   // what to keep and change, and the next date
	parkingPage = "parking" // what was parked
)

// Closing is the end of the workshop, page by page.
type Closing struct {
	scoring.Page
	open *ui.OpenSession
	look *ui.Look
	on   string // the id of the priority that is read back, or one of the other pages
	at   int    // its place when a key last went there
}

// New is the end of the workshop, at the first priority that is read back.
func New(d *ui.OpenSession, look *ui.Look) *Closing {
	c := &Closing{open: d, look: look}
	c.goTo(0)
	return c
}

// pages are the ids of the priorities that are read back, and the pages after them.
func (c *Closing) pages() []string {
	all := text.Each(c.open.Session().Plan().ReadBack(), func(p model.Priority) string { return p.ID })
	return append(all, wordsPage, parkingPage)
}

func (c *Closing) place() int {
	all := c.pages()
	if at := slices.Index(all, c.on); at >= 0 {
		return at
	}
	return min(c.at, len(all)-1) // the priority is done, dropped or gone
}

func (c *Closing) goTo(at int) {
	all := c.pages()
	c.at = min(max(at, 0), len(all)-1)
	if c.on == all[c.at] {
		return
	}
	c.on = all[c.at]
	c.Row = scoring.Row{Ballot: ballot(c.open, c.on), Look: c.look, Keys: scoring.Keys{Scale: model.LikelihoodScale()}}
	c.Row.Put(c.Row.FirstMissing())
}

// Resize goes to the page that has come in the place of one that has gone.
func (c *Closing) Resize(int, int) {
	c.goTo(c.place())
	c.Row.Put(c.Row.Current())
}

// priority is the one that is read back; false on the pages after them.
func (c *Closing) priority() (model.Priority, bool) {
	return c.open.Session().Plan().Priority(c.on)
}

func (c *Closing) likelihood() model.Likelihood { return c.open.Session().Plan().Likelihood(c.on) }

// asks reports whether the room can still say how likely the priority is.
func (c *Closing) asks() bool {
	_, there := c.priority()
	return there && len(c.Row.Ballot.People()) > 0 && !c.open.Session().Plan().LikelihoodRevealed(c.on)
}

// Heading says where the user is.
func (c *Closing) Heading() string {
	words := fmt.Sprintf("The end of the workshop, %d of %d", c.place()+1, len(c.pages()))
	if stands := c.stands(); stands != "" {
		words += " " + c.look.Glyph.Between + " " + c.look.ToASCII(stands)
	}
	return words
}

// Sealed reports whether answers are in that nobody may see yet.
func (c *Closing) Sealed() bool { return c.likelihood().Sealed }

// Covered reports whether an answer that is typed may be seen by nobody.
func (c *Closing) Covered() bool { return c.asks() && !c.open.Session().Solo() }

// Follow goes to the first who has no answer, which after an undo is whose was taken back.
func (c *Closing) Follow(model.Change) ui.Action {
	c.Row.GoTo(c.Row.FirstMissing())
	return nil
}

// ballot is how likely people find one priority, as a row of cards is entered into it.
func ballot(d *ui.OpenSession, priority string) scoring.Ballot {
	score := func(p model.Participant) model.Score { return d.Session().Plan().LikelihoodBy(priority, p.ID) }
	return scoring.Ballot{
		People: func() []model.Participant { return d.Session().Plan().Judging(priority) },
		Score:  score,
		Record: func(p model.Participant, given model.Score) bool {
			was := score(p)
			if !d.Do(model.SetLikelihood{Priority: priority, Participant: p.ID, Score: given}) {
				return false
			}
			scoring.TellReplaced(d, p, was, given, score(p))
			return true
		},
		Seq: func() uint64 { return d.History.Seq() },
		Next: func() string {
			if d.Session().Solo() {
				return "goes on"
			}
			return "reveals what people said"
		},
	}
}

// reveal shows what people said of the priority; it asks first while some are missing.
func (c *Closing) reveal() ui.Action {
	in, of := c.Row.In()
	if in == 0 {
		return ui.Tell("Nobody has said yet how likely this is.")
	}
	show := func(ui.App) tea.Cmd {
		c.open.Do(model.RevealLikelihood{Priority: c.on})
		return nil
	}
	if in == of {
		return show
	}
	return ui.Ask(fmt.Sprintf("Reveal although %d of %d are in?", in, of),
		"The answers that are in are then fixed, and nobody can add one. u hides them again.", show)
}

// enter goes on: behind the row of a priority by revealing what people said, otherwise to the
// next page. Between the two it stays, so that nobody is left out by a key too many.
func (c *Closing) enter() ui.Action {
	in, of := c.Row.In()
	switch {
	case c.on == wordsPage:
		return ui.Push(Words(c.open, c.look))
	case c.on == parkingPage:
		return ui.Open(ui.Place{Page: ui.ParkingPage})
	case c.Sealed() && c.Row.AtEnd():
		return c.reveal()
	case c.Sealed():
		return ui.Tell("%d of %d are in. → leaves somebody out, r reveals what is there.", in, of)
	}
	return c.turn(1)()
}

// turn goes a page on, or back.
func (c *Closing) turn(by int) func() ui.Action {
	return func() ui.Action {
		if at := c.place() + by; at < 0 || at >= len(c.pages()) {
			return ui.Tell("There is no page further on. Esc closes the end of the workshop.")
		}
		c.goTo(c.place() + by)
		return nil
	}
}

// Asked is who is asked how likely the priority is.
func (c *Closing) Asked() (place, of int, asking bool) {
	if !c.asks() {
		return 0, 0, false
	}
	return c.Row.Current(), len(c.Row.Ballot.People()), true
}

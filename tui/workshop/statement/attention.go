package statement

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop/scoring"
)

// part is what the keys of the statement screen act on.
type part int

// The parts of the statement screen, in the order in which Tab goes through them.
const (
	scoresPart part = iota
	consensusPart
	whyPart
	evidencePart
	barriersPart
	prioritiesPart
	parts // how many there are

	lookPart part = -1 // what to look for, and the levels: Tab leads there and back
)

// attention is what the keys act on: a part, and of the scores a person, of the understanding a page.
type attention struct {
	part      part
	round     round
	row       *scoring.Row
	guidance  *guidance
	grounding *grounding
}

// moment is what the room does at a statement, and so what the screen shows.
type moment int

// The three moments, in their order.
const (
	understanding moment = iota // nobody has scored and the first person is next, or the room looks back
	entering                    // scores come in
	agreeing                    // they are talked about, and settled
)

// moment follows from what the keys act on and from what is in.
func (a *attention) moment() moment {
	switch {
	case a.part == lookPart, a.part == scoresPart && a.untouched() && a.row.Current() == 0:
		return understanding
	case a.part == scoresPart:
		return entering
	default:
		return agreeing
	}
}

// untouched reports whether nobody has scored the statement yet.
func (a *attention) untouched() bool {
	in, _ := a.round.ballot()
	return in == 0 && a.round.at().Rounds() == 1
}

func (a *attention) focus(p part) func() ui.Action {
	return func() ui.Action {
		a.row.Settle()
		a.grounding.open = false
		if p == scoresPart && a.part != scoresPart && a.row.AtEnd() {
			a.row.GoTo(0)
		}
		a.part = p
		if p != lookPart {
			a.guidance.page = 0
		}
		return nil
	}
}

// stepPart moves the focus to the part above or below, as far as there is one.
func (a *attention) stepPart(by int) func() ui.Action {
	return a.focus(min(max(a.part+part(by), 0), parts-1))
}

// stop is where Tab leads: the scores, the consensus, or a page of the understanding.
type stop struct {
	part part
	page int
}

// stops are all of them, and which one the screen shows. Before anybody has scored the levels
// are on the screen already; afterwards they are what is looked back at.
func (a *attention) stops() (all []stop, at int) {
	var look []stop
	fresh := a.untouched()
	for i := range a.guidance.pages {
		if fresh && i == 0 && (len(a.guidance.pages) > 1 || len(a.guidance.text.LookFor) == 0) {
			continue
		}
		look = append(look, stop{lookPart, i})
	}
	scores, consensus := stop{scoresPart, 0}, stop{consensusPart, 0}
	if fresh {
		all = append(append([]stop{scores}, look...), consensus)
	} else {
		all = append([]stop{scores, consensus}, look...)
	}
	here := stop{a.part, a.guidance.page}
	if a.part != lookPart {
		here = stop{min(a.part, consensusPart), 0}
	}
	return all, max(slices.Index(all, here), 0)
}

// stopAfter is the next stop, or the one before, round and round. Who looks back while the room
// agrees comes back to the consensus: a digit is meant for that, and not for the first person's score.
func (a *attention) stopAfter(by int) stop {
	all, at := a.stops()
	if by > 0 && at == len(all)-1 && a.part == lookPart && a.cameFrom() == consensusPart {
		return stop{consensusPart, 0}
	}
	return all[(at+by+len(all))%len(all)]
}

// cameFrom is what there is to go on with after looking back: the consensus where all are in and may be
// seen, or one was recorded.
func (a *attention) cameFrom() part {
	_, agreed := a.round.at().Consensus()
	if in, of := a.round.ballot(); !a.round.unrevealed() && (agreed || of > 0 && in == of) {
		return consensusPart
	}
	return scoresPart
}

// words is what a part that Tab leads to is called.
func (p part) words() string {
	if p == consensusPart {
		return "consensus"
	}
	return "scores"
}

// turn goes to the next stop, or the one before, round and round.
func (a *attention) turn(by int) ui.Action {
	to := a.stopAfter(by)
	a.focus(to.part)()
	if to.part == lookPart {
		a.guidance.turnTo(to.page)
	}
	return nil
}

// tabCommand is the way to the next stop, called what is there.
func (a *attention) tabCommand() ui.Command {
	to := a.stopAfter(1)
	name := to.part.words()
	if to.part == lookPart {
		name = a.guidance.pages[to.page].name
	}
	return ui.On("tab", name, "Go through the levels, what to look for, the scores and the consensus",
		func() ui.Action { return a.turn(1) })
}

// lookCommands are those of what to look for, and of the levels before it.
func (a *attention) lookCommands() []ui.Command {
	move := func(by int) func() ui.Action {
		return ui.Just(func() { a.guidance.moveLook(by) })
	}
	to := a.cameFrom()
	back := ui.On("enter", to.words(), "Back to the "+to.words(), a.focus(to))
	commands := []ui.Command{
		a.tabCommand(),
		back,
		ui.On("up k", "", "The thing to look for above, or the page before", move(-1)).Quietly(),
		ui.On("down j", "", "The thing to look for below, or the next page", move(1)).Quietly(),
	}
	if here := a.guidance.screenful(); here.last < here.first {
		return commands
	}
	return append([]ui.Command{
		ui.On("+", "met", "Say that what is looked for is there, and go on", a.guidance.tick(model.Yes)),
		ui.On("~", "partly", "Say that it is there in part, and go on", a.guidance.tick(model.Partly)),
		ui.On("-", "not met", "Say that it is not there, and go on", a.guidance.tick(model.No)),
		ui.On("space", "tick", "Met, or nothing again", a.guidance.toggleTick).Quietly(),
		ui.On("backspace delete", "clear", "Take back what was said of it, and go on", a.guidance.tick("")).Quietly(),
	}, commands...)
}

// partMoves go from part to part.
func (a *attention) partMoves() []ui.Command {
	return []ui.Command{
		ui.On("up k", "", "The part above", a.stepPart(-1)).Quietly(),
		ui.On("down j", "", "The part below", a.stepPart(1)).Quietly(),
	}
}

package statement

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// agreement is what the group agreed on, and why.
type agreement struct {
	round  round
	look   *ui.Look
	warned bool // it was said that there is no consensus yet
}

func (a *agreement) consensus() (model.Consensus, bool) { return a.round.at().Consensus() }

// record keeps the consensus, or with no score that there is none. Before anybody has scored it
// asks first: the digit may have been meant for the row.
func (a *agreement) record(score model.Score) ui.Action {
	_, had := a.consensus()
	if in, of := a.round.ballot(); !had && score.Answered() && in == 0 && of > 0 {
		return ui.Ask(a.round.open.Worded("Record a consensus of %s without scores?", score.Words()),
			a.round.none(of),
			func(app ui.App) tea.Cmd { return ui.Run(app, a.keep(score)) })
	}
	return a.keep(score)
}

// none says that none of so many scores is in.
func (r round) none(of int) string {
	if of == 1 {
		return r.open.Worded("The one score is not in yet.")
	}
	return r.open.Worded("None of the %d scores is in yet.", of)
}

// keep keeps the consensus with what was written about it.
func (a *agreement) keep(score model.Score) ui.Action {
	c, had := a.consensus()
	was := c.Words()
	if score != c.Score {
		c.Ground = "" // it was said of the other score
	}
	c.Score = score
	again := had && was == c.Words()
	moved := again && a.round.at().Stood() != "" // the scores were others when that was agreed
	if moved {
		c = a.round.at().Again(c)
	}
	switch {
	case !a.round.open.Do(model.SetConsensus{Statement: a.round.statement, Consensus: &c}):
		return nil
	case moved:
		return ui.Say("The consensus is %s again, on the scores as they are now. u takes that back.", was)
	case again:
		return ui.Say("The consensus is %s already.", was)
	}
	return a.tell(c, had, was)
}

// tell says what was recorded where it may not be what was meant.
func (a *agreement) tell(c model.Consensus, had bool, was string) ui.Action {
	sum, _ := figures.Of(a.round.open.Session()).At(a.round.statement)
	switch {
	case had:
		return ui.Say("The consensus was %s, and is now %s. u takes it back.", was, c.Words())
	case sum.Outside:
		return ui.Say("The consensus %s lies outside the scores, %s.", c.Words(), ui.RangeWords(sum.Figures))
	case len(a.round.people()) == 0:
		return ui.Say("The consensus is %s, with no participants listed. u takes it back.", c.Words())
	case sum.Scores.Answered() == 0:
		return ui.Say("The consensus is %s, although no score is in. u takes it back.", c.Words())
	}
	return nil
}

// clear takes the consensus away, and says so.
func (a *agreement) clear() ui.Action {
	was, _ := a.consensus()
	switch {
	case !a.round.open.Do(model.SetConsensus{Statement: a.round.statement}):
		return nil
	case !was.Agreed():
		return ui.Say("That there is no consensus was cleared. u takes it back.")
	}
	return ui.Say("The consensus %s was cleared. u takes it back.", was.Words())
}

// goOn goes to the next page. Where scores are in and nothing was agreed, it says so
// first: a second Enter by mistake must not pass over what was just revealed.
func (a *agreement) goOn() ui.Action {
	in, _ := a.round.ballot()
	if _, agreed := a.consensus(); !agreed && in > 0 && !a.warned {
		a.warned = true
		return ui.Say("No consensus is recorded yet: a digit, or n for none. Enter again goes on without.")
	}
	return turnPage(a.round.statement, 1)
}

// goOnAgreed is goOn for an arrow, which may be one too many after the row of people: it never goes
// on without a consensus.
func (a *agreement) goOnAgreed() ui.Action {
	if _, agreed := a.consensus(); !agreed {
		return ui.Say("No consensus is recorded yet: a digit, or n for none. PgDn goes on without.")
	}
	return turnPage(a.round.statement, 1)
}

// leave goes to the next page whatever was agreed, and says so where scores are in and nothing was.
func (a *agreement) leave() ui.Action {
	next := turnPage(a.round.statement, 1)
	in, _ := a.round.ballot()
	if _, agreed := a.consensus(); agreed || in == 0 {
		return next
	}
	st, _ := a.round.open.Session().Framework().Statement(a.round.statement)
	return ui.Sequence(next, ui.Say("Statement %s is left without a consensus. PgUp goes back.", ui.Sanitize(st.Label())))
}

// revealFirst says why there can be no consensus yet.
func revealFirst() ui.Action {
	return func(app ui.App) tea.Cmd {
		own := app.Look().Own
		app.Notify(ui.Notice{Text: own("Reveal the scores first, with r; then agree."), Wall: own("The scores are not revealed yet.")})
		return nil
	}
}

// turnPage goes from a statement to the page after it, or before it with -1.
func turnPage(statement, by int) ui.Action {
	return ui.GoNext(model.Place{Page: model.StatementPage, Number: statement}, by)
}

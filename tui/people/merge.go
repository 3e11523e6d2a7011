package people

import (
	"errors"
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// merge marks the person in focus, or merges them with the one who was marked before.
func (p *People) merge(person model.Participant) ui.Action {
	first, marked := p.open.Session().Participant(p.marked)
	switch {
	case !marked:
		p.marked = person.ID
		return ui.Say("Go to the other entry of %s and press M there. Esc leaves it.", ui.Sanitize(person.Label()))
	case first.ID == person.ID:
		p.marked = ""
		return ui.Say("Nobody is marked any more.")
	}
	clashes, err := p.open.Session().Room().Clashes(first.ID, person.ID)
	if err != nil {
		return ui.Complain(err)
	}
	if len(clashes) > 0 {
		return ui.Push(p.whoCounts(first, person, clashes))
	}
	question := fmt.Sprintf("Is %s the same person as %s?", ui.Sanitize(person.Label()), ui.Sanitize(first.Label()))
	effect := fmt.Sprintf("Everything that %s said becomes %s's, and one entry is left. u takes it back.", ui.Sanitize(person.Label()), ui.Sanitize(first.Label()))
	return ui.Ask(question, effect, func(ui.App) tea.Cmd {
		p.mergeInto(first, person, nil)
		return nil
	})
}

// whoCounts asks whose answer counts at each place where both answered otherwise.
func (p *People) whoCounts(stays, goes model.Participant, clashes []model.Clash) ui.Screen {
	var fields []form.Field
	for _, c := range clashes {
		said := func(person model.Participant, score model.Score) string {
			if c.Statement == 0 {
				return "the dots of " + ui.Sanitize(person.Label())
			}
			return score.Words() + ", as " + ui.Sanitize(person.Label()) + " said"
		}
		fields = append(fields, form.NewChoice(p.clashName(c), "", []form.Option{
			{Value: "", Words: "not settled yet"}, {Value: stays.ID, Words: said(stays, c.Stays)}, {Value: goes.ID, Words: said(goes, c.Goes)},
		}))
	}
	f := form.New(p.look, fields...)
	f.InOrder = true
	return &form.Edit{
		Look: p.look, Title: "Whose answer counts?", Take: "merge", Form: f, Asks: true,
		Intro: []string{fmt.Sprintf("%s and %s gave different answers at %s. Ask them, and choose with ← →.",
			ui.Sanitize(stays.Label()), ui.Sanitize(goes.Label()), text.CountOf(len(clashes), "place", "places"))},
		Done: func(f *form.Form) (ui.Action, bool) {
			var counts []model.WhoCounts
			var open []form.Wrong
			for _, c := range clashes {
				of := f.Value(p.clashName(c))
				if of == "" {
					open = append(open, form.Wrong{Field: p.clashName(c), Err: errors.New("choose whose answer counts")})
				}
				counts = append(counts, model.WhoCounts{Statement: c.Statement, Round: c.Round, Of: of})
			}
			if !f.Refuse(open...) {
				return nil, false
			}
			return nil, p.mergeInto(stays, goes, counts)
		},
	}
}

func (p *People) clashName(c model.Clash) string {
	if c.Statement == 0 {
		return "Dot vote"
	}
	return p.open.Worded("Statement %s, round %d", p.open.Label(c.Statement), c.Round)
}

// mergeInto makes one person of two, and reports whether that was done.
func (p *People) mergeInto(stays, goes model.Participant, counts []model.WhoCounts) bool {
	if !p.open.Do(model.MergePeople{Stays: stays.ID, Goes: goes.ID, Counts: counts}) {
		return false
	}
	p.marked = ""
	p.goTo(stays.ID)
	p.open.Say(ui.Notice{Text: ui.Sanitize(goes.Label()) + " is now " + ui.Sanitize(stays.Label()) + ". u takes it back."})
	return true
}

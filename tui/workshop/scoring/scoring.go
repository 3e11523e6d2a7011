// Package scoring is what the pages share on which scores are typed: what the keys mean, and what
// is still about an answer after the next statement is on the screen.
package scoring

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Heading says on the page of a statement which it is, with its round where there are several.
func Heading(d *ui.OpenSession, look *ui.Look, statement int, round string) string {
	all := d.Session().Statements()
	at := 1 + slices.IndexFunc(all, func(st framework.Statement) bool { return st.Number == statement })
	step, _ := d.Session().Framework().StepOf(statement)
	return d.Worded("%d of %d%s, step %d: %s%s", at, len(all), round, step.Number, ui.Sanitize(step.Short), flagWords(d, look, statement))
}

// flagWords says on its page that a statement is marked to come back to it, and where that is
// to be shown what its scores suggest.
func flagWords(d *ui.OpenSession, look *ui.Look, statement int) string {
	words := ""
	if suggestion := d.Session().At(statement).Suggestion(); d.Session().Suggesting() && suggestion != "" {
		words = " " + look.Glyph.Between + " to " + string(suggestion)
	}
	if d.Session().At(statement).Flagged() {
		words += "  " + look.Glyph.Flag + " come back to this"
	}
	return words
}

// TellMissing names those whose answer is not in; the room is told how many.
func (r *Row) TellMissing() ui.Action {
	all := r.Ballot.People()
	var names []string
	for _, p := range all {
		if !r.Ballot.Score(p).Answered() {
			names = append(names, ui.Sanitize(p.Label()))
		}
	}
	switch {
	case len(all) == 0:
		return ui.Tell("Nobody scores yet; P adds people.")
	case len(names) == 0:
		return ui.Tell("All scores are in.")
	}
	return ui.Notify(ui.Notice{
		Text: "Not in yet: " + strings.Join(names, ", "),
		Wall: fmt.Sprintf("Not in yet: %d of %d", len(names), len(all)),
	})
}

// TellReplaced says that a person's answer took the place of another; of one that nobody may see only that.
// Now is what the ballot has after it was given.
func TellReplaced(d *ui.OpenSession, p model.Participant, was, given, now model.Score) {
	if !was.Answered() || !given.Answered() || was != model.Sealed && was == given {
		return
	}
	words := was.Words() + ", now " + now.Words()
	if was == model.Sealed {
		words = "in already, now entered again"
	}
	d.Say(ui.Notice{Text: fmt.Sprintf("%s: %s. u takes it back.", ui.Sanitize(p.Label()), words), Wall: d.Worded("A score was entered again.")})
}

// Follow goes to where a change of the scores was made, and to the person whose score it is.
func Follow(c model.Change) ui.Action {
	number, person := model.ScoredAt(c)
	if number == 0 {
		return nil
	}
	return func(app ui.App) tea.Cmd {
		var cmd tea.Cmd
		if there := (model.Place{Page: model.StatementPage, Number: number}); app.Session().Place != there {
			cmd = app.Show(there)
		}
		if page, ok := app.Top().(interface{ FocusOn(person string) }); ok {
			page.FocusOn(person)
		}
		return cmd
	}
}

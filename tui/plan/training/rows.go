package training

import (
	"fmt"
	"io"
	"strconv"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet/traininglist"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
)

// start adds a row for each skill of the list that has none yet, as one change.
func (t *training) start() ui.Action {
	missing := t.session().Plan().NeedsToAdd()
	batch := traininglist.Training{Needs: missing}.Changes(t.session())
	batch.Label = "training needs: " + text.CountOf(len(missing), "skill", "skills") + " of the list"
	if !t.open.Do(batch) {
		return nil
	}
	return ui.Say("%s added. Enter fills one in, Delete takes one out, u takes all of them back.", text.CountOf(len(missing), "row", "rows"))
}

// fromFile reads a table of training needs.
func (t *training) fromFile() ui.Screen {
	intro := "A CSV file with the columns skill, group, have, need, level, by, format, note. A row takes the place of the one for the same skill and group; all others stay."
	return form.AskFile(t.open, t.look, "Training needs from a file", intro, func(name string, r io.Reader) (func(), error) {
		read, err := traininglist.ReadTrainingCSV(name, r)
		return func() {
			before := t.open.History.Seq()
			switch {
			case !t.open.Do(read.Changes(t.session())):
			case t.open.History.Seq() == before:
				t.open.Say(ui.Notice{Text: "Nothing was changed: the table has all of it already. Read: ", Path: ui.Sanitize(name)})
			default:
				t.open.Say(ui.Notice{Text: text.CountOf(len(read.Needs), "row", "rows") + " read from ", Path: ui.Sanitize(name)})
			}
		}, err
	})
}

// priority is one that makes up the shortfall of a row, before anything else is said of it.
func (t *training) priority(n model.Need) model.Priority {
	p := item.NewPriorityAt(model.Subject{})
	p.What = trainWords(n)
	p.Resources = n.Format
	p.Quarter = t.session().Plan().Quarters().Of(n.By)
	if n.Need > 0 {
		p.Measure = model.Measure{Text: "people trained", Now: strconv.Itoa(n.Have), Target: strconv.Itoa(n.Need)}
	}
	return p
}

// trainWords says what makes up a shortfall, such as "Train 12 more people in Supervision
// (Health visitors), to the level specialist".
func trainWords(n model.Need) string {
	words := "Train"
	switch short := n.Gap(); {
	case short == 1:
		words += " 1 more person"
	case short > 1:
		words += fmt.Sprintf(" %d more people", short)
	default:
		words += " people"
	}
	words += " in " + n.Skill
	if n.Group != "" {
		words += " (" + n.Group + ")"
	}
	if n.Level != "" {
		words += ", to the level " + n.Level
	}
	return words
}

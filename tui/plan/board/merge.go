package board

import (
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// merge marks what is in focus, or asks to merge what was marked into it.
func (b *Board) merge() ui.Action {
	c := b.current()
	_, isPriority := b.priority()
	_, wasPriority := b.session().Plan().Priority(b.marked.id)
	_, wasBarrier := b.session().Plan().Barrier(b.marked.id)
	switch {
	case c.id == "":
		return nil
	case b.marked.id == c.id:
		b.marked = cell{}
		return ui.Say("The mark is gone.")
	case !wasPriority && !wasBarrier:
		b.marked = c
		return ui.Say("Marked. Go to the one that is the same and press M there; Esc takes the mark away.")
	case wasPriority != isPriority:
		return ui.Say("A barrier and a priority cannot be merged. Go to another of the same sort, or take the mark away with Esc.")
	case isPriority:
		return b.askMerge("Merge these two priorities?", planning.MergePriorities)
	default:
		return b.askMerge("Merge these two barriers?", planning.MergeBarriers)
	}
}

// askMerge shows what will stand before two become one.
func (b *Board) askMerge(question string, merged func(s *model.Session, stays, goes string) (model.Change, error)) ui.Action {
	c := b.current()
	change, err := merged(b.session(), c.id, b.marked.id)
	if err != nil {
		return ui.Complain(err)
	}
	question += " This will stand:\n\n" + b.look.Cut(ui.Sanitize(strings.ReplaceAll(b.standsAfter(change), "\n", " / ")), mergerRoom)
	return func(app ui.App) tea.Cmd {
		return ui.Run(app, ui.Push(ui.NewConfirm(app, question, "u takes it back.", func(ui.App) tea.Cmd {
			b.open.Do(change)
			b.marked = cell{}
			return nil
		})))
	}
}

// mergerRoom is how many cells the question has for what a merger leaves: as many as
// fit into the least window.
const mergerRoom = 280

// standsAfter is what a merger leaves, in words: the entry that it edits last.
func (b *Board) standsAfter(merger model.Change) string {
	batch, ok := merger.(model.Batch)
	if !ok || len(batch.Changes) == 0 {
		return ""
	}
	switch last := batch.Changes[len(batch.Changes)-1].(type) {
	case model.Edit[model.Priority]:
		p := last.Item
		return ui.Where(b.session().Framework(), p.Statements, p.Steps) + p.What + " (" + b.look.PriorityDetail(b.session(), p) + ")."
	case model.Edit[model.Barrier]:
		return ui.Where(b.session().Framework(), last.Item.Statements, last.Item.Steps) + last.Item.Text
	default:
		return ""
	}
}

// The names of the fields of a priority that is split.
const (
	firstField  = "First"
	SecondField = "Second"
)

// split asks for the two texts of a priority that is two.
func split(d *ui.OpenSession, look *ui.Look, p model.Priority) ui.Screen {
	return &form.Edit{
		Look: look, Title: "Split a priority", Take: "split",
		Kept:  form.ID{Form: form.SplitForm, Subject: item.SubjectOf(p.Statements, p.Steps), Entry: p.ID},
		Intro: []string{d.Worded("The first keeps all that is known of it. The second is for the same statements and barriers, with the same owner, quarter and status.")},
		Form: form.New(look,
			form.NewArea(firstField, p.What, "what should be done", 3),
			form.NewArea(SecondField, "", "what else should be done", 3)).GoTo(SecondField),
		Done: func(f *form.Form) (ui.Action, bool) {
			change, err := planning.SplitPriority(d.Session(), p.ID, f.Value(firstField), f.Value(SecondField))
			if err != nil {
				return ui.Complain(err), false
			}
			return nil, d.Do(change)
		},
	}
}

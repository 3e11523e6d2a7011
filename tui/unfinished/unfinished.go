// Package unfinished offers to go on with a text that was being typed when the program came to
// its end.
package unfinished

import (
	"maps"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// unfinished asks what is to become of such a text.
type unfinished struct {
	ui.Scroll
	look  *ui.Look
	open  *ui.OpenSession
	draft model.Draft
	pages []ui.Screen // the form with the text, on top of where it was opened; none where this program has none for it
}

// New asks about the text of a session that is open. The pages are the form with the text in
// it, on top of where it was opened; none where there is no such form any more.
func New(look *ui.Look, open *ui.OpenSession, pages []ui.Screen) ui.Screen {
	u := &unfinished{look: look, open: open, draft: *open.Unfinished, pages: pages}
	u.Text = u.lines
	return u
}

func (u *unfinished) Heading() string { return "Something you had begun to write" }

func (u *unfinished) MustAnswer() {}

func (u *unfinished) Commands() []ui.Command {
	var commands []ui.Command
	if len(u.pages) > 0 {
		commands = append(commands, ui.On("enter", "go on", "Go on with the text where it was left", func() ui.Action {
			u.open.Unfinished = nil
			return ui.Sequence(ui.Sequence(ui.CloseTop, ui.Push(u.pages...)), u.goneNotice())
		}))
	}
	commands = append(commands, ui.On("esc", "discard", "Throw the text away, after a question", func() ui.Action { return ui.Discard(u.discard) }))
	return append(commands, u.Scroll.Commands()...)
}

func (u *unfinished) discard(app ui.App) tea.Cmd {
	u.open.Unfinished = nil
	return ui.CloseTop(app)
}

func (u *unfinished) lines(width int) []string {
	words := "You were writing " + draftWords(u.open.Session().Framework(), u.draft) + ": Enter goes on with it, Esc discards it."
	if len(u.pages) == 0 {
		words = "You were writing " + draftWords(u.open.Session().Framework(), u.draft) + ", which has no place here any more. Copy what you need; Esc discards it."
	}
	out := []string{""}
	for _, line := range ui.Wrap(words, min(width, 76)) {
		out = append(out, u.look.Strong.Render(line))
	}
	out = append(out, "")
	for _, text := range u.texts() {
		for _, line := range ui.Wrap(text, min(width-2, 76)) {
			out = append(out, "  "+u.look.Text.Render(line))
		}
	}
	return out
}

// texts is what was typed, field by field.
func (u *unfinished) texts() []string {
	var texts []string
	if len(u.pages) == 0 {
		for _, name := range slices.Sorted(maps.Keys(u.draft.Texts)) {
			texts = append(texts, name+": "+u.draft.Texts[name])
		}
		return texts
	}
	f := form.OpenIn(u.pages[len(u.pages)-1])
	for i, fd := range f.Fields {
		if value := fd.Value(); value != f.Was[i] {
			texts = append(texts, fd.Label()+": "+strings.TrimSpace(worded(fd)))
		}
	}
	return texts
}

// worded is the value of a field as people read it.
func worded(fd form.Field) string {
	switch fd := fd.(type) {
	case *form.ChoiceInput:
		return fd.Options[fd.At].Words
	case *form.MarksInput:
		return fd.Words()
	default:
		return fd.Value()
	}
}

// draftWords names what was being written, in the framework's words.
func draftWords(fw *framework.Framework, d model.Draft) string {
	what := map[string]string{
		form.EvidenceForm: "evidence", form.BarrierForms: "a barrier", form.BarrierPage: "a barrier", form.PriorityForms: "a priority",
		form.PriorityPage: "a priority", form.PersonForm: "a person into the table", form.WhyForm: "why the score is what it is",
		form.CommentForm: "a comment", form.DetailsForm: "the session's details",
		form.MeasureForm: "where a measure stands", form.ReviewForm: "the review as a whole", form.RemarkForm: "a note on an item of a checklist", form.NeedForm: "a training need",
		form.IndicatorForm: "a measure", form.ValueForm: "what a measure is",
		form.AnswerForm: "an answer to a question to reflect on", form.PlanForm: "the texts of the plan", form.SplitForm: "the two halves of a priority",
		form.RuleForm:   "a ground rule",
		form.ParkedForm: "what belongs elsewhere", form.RaiseForm: "what would make a priority more likely", form.EndForm: "what to keep and change",
		form.OwnerForm: "who owns a priority, and when",
	}[d.Form]
	if what == "" {
		what = "something"
	}
	what = fw.Worded(what)
	switch {
	case d.Statement != 0:
		return what + " at " + ui.Sanitize(fw.StatementNamed(d.Statement))
	case d.Step != 0:
		return what + " at " + ui.Sanitize(fw.StepNamed(d.Step))
	default:
		return what
	}
}

// changes is the id of the entry that the form of a page changes; empty for a new one.
func changes(page ui.Screen) string {
	switch page := page.(type) {
	case *form.Entries:
		return page.InForm()
	case *form.Edit:
		return page.Kept.Entry
	}
	return ""
}

// goneNotice says that what was being changed is gone, where it is; else it says nothing.
func (u *unfinished) goneNotice() ui.Action {
	if u.draft.Entry == "" || changes(u.pages[len(u.pages)-1]) != "" {
		return nil
	}
	return ui.Say("What you were changing is gone: saving this text makes a new entry of it.")
}

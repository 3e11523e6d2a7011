package tui

import (
	"errors"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
	"fmt"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
)

// Editor hands a text to the user's own editor, which has the terminal meanwhile, and
// then brings what was saved there, or why there is nothing to take over. With the error
// TextLeft there is.
type Editor func(text string, done func(text string, err error) tea.Msg) tea.Cmd

// TextLeft says that the text came from the editor, and that its file could not be deleted.
type TextLeft struct {
	Path string // the folder with the file
	Err  error
}

func (l *TextLeft) Error() string {
	return fmt.Sprintf("the text was taken over, but its copy in %s could not be deleted (%v); "+
		"close it in other programs, and the next start deletes it", text.Path(l.Path), l.Err)
}

func (l *TextLeft) Unwrap() error { return l.Err }

// openEditor hands the text in focus to the user's own editor. While something is not
// saved the key means "save elsewhere" instead, and that comes first.
func openEditor(r *Root, page form.Holder) tea.Cmd {
	f := page.OpenForm()
	if f == nil {
		return nil
	}
	field, ok := f.Fields[f.At].(form.Settable)
	switch {
	case !ok || !form.IsText(field):
		return r.run(ui.Say("This is no text; Tab goes to the next field."))
	case r.config.Editor == nil:
		return r.run(ui.Say("No editor is set. Set VISUAL or EDITOR to the one you like, and start stocktake again."))
	}
	r.drafts.due = true // the editor may take long, and nothing else happens meanwhile
	return r.config.Editor(field.Value(), func(text string, err error) tea.Msg {
		return own(func(r *Root) tea.Cmd {
			left := new(TextLeft)
			switch {
			case errors.As(err, &left):
				return r.run(ui.Sequence(ui.Complain(left), takeOver(field, text)))
			case err != nil:
				return r.run(ui.Complain(fmt.Errorf("the text is as it was: %w", err)))
			}
			return r.run(takeOver(field, text))
		})
	})
}

// takeOver puts what came from an editor into a field.
func takeOver(field form.Settable, s string) ui.Action {
	most, clean := model.MaxLine, text.Line
	if _, several := field.(*form.AreaInput); several {
		most, clean = model.MaxText, text.Lines
	}
	if length := utf8.RuneCountInString(clean(s)); length > most {
		return ui.Complain(fmt.Errorf(
			"the text is as it was: with %d characters the one from the editor is too long, at most %d have room", length, most))
	}
	field.Set(s)
	return nil
}

// editorCommands tells of the key where it opens the editor; Root.typed carries it out.
func (r *Root) editorCommands() []ui.Command {
	f := filled(r.Top())
	if f == nil || !form.IsText(f.Fields[f.At]) || r.config.Editor == nil || r.saver.failure != nil {
		return nil
	}
	return []ui.Command{ui.On("ctrl+e", "editor", "Write the text in the editor that VISUAL or EDITOR names", func() ui.Action { return nil })}
}

// Package editor hands texts of forms to the user's own editor.
package editor

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

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

// Open hands the text in focus of a page to the editor; nil for none.
func Open(app ui.App, editor Editor, page form.Holder) tea.Cmd {
	f := page.OpenForm()
	if f == nil {
		return nil
	}
	field, ok := f.Fields[f.At].(form.Settable)
	switch {
	case !ok || !form.IsText(field):
		return ui.Run(app, ui.Say("This is no text; Tab goes to the next field."))
	case editor == nil:
		return ui.Run(app, ui.Say("No editor is set. Set VISUAL or EDITOR to the one you like, and start stocktake again."))
	}
	return editor(field.Value(), func(text string, err error) tea.Msg {
		left := new(TextLeft)
		switch {
		case errors.As(err, &left):
			return ui.Sequence(ui.Complain(left), func(app ui.App) tea.Cmd { return ui.Run(app, takeOver(field, text)) })
		case err != nil:
			return ui.Complain(fmt.Errorf("the text is as it was: %w", err))
		}
		return ui.Action(func(app ui.App) tea.Cmd { return ui.Run(app, takeOver(field, text)) })
	})
}

// Command tells of the key where it opens the editor, for the list of keys of a page; the
// key itself is the root's, since it means another thing while something is not saved.
func Command(editor Editor, page ui.Screen) []ui.Command {
	f := form.OpenIn(page)
	if editor == nil || f == nil || !form.IsText(f.Fields[f.At]) {
		return nil
	}
	return []ui.Command{ui.On("ctrl+e", "editor", "Write the text in the editor that VISUAL or EDITOR names", func() ui.Action { return nil })}
}

// takeOver puts what came from an editor into a field.
func takeOver(field form.Settable, s string) ui.Action {
	most, clean := refusal.MaxLine, text.Line
	if _, several := field.(*form.AreaInput); several {
		most, clean = refusal.MaxText, text.Lines
	}
	if length := utf8.RuneCountInString(clean(s)); length > most {
		return ui.Complain(fmt.Errorf(
			"the text is as it was: with %d characters the one from the editor is too long, at most %d have room", length, most))
	}
	field.Set(s)
	return nil
}

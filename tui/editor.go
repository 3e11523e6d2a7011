package tui

import (
	"errors"
	"fmt"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"

	"stocktake/model"
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
		"close it in other programs, and the next start deletes it", model.ShownPath(l.Path), l.Err)
}

func (l *TextLeft) Unwrap() error { return l.Err }

// openEditor hands the text in focus to the user's own editor. While something is not
// saved the key means "save elsewhere" instead, and that comes first.
func openEditor(r *Root, page formed) tea.Cmd {
	form := page.filling()
	if form == nil {
		return nil
	}
	field, ok := form.fields[form.at].(settable)
	switch {
	case !ok || !isText(field):
		return r.carryOut(say("This is no text; Tab goes to the next field."))
	case r.config.Editor == nil:
		return r.carryOut(say("No editor is set. Set VISUAL or EDITOR to the one you like, and start stocktake again."))
	}
	r.drafts.due = true // the editor may take long, and nothing else happens meanwhile
	return r.config.Editor(field.value(), func(text string, err error) tea.Msg {
		return act(func(r *Root) tea.Cmd {
			left := new(TextLeft)
			switch {
			case errors.As(err, &left):
				return r.carryOut(both(complain(left), takeOver(field, text)))
			case err != nil:
				return r.carryOut(complain(fmt.Errorf("the text is as it was: %w", err)))
			}
			return r.carryOut(takeOver(field, text))
		})
	})
}

// takeOver puts what came from an editor into a field.
func takeOver(field settable, text string) act {
	most, clean := model.MaxLine, model.CleanLine
	if _, several := field.(*areaInput); several {
		most, clean = model.MaxText, model.CleanText
	}
	if length := utf8.RuneCountInString(clean(text)); length > most {
		return complain(fmt.Errorf(
			"the text is as it was: with %d characters the one from the editor is too long, at most %d have room", length, most))
	}
	field.set(text)
	return nil
}

// editorCommands tells of the key where it opens the editor; Root.typed carries it out.
func (r *Root) editorCommands() []command {
	f := filled(r.top())
	if f == nil || !isText(f.fields[f.at]) || r.config.Editor == nil || r.saver.failure != nil {
		return nil
	}
	return []command{on("ctrl+e", "editor", "Write the text in the editor that VISUAL or EDITOR names", func() act { return nil })}
}

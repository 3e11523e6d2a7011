package tui

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/export/dialog"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop"

	tea "github.com/charmbracelet/bubbletea"
)

// global are the commands that every screen has, unless it uses their keys itself.
func (r *Root) global() []ui.Command {
	help := ui.On("?", "help", "All keys of this screen", func() ui.Action { return own(openHelp) })
	quit := ui.On("ctrl+c", "quit", "Save and leave the program", func() ui.Action { return own((*Root).Quit) }).Quietly()
	if _, ok := r.Top().(ui.Dialog); ok {
		return []ui.Command{help, quit}
	}
	commands := []ui.Command{
		help,
		ui.On(": ctrl+p", "commands", "Find a command by name", func() ui.Action { return own(openPalette) }).Quietly(),
		ui.On("q esc", "back", "Go back", func() ui.Action { return ui.Back }).Quietly(),
	}
	if r.desk != nil {
		commands = append(commands,
			ui.On("u", "undo", "Take back the last change, as often as you like", func() ui.Action { return own(undo) }),
			ui.On("ctrl+r", "redo", "Make the change again that was taken back", func() ui.Action { return own(redo) }).Quietly(),
		)
	}
	switch {
	case r.saver.failure != nil:
		commands = append(commands, ui.On("ctrl+e", "save elsewhere", "Go on with this session in another data file", func() ui.Action { return own(openElsewhere) }).Quietly())
	case r.desk != nil:
		commands = append(commands, ui.On("ctrl+e", "write elsewhere", "Write this session to a file of its own", ui.OpenExport).Quietly())
	}
	return append(commands,
		noWallCommand(),
		ui.On("ctrl+t", "theme", "Other colours", func() ui.Action { return ui.Changing(own(nextTheme)) }).Quietly(),
		ui.On("ctrl+g", "characters", "Other characters to draw with, where some show as boxes", func() ui.Action { return ui.Changing(own(nextGlyphs)) }).Quietly(),
		ui.On("ctrl+s", "save", "Save now (everything is saved by itself)", func() ui.Action { return ui.Changing(own(saveNow)) }).Quietly(),
		quit,
	)
}

func undo(r *Root) tea.Cmd {
	if r.desk == nil {
		return nil
	}
	return r.goWith(r.desk.Undo())
}

func redo(r *Root) tea.Cmd {
	if r.desk == nil {
		return nil
	}
	return r.goWith(r.desk.Redo())
}

// follower is a page that goes by itself to what was taken back or made again on it.
type follower interface {
	ui.Screen
	Follow(c model.Change)
}

// goWith goes to where a change was made, so that the next card falls where the one
// that was taken back lay.
func (r *Root) goWith(c model.Change) tea.Cmd {
	if page, ok := r.Top().(follower); ok {
		page.Follow(c)
		return nil
	}
	number, person := model.ScoredAt(c)
	switch r.Top().(type) {
	case *workshop.Statement, *workshop.Solo:
	default:
		return nil
	}
	if number == 0 {
		return nil
	}
	var cmd tea.Cmd
	if there := (model.Place{Page: model.StatementPage, Number: number}); r.desk.Place != there {
		cmd = r.Show(there)
	}
	if s, ok := r.Top().(*workshop.Statement); ok {
		s.FocusOn(person)
	}
	return cmd
}

// saveNow tells what is true anyway: the key itself has already tried again what
// could not be written before. A backup that failed it tries again.
func saveNow(r *Root) tea.Cmd {
	if !r.saver.idle() {
		return nil
	}
	text := "Everything is saved, in " + ui.Sanitize(r.config.Store.Path())
	if folder := r.backups.folder; folder != "" && !r.Demo() {
		text += "; the backups are in " + ui.Sanitize(folder)
	}
	r.notice = ui.Notice{Text: text}
	return r.backups.again()
}

func openHelp(r *Root) tea.Cmd { return r.run(ui.Push(newHelp(r))) }

func openPalette(r *Root) tea.Cmd { return r.run(ui.Push(newPalette(r))) }

// exportAs asks where to write the open session, or, after the way home, the one that
// could not be saved; with a format chosen, or the usual one if that is empty.
func (r *Root) exportAs(format string) ui.Action {
	d := r.unsaved()
	if d == nil {
		return nil
	}
	return ui.Push(dialog.New(r, &r.exports, content(d), format))
}

package tui

import (
	"familyhub/stocktake/tui/elsewhere"
	"familyhub/stocktake/tui/palette"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// global are the commands that every screen has, unless it uses their keys itself.
func (r *Root) global() []ui.Command {
	help := ui.On("? f1", "help", "All keys of this screen", func() ui.Action { return ui.Push(palette.Help(r.look, r.Top(), r.Commands())) })
	quit := ui.On("ctrl+c", "quit", "Leave the program, after a question", func() ui.Action { return own((*Root).AskQuit) }).Quietly()
	if _, ok := r.Top().(ui.Dialog); ok {
		return []ui.Command{help, quit}
	}
	commands := []ui.Command{
		help,
		ui.On(": ctrl+p", "commands", "Find a command by name", func() ui.Action { return ui.Push(palette.New(r.look, r.Top(), r.Commands(), r.places())) }).Quietly(),
		ui.On("q esc", "back", "Go back", func() ui.Action { return ui.Back }).Quietly(),
	}
	if r.open != nil {
		commands = append(commands,
			ui.On("u ctrl+z", "undo", "Take back the last change, as often as you like", func() ui.Action { return r.follow(r.open.Undo()) }),
			ui.On("ctrl+r ctrl+y", "redo", "Make the change again that was taken back", func() ui.Action { return r.follow(r.open.Redo()) }).Quietly(),
		)
		if r.forRoom() {
			commands = append(commands, ui.TimeCommand())
			if !r.open.Session().Solo() {
				commands = append(commands, ui.WallCommand())
			}
		}
	}
	if r.open != nil && !r.open.Session().Solo() && len(r.pages) == 2 { // further in, capitals may be answers, as in a vote
		commands = append(commands, ui.OpeningCommand(), ui.AgendaCommand())
	}
	if r.open != nil {
		commands = append(commands, ui.ParkCommand(r.open.Statement()), ui.EndCommand().Quietly())
	}
	switch {
	case r.SaveError() != nil:
		commands = append(commands, ui.On("ctrl+e", "save elsewhere", "Go on with this session in another data file", func() ui.Action { return own(openElsewhere) }).Quietly())
	case r.open != nil:
		commands = append(commands, ui.On("ctrl+e", "write elsewhere", "Write this session to a file of its own", ui.OpenExport).Quietly())
	}
	if r.look.Aloud() { // nothing is drawn
		return append(commands, noWallCommand(),
			ui.On("ctrl+s", "save", "Save now (everything is saved by itself)", func() ui.Action { return ui.Changing(own(saveNow)) }).Quietly(), quit)
	}
	return append(commands,
		noWallCommand(),
		ui.On("ctrl+t", "theme", "Other colours", func() ui.Action { return ui.Changing(r.nextTheme) }).Quietly(),
		ui.On("ctrl+g", "characters", "Other characters to draw with, where some show as boxes", func() ui.Action { return ui.Changing(r.nextGlyphs) }).Quietly(),
		ui.On("ctrl+s", "save", "Save now (everything is saved by itself)", func() ui.Action { return ui.Changing(own(saveNow)) }).Quietly(),
		quit,
	)
}

// saveNow tells what is true anyway: the key itself has already tried again what
// could not be written before. A backup that failed it tries again.
func saveNow(r *Root) tea.Cmd {
	if len(r.Unsaved()) > 0 {
		return nil
	}
	text := "Everything is saved, in " + ui.Sanitize(r.File().Path())
	if folder := r.backups.Folder(); folder != "" && !r.Demo() {
		text += "; the backups are in " + ui.Sanitize(folder)
	}
	r.notice = ui.Notice{Text: text}
	return r.backups.Again()
}

// openElsewhere asks where to go on with what could not be saved.
func openElsewhere(r *Root) tea.Cmd {
	d := r.unsaved()
	if d == nil || r.config.Elsewhere == nil {
		return ui.Run(r, r.exportAs(""))
	}
	return elsewhere.Open(r, d, r.exports.Folder, r.config.Elsewhere)
}

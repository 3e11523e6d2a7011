package tui

import tea "github.com/charmbracelet/bubbletea"

// global are the commands that every screen has, unless it uses their keys itself.
func (r *Root) global() []command {
	commands := []command{
		on("?", "help", "All keys of this screen", func(string) act { return openHelp }),
		on(": ctrl+p", "commands", "Find a command by name", func(string) act { return openPalette }).as(":").quietly(),
		on("q esc", "back", "Go back", back).as("q").quietly(),
	}
	if r.desk != nil {
		commands = append(commands,
			on("u", "undo", "Take back the last change, as often as you like", func(string) act { return undo }),
			on("ctrl+r", "redo", "Make the change again that was taken back", func(string) act { return redo }).as("ctrl+r").quietly(),
			on("ctrl+e", "save elsewhere", "Write this session to a file of its own", func(string) act { return openExport }).quietly(),
		)
	}
	return append(commands,
		on("ctrl+t", "theme", "Other colours", func(string) act { return nextTheme }).quietly(),
		on("ctrl+g", "characters", "Other characters to draw with, where some show as boxes", func(string) act { return nextGlyphs }).quietly(),
		on("ctrl+s", "save", "Save now (everything is saved by itself)", func(string) act { return saveNow }).quietly(),
		on("ctrl+c", "quit", "Save and leave the program", func(string) act {
			return func(r *Root) tea.Cmd { return r.quit() }
		}).quietly(),
	)
}

func undo(r *Root) tea.Cmd {
	if r.desk != nil {
		r.desk.undo()
	}
	return nil
}

func redo(r *Root) tea.Cmd {
	if r.desk != nil {
		r.desk.redo()
	}
	return nil
}

// saveNow tells what is true anyway: the key itself has already tried again what
// could not be written before.
func saveNow(r *Root) tea.Cmd {
	if r.saver.idle() {
		r.notice = notice{text: "Everything is saved, in " + r.config.Store.Path()}
	}
	return nil
}

func openHelp(r *Root) tea.Cmd {
	return push(newHelp(r))(r)
}

func openPalette(r *Root) tea.Cmd {
	return push(newPalette(r))(r)
}

func openExport(r *Root) tea.Cmd {
	if r.desk == nil {
		return nil
	}
	return push(newExport(r, r.desk.session()))(r)
}

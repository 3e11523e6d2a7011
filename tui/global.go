package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"stocktake/model"
)

// global are the commands that every screen has, unless it uses their keys itself.
func (r *Root) global() []command {
	help := on("?", "help", "All keys of this screen", func() act { return own(openHelp) })
	quit := on("ctrl+c", "quit", "Save and leave the program", func() act { return own((*Root).Quit) }).quietly()
	if _, ok := r.Top().(dialog); ok {
		return []command{help, quit}
	}
	commands := []command{
		help,
		on(": ctrl+p", "commands", "Find a command by name", func() act { return own(openPalette) }).quietly(),
		on("q esc", "back", "Go back", func() act { return back }).quietly(),
	}
	if r.desk != nil {
		commands = append(commands,
			on("u", "undo", "Take back the last change, as often as you like", func() act { return own(undo) }),
			on("ctrl+r", "redo", "Make the change again that was taken back", func() act { return own(redo) }).quietly(),
		)
	}
	switch {
	case r.saver.failure != nil:
		commands = append(commands, on("ctrl+e", "save elsewhere", "Go on with this session in another data file", func() act { return own(openElsewhere) }).quietly())
	case r.desk != nil:
		commands = append(commands, on("ctrl+e", "write elsewhere", "Write this session to a file of its own", openExport).quietly())
	}
	return append(commands,
		noWallCommand(),
		on("ctrl+t", "theme", "Other colours", func() act { return changing(own(nextTheme)) }).quietly(),
		on("ctrl+g", "characters", "Other characters to draw with, where some show as boxes", func() act { return changing(own(nextGlyphs)) }).quietly(),
		on("ctrl+s", "save", "Save now (everything is saved by itself)", func() act { return changing(own(saveNow)) }).quietly(),
		quit,
	)
}

func undo(r *Root) tea.Cmd {
	if r.desk == nil {
		return nil
	}
	return r.goWith(r.desk.undo())
}

func redo(r *Root) tea.Cmd {
	if r.desk == nil {
		return nil
	}
	return r.goWith(r.desk.redo())
}

// follower is a page that goes by itself to what was taken back or made again on it.
type follower interface {
	screen
	follow(c model.Change)
}

// goWith goes to where a change was made, so that the next card falls where the one
// that was taken back lay.
func (r *Root) goWith(c model.Change) tea.Cmd {
	if page, ok := r.Top().(follower); ok {
		page.follow(c)
		return nil
	}
	number, person := 0, ""
	switch c := c.(type) {
	case model.SetScore:
		number, person = c.Statement, c.Participant
	case model.Correct:
		number, person = c.Statement, c.Participant
	case model.SetConsensus:
		number = c.Statement
	}
	switch r.Top().(type) {
	case *statement, *solo:
	default:
		return nil
	}
	if number == 0 {
		return nil
	}
	var cmd tea.Cmd
	if there := (model.Place{Page: model.StatementPage, Number: number}); r.desk.place != there {
		cmd = r.Show(there)
	}
	if s, ok := r.Top().(*statement); ok {
		s.focusOn(person)
	}
	return cmd
}

// saveNow tells what is true anyway: the key itself has already tried again what
// could not be written before. A backup that failed it tries again.
func saveNow(r *Root) tea.Cmd {
	if !r.saver.idle() {
		return nil
	}
	text := "Everything is saved, in " + shown(r.config.Store.Path())
	if folder := r.backups.folder; folder != "" && !r.Demo() {
		text += "; the backups are in " + shown(folder)
	}
	r.notice = notice{text: text}
	return r.backups.again()
}

func openHelp(r *Root) tea.Cmd { return r.run(push(newHelp(r))) }

func openPalette(r *Root) tea.Cmd { return r.run(push(newPalette(r))) }

// exportAs asks where to write the open session, or, after the way home, the one that
// could not be saved; with a format chosen, or the usual one if that is empty.
func (r *Root) exportAs(format string) act {
	d := r.unsaved()
	if d == nil {
		return nil
	}
	return push(newExport(r, &r.exports, content(d), format))
}

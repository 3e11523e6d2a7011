package cli

import (
	"errors"
	"fmt"

	"familyhub/stocktake/store"
	"familyhub/stocktake/tui"

	"github.com/mattn/go-isatty"
)

// home opens the home screen, or without a terminal prints what it would show.
func (a *App) home() error {
	if a.interactive() {
		return a.showing(func(s *store.Store) error { return a.screens(s, tui.Begin{Wall: a.onWall}) })
	}
	sessions, err := a.sessions()
	if err != nil {
		return err
	}
	if len(sessions) > 0 {
		return printList(a, sessions)
	}
	_, err = fmt.Fprint(a.Stdout, welcome)
	return err
}

const welcome = `stocktake takes a room of people from many agencies through a workforce self-assessment:
twenty statements, scored 0 to 5, with consensus, barriers, priorities and a summary.
Run it in a terminal to begin, or: stocktake new --title TITLE, stocktake demo, stocktake --help.
`

// interactive reports whether a person sits at both ends.
func (a *App) interactive() bool { return isTerminal(a.Stdin) && isTerminal(a.Stdout) }

func isTerminal(stream any) bool {
	f, ok := stream.(interface{ Fd() uintptr })
	return ok && (isatty.IsTerminal(f.Fd()) || isatty.IsCygwinTerminal(f.Fd()))
}

func (a *App) needsTerminal() error {
	if a.interactive() {
		return nil
	}
	return errors.New("this command needs a terminal; stocktake show SESSION prints a session without one")
}

package cli

import (
	"errors"
	"fmt"

	"familyhub/stocktake/store"
	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/cli/console"
)

// home opens the home screen, or without a terminal prints what it would show.
func (a *App) home() error {
	if a.screens.CanShow() {
		return a.Showing(func(s *store.Store) error { return a.screens.Show(s, tui.Begin{}) })
	}
	sessions, err := a.Sessions()
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

func (a *App) needsScreens() error {
	if a.screens.CanShow() {
		return nil
	}
	return errors.New("this command needs a terminal, or --accessible to say its screens in lines; " +
		"stocktake show SESSION prints a session without one")
}

func needsTerminal(c *console.Console) error {
	if c.Interactive() {
		return nil
	}
	return errors.New("this command needs a terminal; stocktake show SESSION prints a session without one")
}

package cli

import (
	"errors"
	"fmt"

	"familyhub/stocktake/tui/cli/program"
	"familyhub/stocktake/tui/journal"
)

// exitMessage tells a person how the screens ended, where that was not their own choice.
// All is what has become of everything that was entered, and lost is why that could not
// be saved.
func (a *App) exitMessage(log *journal.Log, ran error, all string, lost error) error {
	told, crashed := new(program.Signalled), new(program.Crash)
	switch {
	case errors.As(lost, &crashed):
		log.WriteStack("crash", crashed.Stack, journal.Word("while", "saving"))
		return errors.New(sentences(crashed.Why(), "Some of what was entered could not be saved.", a.inFile(), whereLog(log)))
	case errors.As(ran, &crashed) && lost != nil:
		return errors.New(sentences(crashed.Why(), "Some of what was entered could not be saved: "+lost.Error()+".", a.inFile(), whereLog(log)))
	case errors.As(ran, &crashed):
		return errors.New(sentences(crashed.Why(), all, whereLog(log)))
	case lost != nil:
		return fmt.Errorf("some of what was entered could not be saved: %w", lost)
	case errors.As(ran, &told):
		fmt.Fprintln(a.Stderr, a.said("stocktake: "+sentences(fmt.Sprintf("The program was told to end by a signal (%v).", told.Signal), all)))
		return nil
	default:
		return ran
	}
}

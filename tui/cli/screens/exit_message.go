package screens

import (
	"errors"
	"fmt"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/phrase"
	"familyhub/stocktake/tui/cli/program"
	"familyhub/stocktake/tui/journal"
)

// exitMessage tells a person how the screens ended, where that was not their own choice.
// All is what has become of everything that was entered, and lost is why that could not
// be saved.
func (r *Runner) exitMessage(log *journal.Log, ran error, all string, lost error) error {
	told, crashed := new(program.Signalled), new(program.Crash)
	switch {
	case errors.As(lost, &crashed):
		log.WriteStack("crash", crashed.Stack, journal.Word("while", "saving"))
		return errors.New(phrase.Sentences(crashed.Why(), "Some of what was entered could not be saved.", r.inFile(), whereLog(log)))
	case errors.As(ran, &crashed) && lost != nil:
		return errors.New(phrase.Sentences(crashed.Why(), "Some of what was entered could not be saved: "+lost.Error()+".", r.inFile(), whereLog(log)))
	case errors.As(ran, &crashed):
		return errors.New(phrase.Sentences(crashed.Why(), all, whereLog(log)))
	case lost != nil:
		return fmt.Errorf("some of what was entered could not be saved: %w", lost)
	case errors.As(ran, &told):
		r.SayLines("stocktake: " + phrase.Sentences(fmt.Sprintf("The program was told to end by a signal (%v).", told.Signal), all))
		return nil
	default:
		return ran
	}
}

// unbacked says after the screens have gone that the last backup is missing. That is
// no failure of the command: everything that was entered is in the file at the path.
func (r *Runner) unbacked(path string, why error) {
	if why != nil {
		r.Say("Everything is saved in %s, but the last backup failed: %v.", text.Path(path), why)
	}
}

package screens

import (
	"time"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/phrase"
	"familyhub/stocktake/tui/journal"
)

// openJournal opens the program's log of itself; nil where there can be none.
func openJournal(now func() time.Time) *journal.Log {
	log, err := journal.Open(journal.DefaultPath(), now)
	if err != nil {
		return nil
	}
	return log
}

// goOn says how to go on in the data file at a path, which need not be the one that this
// person's stocktake opens by itself.
func (r *Runner) goOn(path string) string {
	own, err := r.Path()
	switch {
	case err != nil || phrase.Absolute(own) != phrase.Absolute(path):
		return phrase.Opens(path) + " goes on where you were."
	case r.Named != "":
		return r.Typed() + " goes on where you were."
	default:
		return "Start stocktake again to go on where you were."
	}
}

// inFile says what is left of what was entered when nothing could be saved any more.
func (r *Runner) inFile() string {
	path, err := r.Path()
	if err != nil {
		return ""
	}
	return "What the screen called saved is in the data file " + phrase.Absolute(path) + ". " + r.goOn(path)
}

// allInFile says that everything could still be saved.
func (r *Runner) allInFile(path string) string {
	return "Everything that was entered is in the data file " + phrase.Absolute(path) + ". " + r.goOn(path)
}

// inNoFile says that there was nothing to lose.
func inNoFile() string {
	return "The sample sessions were for looking only; your own data file was not touched."
}

// followed says that a second screen keeps nothing.
func followed() string {
	return "This screen only shows a session and keeps nothing; start it again to go on."
}

// whereLog says where the log is.
func whereLog(log *journal.Log) string {
	if log.Path() == "" {
		return ""
	}
	return "What went wrong is in the log " + text.Path(log.Path()) + ", without anything that was entered."
}

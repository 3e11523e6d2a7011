package cli

import (
	"path/filepath"
	"strings"
	"time"

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

// sentences are sentences one after another; an empty one is left out.
func sentences(all ...string) string {
	var said []string
	for _, s := range all {
		if s != "" {
			said = append(said, s)
		}
	}
	return strings.Join(said, " ")
}

// goOn says how to go on in the data file at a path, which need not be the one that this
// person's stocktake opens by itself.
func (a *App) goOn(path string) string {
	own, err := a.path()
	switch {
	case err != nil || absolute(own) != absolute(path):
		return opens(path) + " goes on where you were."
	case a.file != "":
		return a.typed() + " goes on where you were."
	default:
		return "Start stocktake again to go on where you were."
	}
}

// inFile says what is left of what was entered when nothing could be saved any more.
func (a *App) inFile() string {
	path, err := a.path()
	if err != nil {
		return ""
	}
	return "What the screen called saved is in the data file " + absolute(path) + ". " + a.goOn(path)
}

// allInFile says that everything could still be saved.
func (a *App) allInFile(path string) string {
	return "Everything that was entered is in the data file " + absolute(path) + ". " + a.goOn(path)
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
	return "What went wrong is in the log " + shown(log.Path()) + ", without anything that was entered."
}

// absolute is a path for people who do not know what folder it was meant from.
func absolute(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	return shown(path)
}

package tui

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/tui/home"
	"familyhub/stocktake/tui/saving"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// library is the sessions of the data file, and the one of them that is open.
type library struct {
	*saving.Disk
	config   *Config
	app      ui.App
	stack    *stack
	newHome  func() ui.Screen
	open     *ui.OpenSession // nil while no session is open
	latest   *ui.OpenSession // the session that was opened last, for saving it elsewhere
	baseline baselineKey     // what the baseline of the open session was looked for by
	own      ui.Store        // the user's own file while the demo is shown, else nil
	ownHome  ui.Screen       // with what was deleted there and can be brought back
	folders  *ui.Folders     // that files were taken from and written to
	lists    int             // how many times the list of sessions was asked for
}

// Instruments are what new sessions can be begun on, the usual one first.
func (l *library) Instruments() []framework.Instrument { return l.config.Instruments() }

// Now is the time by the program's clock.
func (l *library) Now() time.Time { return l.config.Now() }

// Session is the one that is open; nil for none.
func (l *library) Session() *ui.OpenSession { return l.open }

// Latest is the session that was opened last; nil for none.
func (l *library) Latest() *ui.OpenSession { return l.latest }

// SetLatest puts a session that was read in the place of the one that was opened last,
// without opening it.
func (l *library) SetLatest(h *model.History, o overview.Overview) *ui.OpenSession {
	l.latest = &ui.OpenSession{
		History: h, Place: o.Place, Changed: o.Changed, Now: l.config.Now,
		Queue: l.Add, Say: l.app.Notify, ReadOnly: l.ReadOnly(),
		Folders: l.folders, Instruments: l.config.Instruments, OwnFrameworks: l.config.OwnFrameworks,
	}
	return l.latest
}

// unsaved is the session whose changes wait: the open one or, after the way home, the
// one that was open last. No other can be opened while something waits.
func (l *library) unsaved() *ui.OpenSession {
	if l.open != nil {
		return l.open
	}
	return l.latest
}

// logOf is the log of the session that waits to be saved; nil for any other.
func (l *library) logOf(id string) []model.Entry {
	if d := l.unsaved(); d != nil && d.Session().ID() == id {
		return d.History.Entries()
	}
	return nil
}

// Demo reports whether the sample sessions are shown in place of the user's own.
func (l *library) Demo() bool { return l.own != nil }

// Samples reports whether the list shows no sessions of the user's own.
func (l *library) Samples() bool { return l.Demo() || l.config.Begin.Sample }

// ReadOnly says why nothing in the file that is open may be changed; empty where
// everything may. The samples of the demo are in a file of their own.
func (l *library) ReadOnly() string {
	if l.Demo() {
		return ""
	}
	return l.config.ReadOnly
}

// NewOrigin begins a new session of a mode on a framework, here and now.
func (l *library) NewOrigin(mode model.Mode, fw *framework.Framework, details model.Details) model.Origin {
	return model.Origin{
		ID: l.config.NewID(), Mode: mode, Created: l.config.Now(),
		Framework: fw.Digest(), Details: details,
	}
}

// List reads the headers of all sessions. Of several lists on their way only the one that
// was asked for last counts: another may come later and be older.
func (l *library) List() tea.Cmd {
	l.lists++
	file, number := l.File(), l.lists
	return func() tea.Msg {
		sessions, err := file.Sessions()
		return home.ListedMsg{Number: number, Sessions: sessions, Err: err}
	}
}

// Remember keeps a setting in the user's own file. One that cannot be kept is no trouble
// worth a word.
func (l *library) Remember(key, value string) tea.Cmd {
	file := l.File()
	if l.Demo() {
		file = l.own
	}
	if l.config.ReadOnly != "" {
		return nil
	}
	return l.Aside(func() ui.Action {
		_ = file.SetSetting(key, value)
		return nil
	})
}

// keepFolders keeps the folders that were used last for the next start. One that was typed from
// where the program was started is another one then, and is left out.
func (l *library) keepFolders(folders []string) tea.Cmd {
	if l.config.Computer == "" {
		return nil
	}
	whole := slices.DeleteFunc(slices.Clone(folders), func(f string) bool { return !filepath.IsAbs(ui.TypedPath(f)) })
	return l.Remember(ui.FoldersSetting+l.config.Computer, strings.Join(whole, "\n"))
}

// baselineKey is what decides which session one is compared with.
type baselineKey struct {
	open *ui.OpenSession
	area string
	date calendar.Date
}

// findBaseline looks for the session that the open one is compared with, unless nothing
// has changed that decides it. It is looked for aside, after the session is on the
// screen: nothing has to wait for it, and where it cannot be read the session is shown
// without.
func (l *library) findBaseline() ui.Action {
	d := l.open
	now := baselineKey{d, d.Session().Details().Area, d.Session().Details().Date}
	if l.baseline == now {
		return nil
	}
	l.baseline = now
	fw, of := d.Session().Framework(), d.Overview() // here and now: the session goes on changing while the file is read
	return ui.InTurn(ui.ReadingFile(func(file ui.Store) ui.Action {
		baseline := ui.BaselineIn(file, of, fw)
		return func(ui.App) tea.Cmd {
			if l.baseline == now {
				d.Baseline = baseline
			}
			return nil
		}
	}))
}

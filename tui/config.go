package tui

import (
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/clipboard"
	"familyhub/stocktake/tui/editor"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/firstuse"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"
)

// Config is what the program is started with.
type Config struct {
	Store     ui.Store
	Framework *framework.Framework // what is asked, unless something else is chosen
	// Instruments are what a new session can be begun on, the usual one first. There is at least one.
	Instruments func() []framework.Instrument
	// OwnFrameworks is the folder for framework files of the user's own; empty for none.
	OwnFrameworks string
	Now           func() time.Time
	NewID         func() string
	Look          ui.Look
	Background    theme.Background        // the terminal's, for when the theme is changed
	Glyphs        theme.GlyphSet          // those that the terminal shows for sure, for when they are to follow it
	Profile       termenv.Profile         // the colours that the terminal can show
	NoColour      bool                    // only weight and reverse tell things apart
	ExportDir     string                  // where exports go unless the user says otherwise
	Files         export.Writer           // writes them, and knows what they must not replace
	Open          func(path string) error // opens a file or a folder as a double click would; nil where nothing can
	Copy          clipboard.Copy          // to the terminal's clipboard; nil where there is none
	Work          int                     // what a guess at the passphrase of an export costs; 0 for agefile.Work
	Begin         Begin
	// Publish hands what the room may see to a second screen; nil where there is none.
	// It must not wait.
	Publish func(state []byte)
	Demo    func() (ui.Store, error) // makes a temporary file of sample sessions
	// Backup makes a backup of a store and says which file it is; nil where none are
	// made. It is called aside, never twice at once for a store.
	Backup func(ui.Store) (where string, err error)
	Later  func(wait time.Duration, msg tea.Msg) tea.Cmd // delivers msg after a while; nil where nothing waits
	// ReadOnly says why nothing in the store may be changed, as a clause such as "entry
	// 17 of the session k3v7 cannot be read"; empty for a store that is as it should be.
	ReadOnly string
	// Elsewhere makes a data file at a path where nothing is yet, and fills it; after an
	// error there is none. Nil where nothing can be saved elsewhere.
	Elsewhere func(path string, fill func(ui.Store) error) (ui.Store, error)
	Hints     *firstuse.Hints // for those who are on a screen for the first time; nil for none
	Folders   []string        // that files were taken from or written to before, the latest first
	Computer  string          // by whose name they are kept; empty to keep none
	Editor    editor.Editor   // the user's own; nil where none is set
	Notice    string          // what people must know first, shown until the first key
	MustRead  string          // what they must know even before that, shown until they say that they have read it
	// AskBackground asks for the terminal's background, before the program begins.
	AskBackground bool
	// SaveFailed hears of each write of changes that failed, on the goroutine that wrote;
	// nil where nobody listens.
	SaveFailed func(error)
}

// Begin is where the program begins; the zero value is the home screen.
type Begin struct {
	Open      string               // the id of a session
	Solo      bool                 // a new solo session
	Framework *framework.Framework // of that; nil for the usual one
	Name      string               // of the person who scores alone
	Sample    bool                 // the store holds sample sessions
	Tour      bool                 // lead through the sample sessions
	Wall      bool                 // show what the room may see
}

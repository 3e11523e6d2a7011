// Package tui is the program that people see. Its root owns routing, size, chrome, saving,
// drafts and backups, and alone knows which package draws a place. A key press goes to the
// screen on top, which answers with an action; what people enter goes through the open
// session as a change.
package tui

import (
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/export/dialog"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/home"
	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"
)

// Config is what the program is started with.
type Config struct {
	Store     ui.Store
	Framework *framework.Framework // for new sessions
	Now       func() time.Time
	NewID     func() string
	Look      ui.Look
	Dark      bool            // the terminal's background, for when the theme is changed
	Profile   termenv.Profile // the colours that the terminal can show
	NoColour  bool            // only weight and reverse tell things apart
	ExportDir string          // where exports go unless the user says otherwise
	Files     export.Writer   // writes them, and knows what they must not replace
	Work      int             // what a guess at the passphrase of an export costs; 0 for agefile.Work
	Begin     Begin
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
	Editor    Editor // the user's own; nil where none is set
	Notice    string // what people must know first, shown until the first key
	MustRead  string // what they must know even before that, shown until they say that they have read it
	// SaveFailed hears of each write of changes that failed, on the goroutine that wrote;
	// nil where nobody listens.
	SaveFailed func(error)
}

// Begin is where the program begins; the zero value is the home screen.
type Begin struct {
	Open   string // the id of a session
	Solo   bool   // a new solo session
	Name   string // of whoever scores alone
	Sample bool   // the store holds sample sessions
	Wall   bool   // show what the room may see
}

// Root is the whole program as Bubble Tea sees it.
type Root struct {
	config        Config
	width, height int
	look          *ui.Look
	pages         []ui.Screen     // the home screen first; the one that is seen last
	desk          *ui.OpenSession // nil while no session is open
	latest        *ui.OpenSession // the session that was opened last, for saving it elsewhere
	saver         *saver
	turns         turns
	notice        ui.Notice
	leaving       bool      // waiting for the queue before the program ends
	abandoned     bool      // the user chose to leave something unsaved
	wallMode      bool      // the pages of a session are shown as the room may see them
	unread        ui.Notice // what the wall did not show, for the facilitator's own screen
	ticking       bool      // a tick is on its way
	seen          *wallKey  // what was last looked at for a second screen; nil for nothing yet
	published     []byte    // what was last published
	own           ui.Store  // the user's own file while the demo is shown, else nil
	ownHome       ui.Screen // with what was deleted there and can be brought back
	aside         int       // how much is being done on the disk beside the queue
	backups       backups
	drafts        drafts
	exports       dialog.ExportTarget
	lists         int // how many times the list of sessions was asked for
}

// New returns the program, on its home screen.
func New(c Config) *Root {
	backups := newBackups(&c)
	r := &Root{
		backups: backups, config: c, look: &c.Look, width: 80, height: 24,
		saver: &saver{store: c.Store, now: c.Now, failed: c.SaveFailed}, wallMode: c.Begin.Wall,
		notice: ui.Notice{Text: c.Notice, Bad: true, Always: true},
	}
	r.exports = dialog.ExportTarget{Folder: c.ExportDir, Files: c.Files, Work: c.Work}
	r.saver.log = r.logOf
	r.drafts.now, r.drafts.later = c.Now, c.Later
	r.pages = []ui.Screen{home.New(r)}
	if c.MustRead != "" {
		r.pages = append(r.pages, newMustRead(r.look, c.MustRead))
	}
	return r
}

// Init reads the list of sessions, and the session to begin in.
func (r *Root) Init() tea.Cmd {
	if !r.AtHome() {
		return r.List() // something is to be read first
	}
	return tea.Batch(r.List(), r.begin())
}

// begin opens the session to begin in, if there is one.
func (r *Root) begin() tea.Cmd {
	switch begin := r.config.Begin; {
	case begin.Open != "":
		return r.run(load(begin.Open))
	case begin.Solo:
		return r.run(home.CreateSolo(r, begin.Name))
	default:
		return nil
	}
}

// Update takes one message. Every key is answered before the next is looked at.
func (r *Root) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	page, said := r.Top(), r.notice
	if _, key := msg.(tea.KeyMsg); !key {
		r.notice = ui.Notice{} // to see whether anything is said
	}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		r.width, r.height = msg.Width, msg.Height
	case tea.KeyMsg:
		cmd = r.keyMsg(msg)
	case input.Keys:
		cmd = r.keys(msg)
	case input.Paste:
		cmd = r.pasted(msg)
	case asideMsg:
		r.aside--
		cmd = r.run(msg.done)
	case turnMsg:
		cmd = r.turnOver(msg)
	case savedMsg:
		r.saver.done(msg)
		cmd = r.afterSaving()
	case tickMsg:
		r.ticking = false
	case draftKeptMsg:
		r.drafts.done(msg)
		cmd = r.takeTurns()
	case home.ListedMsg:
		if msg.Number == r.lists {
			cmd = r.receive(msg)
		}
	case draftDueMsg:
		r.drafts.timed, r.drafts.due = false, true
	case backedUpMsg:
		r.backedUp(msg)
	case backupDueMsg:
		cmd = r.backups.due()
	case backupLateMsg:
		r.backups.leave.over = r.leaving
	default:
		cmd = r.receive(msg)
	}
	if _, key := msg.(tea.KeyMsg); !key && r.notice == (ui.Notice{}) && (r.Top() == page || said.Always) {
		r.notice = said // it goes with its page
	}
	r.seeDraft()
	r.publish()
	r.resize()
	return r, tea.Batch(cmd, r.tick(), r.work(), r.drafts.next(r.leaving), r.backUp())
}

// keyMsg takes a message of Bubble Tea's own, in which runes that arrived together are one.
func (r *Root) keyMsg(msg tea.KeyMsg) tea.Cmd {
	switch {
	case msg.Paste:
		return r.pasted(input.Paste{Text: string(msg.Runes)})
	case msg.Type != tea.KeyRunes || len(msg.Runes) < 2:
		return r.key(msg)
	}
	keys := make(input.Keys, len(msg.Runes))
	for i, char := range msg.Runes {
		keys[i] = tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{char}, Alt: msg.Alt}
	}
	return r.keys(keys)
}

// key takes one key press, or a text for the field in focus.
func (r *Root) key(msg tea.KeyMsg) tea.Cmd {
	r.beginKey()
	name := msg.String()
	if name == "ctrl+c" {
		return r.Quit()
	}
	if t, open := r.field(); open {
		return r.typed(t, msg)
	}
	if (name == "esc" || name == "q") && r.showingWall() {
		return openWall(r) // back to the facilitator's screen, not home in front of the room
	}
	if c, ok := ui.Find(r.commands(), name); ok {
		return r.run(c.Pressed(name))
	}
	if page, ok := r.Top().(ui.KnowsKeys); ok {
		return r.run(page.Unknown(name))
	}
	return r.firstLetter(msg)
}

// beginKey is done for whatever a person does: they have seen what was said.
func (r *Root) beginKey() {
	if r.unread = (ui.Notice{}); r.showingWall() {
		r.unread = r.notice
	} else {
		r.backups.unseen = false
	}
	r.notice = ui.Notice{}
	r.saver.again()
}

// typed hands a key press to a text field. The keys that save work there too.
func (r *Root) typed(t ui.TextInput, msg tea.KeyMsg) tea.Cmd {
	switch msg.String() {
	case "ctrl+e":
		if r.saver.failure != nil {
			return openElsewhere(r)
		}
		if page, ok := t.(form.Holder); ok {
			return openEditor(r, page)
		}
	case "ctrl+s":
		if r.saver.failure != nil {
			return nil // every key tries again
		}
	}
	if msg.Type == tea.KeyRunes {
		if msg.Runes = ui.Inert(msg.Runes); len(msg.Runes) == 0 {
			return nil
		}
	}
	return r.run(t.Key(msg))
}

// commands lists what can be done now: first what the screen on top offers, then what
// works everywhere.
func (r *Root) commands() []ui.Command {
	own := r.Top().Commands()
	if t, ok := r.Top().(ui.TextInput); ok && t.Typing() {
		return append(own, r.editorCommands()...)
	}
	return ui.Reachable(append(own, r.global()...))
}

// receive hands the result of a command to whoever waits for it.
func (r *Root) receive(msg tea.Msg) tea.Cmd {
	if done, ok := msg.(ui.Action); ok {
		return r.run(done)
	}
	for i := len(r.pages) - 1; i >= 0; i-- {
		if w, ok := r.pages[i].(ui.Receiver); ok {
			if a := w.Receive(msg); a != nil {
				return a(r)
			}
		}
	}
	return nil
}

// AtHome reports whether the home screen is on top.
func (r *Root) AtHome() bool { return len(r.pages) == 1 }

// Package tui is the program that people see. Its root owns routing and size, and alone knows
// which package draws a place. A key press goes to the screen on top, which answers with an
// action; what people enter goes through the open session as a change.
package tui

import (
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/backups"
	"familyhub/stocktake/tui/burst"
	"familyhub/stocktake/tui/chrome"
	"familyhub/stocktake/tui/editor"
	"familyhub/stocktake/tui/export/dialog"
	"familyhub/stocktake/tui/firstuse"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/home"
	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/mouse"
	"familyhub/stocktake/tui/palette"
	"familyhub/stocktake/tui/saving"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/wall"
	"familyhub/stocktake/tui/wall/publish"

	tea "github.com/charmbracelet/bubbletea"
)

// Root is the whole program as Bubble Tea sees it, and as its screens do, by ui.App.
type Root struct {
	stack
	library
	backups backups.Backups
	window
	config    Config
	leaving   bool      // waiting for the queue before the program ends
	abandoned bool      // the user chose to leave something unsaved
	wallMode  bool      // the pages of a session are shown as the room may see them
	unread    ui.Notice // what the wall did not show, for the facilitator's own screen
	publisher publish.Publisher
	exports   dialog.ExportTarget
	asked     asked
	newcomer  *firstuse.Newcomer
}

// New returns the program, on its home screen.
func New(c Config) *Root {
	r := &Root{
		config: c, wallMode: c.Begin.Wall && !c.Look.Aloud(), publisher: publish.Publisher{To: c.Publish},
		window:  window{width: 80, height: 24, notice: ui.Notice{Text: c.Notice, Bad: true, Always: true}},
		exports: dialog.ExportTarget{Folder: c.ExportDir, Files: c.Files, Work: c.Work, Open: c.Open, Copy: c.Copy},
	}
	r.look = &r.config.Look
	r.look.Asked = r.framework
	r.library = library{config: &r.config, app: r, stack: &r.stack, newHome: func() ui.Screen { return home.New(r) }}
	r.folders = &ui.Folders{Recent: c.Folders, Keep: r.keepFolders}
	r.exports.Folders = r.folders
	r.Disk = saving.New(r, r.backedUp(c.Store), c.Now, c.Later, c.SaveFailed)
	r.Disk.Log = r.logOf
	r.Push(home.New(r))
	r.newcomer = firstuse.NewNewcomer(r, c.Hints, c.Begin.Tour)
	first := own(func(r *Root) tea.Cmd { return ui.Run(r, begin(r)) })
	if c.AskBackground {
		question := newBackgroundQuestion(&r.library, first)
		r.Push(question)
		first = nil // it comes after that
	}
	if c.MustRead != "" {
		r.Push(newMustRead(r.look, c.MustRead, first))
	}
	return r
}

// framework is that of the open session; nil where none is open.
func (r *Root) framework() *framework.Framework {
	if r.open == nil {
		return nil
	}
	return r.open.Session().Framework()
}

// backedUp is a file of the user's own, of which backups are made from now on. A damaged
// file is not backed up: in time its copies would take the places of the good ones.
func (r *Root) backedUp(file ui.Store) ui.Store {
	write := r.config.Backup
	if r.config.ReadOnly != "" {
		write = nil
	}
	r.backups, file = backups.New(file, write, r.config.Later)
	return file
}

// Init reads the list of sessions, and the session to begin in.
func (r *Root) Init() tea.Cmd {
	if !r.AtHome() {
		return r.List() // something is to be read first
	}
	return tea.Batch(r.List(), ui.Run(r, begin(r)))
}

// Update takes one message. Every key is answered before the next is looked at.
func (r *Root) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	page, said := r.Top(), r.notice
	person := byPerson(msg)
	if !person {
		r.notice = ui.Notice{} // to see whether anything is said
	}
	if over, ok := msg.(wayBackSeen); ok && said == over.notice {
		said = ui.Notice{}
	}
	cmd := tea.Batch(r.take(msg), r.askOtherwise())
	if !person && r.notice == (ui.Notice{}) && (r.Top() == page || said.Always) {
		r.notice = said // it goes with its page
	}
	r.seeDraft()
	cmd = tea.Batch(cmd, r.newcomer.See())
	r.publisher.Tell(r.open, r.slide)
	if page, ok := r.Top().(ui.Sized); ok {
		page.Resize(r.Room())
	}
	home, ok := r.pages[0].(*home.Home)
	if ok && r.AtHome() {
		cmd = tea.Batch(cmd, home.ReadAhead())
	}
	return r, tea.Batch(cmd, r.tick(r.open, r.config.Later), r.work(), r.backups.Next(ok && home.Read))
}

// byPerson reports whether a message is what a person did. That alone takes away what was said: see BeginKey.
func byPerson(msg tea.Msg) bool {
	switch msg.(type) {
	case tea.KeyMsg, input.Keys, input.Paste, tea.MouseMsg:
		return true
	}
	return false
}

// take hands a message to whom it is for.
func (r *Root) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		r.width, r.height = msg.Width, msg.Height
	case tea.KeyMsg:
		return r.keyMsg(msg)
	case input.Keys:
		return burst.Keys(r, msg)
	case input.Paste:
		return burst.Pasted(r, msg)
	case tea.MouseMsg:
		return mouse.Take(r, msg)
	case saving.Message:
		return tea.Batch(r.Disk.Update(msg), r.afterSaving(msg))
	case slowTickMsg:
		r.slowTicking = false
	case tickMsg:
		r.ticking = false
		if r.open != nil {
			r.open.Tick()
		}
	case home.ListedMsg:
		if msg.Number == r.lists {
			return r.receive(msg)
		}
	case backups.Done:
		if folder := r.backups.Done(msg); folder != "" {
			r.notice = ui.Notice{Text: "The backup was made, in ", Path: ui.Sanitize(folder)}
		}
	case backups.Due:
		return r.backups.Due()
	case backups.Late:
		if r.leaving {
			r.backups.Hurry()
		}
	default:
		return r.receive(msg)
	}
	return nil
}

// keyMsg takes a message of Bubble Tea's own, in which runes that arrived together are one.
func (r *Root) keyMsg(msg tea.KeyMsg) tea.Cmd {
	switch {
	case msg.Paste:
		return burst.Pasted(r, input.Paste{Text: string(msg.Runes)})
	case msg.Type != tea.KeyRunes || len(msg.Runes) < 2:
		return r.Key(msg)
	}
	keys := make(input.Keys, len(msg.Runes))
	for i, char := range msg.Runes {
		keys[i] = tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{char}, Alt: msg.Alt}
	}
	return burst.Keys(r, keys)
}

// Key takes one key press, or a text for the field in focus.
func (r *Root) Key(msg tea.KeyMsg) tea.Cmd { return tea.Batch(r.key(msg), r.askOtherwise()) }

func (r *Root) key(msg tea.KeyMsg) tea.Cmd {
	defer r.seeDraft() // the next key may close the session
	r.BeginKey()
	name := msg.String()
	if page, ok := r.Top().(ui.HoldsMinus); ok {
		words, dropped := page.DropMinus(name)
		defer r.SayAfter(r.look.Own(words))
		if dropped && (name == "esc" || name == "backspace" || name == "delete") {
			return nil
		}
	}
	if name == "ctrl+c" {
		return r.AskQuit()
	}
	if c, ok := ui.Find(r.newcomer.TourCommands(), name); ok {
		return ui.Run(r, c.Run())
	}
	if t, open := burst.Field(r); open {
		return r.typed(t, msg)
	}
	if _, own := ui.Find(r.Top().Commands(), name); !own && (name == "esc" || name == "q") && r.OnWall() {
		return openWall(r) // back to the facilitator's screen, not home in front of the room
	}
	if c, ok := ui.Find(r.Commands(), name); ok {
		return r.moved(name, func() tea.Cmd { return ui.Run(r, c.Pressed(name)) })
	}
	if page, ok := r.Top().(ui.KnowsKeys); ok {
		if said := page.Unknown(name); said != nil {
			return ui.Run(r, said)
		}
	}
	if burst.FirstLetter(r, msg) {
		t, _ := burst.Field(r)
		return r.typed(t, msg)
	}
	return ui.Run(r, r.unknown(name))
}

// SayAfter says something unless something else is said already.
func (r *Root) SayAfter(words string) {
	if r.notice.Text == "" && words != "" {
		r.notice = ui.Notice{Text: words}
	}
}

// BeginKey is done for whatever a person does: they have seen what was said.
func (r *Root) BeginKey() {
	if r.unread = (ui.Notice{}); r.OnWall() {
		r.unread = r.notice
	} else {
		r.backups.Seen()
	}
	r.notice = ui.Notice{}
	r.Disk.Again()
}

// typed hands a key press to a text field. The keys that save work there too.
func (r *Root) typed(t ui.TextInput, msg tea.KeyMsg) tea.Cmd {
	switch msg.String() {
	case "ctrl+e":
		if r.SaveError() != nil {
			return openElsewhere(r)
		}
		if page, ok := t.(form.Holder); ok {
			r.Drafts.Hurry() // the editor may take long, and nothing else happens meanwhile
			return editor.Open(r, r.config.Editor, page)
		}
	case "ctrl+s":
		if r.SaveError() != nil {
			return nil // every key tries again
		}
	case "f1":
		r.Push(palette.Help(r.look, t, r.Commands()))
		return nil
	}
	if msg.Type == tea.KeyRunes {
		if msg.Runes = ui.Inert(msg.Runes); len(msg.Runes) == 0 {
			return nil
		}
	}
	if len(msg.Runes) > 0 {
		return ui.Run(r, t.Key(msg))
	}
	return r.moved(msg.String(), func() tea.Cmd { return ui.Run(r, t.Key(msg)) })
}

// Commands lists what can be done now: first what the screen on top offers, then what
// works everywhere.
func (r *Root) Commands() []ui.Command {
	own := append(r.Top().Commands(), r.newcomer.TourCommands()...)
	if _, open := burst.Field(r); !open {
		return worded(r.framework(), ui.Reachable(append(own, r.global()...)))
	}
	if r.SaveError() != nil {
		return own
	}
	return append(own, editor.Command(r.config.Editor, r.Top())...)
}

// worded is commands in the words of a framework; nil leaves them as they are.
func worded(fw *framework.Framework, commands []ui.Command) []ui.Command {
	if fw == nil {
		return commands
	}
	if !fw.HasPlan() {
		commands = slices.DeleteFunc(commands, func(c ui.Command) bool { return c.OfPlan })
	}
	for i, c := range commands {
		if !c.Verbatim {
			c.Usual, c.Label, c.About = c.Label, fw.Worded(c.Label), fw.Worded(c.About)
			commands[i] = c
		}
	}
	return commands
}

// receive hands the result of a command to the page that waits for it.
func (r *Root) receive(msg tea.Msg) tea.Cmd {
	if done, ok := msg.(ui.Action); ok {
		return ui.Run(r, done)
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

// View draws the whole window, exactly as large as it is.
func (r *Root) View() string {
	if r.width < 1 || r.height < 1 {
		return ""
	}
	f := r.Frame()
	if r.OnWall() {
		return strings.Join(f.OnWall(r.Top(), func() wall.State { return publish.State(r.open, r.slide()) }), "\n")
	}
	return strings.Join(f.Around(r.Top()), "\n")
}

// Frame is what stands around the page on top.
func (r *Root) Frame() chrome.Frame {
	f := r.bareFrame()
	f.Heading, f.Commands = r.Top().Heading(), r.Commands()
	return f
}

// Room is how much room the page on top has, in cells.
func (r *Root) Room() (width, height int) { return r.bareFrame().Room() }

// bareFrame is Frame without where one is and what can be done now: neither changes how much room
// a page has, which is asked after each message, and some headings sum up the session.
func (r *Root) bareFrame() chrome.Frame {
	f := chrome.Frame{
		Look: r.look, Width: r.width, Height: r.height, Session: r.open,
		Notice: r.notice, ReadOnly: r.ReadOnly() != "", Failure: r.SaveError(),
		DraftKept: r.Drafts.Kept(), BackupFailed: r.backups.Failed(),
	}
	f.Tour, f.Hint = r.newcomer.Band(), r.newcomer.Hint()
	f.Saved = r.Disk.State()
	// Nothing but what went wrong with the last key is more urgent than a failed backup.
	if failed, ok := r.backups.Notice(); ok && !r.OnWall() && (f.Notice.Text == "" || !f.Notice.Bad) {
		f.Notice = failed
	}
	switch {
	case r.leaving && r.Disk.Idle():
		f.Leaving = "Making a backup before leaving… ctrl+c leaves without it."
	case r.leaving && r.SaveError() == nil:
		f.Leaving = "Saving before leaving…"
	}
	return f
}

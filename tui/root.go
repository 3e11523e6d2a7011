// Package tui is what people see: the screens, one file each, and the root that
// owns routing, size, chrome and saving. A key press goes to the screen on top,
// which answers with an act; what people enter goes through the desk as a change.
package tui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"stocktake/framework"
	"stocktake/model"
)

// Store is what the screens need of the data file.
type Store interface {
	appender
	Path() string
	Sessions() ([]model.Overview, error)
	Load(id string) (*model.History, model.Overview, error)
	Create(origin model.Origin, fw *framework.Framework, overview model.Overview, entries ...model.Entry) error
	Delete(id string) error
	Restore(id string) error
	Setting(key string) (string, bool, error)
	SetSetting(key, value string) error
}

// Config is what the program is started with.
type Config struct {
	Store     Store
	Framework *framework.Framework // for new sessions
	Now       func() time.Time
	NewID     func() string
	Look      Look
	Dark      bool            // the terminal's background, for when the theme is changed
	Profile   termenv.Profile // the colours that the terminal can show
	ExportDir string          // where exports go unless the user says otherwise
	Begin     Begin
	Demo      func() (Store, error) // makes a temporary file of sample sessions
}

// Begin is where the program begins; the zero value is the home screen.
type Begin struct {
	Open   string // the id of a session
	Solo   bool   // a new solo session
	Name   string // of whoever scores alone
	Sample bool   // the store holds sample sessions
}

// Root is the whole program as Bubble Tea sees it.
type Root struct {
	config        Config
	width, height int
	look          *Look
	pages         []screen // the home screen first; the one that is seen last
	desk          *desk    // nil while no session is open
	saver         *saver
	notice        notice
	leaving       bool  // waiting for the queue before the program ends
	abandoned     bool  // the user chose to leave something unsaved
	own           Store // the user's own file while the demo is shown, else nil
}

// New returns the program, on its home screen.
func New(c Config) *Root {
	r := &Root{
		config: c, look: &c.Look, width: 80, height: 24,
		saver: &saver{store: c.Store, now: c.Now},
	}
	r.pages = []screen{newHome(r)}
	return r
}

// Init reads the list of sessions, or the session to begin in.
func (r *Root) Init() tea.Cmd {
	switch begin := r.config.Begin; {
	case begin.Open != "":
		return tea.Batch(r.list(), r.load(begin.Open))
	case begin.Solo:
		return tea.Batch(r.list(), createSolo(r, begin.Name)(r))
	default:
		return r.list()
	}
}

// Flush writes what is still queued. Call it after the program has ended, however
// it ended; the error says what could not be saved.
func (r *Root) Flush() error {
	if r.abandoned {
		return nil
	}
	return r.saver.flush()
}

// Update takes one message. Every key is answered before the next is looked at.
func (r *Root) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		r.width, r.height = msg.Width, msg.Height
	case tea.KeyMsg:
		cmd = r.keys(msg)
	case savedMsg:
		r.saver.done(msg)
		cmd = r.afterSaving()
	default:
		cmd = r.receive(msg)
	}
	return r, tea.Batch(cmd, r.work())
}

// work starts the next write, and ends the program once the last one is done.
func (r *Root) work() tea.Cmd {
	if r.saver.failure != nil {
		return nil // tried again with the next key that says so
	}
	if r.leaving && r.saver.idle() {
		return tea.Quit
	}
	return r.saver.next()
}

// afterSaving brings the home screen up to date with what was written.
func (r *Root) afterSaving() tea.Cmd {
	if r.saver.failure != nil {
		if r.leaving {
			r.leaving = false
			return r.askAbandon()
		}
		return nil
	}
	if _, ok := r.top().(*home); ok {
		return r.list()
	}
	return nil
}

// askAbandon asks before the program ends with something unsaved.
func (r *Root) askAbandon() tea.Cmd {
	if _, asked := r.top().(*confirm); asked {
		return nil
	}
	unsaved := 0
	for _, w := range r.saver.queue {
		unsaved += len(w.entries)
	}
	return push(newConfirm(r, "Leave although not everything is saved?",
		plural(unsaved, "change", "changes")+" cannot be written to "+r.config.Store.Path()+
			". Press n, then ctrl+e, to write the session to a file elsewhere first.",
		func(r *Root) tea.Cmd {
			r.abandoned = true
			return tea.Quit
		}))(r)
}

// keys splits runes that arrived together: they are several key presses, unless
// they were pasted into a text.
func (r *Root) keys(msg tea.KeyMsg) tea.Cmd {
	if msg.Type != tea.KeyRunes || len(msg.Runes) < 2 || msg.Paste {
		return r.key(msg)
	}
	var cmds []tea.Cmd
	for _, char := range msg.Runes {
		one := msg
		one.Runes = []rune{char}
		cmds = append(cmds, r.key(one))
	}
	return tea.Batch(cmds...)
}

func (r *Root) key(msg tea.KeyMsg) tea.Cmd {
	r.notice = notice{}
	if r.saver.failure != nil {
		r.saver.failure = nil // what is queued is tried again with each key
	}
	name := msg.String()
	if name == "ctrl+c" {
		return r.quit()
	}
	top := r.top()
	if t, ok := top.(typist); ok && t.typing() {
		return r.carryOut(t.key(msg))
	}
	if msg.Paste {
		return nil
	}
	if c, ok := find(top.commands(), name); ok {
		return r.carryOut(c.run(name))
	}
	if c, ok := find(r.global(), name); ok {
		return r.carryOut(c.run(name))
	}
	return nil
}

func (r *Root) carryOut(a act) tea.Cmd {
	if a == nil {
		return nil
	}
	return a(r)
}

// receive hands the result of a command to whoever waits for it.
func (r *Root) receive(msg tea.Msg) tea.Cmd {
	if done, ok := msg.(act); ok {
		return done(r)
	}
	for i := len(r.pages) - 1; i >= 0; i-- {
		if w, ok := r.pages[i].(receiver); ok {
			if a := w.receive(msg); a != nil {
				return a(r)
			}
		}
	}
	return nil
}

// quit leaves the program as soon as everything is on the disk.
func (r *Root) quit() tea.Cmd {
	r.leaving = true
	return nil
}

func (r *Root) top() screen { return r.pages[len(r.pages)-1] }

// push puts a page or a dialog on top.
func push(s screen) act {
	return func(r *Root) tea.Cmd {
		r.pages = append(r.pages, s)
		return nil
	}
}

// back takes the top page off; from a session's own page it goes home.
func back(string) act {
	return func(r *Root) tea.Cmd {
		if len(r.pages) > 1 {
			r.pages = r.pages[:len(r.pages)-1]
		}
		if len(r.pages) == 1 {
			r.desk = nil
			return r.list()
		}
		return nil
	}
}

// say shows a sentence until the next key.
func say(text string) act {
	return func(r *Root) tea.Cmd {
		r.notice = notice{text: text}
		return nil
	}
}

// complain shows what went wrong until the next key.
func complain(err error) act {
	return func(r *Root) tea.Cmd {
		r.notice = notice{text: sentence(err), bad: true}
		return nil
	}
}

// both carries out one act and then another.
func both(first, second act) act {
	return func(r *Root) tea.Cmd { return tea.Batch(r.carryOut(first), r.carryOut(second)) }
}

// after runs something slow aside and carries out the act that it returns.
func after(slow func() act) act {
	return func(*Root) tea.Cmd {
		return func() tea.Msg { return slow() }
	}
}

package wall

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"time"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/wall/slide"

	tea "github.com/charmbracelet/bubbletea"
)

// Feed is a connection to the program that has the session open. Next waits for the next
// state, in JSON; its error says that the program has ended, or ctx.
type Feed interface {
	Next(ctx context.Context) ([]byte, error)
	Close() error
}

// FollowConfig is what a second screen needs.
type FollowConfig struct {
	// Session is an id, the beginning of one, or a title.
	Session string
	// Dial connects to the program that has the data file open; an error while there is none.
	Dial func() (Feed, error)
	// Read shows the session as the data file has it; it is asked once, if no program is
	// live at the start.
	Read func(session string) (State, error)
	// Now is the clock, for the time at which the program ended.
	Now func() time.Time
	// Again comes back with a message after the time between two attempts to connect.
	Again func(msg tea.Msg) tea.Cmd
	// Look is how a theme and the glyphs look on this terminal.
	Look  func(theme.Name) slide.Look
	Theme theme.Name
}

// betweenDials is how long a screen waits before it looks for the program again.
const betweenDials = 500 * time.Millisecond

// Later sends a message after the usual time between two attempts.
func Later(msg tea.Msg) tea.Cmd {
	return tea.Tick(betweenDials, func(time.Time) tea.Msg { return msg })
}

// link says how this screen stands with the program that has the session open.
type link int

const (
	looking   link = iota // never connected yet
	following             // connected
	idle                  // connected, and it has no session open
	elsewhere             // connected, and it has another session open
	ended                 // it was connected, and is no more
)

// Follow is a second screen, which shows a session as the program that has it open does.
// It is a tea.Model; it only reads.
type Follow struct {
	config        FollowConfig
	ctx           context.Context
	leave         context.CancelFunc
	look          slide.Look
	width, height int

	link  link
	feed  Feed
	state State
	seen  bool      // state is a picture of the session
	asked bool      // the data file was
	since time.Time // when the program ended
	err   error     // why the session cannot be read from the file or from the program
}

// NewFollow returns a second screen. It ends with ctx.
func NewFollow(ctx context.Context, c FollowConfig) *Follow {
	ctx, leave := context.WithCancel(ctx)
	return &Follow{config: c, ctx: ctx, leave: leave, look: c.Look(c.Theme), width: 80, height: 24}
}

type (
	dialled struct {
		feed Feed
		err  error
	}
	published struct {
		state State
		err   error
	}
	kept struct {
		state State
		err   error
	}
	again struct{}
)

// Init looks for the program.
func (f *Follow) Init() tea.Cmd { return f.dial }

// Update takes one message.
func (f *Follow) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		f.width, f.height = msg.Width, msg.Height
	case tea.KeyMsg:
		return f, f.key(msg)
	case input.Keys:
		if few := 3; len(msg) <= few { // more is a text that was pasted
			return f, f.key(msg[0])
		}
	case dialled:
		return f, f.dialled(msg)
	case published:
		return f, f.published(msg)
	case kept:
		f.kept(msg)
	case again:
		return f, f.dial
	}
	return f, nil
}

func (f *Follow) key(msg tea.KeyMsg) tea.Cmd {
	key := msg.String()
	if msg.Type == tea.KeyRunes && len(msg.Runes) > 0 {
		key = string(msg.Runes[0]) // keys that were pressed fast arrive together
	}
	switch key {
	case "q", "esc", "ctrl+c":
		f.leave()
		f.hangUp()
		return tea.Quit
	case "ctrl+t":
		names := theme.Names()
		f.config.Theme = names[(slices.Index(names, f.config.Theme)+1)%len(names)]
		f.look = f.config.Look(f.config.Theme)
	}
	return nil
}

// dial connects; it runs aside.
func (f *Follow) dial() tea.Msg {
	feed, err := f.config.Dial()
	return dialled{feed, err}
}

// next waits for the next state; it runs aside.
func (f *Follow) next(feed Feed) tea.Cmd {
	return func() tea.Msg {
		text, err := feed.Next(f.ctx)
		if err != nil {
			return published{err: err}
		}
		var st State
		if err := json.Unmarshal(text, &st); err != nil {
			return published{err: err}
		}
		return published{state: st}
	}
}

func (f *Follow) dialled(msg dialled) tea.Cmd {
	if f.ctx.Err() != nil { // it was left meanwhile
		if msg.feed != nil {
			_ = msg.feed.Close()
		}
		return nil
	}
	if msg.err == nil {
		f.feed = msg.feed
		return f.next(msg.feed)
	}
	later := f.config.Again(again{})
	if f.link == looking && !f.asked {
		f.asked = true
		return tea.Batch(f.read, later)
	}
	return later
}

// read shows what the data file has; it runs aside.
func (f *Follow) read() tea.Msg {
	st, err := f.config.Read(f.config.Session)
	return kept{st, err}
}

func (f *Follow) kept(msg kept) {
	if f.link != looking {
		return // something newer has come meanwhile
	}
	if f.err = msg.err; f.err == nil {
		f.show(msg.state)
	}
}

func (f *Follow) published(msg published) tea.Cmd {
	if f.feed == nil {
		return nil
	}
	if msg.err != nil {
		f.hangUp()
		f.link, f.since = ended, f.config.Now()
		if !errors.Is(msg.err, io.EOF) {
			f.err = msg.err
		}
		return f.config.Again(again{})
	}
	f.err = nil
	switch {
	case msg.state.Is(f.config.Session):
		f.link = following
		f.show(msg.state)
	case msg.state.Session == "":
		f.link = idle
	default:
		f.link = elsewhere
	}
	return f.next(f.feed)
}

// show takes over a picture. From then on its session is the one that is meant, whatever
// it may be called later.
func (f *Follow) show(st State) {
	f.state, f.seen = st, true
	f.config.Session = st.Session
}

func (f *Follow) hangUp() {
	if f.feed != nil {
		_ = f.feed.Close()
		f.feed = nil
	}
}

// View draws the last picture, and below it what there is to say.
func (f *Follow) View() string {
	if f.width < 1 || f.height < 1 {
		return ""
	}
	var notice []string
	if text := f.notice(); text != "" {
		style := f.look.Theme.Dim
		if f.link == ended || f.err != nil {
			style = f.look.Theme.Warning
		}
		notice = slide.Paint(style, f.look.Wrap(text, max(f.width-2, 1)))
		for i, line := range notice {
			notice[i] = f.look.Fit(" "+line, f.width)
		}
		notice = notice[:min(len(notice), f.height)]
	}
	room := f.height - len(notice)
	lines := f.look.Exactly(nil, f.width, room)
	if f.seen {
		lines = View(f.state, f.look, f.width, room)
	}
	return strings.Join(append(lines, notice...), "\n")
}

// notice is what people must know about this screen; nothing while it follows.
func (f *Follow) notice() string {
	switch {
	case f.link == following:
		return ""
	case f.link == idle:
		return "The workshop program has no session open. This screen goes on when it has."
	case f.link == elsewhere:
		return "The workshop program has another session open. This screen goes on when it is back."
	case f.err != nil:
		return sentence(f.err) + " This screen goes on when the session is open."
	case f.link == ended:
		return "The workshop program has ended (" + f.since.Format("15:04") + "). This screen goes on when it is opened again."
	case f.seen:
		return "The session as it was saved. This screen goes on when it is opened."
	}
	return "Waiting for the session to be opened."
}

// sentence turns an error into one. It is cleaned by itself, so that nothing in it can
// swallow what is said next.
func sentence(err error) string {
	words := text.Line(err.Error())
	if words == "" {
		return "Something is wrong, and nothing says what."
	}
	return text.Capital(words) + "."
}

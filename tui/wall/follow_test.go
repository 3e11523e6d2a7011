package wall

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/wall/letters/letterstest"
	"familyhub/stocktake/tui/wall/slide"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"
)

// stage drives a second screen without a terminal, a socket or a clock: commands are run
// one after the other when the test says so.
type stage struct {
	t       *testing.T
	screen  *Follow
	feed    *feed                       // nil while no program is live
	saved   func(string) (State, error) // what the data file has
	waiting []tea.Cmd
	reads   int
	quit    bool
}

// feed is a live program.
type feed struct {
	states [][]byte
	err    error // what comes after the states; nil for nothing yet
	closed bool
}

var errNothingYet = errors.New("nothing yet")

func (f *feed) Next(context.Context) ([]byte, error) {
	if len(f.states) > 0 {
		st := f.states[0]
		f.states = f.states[1:]
		return st, nil
	}
	if f.err != nil {
		return nil, f.err
	}
	return nil, errNothingYet
}

func (f *feed) Close() error { f.closed = true; return nil }

func (f *feed) publish(t *testing.T, st State) {
	t.Helper()
	text, err := json.Marshal(st)
	if err != nil {
		t.Fatal(err)
	}
	f.states = append(f.states, text)
}

func newStage(t *testing.T, session string) *stage {
	s := &stage{t: t, saved: func(string) (State, error) { return State{}, errors.New("there is no such session") }}
	s.screen = NewFollow(context.Background(), FollowConfig{
		Session: session,
		Dial: func() (Feed, error) {
			if s.feed == nil {
				return nil, errors.New("nobody there")
			}
			return s.feed, nil
		},
		Read:  func(ref string) (State, error) { s.reads++; return s.saved(ref) },
		Now:   func() time.Time { return time.Date(2026, time.March, 12, 10, 42, 0, 0, time.UTC) },
		Again: func(msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } },
		Look: func(name theme.Name) slide.Look {
			return slide.Look{Theme: theme.New(name, theme.OnDark, termenv.Ascii), Glyphs: theme.NewGlyphs(theme.Mixed)}
		},
		Theme: theme.Auto,
	})
	s.waiting = []tea.Cmd{s.screen.Init()}
	return s
}

// turn runs every command that is waiting once; what comes of them waits for the next.
func (s *stage) turn() {
	now := s.waiting
	s.waiting = nil
	for _, cmd := range now {
		s.run(cmd)
	}
}

func (s *stage) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		s.waiting = append(s.waiting, msg...)
	case tea.QuitMsg:
		s.quit = true
	case published:
		if msg.err == errNothingYet { // Next would still be waiting
			s.waiting = append(s.waiting, cmd)
			return
		}
		s.send(msg)
	default:
		s.send(msg)
	}
}

func (s *stage) send(msg tea.Msg) {
	_, cmd := s.screen.Update(msg)
	s.waiting = append(s.waiting, cmd)
}

// settle gives everything that is under way the time to arrive.
func (s *stage) settle() {
	for range 8 {
		s.turn()
	}
}

func (s *stage) shows(texts ...string) {
	s.t.Helper()
	view := strings.Join(strings.Fields(s.screen.View()), " ")
	for _, text := range texts {
		if !strings.Contains(view, text) && !letterstest.Shows(s.screen.View(), text, plain().Glyphs) {
			s.t.Fatalf("%q is not on the screen:\n%s", text, s.screen.View())
		}
	}
}

func (s *stage) hides(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if strings.Contains(s.screen.View(), text) {
			s.t.Fatalf("%q is on the screen:\n%s", text, s.screen.View())
		}
	}
}

func TestASecondScreenFollows(t *testing.T) {
	s := newStage(t, "northvale, SPRING 2026")
	s.feed = &feed{}
	s.feed.publish(t, sealedState(t))
	s.settle()
	s.shows("9 of 12 in", "Every induction")
	s.hides("This screen")
	s.feed.publish(t, revealedState(t))
	s.settle()
	s.shows("median 3", "people disagree")
	if s.reads > 0 {
		t.Error("the data file was read although a program is live")
	}
}

func TestTheLiveProgramEndsAndComesBack(t *testing.T) {
	s := newStage(t, "abcdef")
	first := &feed{}
	s.feed = first
	first.publish(t, revealedState(t))
	s.settle()
	first.err, s.feed = io.EOF, nil
	s.settle()
	s.shows("median 3", "The workshop program has ended (10:42). This screen goes on when it is opened again.")
	if !first.closed {
		t.Error("the connection was not closed")
	}
	if s.reads > 0 {
		t.Error("the data file was read, which the next program needs")
	}
	s.feed = &feed{}
	s.feed.publish(t, agreedState(t))
	s.settle()
	s.shows("Consensus")
	s.hides("has ended")
}

func TestNoProgramIsLive(t *testing.T) {
	s := newStage(t, "abcdef")
	s.shows("Waiting for the session to be opened.")
	s.saved = func(ref string) (State, error) { return agreedState(t), nil }
	s.settle()
	s.shows("Consensus", "The session as it was saved.")
	if s.reads != 1 {
		t.Errorf("the data file was read %d times", s.reads)
	}
	s.feed = &feed{}
	s.feed.publish(t, sealedState(t))
	s.settle()
	s.shows("9 of 12 in")
	s.hides("as it was saved")
}

func TestTheDataFileHasNoSuchSession(t *testing.T) {
	s := newStage(t, "nowhere")
	s.settle()
	s.shows("There is no such session. This screen goes on when the session is open.")
}

func TestAnotherSessionIsOpen(t *testing.T) {
	s := newStage(t, "abcdef")
	s.feed = &feed{}
	s.feed.publish(t, revealedState(t))
	other := sealedState(t)
	other.Session, other.Title = "zzzz", "Southvale, behind closed doors"
	s.feed.publish(t, other)
	s.settle()
	s.shows("median 3", "The workshop program has another session open.")
	s.hides("Southvale")
	s.feed.publish(t, State{})
	s.settle()
	s.shows("median 3", "The workshop program has no session open.")
	renamed := agreedState(t)
	renamed.Title = "Renamed"
	s.feed.publish(t, renamed)
	s.settle()
	s.shows("Consensus", "Renamed")
}

func TestTheLiveProgramIsOfAnotherVersion(t *testing.T) {
	s := newStage(t, "abcdef")
	s.feed = &feed{err: errors.New("the workshop program is another version of stocktake")}
	s.settle()
	s.shows("The workshop program is another version of stocktake.")
}

func TestAStateThatIsNone(t *testing.T) {
	s := newStage(t, "abcdef")
	s.feed = &feed{states: [][]byte{[]byte(`"hello"`)}}
	s.settle()
	s.shows("This screen goes on")
}

func TestTheKeysOfASecondScreen(t *testing.T) {
	for name, key := range map[string]tea.KeyMsg{
		"q":      {Type: tea.KeyRunes, Runes: []rune("qq")},
		"esc":    {Type: tea.KeyEsc},
		"ctrl+c": {Type: tea.KeyCtrlC},
	} {
		s := newStage(t, "abcdef")
		s.feed = &feed{}
		s.feed.publish(t, sealedState(t))
		s.settle()
		s.send(key)
		s.settle()
		if !s.quit || !s.feed.closed || s.screen.ctx.Err() == nil {
			t.Errorf("%s: quit %v, closed %v, %v", name, s.quit, s.feed.closed, s.screen.ctx.Err())
		}
	}
	s := newStage(t, "abcdef")
	for range theme.Names() {
		s.send(tea.KeyMsg{Type: tea.KeyCtrlT})
	}
	if s.screen.config.Theme != theme.Auto {
		t.Errorf("after all themes: %s", s.screen.config.Theme)
	}
	s.send(tea.KeyMsg{Type: tea.KeyCtrlT})
	if s.screen.config.Theme == theme.Auto {
		t.Error("ctrl+t changes nothing")
	}
}

func TestTheScreenIsAsLargeAsTheWindow(t *testing.T) {
	for _, size := range []tea.WindowSizeMsg{{Width: 80, Height: 24}, {Width: 1, Height: 1}, {Width: 7, Height: 2}, {Width: 200, Height: 60}} {
		s := newStage(t, "abcdef")
		s.send(size)
		s.settle()
		for _, line := range strings.Split(s.screen.View(), "\n") {
			if text.Width(line) != size.Width {
				t.Errorf("%v: %q", size, line)
			}
		}
		if n := strings.Count(s.screen.View(), "\n") + 1; n != size.Height {
			t.Errorf("%v: %d lines", size, n)
		}
	}
}

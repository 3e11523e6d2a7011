// Package plain is the program for people who do not see the screen: a second front end over the same
// pages. It says what a page has, in lines; reads a line; and finds in it one of the page's commands, a
// number to choose by, answers of the scale, or the text for a field. Nothing is painted, nothing moves,
// and nothing is said twice: of a page that was said only what has changed since.
package plain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"familyhub/stocktake/tui/chrome"
	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Program is the pages, as a front end drives them.
type Program interface {
	tea.Model
	Top() ui.Screen
	// Pages are all that are open, the one on top last.
	Pages() []ui.Screen
	Look() *ui.Look
	Session() *ui.OpenSession
	// Commands lists what can be done now.
	Commands() []ui.Command
	// Named are the commands, and the places beyond the page, that have some words.
	Named(words []string) []ui.Command
	// Choose carries out a command that was named and not pressed.
	Choose(c ui.Command) tea.Cmd
	// Said is what stands around the page.
	Said() chrome.Said
	// Leave ends the program once everything is on the disk.
	Leave() tea.Cmd
}

// Reader is where lines are typed.
type Reader interface {
	// Line reads a line without its end. The error is io.EOF behind the last one.
	Line() (string, error)
	// Hidden asks for a line that does not show while it is typed.
	Hidden(prompt string) (string, error)
}

// Front says a program and takes what is typed.
type Front struct {
	program Program
	in      Reader
	voice   voice
	start   func(work func()) // begins work on a goroutine of its own

	came    chan came // what commands came to
	late    chan tea.Msg
	pending int // commands that are under way
	ended   bool
	page    seen            // the page that was said last
	denied  bool            // the line before asked for a consensus that is not asked
	offered map[string]bool // what may be typed, by the page's commands, as far as it was said
}

// came is the message of a command.
type came struct{ msg tea.Msg }

// delayed is a message that is to come after a while.
type delayed struct {
	wait time.Duration
	msg  tea.Msg
}

// New is the front end of a program. Start begins work on a goroutine of its own.
func New(program Program, in Reader, out io.Writer, start func(work func())) *Front {
	return &Front{
		program: program, in: in, voice: newVoice(out), start: start,
		came: make(chan came), late: make(chan tea.Msg), offered: make(map[string]bool),
	}
}

// Later delivers a message after a while; nothing waits for it.
func Later(wait time.Duration, msg tea.Msg) tea.Cmd {
	return func() tea.Msg { return delayed{wait, msg} }
}

// errEnded says that the program was left.
var errEnded = errors.New("the program was left")

// Run says and reads until the program is left, which is no error. The error is io.EOF where the input
// has come to its end before that, the cause where the context is over, and what kept the output from
// being written.
func (f *Front) Run(ctx context.Context) error {
	f.voice.say("stocktake in lines. Type ? for what can be typed; a number chooses from a list.")
	err := f.do(ctx, f.program.Init())
	f.size(ctx)
	for err == nil {
		f.announce()
		var line string
		if line, err = f.ask(ctx); err == nil {
			err = f.take(ctx, line)
		}
		if err == nil {
			err = f.voice.err
		}
	}
	if errors.Is(err, io.EOF) || errors.Is(err, f.voice.err) {
		f.leave(ctx)
	}
	if errors.Is(err, errEnded) {
		return nil
	}
	return err
}

// leave has everything written that was entered, also what stands in an open form. What cannot be written
// is told by who runs the program.
func (f *Front) leave(ctx context.Context) {
	if err := f.do(ctx, f.program.Leave()); err == nil {
		_ = f.update(ctx, written{})
	}
}

// size tells the pages that there is room for all they have.
func (f *Front) size(ctx context.Context) {
	_ = f.update(ctx, tea.WindowSizeMsg{Width: ui.AloudWidth, Height: ui.AloudHeight})
}

// press presses a key by its name.
func (f *Front) press(ctx context.Context, name string) error {
	key, ok := input.Named(name)
	if !ok {
		return nil
	}
	f.page.notice = "" // what is said of this is said, also where it was said before
	return f.update(ctx, key)
}

// update hands a message to the program, and waits for all that comes of it.
func (f *Front) update(ctx context.Context, msg tea.Msg) error {
	_, cmd := f.program.Update(msg)
	return f.do(ctx, cmd)
}

// do carries a command out with all that comes of it. What waits for a while is not waited for.
func (f *Front) do(ctx context.Context, cmd tea.Cmd) error {
	f.begin(ctx, cmd)
	working := time.NewTimer(slow)
	defer working.Stop()
	for f.pending > 0 && !f.ended {
		select {
		case c := <-f.came:
			f.pending--
			f.receive(ctx, c.msg)
		case msg := <-f.late:
			f.receive(ctx, msg)
		case <-working.C:
			f.voice.say("Working…")
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
	if f.ended {
		return errEnded
	}
	return nil
}

// slow is after how long it is said that something takes its time.
const slow = 2 * time.Second

// begin carries a command out aside.
func (f *Front) begin(ctx context.Context, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	f.pending++
	f.start(func() {
		msg := cmd()
		select {
		case f.came <- came{msg}:
		case <-ctx.Done():
		}
	})
}

// receive takes what a command came to.
func (f *Front) receive(ctx context.Context, msg tea.Msg) {
	switch msg := msg.(type) {
	case nil:
	case tea.BatchMsg:
		for _, cmd := range msg {
			f.begin(ctx, cmd)
		}
	case tea.QuitMsg:
		f.ended = true
	case delayed:
		f.start(func() {
			select {
			case <-time.After(msg.wait):
			case <-ctx.Done():
				return
			}
			select {
			case f.late <- msg.msg:
			case <-ctx.Done():
			}
		})
	default:
		_, cmd := f.program.Update(msg)
		f.begin(ctx, cmd)
	}
}

// typed is a line, or why there is none.
type typed struct {
	line string
	err  error
}

// ask prompts for a line and waits for it. What comes meanwhile is taken in, and said where it cannot
// wait.
func (f *Front) ask(ctx context.Context) (string, error) {
	lines := make(chan typed, 1)
	prompt, hidden := f.prompt()
	read := f.in.Line
	if hidden {
		read = func() (string, error) { return f.in.Hidden(prompt) }
	} else {
		f.voice.prompt(prompt)
	}
	f.start(func() {
		line, err := read()
		lines <- typed{line, err}
	})
	for {
		select {
		case t := <-lines:
			return t.line, t.err
		case msg := <-f.late:
			was := f.program.Said()
			if err := f.arrived(ctx, msg); err != nil {
				return "", err
			}
			if now := f.urgent(was); now != "" {
				f.voice.interrupt(now)
				if !hidden {
					f.voice.prompt(prompt)
				}
			}
		case <-ctx.Done():
			return "", context.Cause(ctx)
		}
	}
}

// arrived takes a message that came after a while.
func (f *Front) arrived(ctx context.Context, msg tea.Msg) error {
	f.receive(ctx, msg)
	return f.do(ctx, nil)
}

// urgent is what must be said at once: what could not be saved, and that a time is up.
func (f *Front) urgent(was chrome.Said) string {
	now := f.program.Said()
	switch {
	case now.Failure != "" && now.Failure != was.Failure:
		return now.State + ". " + now.Failure
	case now.Notice != "" && now.Notice != was.Notice && now.Bad:
		f.page.notice = now.Notice
		return now.Notice
	case timeUp(now.Time) && !timeUp(was.Time):
		return now.Time
	}
	return ""
}

// prompt is what stands before the place where a line is typed, and whether nobody may see the line.
func (f *Front) prompt() (words string, hidden bool) {
	if form := f.form(); form != nil {
		a := form.Asked()
		return f.question(a), a.Secret
	}
	page := f.program.Top()
	if p, ok := page.(ui.TextInput); ok && p.Typing() {
		return "Words to look for, or :close: ", false
	}
	words = "Command: "
	if len(f.page.items) > 0 {
		words = "Number or command: "
	}
	for _, c := range f.program.Commands() {
		if c.RunKey != nil && !c.Quiet {
			words = fmt.Sprintf("%s %s, or a command: ", c.Label, shown(c, f.program.Look()))
			break
		}
	}
	if hidden = f.covered(); hidden {
		words = "Sealed, so what you type is not shown. " + words
	}
	if short := strings.Replace(words, ", so what you type is not shown. ", ": ", 1); f.offered[words] {
		words = strings.Replace(short, ", or a command", "", 1)
	} else {
		f.offered[words] = true
	}
	return words, hidden
}

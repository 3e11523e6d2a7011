// Package screens shows the screens in the terminal, and says how they ended.
package screens

import (
	"errors"
	"os"
	"runtime"
	"sync/atomic"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/program"
	"familyhub/stocktake/tui/cli/usereditor"
	"familyhub/stocktake/tui/clipboard"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/instruments"
	"familyhub/stocktake/tui/journal"
	"familyhub/stocktake/tui/live"
	"familyhub/stocktake/tui/opener"
	"familyhub/stocktake/tui/plain"
	"familyhub/stocktake/tui/story"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Runner shows the screens, with the choices of look that every call takes.
type Runner struct {
	*output.Files
	Theme   string // the colours; empty for what the data file remembers
	Glyphs  string // the characters, likewise
	OnWall  bool   // what the room may see comes first
	NoMouse bool   // the terminal keeps the mouse to itself
	// Accessible says pages in lines and reads lines, for people who do not see the screen.
	Accessible bool

	lent atomic.Bool // the terminal is with the user's editor
}

// Show runs the program in the terminal until it is left, and makes sure that
// what was entered is on the disk however it ended. Keys are pressed before anything is shown.
func (r *Runner) Show(s ui.Store, begin tui.Begin, keys ...tea.KeyMsg) (err error) {
	begin.Wall = r.OnWall && !begin.Sample
	dir, err := os.Getwd()
	if err != nil {
		dir = os.TempDir()
	}
	log := openJournal(r.Now)
	_ = usereditor.Sweep() // what cannot go keeps nobody from working; erase says so
	var samples demos
	defer func() { err = errors.Join(err, samples.remove()) }()
	rescued := Elsewhere{Open: r.Opener().OpenNew, First: append(r.DataFiles(), s.Path())}
	defer func() { err = errors.Join(err, rescued.Close(r.savedElsewhere)) }()
	own := instruments.Beside(s.Path())
	config := tui.Config{
		Store: s, Framework: framework.Builtin(), Instruments: own.Instruments, OwnFrameworks: own.Folder, Now: r.Now, NewID: model.NewID, ExportDir: dir, Work: r.Cost(), Begin: begin,
		Open:  opener.Open,
		Files: export.Writer{Refuse: rescued.Refuse},
		Demo:  samples.make, Later: tui.Later, ReadOnly: readOnly(s), Elsewhere: rescued.Make,
		SaveFailed: func(err error) { noteFailedSave(log, err) },
	}
	if !begin.Sample {
		config.MustRead = r.MustRead(s)
		config.Notice, config.Backup = r.PlaceWarning(s), noted(log, backUp)
	}
	keyboard := program.Keyboard(r.Stdin)
	if r.InLines() {
		inLines(&config)
	} else {
		if !r.NoMouse {
			keyboard.Mouse()
		}
		r.look(s, keyboard, &config)
		if len(keys) == 0 {
			config.Hints = hints(s)
		}
	}
	// A second screen is a comfort: where it cannot be served, the workshop goes on, and
	// stocktake wall says that nothing is there to follow.
	g := program.NewGuard()
	if !r.InLines() {
		config.Copy = clipboard.Copier(g.Output(r.Stdout.(*os.File)), r.Getenv, runtime.GOOS)
	}
	if server, err := live.Serve(s.Path(), g.Do); err == nil {
		config.Publish = func(state []byte) { _ = server.Publish(state) }
		defer server.Close()
	}
	var ran error
	var root *tui.Root
	var shown plain.Program
	if r.InLines() {
		root, shown = begun(config, keys)
		ran = r.say(log, g, shown)
	} else {
		editor := usereditor.New(r.Getenv, r.Stdin, r.Stdout, &r.lent)
		config.Editor = editor.Offer()
		editor.EndWith(g.Ctx)
		root, shown = begun(config, keys)
		ran = r.inTerminal(log, journal.Word("screens", "workshop"), g, keyboard, shown)
	}
	lost := program.Attempt(root.Flush)
	in := rescued.path(s.Path())
	r.unbacked(in, root.Unbacked())
	all := r.allInFile(in)
	if begin.Sample {
		all = inNoFile()
	}
	if r.InLines() && lost == nil {
		ran = r.saidAll(ran, all)
	}
	return r.exitMessage(log, ran, all, lost)
}

// begun is the program, and as it is shown where keys have been pressed already.
func begun(config tui.Config, keys []tea.KeyMsg) (*tui.Root, plain.Program) {
	if len(keys) == 0 {
		root := tui.New(config)
		return root, root
	}
	p, later := story.New(80, 24), config.Later
	config.Later = p.Later
	p.Begin(config)
	for _, key := range keys {
		p.Send(key)
	}
	return p.Root, p.Resume(later)
}

// inTerminal shows a program in the terminal at both ends of which somebody sits, until it is left.
func (r *Runner) inTerminal(log *journal.Log, kind journal.Field, g *program.Guard, keys *input.Keyboard, model tea.Model) error {
	if stderr, ok := r.Stderr.(*os.File); ok {
		r.Stderr = g.Output(stderr) // usually the same terminal
	}
	return program.Terminal{
		In: r.Stdin.(*os.File), Out: r.Stdout.(*os.File), Now: r.Now, Log: log, Kind: kind, Keys: keys, Lent: &r.lent,
	}.Show(g, model)
}

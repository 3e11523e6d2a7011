package firstuse

import (
	"familyhub/stocktake/tui/burst"
	"familyhub/stocktake/tui/chrome"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// App is the program as this package needs it.
type App interface {
	burst.App
	// Pages are all that are open, the one on top last.
	Pages() []ui.Screen
	// GoHome closes all pages above the home screen.
	GoHome()
	// OpenSession opens a session where it was left, and then the page; the zero Page is none.
	OpenSession(id string, then ui.Page) tea.Cmd
	// LeaveSession goes home from the open session.
	LeaveSession() tea.Cmd
	// ShowSamples opens a new file with the sample sessions, and then does something more.
	ShowSamples(then ui.Action) tea.Cmd
	// Demo reports whether the sample sessions are shown in place of the user's own.
	Demo() bool
	// Samples reports whether the list shows no sessions of the user's own.
	Samples() bool
	// OnWall reports whether a page is seen as the room may see it; EndWall shows it as it is.
	OnWall() bool
	EndWall()
	// SayAfter says something unless something else is said already.
	SayAfter(words string)
	// Remember keeps a setting in the user's own file.
	Remember(key, value string) tea.Cmd
}

// Newcomer leads those who use the program for the first time: by the tour while there is one, and by hints.
type Newcomer struct {
	app   App
	tour  *Tour // nil while there is none
	hints *Hints
}

// NewNewcomer leads through a program, with the tour from the beginning or without; no hints are none.
func NewNewcomer(app App, hints *Hints, tour bool) *Newcomer {
	n := &Newcomer{app: app, hints: hints}
	if hints == nil {
		n.hints = NoHints()
	}
	if tour {
		n.tour = NewTour(app.Look().Aloud())
	}
	return n
}

// StartTour begins the tour, on samples that nobody has changed yet.
func (n *Newcomer) StartTour() tea.Cmd {
	switch open := n.app.Session(); {
	case open != nil && !n.app.Samples():
		return ui.Run(n.app, ui.Say("The tour is on sample sessions: leave this session, which is kept, and choose tour again."))
	case open != nil:
		return tea.Batch(n.app.LeaveSession(), n.StartTour())
	}
	n.app.GoHome()
	return n.app.ShowSamples(func(app ui.App) tea.Cmd {
		n.tour = NewTour(app.Look().Aloud())
		return nil
	})
}

// endTour ends it wherever it is.
func (n *Newcomer) endTour(app ui.App) tea.Cmd {
	n.tour = nil
	return ui.Run(app, ui.Say("The tour is over. Look around as you like; D on the first page begins it again."))
}

// TourCommands lead through the tour while there is one. They work on every page and in every field.
func (n *Newcomer) TourCommands() []ui.Command {
	if n.tour == nil {
		return nil
	}
	return []ui.Command{
		ui.On("ctrl+n", "next stop", "Have done what the tour says here, and go on", func() ui.Action { return n.on }).Quietly(),
		ui.On("ctrl+b", "stop before", "Go back to the stop of the tour before", func() ui.Action { return n.back }).Quietly(),
		ui.On("ctrl+x", "end the tour", "End the tour", func() ui.Action { return n.endTour }).Quietly(),
	}
}

// on does what is still to be done at the stop, or goes on to the next one where nothing is. From
// elsewhere it goes to where the stop is.
func (n *Newcomer) on(app ui.App) tea.Cmd {
	if n.writing() {
		return ui.Run(app, ui.Say("You are writing something: Esc leaves it, then the tour goes on."))
	}
	if n.tour.Away(n.sight()) {
		return n.toStop()
	}
	var cmds []tea.Cmd
	if !n.tour.Over() {
		cmds = append(cmds, n.afresh())
	}
	keys := n.tour.Keys(n.sight())
	if len(keys) == 0 {
		n.tour.Next()
		return n.toStop()
	}
	for _, key := range keys {
		cmds = append(cmds, burst.Press(n.app, key))
	}
	return tea.Batch(cmds...)
}

// back goes back to the stop before.
func (n *Newcomer) back(app ui.App) tea.Cmd {
	if n.writing() {
		return ui.Run(app, ui.Say("You are writing something: Esc leaves it, then the tour goes back."))
	}
	n.tour.Back(n.sight())
	return n.toStop()
}

// toStop goes to where the stop of the tour is, unless the user is there.
func (n *Newcomer) toStop() tea.Cmd {
	n.app.EndWall()
	place, home := n.tour.Place()
	switch open := n.app.Session(); {
	case open != nil && (home || open.Session().ID() != n.tour.Session()):
		return n.app.LeaveSession()
	case open == nil && !home:
		n.app.GoHome()
		return n.app.OpenSession(n.tour.Session(), 0)
	case open != nil && open.Place != place:
		return n.app.Show(place)
	}
	return n.afresh()
}

// afresh shows the page of the session, or the home screen, as it is when it is opened: nothing lies
// over it, and no field is open.
func (n *Newcomer) afresh() tea.Cmd {
	if open := n.app.Session(); open != nil {
		return n.app.Show(open.Place)
	}
	n.app.GoHome()
	if _, typing := burst.Field(n.app); typing {
		return burst.Press(n.app, "esc")
	}
	return nil
}

// writing reports whether a form is open with a text in it that is worth keeping.
func (n *Newcomer) writing() bool { return form.DraftIn(n.app.Pages()) != nil }

// sight is what the tour sees.
func (n *Newcomer) sight() Sight {
	s := Sight{Over: len(n.app.Pages()) > 1, Wall: n.app.OnWall(), Does: n.does}
	if open := n.app.Session(); open != nil {
		s.Session, s.Place, s.Over = open.Session(), open.Place, len(n.app.Pages()) > 2
	}
	s.Off = s.Over && !Passing(n.app.Top())
	return s
}

// does is what a key does on the page on top, as the label of its command.
func (n *Newcomer) does(key string) string {
	c, _ := ui.Find(n.app.Top().Commands(), key)
	return c.Label
}

// See takes note of what has changed, for the tour and for the hints.
func (n *Newcomer) See() tea.Cmd {
	switch {
	case n.tour == nil:
	case !n.app.Samples():
		n.tour = nil
	case n.tour.See(n.sight()):
		n.tour = nil
		n.app.SayAfter("That was the tour. Look around as you like: nothing here is kept.")
	}
	if !n.hints.See(n.app.Pages(), n.tour == nil && !n.app.OnWall()) || n.app.Demo() { // of the samples the user's own file knows nothing
		return nil
	}
	return n.app.Remember(HintsSetting, n.hints.Remembered())
}

// Band is what the tour says of the stop.
func (n *Newcomer) Band() (b chrome.Band) {
	if n.tour == nil {
		return b
	}
	b.Title = n.tour.Title()
	text, do := n.tour.Says(n.sight())
	look := n.app.Look()
	b.Text, b.Do = look.ToASCII(look.Own(text)), look.ToASCII(look.Own(do))
	for i, label := range []string{"go on", "back", "end it"} {
		c := n.TourCommands()[i]
		c.Label = label
		b.Commands = append(b.Commands, c)
	}
	return b
}

// Hint is what there is to know for those who are on the page on top for the first time.
func (n *Newcomer) Hint() string {
	if n.app.OnWall() {
		return ""
	}
	look := n.app.Look()
	return look.ToASCII(look.Own(n.hints.Text(n.app.Top())))
}

// Commands begin the tour, and call the hints back or keep them away.
func (n *Newcomer) Commands() []ui.Command {
	commands := []ui.Command{ui.TourCommand(func(ui.App) tea.Cmd { return n.StartTour() }).Keyless()}
	if n.app.Look().Aloud() {
		return commands // a page says what can be typed when it is said for the first time
	}
	commands = append(commands, ui.On("", "show hints again", "Let each screen say its hint once more", func() ui.Action {
		return n.setHints(NewHints(""), "Each screen says its hint once more.")
	}))
	if !n.hints.Off() {
		commands = append(commands, ui.On("", "no hints", "Show no hints any more", func() ui.Action {
			return n.setHints(NoHints(), "Hints are off. “Show hints again”, among the commands that : finds, brings them back.")
		}))
	}
	return commands
}

// setHints puts other hints in the place of those that there are, and remembers it.
func (n *Newcomer) setHints(hints *Hints, said string) ui.Action {
	return func(ui.App) tea.Cmd {
		n.hints = hints
		n.app.Notify(ui.Notice{Text: n.app.Look().ToASCII(said)})
		return n.app.Remember(HintsSetting, hints.Remembered())
	}
}

package tui

import (
	"familyhub/stocktake/tui/burst"
	"familyhub/stocktake/tui/chrome"
	"familyhub/stocktake/tui/firstuse"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// newcomer is what is there for those who use the program for the first time.
type newcomer struct {
	tour  *firstuse.Tour // nil while there is none
	hints *firstuse.Hints
}

// StartTour begins the tour, on samples that nobody has changed yet.
func (r *Root) StartTour() tea.Cmd {
	switch {
	case r.open != nil && !r.Samples():
		return ui.Run(r, ui.Say("The tour is on sample sessions: leave this session, which is kept, and choose tour again."))
	case r.open != nil:
		return tea.Batch(r.leaveSession(), r.StartTour())
	}
	r.pages = r.pages[:1]
	return r.showSamples(own(func(r *Root) tea.Cmd {
		r.tour = firstuse.NewTour(r.look.Aloud())
		return nil
	}))
}

// endTour ends it wherever it is.
func endTour(r *Root) tea.Cmd {
	r.tour = nil
	return ui.Run(r, ui.Say("The tour is over. Look around as you like; D on the first page begins it again."))
}

// tourCommands lead through the tour while there is one. They work on every page and in every field.
func (r *Root) tourCommands() []ui.Command {
	if r.tour == nil {
		return nil
	}
	return []ui.Command{
		ui.On("ctrl+n", "next stop", "Have done what the tour says here, and go on", func() ui.Action { return own((*Root).tourOn) }).Quietly(),
		ui.On("ctrl+b", "stop before", "Go back to the stop of the tour before", func() ui.Action { return own((*Root).tourBack) }).Quietly(),
		ui.On("ctrl+x", "end the tour", "End the tour", func() ui.Action { return own(endTour) }).Quietly(),
	}
}

// tourOn does what is still to be done at the stop, or goes on to the next one where nothing is. From
// elsewhere it goes to where the stop is.
func (r *Root) tourOn() tea.Cmd {
	if r.writing() {
		return ui.Run(r, ui.Say("You are writing something: Esc leaves it, then the tour goes on."))
	}
	if r.tour.Away(r.sight()) {
		return r.toStop()
	}
	var cmds []tea.Cmd
	if !r.tour.Over() {
		cmds = append(cmds, r.afresh())
	}
	keys := r.tour.Keys(r.sight())
	if len(keys) == 0 {
		r.tour.Next()
		return r.toStop()
	}
	for _, key := range keys {
		cmds = append(cmds, r.press(key))
	}
	return tea.Batch(cmds...)
}

// tourBack goes back to the stop before.
func (r *Root) tourBack() tea.Cmd {
	if r.writing() {
		return ui.Run(r, ui.Say("You are writing something: Esc leaves it, then the tour goes back."))
	}
	r.tour.Back(r.sight())
	return r.toStop()
}

// toStop goes to where the stop of the tour is, unless the user is there.
func (r *Root) toStop() tea.Cmd {
	r.wallMode = false
	place, home := r.tour.Place()
	switch {
	case r.open != nil && (home || r.open.Session().ID() != r.tour.Session()):
		return r.leaveSession()
	case r.open == nil && !home:
		r.pages = r.pages[:1]
		return r.OpenSession(r.tour.Session(), 0)
	case r.open != nil && r.open.Place != place:
		return r.Show(place)
	}
	return r.afresh()
}

// afresh shows the page of the session, or the home screen, as it is when it is opened: nothing lies
// over it, and no field is open.
func (r *Root) afresh() tea.Cmd {
	if r.open != nil {
		return r.Show(r.open.Place)
	}
	r.pages = r.pages[:1]
	if _, typing := burst.Field(r); typing {
		return r.press("esc")
	}
	return nil
}

// writing reports whether a form is open with a text in it that is worth keeping.
func (r *Root) writing() bool {
	for _, page := range r.pages {
		if d, ok := page.(form.Drafting); ok {
			if _, some := d.Draft(); some {
				return true
			}
		}
	}
	return false
}

// sight is what the tour sees.
func (r *Root) sight() firstuse.Sight {
	s := firstuse.Sight{Over: len(r.pages) > 1, Wall: r.showingWall(), Does: r.does}
	if r.open != nil {
		s.Session, s.Place, s.Over = r.open.Session(), r.open.Place, len(r.pages) > 2
	}
	s.Off = s.Over && !firstuse.Passing(r.Top())
	return s
}

// does is what a key does on the page on top, as the label of its command.
func (r *Root) does(key string) string {
	c, _ := ui.Find(r.Top().Commands(), key)
	return c.Label
}

// seeNewcomer takes note of what has changed, for the tour and for the hints.
func (r *Root) seeNewcomer() tea.Cmd {
	switch {
	case r.tour == nil:
	case !r.Samples():
		r.tour = nil
	case r.tour.See(r.sight()):
		r.tour = nil
		r.sayAfter("That was the tour. Look around as you like: nothing here is kept.")
	}
	if !r.hints.See(r.pages, r.tour == nil && !r.showingWall()) || r.Demo() { // of the samples the user's own file knows nothing
		return nil
	}
	return r.Remember(firstuse.HintsSetting, r.hints.Remembered())
}

// band is what the tour says of the stop.
func (r *Root) band() (b chrome.Band) {
	if r.tour == nil {
		return b
	}
	b.Title = r.tour.Title()
	text, do := r.tour.Says(r.sight())
	b.Text, b.Do = r.look.ToASCII(r.look.Own(text)), r.look.ToASCII(r.look.Own(do))
	for i, label := range []string{"go on", "back", "end it"} {
		c := r.tourCommands()[i]
		c.Label = label
		b.Commands = append(b.Commands, c)
	}
	return b
}

// hint is what there is to know for those who are on the page on top for the first time.
func (r *Root) hint() string {
	if r.showingWall() {
		return ""
	}
	return r.look.ToASCII(r.look.Own(r.hints.Text(r.Top())))
}

// newcomerCommands begin the tour, and call the hints back or keep them away.
func (r *Root) newcomerCommands() []ui.Command {
	commands := []ui.Command{ui.TourCommand(own((*Root).StartTour)).Keyless()}
	if r.look.Aloud() {
		return commands // a page says what can be typed when it is said for the first time
	}
	commands = append(commands, ui.On("", "show hints again", "Let each screen say its hint once more", func() ui.Action {
		return r.setHints(firstuse.NewHints(""), "Each screen says its hint once more.")
	}))
	if !r.hints.Off() {
		commands = append(commands, ui.On("", "no hints", "Show no hints any more", func() ui.Action {
			return r.setHints(firstuse.NoHints(), "Hints are off. “Show hints again”, among the commands that : finds, brings them back.")
		}))
	}
	return commands
}

// setHints puts other hints in the place of those that there are, and remembers it.
func (r *Root) setHints(hints *firstuse.Hints, said string) ui.Action {
	return func(ui.App) tea.Cmd {
		r.hints = hints
		r.Notify(ui.Notice{Text: r.look.ToASCII(said)})
		return r.Remember(firstuse.HintsSetting, hints.Remembered())
	}
}

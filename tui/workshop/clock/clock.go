// Package clock is where time is looked after: the timer for what the room does for a while, and
// the time that was used.
package clock

import (
	"fmt"
	"time"

	"familyhub/stocktake/model/pace"
	"familyhub/stocktake/tui/timer"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/wall/slide"
)

// use is what a room takes time for.
type use struct {
	words  string
	length time.Duration
}

// uses are what the timer is set for most, with a usual length of each.
func uses() []use {
	return []use{
		{"in pairs", 2 * time.Minute},
		{"silent writing", 3 * time.Minute},
		{"each in turn", time.Minute},
		{"all together", 5 * time.Minute},
		{"break", 15 * time.Minute},
	}
}

// Clock is the page of the timer, and of the time used.
type Clock struct {
	open *ui.OpenSession
	look *ui.Look
	uses []use
	at   int // the use in focus
}

// New opens at two minutes in pairs.
func New(d *ui.OpenSession, look *ui.Look) *Clock { return &Clock{open: d, look: look, uses: uses()} }

// Heading says how the timer stands.
func (c *Clock) Heading() string {
	if words := c.open.TimerWords(); words != "" {
		return "Time: " + words
	}
	return "Time"
}

func (c *Clock) on() bool { return c.open.Timer != (timer.Timer{}) }

// Commands lists what can be done now, most wanted first.
func (c *Clock) Commands() []ui.Command {
	var commands []ui.Command
	if c.on() {
		pause := "pause"
		if c.open.Timer.Paused() {
			pause = "go on"
		}
		commands = []ui.Command{
			ui.On("enter", "back", "Go back to the page before; the timer goes on", func() ui.Action { return ui.CloseTop }),
			ui.On("+ right", "longer", "Give the room more time", c.lengthen(1)).As("+"),
			ui.On("- left", "shorter", "Give the room less time", c.lengthen(-1)).As("-"),
			ui.On("space", pause, "Let the timer stand still, or go on", ui.Just(func() { c.open.Timer = c.open.Timer.Pause(c.open.Now()) })),
			ui.On("backspace delete", "stop", "Stop the timer and take it off the wall", ui.Just(func() { c.open.Timer = timer.Timer{} })),
		}
	} else {
		commands = []ui.Command{
			ui.On("enter", "start", "Start the timer, and go back to the page before", func() ui.Action { return c.start() }),
			ui.On("up k", "choose", "The use above", c.move(-1)).As("↑ ↓"),
			ui.On("down j", "", "The use below", c.move(1)).Quietly(),
			ui.On("+ right", "longer", "Make it longer", c.lengthen(1)).As("+"),
			ui.On("- left", "shorter", "Make it shorter", c.lengthen(-1)).As("-"),
		}
	}
	shown := "show time used"
	if c.open.TimeShown {
		shown = "hide time used"
	}
	return append(commands,
		ui.On("t", shown, "Show or hide above each page the time at the statement, and what is left", c.open.ToggleTime),
		ui.WallCommand(),
		ui.On("esc q", "close", "Go back to the page before", func() ui.Action { return ui.CloseTop }).As("Esc"),
	)
}

func (c *Clock) start() ui.Action {
	u := c.uses[c.at]
	c.open.Timer = timer.Start(u.words, u.length, c.open.Now())
	return ui.CloseTop
}

func (c *Clock) move(by int) func() ui.Action {
	return ui.Just(func() { c.at = min(max(c.at+by, 0), len(c.uses)-1) })
}

// lengthen changes the timer, or while there is none the length in focus.
func (c *Clock) lengthen(sign time.Duration) func() ui.Action {
	return func() ui.Action {
		now := c.open.Now()
		if c.open.Timer.On(now) {
			c.open.Timer = c.open.Timer.Lengthen(sign*timer.Step(c.open.Timer.Left(now)), now)
			return nil
		}
		u := &c.uses[c.at]
		u.length = max(u.length+sign*timer.Step(u.length), timer.Step(0))
		return nil
	}
}

// View draws the page.
func (c *Clock) View(width, _ int) []string {
	out := append([]string{""}, c.timer(width)...)
	out = append(out, "", c.look.Header.Render(c.look.Cut("Time used", width)))
	return append(out, c.used(width)...)
}

// timer is the timer that is set, or what it can be set for.
func (c *Clock) timer(width int) []string {
	if c.on() {
		words := c.look.Strong.Render(c.look.Cut(c.open.TimerWords(), width))
		return []string{words, c.look.Dim.Render(c.look.Cut("The room sees it large on the wall (w), and on a second screen.", width))}
	}
	out := []string{c.look.Header.Render(c.look.Cut("A timer for the room", width))}
	for i, u := range c.uses {
		mark, style := c.look.RowStart(i == c.at)
		out = append(out, style.Render(c.look.Cut(mark+fmt.Sprintf("%6s  %s", timer.Clock(int(u.length/time.Second)), u.words), width)))
	}
	return out
}

// used is the time at the statement, at its step and at all, and what is left.
func (c *Clock) used(width int) []string {
	s := c.open.Session()
	var here, all time.Duration
	var out []string
	row := func(d time.Duration, words string) {
		out = append(out, c.look.Text.Render(c.look.Cut(fmt.Sprintf("  %6s  %s", timer.Clock(int(d/time.Second)), words), width)))
	}
	at := c.open.Visited()
	now := c.open.Spent(at) // asked once: the figures agree
	in, _ := s.Framework().StepOf(at)
	for _, step := range s.Framework().Steps {
		for _, st := range step.Statements {
			spent := s.At(st.Number).TimeSpent()
			if st.Number == at {
				spent = now
			}
			if all += spent; step.Number == in.Number {
				here += spent
			}
		}
	}
	if at != 0 {
		row(now, c.open.Worded("at statement %s", c.open.Label(at)))
		row(here, c.open.Worded("in step %d", in.Number))
	}
	row(all, c.open.Worded("at statements in all"))
	pace := pace.Of(s, c.open.Now())
	if left := pace.Words(); left != "" {
		out = append(out, "")
		for _, words := range []string{left, pace.Ahead(), pace.CatchUp()} {
			if words != "" {
				out = append(out, ui.Hanging(c.look.Text, "  ", words, width)...)
			}
		}
	} else if s.Details().Ends == "" {
		out = append(out, "", c.look.Dim.Render(c.look.Cut(c.open.Worded("  With an end time in the session's details, what is left stands here."), width)))
	}
	return out
}

// Slide is nothing of its own: the room keeps what it looks at, and sees the timer below it once
// that runs. A time that is only being chosen would read as one that runs.
func (c *Clock) Slide() slide.Slide { return slide.Slide{} }

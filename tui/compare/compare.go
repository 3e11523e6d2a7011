package compare

import (
	"cmp"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/ui/drawing"

	tea "github.com/charmbracelet/bubbletea"
)

// comparing shows what changed since an earlier session, like for like: by step and by
// statement, who was in the room, what became of the priorities, and where there are
// more than two sessions of the area, how the steps went over all of them.
type comparing struct {
	ui.Scroll
	open  *ui.OpenSession
	look  *ui.Look
	then  *model.Session   // the earlier session; nil while it is not known
	years []*model.Session // those of the area before this one, to draw a trend with
	read  bool
}

// OpenCompare compares with the baseline; where there is none it asks with what.
func OpenCompare(d *ui.OpenSession, look *ui.Look) ui.Action {
	return func(app ui.App) tea.Cmd {
		c := &comparing{open: d, look: look}
		c.Text = c.lines
		app.Push(c)
		overview, then, fw := d.Overview(), cmp.Or(d.Against, d.Baseline), d.Session().Framework()
		return ui.Run(app, ui.InTurn(ui.ReadingFile(func(store ui.Store) ui.Action {
			then := then
			if then == nil {
				then = ui.BaselineIn(store, overview, fw)
			}
			return c.show(then, yearsBefore(store, overview, fw))
		})))
	}
}

// mostYears is how many earlier sessions a trend goes back.
const mostYears = 7

// yearsBefore reads the latest sessions that came before one and are of the same area and
// kind and have its scale, whether or not they are baselines. What cannot be read is left out.
func yearsBefore(store ui.Store, of overview.Overview, fw *framework.Framework) []*model.Session {
	all, _ := store.Sessions() // those that can be read
	var years []*model.Session
	for _, o := range all { // newest first
		if len(years) < mostYears && o.Precedes(of) {
			if h, _, err := store.Load(o.ID); err == nil && match.SameScale(h.Session().Framework(), fw) {
				years = append(years, h.Session())
			}
		}
	}
	return years
}

// show compares with a session that was read; where there is none it asks with which.
func (c *comparing) show(then *model.Session, years []*model.Session) ui.Action {
	return func(app ui.App) tea.Cmd {
		c.then, c.years, c.read = then, years, true
		if then != nil || app.Top() != ui.Screen(c) {
			return nil
		}
		return ui.Run(app, openChoice(c))
	}
}

// Heading says where the user is, and what changed most of all.
func (c *comparing) Heading() string {
	const where = "What changed"
	if c.then == nil || compare.CheckScales(c.then, c.open.Session()) != nil {
		return where
	}
	return where + " · " + compare.Scores(c.then, c.open.Session()).Headline()
}

// Resize takes note of the room there is for the text.
func (c *comparing) Resize(width, height int) { c.Scroll.Resize(ui.ListWidth(width), height) }

// View draws the page: what changed in figures and, where there is room, both radars.
func (c *comparing) View(width, height int) []string {
	if c.then == nil {
		return c.Scroll.View(width, height)
	}
	return c.look.WithPreview(width, height, c.Scroll.View, ui.Frame{Title: "Then and now"}, c.picture)
}

// picture is the radar of both sessions, with what its marks are.
func (c *comparing) picture(width, height int) []string {
	g := c.look.Glyph
	then := ui.Hanging(c.look.Baseline.Text, g.Baseline+" ", sessionWords(c.then), width)
	now := ui.Hanging(c.look.Consensus.Text, g.Consensus+" ", sessionWords(c.open.Session()), width)
	if c.open.Session().Solo() {
		now = ui.Hanging(c.look.Individual.Text, g.Individual+" ", sessionWords(c.open.Session()), width)
	}
	words := append(then, now...)
	const mostRadar = 32
	picture := drawing.Against(c.look, c.open.Session(), c.then, width, min(height-len(words)-1, mostRadar))
	return append(append(picture, ""), words...)
}

// Commands lists what can be done now, most wanted first.
func (c *comparing) Commands() []ui.Command {
	return slices.Concat([]ui.Command{
		ui.On("esc q", "close", "Close the comparison", func() ui.Action { return ui.CloseTop }).As("Esc"),
		ui.On("C", "other session", "Choose another session to compare with", func() ui.Action { return openChoice(c) }),
		ui.ReviewCommand(),
		ui.EarlierPlanCommand(),
	}, c.Scroll.Commands())
}

func (c *comparing) lines(width int) []string {
	switch {
	case !c.read:
		return []string{"", c.look.Dim.Render(c.look.Worded("Reading the sessions…"))}
	case c.then == nil:
		return []string{"", c.look.Dim.Render(c.look.Cut(c.look.Worded("No session is chosen. o chooses one to compare with."), width))}
	}
	if err := compare.CheckScales(c.then, c.open.Session()); err != nil {
		return append([]string{""}, ui.Wrap(c.look.ToASCII(c.look.Sentence(err)+c.look.Worded(" Press C to choose another session.")), width)...)
	}
	return newComparison(c.look, c.open.Session().Framework().Scale, width).draw(compare.Sessions(c.then, c.open.Session()), c.trend())
}

// trend is how the steps went over all sessions of the area; nothing for only two.
func (c *comparing) trend() compare.Trend {
	all := append(slices.Clone(c.years), c.open.Session())
	if !slices.ContainsFunc(all, func(s *model.Session) bool { return s.ID() == c.then.ID() }) {
		all = append(all, c.then)
	}
	const least = 3
	if len(all) < least {
		return compare.Trend{}
	}
	return compare.NewTrend(all...)
}

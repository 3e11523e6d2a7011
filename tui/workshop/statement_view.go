package workshop

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// The widths from which the step averages stand beside a statement, and from which
// there is room for the radar.
const (
	sideWidth  = 74
	radarWidth = 100
)

// Resize takes note of the room there is. The focus goes to whoever stands now where
// somebody was that has gone.
func (s *Statement) Resize(width, height int) {
	s.width, s.height = width, height
	s.put(s.InFocus())
}

// PerRow is how many people stand in a row of the page.
func (s *Statement) PerRow() int {
	_, across := s.column(s.width, s.height)
	return max(across, 1)
}

// View draws the page.
func (s *Statement) View(width, height int) []string {
	column, _ := s.column(width, height)
	if width < sideWidth {
		return column
	}
	side := sideColumn(width)
	return s.look.Beside(s.look.Exactly(column, width-side-ui.BesideGap, height), s.panel.Averages(s.step.Number, side, height))
}

// sideColumn is how wide the step averages beside a statement are.
func sideColumn(width int) int {
	if width < radarWidth {
		return 28
	}
	return max(width*2/5-2, 44)
}

// tier is how much room the blocks of a statement are given.
type tier struct {
	air    int // 2: a line between all blocks, 1: between the main ones, 0: none
	scale  ui.ScaleForm
	dots   bool // the distribution as dots
	digits bool // the consensus in block digits
	name   int  // the most cells for a name; 0 for a few letters each
	all    bool // names even where many people are in the room
	folded bool // only what was written has a line, and the part in focus
}

// tiers are the ways to draw a statement, the most generous first.
var tiers = [...]tier{
	{air: 2, scale: ui.FullScale, dots: true, digits: true, name: 18, all: true},
	{air: 2, scale: ui.FullScale, dots: true, name: 18, all: true},
	{air: 1, scale: ui.FullScale, dots: true, name: 16},
	{air: 0, scale: ui.FullScale, dots: true, name: 16},
	{air: 0, scale: ui.FullScale, dots: true},
	{air: 2, scale: ui.ShortScale, dots: true, name: 16},
	{air: 1, scale: ui.ShortScale, dots: true, name: 12},
	{air: 0, scale: ui.ShortScale, dots: true, name: 12},
	{air: 0, scale: ui.ShortScale, dots: true, name: 10, folded: true},
	{air: 0, scale: ui.ShortScale, dots: true, folded: true},
	{air: 0, scale: ui.ShortScale, folded: true},
	{air: 0, scale: ui.BareScale, dots: true, folded: true},
	{air: 0, scale: ui.BareScale, folded: true},
}

// spread is how many rows the distribution and its words take. They are kept free
// from the first card on, so that nothing moves while people look.
func (t tier) spread() int {
	switch {
	case t.dots:
		return 4
	case t.scale > ui.BareScale:
		return 3
	default:
		return 2
	}
}

// column is the statement with everything that belongs to it, one below the other:
// in the most generous form that fits, and where none does with the part in focus in
// sight. Free rows at the end go to what helps a room to score. Across is how many people
// stand in a row of it.
func (s *Statement) column(width, height int) (lines []string, across int) {
	withStep := width < sideWidth
	if !withStep {
		width -= sideColumn(width) + ui.BesideGap
	}
	f := s.NewFrame(width)
	var focus int
	for _, t := range tiers {
		lines, focus, across = f.draw(t, withStep)
		if len(lines) <= height {
			return append(lines, s.hints(width, height-len(lines))...), across
		}
	}
	keep := min(len(f.text), height/2)
	if focus >= height {
		return append(lines[:keep:keep], ui.Window(lines[keep:], focus-keep, height-keep)...), across
	}
	return lines[:height], across
}

// hints is what to look for and what to ask, where there is plenty of free room.
func (s *Statement) hints(width, room int) []string {
	const least, above = 12, 1
	if room < least {
		return nil
	}
	lines := make([]string, above)
	block := func(head string, points []string) {
		if len(points) == 0 {
			return
		}
		lines = append(lines, "  "+s.look.Header.Render(head))
		for _, p := range points {
			before := "  " + s.look.Glyph.Between + " "
			for _, line := range ui.Wrap(s.look.ToASCII(p), min(width-ui.Width(before), 72)) {
				lines = append(lines, s.look.Dim.Render(before+line))
				before = ui.Blank(ui.Width(before))
			}
		}
	}
	block("Look for", s.Text.LookFor)
	block("Questions for the room", s.Text.Questions)
	if len(lines) > room {
		lines = append(lines[:room-1], "  "+s.look.Dim.Render(s.look.ToASCII("… i shows the rest")))
	}
	return lines
}

// frame is what one view of a statement is drawn from. Everything is worked out, and
// each form of each block drawn, at most once, however many tiers are tried.
type frame struct {
	*Statement
	width  int
	text   []string
	levels ui.Scale
	people []model.Participant
	place  int      // in the row of people, of the one in focus
	names  []string // of the people, safe to show; empty for nobody's name
	scores []model.Score
	sum    model.StatementSummary
	drawn  map[drawing]block
}

// block is some lines, which of them must stay in sight, and how many people stand in
// one.
type block struct {
	lines         []string
	focus, across int
}

// drawing is how a block is drawn: which one it is, and the parts of a tier that matter to it.
type drawing struct {
	name string
	tier tier
}

// once draws a form of a block unless that was done before.
func (f *frame) once(name string, t tier, draw func(tier) block) block {
	key := drawing{name, t}
	b, ok := f.drawn[key]
	if !ok {
		b = draw(t)
		f.drawn[key] = b
	}
	return b
}

// NewFrame is what the parts of the page are drawn from, in a width in cells.
func (s *Statement) NewFrame(width int) *frame {
	session := s.desk.Session()
	f := &frame{Statement: s, width: width, people: s.Scorers(), place: s.InFocus(), drawn: make(map[drawing]block)}
	f.sum, _ = session.At(s.Text.Number).Summary()
	f.text = ui.StatementText(s.look, s.Text, width)
	for _, p := range f.people {
		f.names = append(f.names, ui.Sanitize(p.Name))
		f.scores = append(f.scores, s.score(p))
	}
	f.levels = ui.NewScale(s.look, session.Framework().Scale, f.level(), width)
	return f
}

// draw lays out all blocks; focus is the line that must stay in sight, and across how many
// people stand in one.
func (f *frame) draw(t tier, withStep bool) (lines []string, focus, across int) {
	add := func(block ...string) { lines = append(lines, block...) }
	air := func(from int) {
		if t.air >= from {
			lines = append(lines, "")
		}
	}
	air(2)
	add(f.text...)
	air(1)
	add(f.once("scale", tier{scale: t.scale}, f.scale).lines...)
	air(1)
	grid := f.once("grid", tier{name: t.name, all: t.all}, f.grid)
	if f.Part == ScoresPart {
		focus = len(lines) + grid.focus
	}
	add(grid.lines...)
	air(2)
	add(f.once("spread", tier{dots: t.dots, scale: t.scale}, f.spread).lines...)
	air(1)
	notes := f.once("parts", tier{air: min(t.air, 1), digits: t.digits, folded: t.folded}, f.parts)
	if f.Part != ScoresPart {
		focus = len(lines) + notes.focus
	}
	add(notes.lines...)
	if withStep {
		air(1)
		add(f.panel.Step(f.step.Number, f.width)...)
	}
	return lines, focus, grid.across
}

func (f *frame) scale(t tier) block { return block{lines: f.levels.Draw(t.scale)} }

// level is the level of the scale to describe: what the person in focus gave, or
// what the group agreed on.
func (f *frame) level() int {
	if f.Part != ScoresPart {
		if f.sum.Consensus != nil {
			return ui.LevelOf(f.sum.Consensus.Score)
		}
		return ui.NoLevel
	}
	if f.place < len(f.scores) {
		if l := ui.LevelOf(f.scores[f.place]); l != ui.NoLevel {
			return l
		}
	}
	if f.place > 0 {
		return ui.LevelOf(f.scores[f.place-1]) // the card just entered
	}
	return ui.NoLevel
}

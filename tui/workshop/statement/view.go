package statement

import "familyhub/stocktake/tui/ui"

// perRow is how many people stand in a row of the page.
func (s *Statement) perRow() int {
	_, across := s.column(s.width, s.height)
	return max(across, 1)
}

// View draws the page.
func (s *Statement) View(width, height int) []string {
	column, _ := s.column(width, height)
	if width < ui.SideWidth {
		return column
	}
	side := ui.SideColumn(width)
	return s.look.Beside(s.look.Exactly(column, width-side-ui.BesideGap, height), s.panel.Averages(s.step.Number, side, height))
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
	withStep := width < ui.SideWidth
	if !withStep {
		width -= ui.SideColumn(width) + ui.BesideGap
	}
	f := s.frame(width, withStep)
	var focus int
	for _, t := range tiers {
		lines, focus, across = f.draw(t)
		if len(lines) <= height {
			return append(lines, hints(s.look, s.text, width, height-len(lines))...), across
		}
	}
	keep := min(len(f.text), height/2)
	if focus >= height {
		return append(lines[:keep:keep], ui.Window(lines[keep:], focus-keep, height-keep)...), across
	}
	return lines[:height], across
}

// frame is what one view of a statement is drawn from. Everything is worked out, and
// each form of each block drawn, at most once, however many tiers are tried.
type frame struct {
	text   []string
	levels ui.Scale
	grid   *grid
	spread *spread
	notes  *notes
	step   []string // the radar's step, where it stands below
	part   part     // in focus
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

// frame is what the page is drawn from, in a width in cells.
func (s *Statement) frame(width int, withStep bool) *frame {
	sum, _ := s.round.at().Summary()
	f := &frame{
		text:   ui.StatementText(s.look, s.text, width),
		grid:   s.grid(width),
		spread: &spread{s.look, width, s.round, sum},
		notes:  &notes{s.look, width, s.part, sum},
		part:   s.part, drawn: make(map[drawing]block),
	}
	level := ui.NoLevel
	switch {
	case s.part == scoresPart:
		level = f.grid.level()
	case sum.Consensus != nil:
		level = ui.LevelOf(sum.Consensus.Score)
	}
	f.levels = ui.NewScale(s.look, s.desk.Session().Framework().Scale, level, width)
	if withStep {
		f.step = s.panel.Step(s.step.Number, width)
	}
	return f
}

// draw lays out all blocks; focus is the line that must stay in sight, and across how many
// people stand in one.
func (f *frame) draw(t tier) (lines []string, focus, across int) {
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
	grid := f.once("grid", tier{name: t.name, all: t.all}, f.grid.draw)
	focus = len(lines) + grid.focus
	add(grid.lines...)
	air(2)
	add(f.once("spread", tier{dots: t.dots, scale: t.scale}, f.spread.draw).lines...)
	air(1)
	notes := f.once("notes", tier{air: min(t.air, 1), digits: t.digits, folded: t.folded}, f.notes.draw)
	if f.part != scoresPart {
		focus = len(lines) + notes.focus
	}
	add(notes.lines...)
	if f.step != nil {
		air(1)
		add(f.step...)
	}
	return lines, focus, grid.across
}

func (f *frame) scale(t tier) block { return block{lines: f.levels.Draw(t.scale)} }

package slide

import (
	"fmt"
	"math"
	"slices"
	"strings"

	kit "familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/radar"
	"familyhub/stocktake/tui/strip"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/wall/letters"
)

// averages draws the averages of all steps.
type averages struct {
	drawing
	all []Average
}

// part fills what the other parts leave.
func (d averages) part() part {
	if len(d.all) == 0 {
		return part{}
	}
	p := part{rank: rankFigures, least: len(d.all) + 1, want: len(d.all) + 1, fill: d.fill}
	if d.polygonal() && d.width >= radar.MinWidth {
		p.want = radar.MinHeight + 1
	}
	return p
}

// polygonal reports whether there are as many steps as a radar can have.
func (d averages) polygonal() bool {
	return len(d.all) >= radar.MinAxes && len(d.all) <= radar.MaxAxes
}

// fill is the radar with its labels in block letters; where these have no room, strips in block
// letters; and where those have none either, the radar or the strips in rows of text.
func (d averages) fill(rows int) []string {
	if rows < 1 {
		return nil
	}
	for _, draw := range []func(letters.Face, int) []string{d.lettered, d.largeStrips, d.largeFigures} {
		for _, f := range slices.Backward(letters.Faces(d.Glyphs)) {
			if lines := draw(f, rows); len(lines) > 0 {
				return lines
			}
		}
	}
	if legend := d.legend(nil); radar.Fits(len(d.all), d.width, rows-len(legend)) {
		picture := strings.Split(radar.Render(d.chart(d.width, rows-len(legend))), "\n")
		return append(picture, d.legend(picture)...)
	}
	return d.strips(rows)
}

// lettered is the radar with the names and figures of its steps in block letters of a face, and
// the legend below it; empty where they leave too little of the room to the radar.
func (d averages) lettered(f letters.Face, rows int) []string {
	const leastReach = 7 // rows from the centre, below which it can hardly be read
	legend := d.legend
	if f.Rows() > letters.Faces(d.Glyphs)[0].Rows() {
		legend = d.largeLegend
	}
	c := d.chart(d.width, rows-len(legend(nil)))
	most := radar.Reach(c)
	for i, a := range d.all {
		name := f.Lines(a.name(), d.width)
		if len(name) == 0 || len(name) > f.Rows() { // as one line, or not at all
			name = []string{d.Clean(a.name(), d.width/3)}
		}
		c.Axes[i].Block = &radar.Block{Name: name, Figure: d.figures(a, f)}
	}
	if reach := radar.Reach(c); reach < leastReach || reach*3 < most*2 {
		return nil
	}
	picture := strings.Split(radar.Render(c), "\n")
	return append(picture, legend(picture)...)
}

// chart is the radar in a number of cells.
func (d averages) chart(width, height int) radar.Chart {
	c := radar.Chart{Width: width, Height: height, Scale: d.scale, Theme: d.Theme, Glyphs: d.Glyphs, Score: d.score}
	for _, a := range d.all {
		c.Axes = append(c.Axes, radar.Axis{
			Name: a.name(), Consensus: value(a.Consensus), Individual: value(a.Individual), Baseline: value(a.Baseline), Target: a.Target, Focus: a.Focus,
		})
	}
	return c
}

// strips are the averages in rows of text.
func (d averages) strips(rows int) []string {
	c := strip.Chart{Width: d.width, Height: rows, Scale: d.scale, Theme: d.Theme, Glyphs: d.Glyphs, Part: d.called, Score: d.score}
	for _, a := range d.all {
		c.Rows = append(c.Rows, strip.Row{
			Name: a.name(), Consensus: value(a.Consensus), Individual: value(a.Individual), Baseline: value(a.Baseline), Target: a.Target, Focus: a.Focus,
		})
	}
	return strings.Split(strip.Render(c), "\n")
}

// largeStrips are a bar for each step between its name and its figure in block letters of a face;
// empty where not all have room.
func (d averages) largeStrips(f letters.Face, rows int) []string {
	return d.bars(f, rows, func(a Average) []string {
		lines := f.Lines(a.name(), d.width)
		if len(lines) != f.Rows() && letters.Known(a.name()) {
			return nil
		}
		return lines
	})
}

// largeFigures are the same with the names in rows of text.
func (d averages) largeFigures(f letters.Face, rows int) []string {
	return d.bars(f, rows, func(Average) []string { return []string{} })
}

// bars are a bar for each step between its name, which is a row of text where it is not drawn,
// and its figure in block letters; empty where not all have room.
func (d averages) bars(f letters.Face, rows int, draw func(Average) []string) []string {
	const gap = 2
	names, figures := make([][]string, len(d.all)), make([][]string, len(d.all))
	for i, a := range d.all {
		name, style := draw(a), d.Theme.Strong
		if a.Focus {
			style = d.Theme.Title
		}
		if name == nil {
			return nil
		}
		if len(name) == 0 {
			name = []string{d.Clean(a.name(), d.width/3)}
		}
		series, _ := d.uppermost(a)
		names[i] = Paint(style, append(make([]string, f.Rows()-len(name)), name...))
		figure := d.figures(a, f)
		figures[i] = Paint(series.Text, append(make([]string, f.Rows()-len(figure)), figure...))
	}
	name, figure := widest(slices.Concat(names...)), widest(slices.Concat(figures...))
	room, legend := d.width-name-figure-2*gap, d.legend(nil)
	high := f.Rows() * len(d.all)
	if high+len(legend) > rows || room < d.width/4 {
		return nil
	}
	air := min((rows-high-len(legend))/max(len(d.all)-1, 1), 1)
	picture := d.each(len(d.all), air, func(i int) []string {
		line := d.beside(names[i], name, gap, d.ruler(d.all[i], room, f.Rows()))
		return d.beside(line, name+gap+room, gap, figures[i])
	})
	return append(picture, d.legend(picture)...)
}

// ruler is the scale: a bar as long as the uppermost of the averages, and above it the
// marks of all of them where they lie.
func (d averages) ruler(a Average, width, rows int) []string {
	at := func(v float64) int { return int(math.Round(d.along.Share(v) * float64(width-1))) }
	marks := make([]string, width)
	for _, tick := range d.along.Ticks {
		marks[at(tick.At)] = d.Theme.Faint.Render(d.Glyphs.Dot)
	}
	taken := make(map[int]bool)
	put := func(v *float64, mark string, style theme.Style) {
		if v == nil {
			return
		}
		if x := at(*v); taken[x] {
			marks[x] = style.Render(d.Glyphs.Together)
		} else {
			marks[x], taken[x] = style.Render(mark), true
		}
	}
	put(a.Target, d.Glyphs.Target, d.Theme.Strong)
	put(a.Baseline, d.Glyphs.Baseline, d.Theme.Baseline.Mark)
	put(a.Individual, d.Glyphs.Individual, d.Theme.Individual.Mark)
	put(a.Consensus, d.Glyphs.Consensus, d.Theme.Consensus.Mark)
	for i := range marks {
		if marks[i] == "" {
			marks[i] = kit.Spaces(1)
		}
	}
	out := []string{strings.Join(marks, "")}
	series, v := d.uppermost(a)
	for range rows - 1 {
		bar := ""
		if v != nil {
			bar = series.Mark.Render(strings.Repeat(d.Glyphs.Block, at(*v)+1))
		}
		out = append(out, bar)
	}
	return out
}

// uppermost is the average that stands for a step, as in the radar; nil where nobody has scored.
func (d averages) uppermost(a Average) (theme.Series, *float64) {
	switch {
	case a.Consensus != nil:
		return d.Theme.Consensus, a.Consensus
	case a.Individual != nil:
		return d.Theme.Individual, a.Individual
	}
	return theme.Series{Text: d.Theme.Dim, Mark: d.Theme.Dim}, nil
}

// mark is what a mark in a picture stands for.
type mark struct {
	glyph, words string
	style, text  theme.Style
}

// marks are those that can be seen in a picture.
func (d averages) marks(picture []string) []mark {
	t, g := d.Theme, d.Glyphs
	all := []mark{
		{g.Consensus, "consensus", t.Consensus.Mark, t.Consensus.Text},
		{g.Individual, "mean", t.Individual.Mark, t.Individual.Text},
	}
	if slices.ContainsFunc(d.all, func(a Average) bool { return a.Baseline != nil }) {
		all = append(all, mark{g.Baseline, "baseline", t.Baseline.Mark, t.Baseline.Text})
	}
	if slices.ContainsFunc(d.all, func(a Average) bool { return a.Target != nil }) {
		all = append(all, mark{g.Target, "target", t.Strong, t.Text})
	}
	if strings.Contains(strings.Join(picture, ""), g.Together) {
		all = append(all, mark{g.Together, "both", t.Text, t.Text})
	}
	return all
}

// figures is the average that stands for a step in block letters. That there is none is no figure.
func (d averages) figures(a Average, f letters.Face) []string {
	_, v := d.uppermost(a)
	if v == nil {
		return []string{"none yet"}
	}
	return f.Lines(d.along.Figure(*v), d.width)
}

// legend says in a row of text what the marks of a picture stand for.
func (d averages) legend(picture []string) []string {
	var words []string
	for _, m := range d.marks(picture) {
		words = append(words, m.text.Render(m.glyph+" "+m.words))
	}
	return []string{d.Fit(strings.Join(words, "   "), d.width)}
}

// largeLegend says it in block letters, where these have room.
func (d averages) largeLegend(picture []string) []string {
	f := letters.Faces(d.Glyphs)[0]
	const gap, between = 1, 6
	var out []string
	for _, m := range d.marks(picture) {
		words := f.Lines(m.words, d.width)
		glyph := append(make([]string, f.Rows()-1), m.style.Render(m.glyph))
		one := d.beside(glyph, kit.Width(m.glyph), gap, Paint(m.text, words))
		if out == nil {
			out = one
			continue
		}
		out = d.beside(out, widest(out), between, one)
	}
	if widest(out) > d.width {
		return d.legend(picture)
	}
	return out
}

func (a Average) name() string { return fmt.Sprintf("%d %s", a.Number, kit.Line(a.Short)) }

// value is a figure as the charts take it: NaN where there is none.
func value(x *float64) float64 {
	if x == nil {
		return math.NaN()
	}
	return *x
}

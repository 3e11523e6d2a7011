package slide

import (
	"fmt"
	"math"
	"slices"
	"strings"

	kit "familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/axis"
	"familyhub/stocktake/tui/radar"
	"familyhub/stocktake/tui/strip"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/wall/letters"
)

// averages draws the averages of all steps.
type averages struct {
	drawing
	all []axis.Part
}

// parts are averages as drawings take them.
func parts(all []Average) []axis.Part {
	out := make([]axis.Part, len(all))
	for i, a := range all {
		out[i] = axis.Part{
			Name:      fmt.Sprintf("%d %s", a.Number, kit.Line(a.Short)),
			Consensus: value(a.Consensus), Individual: value(a.Individual), Baseline: value(a.Baseline), Target: a.Target, Focus: a.Focus,
		}
	}
	return out
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
		name := f.Lines(a.Name, d.width)
		if len(name) == 0 || len(name) > f.Rows() { // as one line, or not at all
			name = []string{d.Clean(a.Name, d.width/3)}
		}
		figure, _ := d.figures(a, f)
		c.Axes[i].Block = &radar.Block{Name: name, Figure: figure}
	}
	if reach := radar.Reach(c); reach < leastReach || reach*3 < most*2 {
		return nil
	}
	picture := strings.Split(radar.Render(c), "\n")
	return append(picture, legend(picture)...)
}

// chart is the radar in a number of cells.
func (d averages) chart(width, height int) radar.Chart {
	return radar.Chart{Width: width, Height: height, Axes: slices.Clone(d.all), Scale: d.scale, Theme: d.Theme, Glyphs: d.Glyphs, Score: d.score}
}

// strips are the averages in rows of text.
func (d averages) strips(rows int) []string {
	c := strip.Chart{Width: d.width, Height: rows, Rows: d.all, Scale: d.scale, Theme: d.Theme, Glyphs: d.Glyphs, Part: d.called, Score: d.score}
	return strings.Split(strip.Render(c), "\n")
}

// largeStrips are a bar for each step between its name and its figure in block letters of a face;
// empty where not all have room.
func (d averages) largeStrips(f letters.Face, rows int) []string {
	return d.bars(f, rows, func(name string) []string {
		if lines := f.Lines(name, d.width); len(lines) == f.Rows() {
			return lines
		}
		return nil
	})
}

// largeFigures are the same with the names in rows of text.
func (d averages) largeFigures(f letters.Face, rows int) []string {
	return d.bars(f, rows, func(name string) []string { return []string{d.Clean(name, d.width/3)} })
}

// bars are a bar for each step between its name, as it is drawn, and its figure in block letters;
// empty where not all have room.
func (d averages) bars(f letters.Face, rows int, draw func(name string) []string) []string {
	const gap = 2
	names, figures := make([][]string, len(d.all)), make([][]string, len(d.all))
	for i, a := range d.all {
		name, style := draw(a.Name), d.Theme.Strong
		if a.Focus {
			style = d.Theme.Title
		}
		if name == nil {
			return nil
		}
		names[i] = Paint(style, append(make([]string, f.Rows()-len(name)), name...))
		figure, style := d.figures(a, f)
		figures[i] = Paint(style, append(make([]string, f.Rows()-len(figure)), figure...))
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
func (d averages) ruler(a axis.Part, width, rows int) []string {
	at := func(v float64) int { return int(math.Round(d.along.Share(v) * float64(width-1))) }
	marks := make([]string, width)
	for _, tick := range d.along.Ticks {
		marks[at(tick.At)] = d.Theme.Faint.Render(d.Glyphs.Dot)
	}
	taken := make(map[int]bool)
	for s := axis.SeriesCount - 1; s >= axis.Consensus; s-- { // the uppermost last
		v, ok := d.along.Value(a, s)
		if !ok {
			continue
		}
		mark, style := s.Mark(d.Theme, d.Glyphs)
		x := at(v)
		if taken[x] {
			mark = d.Glyphs.Together
		}
		marks[x], taken[x] = style.Mark.Render(mark), true
	}
	for i := range marks {
		if marks[i] == "" {
			marks[i] = kit.Spaces(1)
		}
	}
	out := []string{strings.Join(marks, "")}
	bar := ""
	if s, v, ok := d.along.Uppermost(a); ok {
		_, style := s.Mark(d.Theme, d.Glyphs)
		bar = style.Mark.Render(strings.Repeat(d.Glyphs.Block, at(v)+1))
	}
	return append(out, slices.Repeat([]string{bar}, rows-1)...)
}

// mark is what a mark in a picture stands for.
type mark struct {
	glyph, words string
	theme.Series
}

// marks are those that can be seen in a picture.
func (d averages) marks(picture []string) []mark {
	var all []mark
	for s, words := range []string{"consensus", "mean", "baseline", "target"} {
		s := axis.Series(s)
		there := func(a axis.Part) bool { _, ok := d.along.Value(a, s); return ok }
		if s <= axis.Individual || slices.ContainsFunc(d.all, there) {
			glyph, style := s.Mark(d.Theme, d.Glyphs)
			all = append(all, mark{glyph, words, style})
		}
	}
	if strings.Contains(strings.Join(picture, ""), d.Glyphs.Together) {
		all = append(all, mark{d.Glyphs.Together, "both", theme.Series{Mark: d.Theme.Text, Text: d.Theme.Text}})
	}
	return all
}

// figures is the average that stands for a step in block letters. That there is none is no figure.
func (d averages) figures(a axis.Part, f letters.Face) ([]string, theme.Style) {
	s, v, ok := d.along.Uppermost(a)
	if !ok {
		return []string{"none yet"}, d.Theme.Dim
	}
	_, style := s.Mark(d.Theme, d.Glyphs)
	return f.Lines(d.along.Figure(v), d.width), style.Text
}

// legend says in a row of text what the marks of a picture stand for.
func (d averages) legend(picture []string) []string {
	words := kit.Each(d.marks(picture), func(m mark) string { return m.Text.Render(m.glyph + " " + m.words) })
	return []string{d.Fit(strings.Join(words, "   "), d.width)}
}

// largeLegend says it in block letters, where these have room.
func (d averages) largeLegend(picture []string) []string {
	f := letters.Faces(d.Glyphs)[0]
	const gap, between = 1, 6
	var out []string
	for _, m := range d.marks(picture) {
		words := f.Lines(m.words, d.width)
		glyph := append(make([]string, f.Rows()-1), m.Mark.Render(m.glyph))
		one := d.beside(glyph, kit.Width(m.glyph), gap, Paint(m.Text, words))
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

// value is a figure as the charts take it: NaN where there is none.
func value(x *float64) float64 {
	if x == nil {
		return math.NaN()
	}
	return *x
}

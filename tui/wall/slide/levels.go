package slide

import (
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	kit "familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/wall/letters"
)

// levels draws what can be answered, with what it means.
type levels struct {
	drawing
	all []Level
}

// part has the levels from a row each to block letters.
func (d levels) part() part {
	p := part{rank: rankLevels}
	if len(d.all) == 0 {
		return p
	}
	smallest := letters.Faces(d.Glyphs)[0]
	// A label alone says little: it has to do only where there is no room for what it means.
	short := d.spaced(0, d.short)
	if len(short) > d.height*3/5 {
		p.sizes = append(p.sizes, d.spaced(0, func(l Level) []string { return d.inLines(l, l.Label) }))
	}
	p.sizes = append(p.sizes, short,
		d.spaced(0, func(l Level) []string { return d.inLines(l, l.Label, l.Text, l.here()) }),
		d.spaced(0, func(l Level) []string { return d.besideDigit(l, smallest) }),
		d.spaced(1, func(l Level) []string { return d.besideDigit(l, smallest) }),
	)
	for i, f := range letters.Faces(d.Glyphs) {
		lines := d.spaced(0, func(l Level) []string { return d.labelInBlocks(l, f) })
		if len(lines) > d.height {
			break
		}
		if len(lines) > 0 {
			p.sizes = append(p.sizes, lines)
		}
		if i > 0 {
			continue
		}
		p.good = len(p.sizes)
		for air := range 2 {
			if lines := d.spaced(air, func(l Level) []string { return d.allInBlocks(l, f) }); len(lines) > 0 {
				p.sizes = append(p.sizes, lines)
			}
		}
	}
	return ascending(p)
}

// Levels are those of a scale, with what each looks like at a statement where the framework says so.
func Levels(scale framework.Scale, at framework.Statement) []Level {
	all := make([]Level, len(scale))
	for i, l := range scale {
		all[i] = Level{Value: l.Value, Label: l.Label, Text: l.Description, Here: at.Level(l.Value)}
	}
	return all
}

// Labels are what the levels of a scale are called, the lowest first.
func Labels(scale framework.Scale) []string {
	return kit.Each(scale, func(l framework.Level) string { return l.Label })
}

// NewAgreed is a consensus on a scale, or with no score that there is none.
func NewAgreed(scale framework.Scale, score model.Score) *Agreed {
	points, ok := score.Points()
	if !ok {
		return &Agreed{}
	}
	level, _ := scale.At(points)
	return &Agreed{Score: &points, Label: level.Label}
}

// here is what a level looks like here, marked so: the general scale decides.
func (l Level) here() string {
	if l.Here == "" {
		return ""
	}
	return "Here: " + l.Here
}

// spaced draws the levels one below the other with free rows between them; nothing where one of
// them cannot be drawn.
func (d levels) spaced(air int, draw func(Level) []string) []string {
	return d.each(len(d.all), air, func(i int) []string { return draw(d.all[i]) })
}

// levelWidth is the most cells of a line of what a level means.
const levelWidth = 104

// indent is that of the text behind the value of a level.
func (d levels) indent() int {
	widest := 0
	for _, l := range d.all {
		widest = max(widest, kit.Width(d.number(l.Value)))
	}
	return widest + 2
}

// short has what a level means with as few words as will do.
func (d levels) short(l Level) []string {
	switch {
	case l.Here != "":
		return d.inLines(l, l.Label, l.here())
	case l.Text != "":
		return d.inLines(l, "", l.Text)
	}
	return d.inLines(l, l.Label)
}

// inLines is a level's digit, and behind it its label and some texts.
func (d levels) inLines(l Level, label string, texts ...string) []string {
	words := label
	for _, text := range texts {
		switch {
		case text == "":
			continue
		case words == label && label != "":
			words += "."
		}
		words += " " + text
	}
	lines := d.Wrap(words, d.width-d.indent())
	for i, line := range lines {
		before := kit.Spaces(d.indent())
		bold, rest := "", line
		if i == 0 {
			before = d.Theme.Title.Render(kit.Pad(d.number(l.Value), d.indent()))
			if behind, ok := strings.CutPrefix(line, label); ok {
				bold, rest = label, behind
			}
		}
		lines[i] = before + d.Theme.Strong.Render(bold) + d.Theme.Text.Render(rest)
	}
	return lines
}

// besideDigit has a digit in block letters, and beside it the label above its meaning.
func (d levels) besideDigit(l Level, f letters.Face) []string {
	digit := f.Lines(d.number(l.Value), d.width)
	wide := widest(digit) + d.indent()
	lines := append(Paint(d.Theme.Strong, d.Wrap(l.Label, d.width-wide)),
		Paint(d.Theme.Text, d.Wrap(l.Text, min(d.width-wide, levelWidth)))...)
	lines = append(lines, Paint(d.Theme.Text, d.Wrap(l.here(), min(d.width-wide, levelWidth)))...)
	return d.beside(Paint(d.Theme.Title, digit), wide, 0, lines)
}

// allInBlocks has what a level means in block letters.
func (d levels) allInBlocks(l Level, f letters.Face) []string {
	digit := f.Lines(d.number(l.Value), d.width)
	wide := widest(digit) + f.Gap()
	words, above := l.Text, ""
	if l.Here != "" {
		words, above = l.Here, l.Text
	}
	lines := f.Lines(words, d.width-wide)
	if len(lines) == 0 {
		return nil
	}
	head := d.Theme.Strong.Render(d.Clean(l.Label, d.width-wide))
	if above != "" {
		head += d.Theme.Text.Render(". " + d.Clean(above, d.width) + " Here:")
	}
	lines = append([]string{d.Fit(head, d.width-wide)}, Paint(d.Theme.Text, lines)...)
	return d.beside(Paint(d.Theme.Title, digit), wide, 0, lines)
}

// labelInBlocks has the label in block letters, too; it is empty where that does not fit.
func (d levels) labelInBlocks(l Level, f letters.Face) []string {
	digit := f.Lines(d.number(l.Value), d.width)
	wide := widest(digit) + f.Gap()
	label := f.Lines(l.Label, d.width-wide)
	if len(label) == 0 {
		return nil
	}
	lines := append(Paint(d.Theme.Strong, label), Paint(d.Theme.Text, d.Wrap(strings.TrimSpace(l.Text+" "+l.here()), d.width-wide))...)
	return d.beside(Paint(d.Theme.Title, digit), wide, 0, lines)
}

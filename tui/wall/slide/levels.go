package slide

import (
	"strconv"
	"strings"

	kit "familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/wall/letters"
)

// levels is what can be answered, with what it means: from a row each to block letters.
func (d drawing) levels(all []Level) part {
	p := part{rank: rankLevels}
	if len(all) == 0 {
		return p
	}
	smallest := letters.Faces(d.Glyphs)[0]
	// A label alone says little: it has to do only where there is no room for what it means.
	text := d.eachLevel(all, 0, d.levelText)
	if len(text) > d.height*3/5 {
		p.sizes = append(p.sizes, d.eachLevel(all, 0, d.labelOnly))
	}
	p.sizes = append(p.sizes, text,
		d.eachLevel(all, 0, d.levelInARow),
		d.eachLevel(all, 0, func(l Level) []string { return d.levelBeside(l, smallest) }),
		d.eachLevel(all, 1, func(l Level) []string { return d.levelBeside(l, smallest) }),
	)
	for i, f := range letters.Faces(d.Glyphs) {
		lines := d.levelsInBlocks(all, f)
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
		if lines := d.eachLevel(all, 0, func(l Level) []string { return d.levelAllInBlocks(l, f) }); len(lines) > 0 {
			p.sizes = append(p.sizes, lines)
		}
	}
	return ascending(p)
}

// eachLevel draws the levels one below the other with free rows between them.
func (d drawing) eachLevel(all []Level, air int, draw func(Level) []string) []string {
	var out []string
	for i, level := range all {
		if i > 0 {
			out = append(out, make([]string, air)...)
		}
		out = append(out, draw(level)...)
	}
	return out
}

const levelIndent = 3 // of the text behind a digit

func (d drawing) labelOnly(l Level) []string { return d.levelLines(l, l.Label, "") }

// levelText has what a level means, where the label has no room, too.
func (d drawing) levelText(l Level) []string {
	if l.Text == "" {
		return d.labelOnly(l)
	}
	return d.levelLines(l, "", l.Text)
}

// levelInARow has the label and behind it what it means.
func (d drawing) levelInARow(l Level) []string { return d.levelLines(l, l.Label, l.Text) }

func (d drawing) levelLines(l Level, label, words string) []string {
	if label != "" && words != "" {
		words = label + ". " + words
	} else {
		words = label + words
	}
	lines := d.Wrap(words, d.width-levelIndent)
	for i, line := range lines {
		before := kit.Spaces(levelIndent)
		bold, rest := "", line
		if i == 0 {
			before = d.Theme.Title.Render(kit.Pad(strconv.Itoa(l.Value), levelIndent))
			if behind, ok := strings.CutPrefix(line, label); ok {
				bold, rest = label, behind
			}
		}
		lines[i] = before + d.Theme.Strong.Render(bold) + d.Theme.Text.Render(rest)
	}
	return lines
}

// levelBeside has a digit in block letters, and beside it the label above its meaning.
func (d drawing) levelBeside(l Level, f letters.Face) []string {
	digit := f.Lines(strconv.Itoa(l.Value), d.width)
	wide := widest(digit) + levelIndent
	lines := append(Paint(d.Theme.Strong, d.Wrap(l.Label, d.width-wide)),
		Paint(d.Theme.Text, d.Wrap(l.Text, min(d.width-wide, textWidth)))...)
	return d.beside(Paint(d.Theme.Title, digit), wide, 0, lines)
}

// levelAllInBlocks has what a level means in block letters.
func (d drawing) levelAllInBlocks(l Level, f letters.Face) []string {
	digit := f.Lines(strconv.Itoa(l.Value), d.width)
	wide := widest(digit) + f.Gap()
	words := l.Text
	if words == "" {
		words = l.Label
	}
	lines := Paint(d.Theme.Text, f.Lines(words, d.width-wide))
	if l.Text != "" {
		lines = append(Paint(d.Theme.Strong, d.Wrap(l.Label, d.width-wide)), lines...)
	}
	return d.beside(Paint(d.Theme.Title, digit), wide, 0, lines)
}

// levelsInBlocks has the labels in block letters, too; it is empty where one does not fit.
func (d drawing) levelsInBlocks(all []Level, f letters.Face) []string {
	var out []string
	for _, l := range all {
		digit := f.Lines(strconv.Itoa(l.Value), d.width)
		wide := widest(digit) + f.Gap()
		label := f.Lines(l.Label, d.width-wide)
		if len(label) == 0 {
			return nil
		}
		lines := append(Paint(d.Theme.Strong, label), Paint(d.Theme.Text, d.Wrap(l.Text, d.width-wide))...)
		out = append(out, d.beside(Paint(d.Theme.Title, digit), wide, 0, lines)...)
	}
	return out
}

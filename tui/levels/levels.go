// Package levels draws the levels of a scale with what they mean.
package levels

import (
	"slices"
	"strings"
	"unicode/utf8"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"
)

// Levels draws the levels of a scale with what they mean, for statement, solo and wall: each
// with its label and its whole description, and below that, where the framework has one, what
// it looks like at a statement ("here: …"). A label never stands without a text.
type Levels struct {
	Scale []framework.Level
	At    framework.Statement // the zero value draws the scale alone
	Focus int                 // the value of the level that is marked; ui.NoLevel for none
	// Kept are its lines, drawn before for a page that is drawn after each key; nil for none.
	Kept *Kept

	wraps map[wrapped][]string // while all forms are drawn, which have most of their lines in common
}

// wrapped is a text that is broken into lines of a width.
type wrapped struct {
	text  string
	width int
}

// wrap is Wrap, with what was wrapped before for another form.
func (v Levels) wrap(text string, width int) []string {
	if v.wraps == nil {
		return ui.Wrap(text, width)
	}
	key := wrapped{text, width}
	if _, before := v.wraps[key]; !before {
		v.wraps[key] = ui.Wrap(text, width)
	}
	return slices.Clone(v.wraps[key])
}

// Kept are the lines of levels of one width and in one look, in every form.
type Kept struct {
	width int
	paint string
	drawn map[keptKey][][]string
}

// keptKey is a form, with all levels marked or none.
type keptKey struct {
	form   levelForm
	marked bool
}

// paint is a word in the colours and characters of a look, which change while it stays the same.
func (v Levels) paint(look *ui.Look) string {
	return look.Strong.Render(look.Glyph.Focus) + look.Text.Render(string(look.Glyph.Set))
}

// Keep draws the lines for a width, or returns those that Kept has already.
func (v Levels) Keep(look *ui.Look, width int) *Kept {
	paint := v.paint(look)
	if v.Kept != nil && v.Kept.width == width && v.Kept.paint == paint {
		return v.Kept
	}
	k := &Kept{width, paint, make(map[keptKey][][]string)}
	v.wraps = make(map[wrapped][]string)
	for _, form := range slices.Concat(wholeForms, generalForms, []levelForm{{here: true}}) {
		form.air = false
		for _, marked := range []bool{true, false} {
			key := keptKey{form, marked}
			if k.drawn[key] != nil {
				continue
			}
			for _, level := range v.Scale {
				k.drawn[key] = append(k.drawn[key], v.level(look, form, level, width, marked))
			}
		}
	}
	return k
}

// Here says what the texts after "here:" are, for the edge of what is drawn.
const Here = "here: our reading; the scale decides"

// levelForm is how a level is laid out.
type levelForm struct {
	general, here bool // the description; what it looks like at the statement
	stacked       bool // the label on a line of its own
	air           bool // a free line between two levels
	onward        bool // what it looks like follows the description on its line
}

// wholeForms have everything, the most generous first.
var wholeForms = []levelForm{
	{general: true, here: true, stacked: true, air: true},
	{general: true, here: true, air: true},
	{general: true, here: true, stacked: true},
	{general: true, here: true},
	{general: true, here: true, onward: true},
}

// generalForms have the descriptions only.
var generalForms = []levelForm{{general: true, stacked: true, air: true}, {general: true, air: true}, {general: true}}

// Described reports whether the framework says of any level what it looks like at the statement.
func (v Levels) Described() bool { return len(v.At.Levels) > 0 }

// Said is each level with what it means, which is the same at every statement, and then what it looks
// like at this one.
func (v Levels) Said(look *ui.Look) []string {
	var lines, here []string
	for _, l := range v.Scale {
		words := look.Value(l.Value) + ", " + look.ToASCII(ui.Sanitize(l.Label))
		if l.Description != "" {
			words += ": " + look.ToASCII(l.Description)
		}
		lines = append(lines, look.Once(words))
		if at := v.At.Level(l.Value); at != "" {
			here = append(here, "Here "+look.Value(l.Value)+": "+look.ToASCII(at))
		}
	}
	return append(lines, here...)
}

// Whole is everything in at most height lines of width cells; false where it has no room.
func (v Levels) Whole(look *ui.Look, width, height int) ([]string, bool) {
	for _, form := range wholeForms {
		if lines := v.draw(look, form, width); len(lines) <= height {
			return lines, true
		}
	}
	return nil, false
}

// General is each level's label with its description in at most height lines of width cells;
// false where they have no room.
func (v Levels) General(look *ui.Look, width, height int) ([]string, bool) {
	for _, form := range generalForms {
		if lines := v.draw(look, form, width); len(lines) <= height {
			return lines, true
		}
	}
	return nil, false
}

// Pages are as many pages of at most height lines as everything takes: one where there is
// room, otherwise the scale first, and what it looks like at the statement after it. No level
// is broken where a page has room for it. Those from here on say only what it looks like at the
// statement.
func (v Levels) Pages(look *ui.Look, width, height int) (pages [][]string, here int) {
	height = max(height, 1)
	if whole, ok := v.Whole(look, width, height); ok {
		return [][]string{whole}, 1
	}
	for _, form := range []levelForm{{general: true}, {here: true}} {
		if form.here {
			here = len(pages)
		}
		if form.here && !v.Described() {
			continue
		}
		var page []string
		blocks := v.blocks(look, form, width)
		lines := len(slices.Concat(blocks...))
		for _, block := range blocks {
			if len(page) > 0 && len(page)+len(block) > height {
				pages, page = append(pages, page), nil
			}
			for len(block) > height { // a page of its own does not do for it
				pages, block = append(pages, block[:height:height]), block[height:]
			}
			if len(page) > 0 && lines+len(blocks)-1 <= height {
				page = append(page, "")
			}
			page = append(page, block...)
		}
		pages = append(pages, page)
	}
	return pages, here
}

func (v Levels) draw(look *ui.Look, form levelForm, width int) []string {
	var lines []string
	for i, block := range v.blocks(look, form, width) {
		if i > 0 && form.air {
			lines = append(lines, "")
		}
		lines = append(lines, block...)
	}
	return lines
}

// blocks are the lines of each level.
func (v Levels) blocks(look *ui.Look, form levelForm, width int) [][]string {
	form.air = false
	kept := v.Kept != nil && v.Kept.width == width && v.Kept.paint == v.paint(look)
	all := make([][]string, len(v.Scale))
	for i, level := range v.Scale {
		marked := level.Value == v.Focus
		if kept {
			all[i] = v.Kept.drawn[keptKey{form, marked}][i]
		} else {
			all[i] = v.level(look, form, level, width, marked)
		}
	}
	return all
}

// Digits is the scale in one line, for where there is no room for its texts, with those of the
// level in focus below as far as height allows. They always take as many rows as the longest of
// their kind, so that nothing moves from score to score.
func (v Levels) Digits(look *ui.Look, width, height int) []string {
	const indent = 2
	used := indent
	var line strings.Builder
	line.WriteString(ui.Blank(indent))
	label, style := v.Scale[0].Label+" – "+v.Scale[len(v.Scale)-1].Label, look.Dim
	for _, l := range v.Scale {
		text := " " + look.Value(l.Value) + " "
		used += ui.Width(text)
		if l.Value == v.Focus {
			look.Focus.Write(&line, text)
			label, style = l.Label, look.Strong
		} else {
			look.Text.Write(&line, text)
		}
	}
	room := width - used - 1
	line.WriteString(" " + style.Render(look.Cut(look.ToASCII(ui.Sanitize(label)), room)))
	for _, here := range []bool{true, false} {
		rows, texts := 1, []string(nil)
		for _, l := range v.Scale {
			lines := v.texts(look, l, width, here)
			if rows = max(rows, 1+len(lines)); l.Value == v.Focus {
				texts = lines
			}
		}
		if rows <= height {
			return ui.Padded(append([]string{line.String()}, texts...), rows)
		}
	}
	return []string{line.String()}
}

// valueWidth is the cells of the widest value.
func (v Levels) valueWidth(look *ui.Look) int {
	widest := 0
	for _, l := range v.Scale {
		widest = max(widest, ui.Width(look.Value(l.Value)))
	}
	return widest
}

// texts are what a level means, without its label, below the digits.
func (v Levels) texts(look *ui.Look, l framework.Level, width int, here bool) []string {
	const indent = "   "
	lines := ui.Hanging(look.Text, indent, look.ToASCII(l.Description), width)
	if text := v.At.Level(l.Value); here && text != "" {
		lines = append(lines, ui.Hanging(look.Text, indent, "here: "+look.ToASCII(text), width)...)
	}
	return lines
}

// level draws one: a mark where it has one, its value, and its texts behind that.
func (v Levels) level(look *ui.Look, form levelForm, l framework.Level, width int, marked bool) []string {
	mark, style := "  ", look.Strong
	if marked {
		mark, style = look.Glyph.Focus+" ", look.Title
	}
	number := look.Value(l.Value)
	head := mark + ui.Blank(v.valueWidth(look)-ui.Width(number)) + number + "  "
	room := max(width-ui.Width(head), ui.LeastText)
	label, description, here := look.ToASCII(ui.Sanitize(l.Label)), look.ToASCII(l.Description), look.ToASCII(v.At.Level(l.Value))
	if !form.here {
		here = ""
	}
	if form.onward && here != "" {
		description, here = description+" Here: "+here, ""
	}
	var lines []string
	switch {
	case !form.general && here != "": // here alone
		lines, here = runIn(look, v.wrap, style, label, here, room), ""
	case form.stacked || description == "":
		lines = append(ui.Paragraph(style, label, room), ui.Paragraph(look.Text, description, room)...)
	default:
		lines = runIn(look, v.wrap, style, label, description, room)
	}
	if here != "" {
		lines = append(lines, runIn(look, v.wrap, look.Dim, "here:", here, room)...)
	}
	for i := range lines {
		if i == 0 {
			lines[i] = style.Render(head) + lines[i]
		} else {
			lines[i] = ui.Blank(ui.Width(head)) + lines[i]
		}
	}
	return lines
}

// RunIn is a text behind a label of its own style, wrapped as one paragraph.
func RunIn(look *ui.Look, style theme.Style, label, text string, width int) []string {
	return runIn(look, ui.Wrap, style, label, text, width)
}

// runIn is RunIn with a way to wrap.
func runIn(look *ui.Look, wrap func(string, int) []string, style theme.Style, label, text string, width int) []string {
	if strings.TrimSpace(text) == "" {
		return ui.Paragraph(style, label, width)
	}
	if !strings.HasSuffix(label, ":") {
		label += "."
	}
	lines := wrap(label+" "+text, width)
	left := utf8.RuneCountInString(label) // of it, still to be painted
	for i, line := range lines {
		runes := []rune(line)
		n := min(max(left, 0), len(runes))
		lines[i] = style.Render(string(runes[:n])) + look.Text.Render(string(runes[n:]))
		left -= len(runes) + 1 // the blank at which the line was broken
	}
	return lines
}

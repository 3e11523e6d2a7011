package html

import (
	"fmt"
	"html/template"
	"slices"
	"strings"

	"familyhub/stocktake/model/report"
)

// section is a heading with everything below it.
type section struct {
	ID       string
	Title    string
	Attr     template.HTMLAttr // of Title
	Level    int               // 2 for a chapter; never more than one below the section around it
	Views    []view
	Sections []*section
}

// view is a block as the template writes it: one of its fields is set.
type view struct {
	Attr   template.HTMLAttr // of Text
	Text   []piece
	Facts  []entry
	List   []entry
	Table  *table
	Radar  *chartView
	Spread *spreadView
	Lines  *chartView
	Beside []view     // what is read beside Radar, where the page is wide enough
	Pair   []*section // two without a heading of their own, side by side
}

// outline turns the row of blocks into sections within sections.
func outline(blocks []report.Block, doc *report.Document) (opening []view, chapters []*section) {
	root := &section{Level: 1}
	(&charts{doc: doc}).below(root, blocks)
	return root.Views, root.Sections
}

// below adds blocks to a section, and the sections below it that their headings open.
func (c *charts) below(root *section, blocks []report.Block) {
	open := []*section{root} // the innermost last
	for _, block := range blocks {
		if h, ok := block.(report.Heading); ok {
			for len(open) > 1 && open[len(open)-1].Level >= h.Level {
				open = open[:len(open)-1]
			}
			around := open[len(open)-1]
			inner := &section{
				ID:    fmt.Sprintf("%ss%d", prefix(around.ID), len(around.Sections)+1),
				Title: title(h.Text), Attr: c.attr(h.Text, h.Program), Level: around.Level + 1,
			}
			around.Sections = append(around.Sections, inner)
			open = append(open, inner)
			continue
		}
		s := open[len(open)-1]
		if pair, ok := block.(report.Pair); ok {
			s.Views = append(s.Views, c.pair(s, pair))
			continue
		}
		s.add(c.view(block))
	}
}

// pair is what stands side by side within a section.
func (c *charts) pair(within *section, p report.Pair) view {
	var v view
	for i, side := range [][]report.Block{p.Left, p.Right} {
		half := &section{ID: fmt.Sprintf("%sp%d-%d", prefix(within.ID), len(within.Views)+1, i+1), Level: within.Level}
		c.below(half, side)
		v.Pair = append(v.Pair, half)
	}
	return v
}

func prefix(id string) string {
	if id == "" {
		return ""
	}
	return id + "-"
}

// add appends a view. A radar takes the table and the sentences before it along, to
// stand beside it.
func (s *section) add(v view) {
	first := len(s.Views)
	for v.Radar != nil && first > 0 && s.Views[first-1].besideRadar() {
		first--
	}
	if slices.ContainsFunc(s.Views[first:], func(v view) bool { return v.Table != nil }) {
		v.Beside = append(v.Beside, s.Views[first:]...)
		s.Views = s.Views[:first]
	}
	s.Views = append(s.Views, v)
}

// mostBeside is how many columns a table may have to stand beside a radar.
const mostBeside = 5

// besideRadar reports whether a view reads well in half the width of a page.
func (v view) besideRadar() bool {
	return v.Text != nil || v.Table != nil && len(v.Table.Columns) <= mostBeside
}

// charts numbers the drawings of a document, since their ids must differ.
type charts struct {
	drawn int
	doc   *report.Document
}

// attr is the direction and the language of a text where these need not be the page's: in a document of
// another language than the program's a text runs as its first letter does, and a sentence of the program
// from left to right, whatever name it begins with.
func (c *charts) attr(text string, program bool) template.HTMLAttr {
	if !c.doc.Foreign() {
		return ""
	}
	attr := `dir="auto"`
	if program {
		attr = `dir="ltr"`
	}
	if tongue := c.doc.Tongue(text, program); tongue != "" {
		attr += ` lang="` + tongue + `"`
	}
	return template.HTMLAttr(attr)
}

// own is attr of what the program calls something.
func (c *charts) own(text string) template.HTMLAttr { return c.attr(text, true) }

// attrOf is attr of running text.
func (c *charts) attrOf(t report.Inline) template.HTMLAttr {
	var whole strings.Builder
	program := len(t) > 0
	for _, span := range t {
		whole.WriteString(span.Text)
		program = program && span.Program
	}
	return c.attr(whole.String(), program)
}

// next is the id of another drawing.
func (c *charts) next() string {
	c.drawn++
	return fmt.Sprintf("chart%d", c.drawn)
}

func (c *charts) view(block report.Block) view {
	switch b := block.(type) {
	case report.Paragraph:
		return view{Text: pieces(b.Text), Attr: c.attrOf(b.Text)}
	case report.List:
		if labelled(b.Items) {
			return view{Facts: c.facts(b.Items)}
		}
		return view{List: c.entries(b.Items)}
	case report.Table:
		return view{Table: newTable(b, c)}
	case report.Radar:
		if len(b.Axes) == 0 {
			return view{}
		}
		return view{Radar: newRadar(b, c)}
	case report.Spread:
		return view{Spread: newSpread(b, c)}
	case report.Lines:
		return view{Lines: newLines(b, c)}
	default:
		return view{}
	}
}

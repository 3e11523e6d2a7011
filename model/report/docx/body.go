package docx

import (
	"fmt"
	"strconv"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// The styles of paragraphs, by the ids that Word knows them by. Headings, lists and
// tables have theirs beside them.
const (
	titleStyle   = "Title"
	captionStyle = "Caption"
	figureStyle  = "Figure"
	endStyle     = "TableEnd" // of an empty line that a table has to be followed by
)

// deepest is how many levels headings and lists have styles for; what lies deeper takes
// those of the last.
const deepest = 3

// body is the text of the document while it is put together, with what it refers to.
type body struct {
	look      *look
	doc       *report.Document
	parts     []paragraph
	relations relations
	pictures  []part
	width     int    // of what is added now, in twips
	laid      []byte // the whole text, where it is no report; nil for one
}

// paragraph is one as the template writes it, or a table in its place.
type paragraph struct {
	Style  string // empty for running text
	Runs   []run
	Figure *figure // after the runs
	Table  *table
	Pair   *pair
	InPair bool
}

// pair is two halves side by side, as the template writes them.
type pair struct {
	Width  int
	Halves []half
}

type half struct {
	Width int
	Parts []paragraph
}

func newBody(l *look, doc *report.Document) *body {
	b := &body{look: l, doc: doc, relations: newRelations(l.relations), width: l.width}
	b.line(titleStyle, text.Line(doc.Title))
	return b
}

// part is the whole text as a file. A document ends in a paragraph, also after a table.
func (b *body) part() []byte {
	if b.laid != nil {
		return b.laid
	}
	b.end()
	return b.look.made("document.xml.tmpl", struct {
		Parts   []paragraph
		Section string
	}{b.parts, b.look.section})
}

// end adds an empty paragraph where there would be none after a table.
func (b *body) end() {
	if b.afterTable() {
		b.line(endStyle, "")
	}
}

// gap adds one below a table, for looks in which paragraphs follow without.
func (b *body) gap() {
	if b.look.gaps {
		b.line(endStyle, "")
	}
}

func (b *body) add(p paragraph) { b.parts = append(b.parts, p) }

func (b *body) afterTable() bool {
	return len(b.parts) > 0 && (b.parts[len(b.parts)-1].Table != nil || b.parts[len(b.parts)-1].Pair != nil)
}

// pair puts two sides into the halves of a table without lines, a table to the left of a
// picture into the narrower one.
func (b *body) pair(p report.Pair) error {
	if b.afterTable() {
		b.line(endStyle, "")
	}
	whole, before := b.width, b.parts
	out := &pair{Width: whole}
	left := whole / 2
	if len(p.Right) > 0 {
		if _, picture := p.Right[0].(report.Radar); picture {
			left = whole * 45 / 100
		}
	}
	for i, side := range [][]report.Block{p.Left, p.Right} {
		width := []int{left, whole - left}[i]
		b.width, b.parts = width-pairMargin, nil
		err := b.blocks(side)
		if b.end(); len(b.parts) == 0 {
			b.line(endStyle, "")
		}
		for i := range b.parts {
			b.parts[i].InPair = true
		}
		out.Halves = append(out.Halves, half{width, b.parts})
		b.width, b.parts = whole, before
		if err != nil {
			return err
		}
	}
	b.add(paragraph{Pair: out})
	b.gap()
	return nil
}

func (b *body) blocks(blocks []report.Block) error {
	for _, block := range blocks {
		if err := b.block(block); err != nil {
			return err
		}
	}
	return nil
}

func (b *body) block(block report.Block) error {
	switch block := block.(type) {
	case report.Heading:
		// The title has its own style, so that a section's heading is the first level.
		level := min(max(block.Level-1, 1), deepest)
		b.said("Heading"+strconv.Itoa(level), text.Line(block.Text), block.Program)
	case report.Paragraph:
		for _, text := range paragraphs(block.Text) {
			b.add(paragraph{Runs: b.inline(text)})
		}
	case report.List:
		b.items(block.Items, 1)
	case report.Table:
		b.table(block, block.Caption, describe(block))
	case report.Spread:
		b.spread(block)
	case report.Radar:
		return b.radar(block)
	case report.Pair:
		return b.pair(block)
	case report.Lines:
		return b.lines(block)
	default:
		return fmt.Errorf("a Word document cannot hold a %T", block)
	}
	return nil
}

// items are a list, with the lists below its entries.
func (b *body) items(items []report.Item, level int) {
	style := "ListBullet"
	if level > 1 {
		style += strconv.Itoa(min(level, deepest))
	}
	for _, it := range items {
		b.add(paragraph{Style: style, Runs: b.inline(it.Text)})
		b.items(it.Items, level+1)
	}
}

// line is a paragraph of plain text; captions are the program's own.
func (b *body) line(style, text string) { b.said(style, text, style == captionStyle) }

// said is a paragraph of plain text, which may be the program's own.
func (b *body) said(style, text string, program bool) {
	p := paragraph{Style: style}
	if text != "" {
		r := newRun(text, "")
		r.Lang, r.Program = b.doc.Tongue(text, program), program
		p.Runs = []run{r}
	}
	b.add(p)
}

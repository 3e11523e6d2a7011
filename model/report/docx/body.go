package docx

import (
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
	"fmt"
	"strconv"
)

// The styles of paragraphs, by the ids that Word knows them by. Headings, lists and
// tables have theirs beside them.
const (
	titleStyle   = "Title"
	captionStyle = "Caption"
	figureStyle  = "Figure"
)

// deepest is how many levels headings and lists have styles for; what lies deeper takes
// those of the last.
const deepest = 3

// body is the text of the document while it is written, with what it refers to.
type body struct {
	markup
	relations  relations
	pictures   []picturePart
	afterTable bool // the last thing written is a table
}

// picturePart is a picture as a file of the document.
type picturePart struct {
	name string // within the folder of the text
	data []byte
}

func newBody(title string) *body {
	b := &body{relations: newRelations()}
	b.markup.part()
	b.start("w:document", "xmlns:w", mainSpace, "xmlns:r", relationSpace, "xmlns:wp", placeSpace)
	b.start("w:body")
	b.WriteByte('\n')
	b.line(titleStyle, text.Line(title))
	return b
}

// part is the whole text as a file. A document ends in a paragraph, also after a table,
// and in what its pages are like.
func (b *body) part() []byte {
	if b.afterTable {
		b.line("", "")
	}
	b.section()
	b.end()
	b.end()
	return b.Bytes()
}

// section is A4 with margins of 25 mm and the footer.
func (b *body) section() {
	b.start("w:sectPr")
	b.empty("w:footerReference", "w:type", "default", "r:id", footerRelation)
	b.empty("w:pgSz", "w:w", "11906", "w:h", "16838")
	b.empty(
		"w:pgMar", "w:top", "1304", "w:right", "1417", "w:bottom", "1304", "w:left", "1417",
		"w:header", "709", "w:footer", "624", "w:gutter", "0",
	)
	b.endLine()
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
		b.line("Heading"+strconv.Itoa(level), text.Line(block.Text))
	case report.Paragraph:
		for _, text := range paragraphs(block.Text) {
			b.paragraph("", text)
		}
	case report.List:
		b.items(block.Items, 1)
	case report.Table:
		b.table(block, block.Caption, describe(block))
	case report.Spread:
		b.spread(block)
	case report.Radar:
		return b.radar(block)
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
		b.paragraph(style, it.Text)
		b.items(it.Items, level+1)
	}
}

// paragraph is one in a style; the empty one is that of running text.
func (b *body) paragraph(style string, text report.Inline) {
	b.startParagraph(style)
	b.inline(text)
	b.endParagraph()
}

// line is a paragraph of plain text.
func (b *body) line(style, text string) {
	b.startParagraph(style)
	if text != "" {
		b.run(text, "")
	}
	b.endParagraph()
}

func (b *body) startParagraph(style string) {
	b.start("w:p")
	if style != "" {
		b.start("w:pPr")
		b.value("w:pStyle", style)
		b.end()
	}
}

func (b *body) endParagraph() {
	b.endLine()
	b.afterTable = false
}

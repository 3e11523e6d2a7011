package docx

import (
	"fmt"
	"strconv"
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/picture"
)

// unitsPerPixel makes a picture of 1600 pixels 130 mm wide: its letters are then a little
// smaller than those of the text, and there are more than 300 pixels to an inch.
const unitsPerPixel = 2925

func (b *body) radar(r report.Radar) error {
	p, err := picture.Radar(r)
	if err != nil {
		return err
	}
	b.figure(p, r.Title, r.Conclusion)
	return nil
}

func (b *body) lines(l report.Lines) error {
	p, err := picture.Lines(l)
	if err != nil {
		return err
	}
	b.figure(p, l.Title, l.Conclusion)
	return nil
}

// figure is a picture under its caption. Those who cannot see it are told what it is and
// what it shows.
func (b *body) figure(p *picture.Picture, title, conclusion string) {
	title = cleanCell(title)
	number := len(b.pictures) + 1
	name := fmt.Sprintf("media/chart%d.png", number)
	b.pictures = append(b.pictures, picturePart{name, p.PNG})
	b.line(captionStyle, title)
	b.startParagraph(figureStyle)
	b.start("w:r")
	b.start("w:drawing")
	b.drawing(drawing{
		id: strconv.Itoa(number), name: fmt.Sprintf("Chart %d", number), relation: b.relations.add("image", name, false),
		words: sentences(title, cleanCell(conclusion)), width: strconv.Itoa(p.Width * unitsPerPixel), height: strconv.Itoa(p.Height * unitsPerPixel),
	})
	b.end()
	b.end()
	b.endParagraph()
}

// sentences are a title and a text, each ended as a sentence is.
func sentences(texts ...string) string {
	var all []string
	for _, t := range texts {
		if t != "" && !strings.ContainsAny(t[len(t)-1:], ".!?") {
			t += "."
		}
		if t != "" {
			all = append(all, t)
		}
	}
	return strings.Join(all, " ")
}

// drawing is a picture's place in a line of the text. Its size is in units of which
// 36,000 make a millimetre.
type drawing struct{ id, name, words, relation, width, height string }

func (m *markup) drawing(d drawing) {
	m.start("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0")
	m.empty("wp:extent", "cx", d.width, "cy", d.height)
	m.empty("wp:docPr", "id", d.id, "name", d.name, "descr", d.words)
	m.start("wp:cNvGraphicFramePr")
	m.empty("a:graphicFrameLocks", "xmlns:a", drawingSpace, "noChangeAspect", "1")
	m.end()
	m.start("a:graphic", "xmlns:a", drawingSpace)
	m.start("a:graphicData", "uri", pictureSpace)
	m.picture(d)
	m.end()
	m.end()
	m.end()
}

func (m *markup) picture(d drawing) {
	m.start("pic:pic", "xmlns:pic", pictureSpace)
	m.start("pic:nvPicPr")
	m.empty("pic:cNvPr", "id", d.id, "name", d.name, "descr", d.words)
	m.empty("pic:cNvPicPr")
	m.end()
	m.start("pic:blipFill")
	m.empty("a:blip", "r:embed", d.relation)
	m.start("a:stretch")
	m.empty("a:fillRect")
	m.end()
	m.end()
	m.start("pic:spPr")
	m.start("a:xfrm")
	m.empty("a:off", "x", "0", "y", "0")
	m.empty("a:ext", "cx", d.width, "cy", d.height)
	m.end()
	m.start("a:prstGeom", "prst", "rect")
	m.empty("a:avLst")
	m.end()
	m.end()
	m.end()
}

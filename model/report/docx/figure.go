package docx

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/picture"
)

// unitsPerPixel makes a picture of 1600 pixels 130 mm wide: its letters are then a little
// smaller than those of the text, and there are more than 300 pixels to an inch.
const (
	unitsPerPixel = 2925
	unitsPerTwip  = 635
)

func (b *body) radar(r report.Radar) error {
	if !report.Radial(len(r.Axes)) {
		return b.strips(r)
	}
	p, err := picture.Radar(r)
	if err != nil {
		return err
	}
	b.figure(p, r.Title, r.Conclusion, b.half(p))
	return nil
}

// strips fill the width of the page, on as many pages as they need.
func (b *body) strips(r report.Radar) error {
	all, err := picture.Strips(r)
	if err != nil {
		return err
	}
	for i, p := range all {
		title := r.Title
		if len(all) > 1 {
			title += fmt.Sprintf(" (%d of %d)", i+1, len(all))
		}
		const page = 0.85 // of its height: the caption stands with it
		b.figure(p, title, r.Conclusion, min(b.width*unitsPerTwip/p.Width, int(page*float64(b.look.height))*unitsPerTwip/p.Height))
	}
	return nil
}

func (b *body) lines(l report.Lines) error {
	p, err := picture.Lines(l)
	if err != nil {
		return err
	}
	b.figure(p, l.Title, l.Conclusion, b.half(p))
	return nil
}

// figure is a picture as the template writes it. Those who cannot see it are told in words
// what it is and what it shows.
type figure struct {
	Number          int
	Relation, Words string
	Width, Height   int // in units of which 36,000 make a millimetre
}

// half is how many units a pixel takes of a picture that leaves room for what it belongs to: in
// a half it is smaller, and on a low page.
func (b *body) half(p *picture.Picture) int {
	return min(unitsPerPixel, b.width*unitsPerTwip/p.Width, b.look.height/2*unitsPerTwip/p.Height)
}

// figure adds a picture under its caption, with so many units to a pixel.
func (b *body) figure(p *picture.Picture, title, conclusion string, units int) {
	title = cleanCell(title)
	b.line(captionStyle, title)
	b.add(paragraph{Style: figureStyle, Figure: b.placed(p, sentences(title, cleanCell(conclusion)), units)})
}

// placed takes a picture into the document.
func (b *body) placed(p *picture.Picture, words string, units int) *figure {
	number := len(b.pictures) + 1
	name := fmt.Sprintf("media/chart%d.png", number)
	b.pictures = append(b.pictures, part{name: "word/" + name, data: p.PNG})
	return &figure{
		Number: number, Relation: b.relations.add("image", name, false), Words: words,
		Width: p.Width * units, Height: p.Height * units,
	}
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

package docx

import (
	"io"
	"math"
	"slices"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/paper"
	"familyhub/stocktake/model/report/picture"
)

// WritePages writes what is laid out for paper: each sheet is a table with rows of a height, so that
// texts in it can still be changed. What is to be upside down is left empty, as Word does not turn texts so.
func WritePages(w io.Writer, p *paper.Pages) error {
	l := ourLook()
	l.rtl = p.RightToLeft
	l.speak(p.LanguageTag())
	b := newBody(l, &p.Document)
	b.parts = nil
	var all []sheetTable
	for _, sheet := range p.Sheets {
		t, err := b.sheet(sheet)
		if err != nil {
			return err
		}
		all = append(all, t)
	}
	b.laid = l.made("pages.xml.tmpl", map[string]any{
		"Sheets": all, "Width": twips(p.Width), "Height": twips(p.Height), "Margin": twips(paper.Margin),
		"Landscape": p.Width > p.Height, "Padding": twips(p.Padding),
	})
	return pack(w, p.Title, b)
}

// sheetTable is a sheet as the template writes it. A box takes as many columns of the grid as it is wide.
type sheetTable struct {
	Columns []int
	Rows    []sheetRow
}

type sheetRow struct {
	Height int
	Boxes  []sheetBox
	Foot   bool
}

type sheetBox struct {
	Width, Span int
	Middle      bool
	Edges       []edge
	Texts       []sheetText
	Figures     []*figure
}

// edge is a line at a side of a box.
type edge struct{ Side, Kind, Colour string }

// sheetText is a paragraph in a box. Its sizes are in twips, but for Size, which is in half points.
type sheetText struct {
	paragraph
	Lead                      string
	Size, Above, Line, Indent int
	Bold, Middle              bool
}

// sheet lays a sheet out as a table.
func (b *body) sheet(sheet paper.Sheet) (sheetTable, error) {
	edges := []int{0}
	for _, row := range sheet {
		edges = append(edges, rights(row)...)
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	var t sheetTable
	for i, right := range edges[1:] {
		t.Columns = append(t.Columns, right-edges[i])
	}
	for _, row := range sheet {
		r, from := sheetRow{Height: twips(row.Height), Foot: row.Foot}, 0
		for j, right := range rights(row) {
			box, err := b.box(row, row.Boxes[j])
			if err != nil {
				return t, err
			}
			box.Width, box.Span = right-from, slices.Index(edges, right)-slices.Index(edges, from)
			r.Boxes, from = append(r.Boxes, box), right
		}
		t.Rows = append(t.Rows, r)
	}
	return t, nil
}

// rights are where the boxes of a row end.
func rights(row paper.Row) []int {
	var all []int
	sum := 0.0
	for _, box := range row.Boxes {
		sum += box.Width
		all = append(all, twips(sum))
	}
	return all
}

// box is a cell with its texts, or with the pictures of a radar.
func (b *body) box(row paper.Row, from paper.Box) (sheetBox, error) {
	box := sheetBox{Middle: from.Middle}
	switch {
	case from.Ruled:
		for _, side := range []string{"top", "left", "bottom", "right"} {
			box.Edges = append(box.Edges, edge{side, "single", "000000"})
		}
	case row.Below == paper.CutLine:
		box.Edges = append(box.Edges, edge{"bottom", "dashed", "555555"})
	case row.Below == paper.FoldLine:
		box.Edges = append(box.Edges, edge{"bottom", "dotted", "999999"})
	}
	if from.Beside == paper.CutLine {
		box.Edges = append(box.Edges, edge{"right", "dashed", "555555"})
	}
	if from.Radar != nil {
		var err error
		box.Figures, err = b.wholePage(*from.Radar, from.Width, row.Height)
		return box, err
	}
	if from.Turned {
		return box, nil
	}
	for i, t := range from.Texts {
		said := newRun(t.Text, "")
		said.Lang, said.Program = b.doc.Tongue(t.Text, t.Program), t.Program
		const twipsPerPoint = 20
		text := sheetText{paragraph: paragraph{Runs: []run{said}}, Lead: t.Lead, Size: int(2 * t.Size), Line: int(twipsPerPoint * t.Size * paper.Leading), Bold: t.Bold, Middle: from.Middle}
		if i > 0 {
			text.Above = int(twipsPerPoint * t.Size * paper.Above)
		}
		if text.Indent = twips(t.Indent()); b.look.rtl && t.Lead != "" {
			const leftToRight = "\u200e" // else a minus stands behind its figure
			text.Lead = leftToRight + t.Lead
		}
		box.Texts = append(box.Texts, text)
	}
	return box, nil
}

// wholePage is a radar, or strips, as pictures as large as a box.
func (b *body) wholePage(r report.Radar, width, height float64) ([]*figure, error) {
	draw := picture.Strips
	if report.Radial(len(r.Axes)) {
		draw = func(r report.Radar) ([]*picture.Picture, error) {
			p, err := picture.Radar(r)
			return []*picture.Picture{p}, err
		}
	}
	all, err := draw(r)
	if err != nil {
		return nil, err
	}
	const unitsPerMM, free = 36_000, 14 // millimetres: the padding, and the height of a line
	var figures []*figure
	for _, p := range all {
		units := int(min((width-free)*unitsPerMM/float64(p.Width), (height-free)*unitsPerMM/float64(p.Height)))
		figures = append(figures, b.placed(p, sentences(r.Title, r.Conclusion), units))
	}
	return figures, nil
}

// twips are millimetres in the unit of Word.
func twips(mm float64) int {
	const perMM = 1440 / 25.4
	return int(math.Round(mm * perMM))
}

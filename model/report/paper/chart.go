package paper

import (
	"math"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// mostRows is how many statements stand on a sheet of a wall chart: each has room for many dots.
const mostRows = 6

// The sizes of a wall chart on A3, in millimetres.
const (
	chartTitle = 16.0
	chartHead  = 40.0
	chartStep  = 13.5
	highestRow = 60.0
	askedWidth = 116.0 // of the column with the statements
)

// And those of its texts, in points.
const (
	titleSize     = 20.0
	figureMost    = 40.0
	levelSize     = 14.0
	stepSize      = 15.0
	statementSize = 20.0
)

// wallChart has a table of the statements and the levels, to stick dots on, and the steps as a radar or
// strips to be drawn in.
func wallChart(r Room, o Options) *Pages {
	p := newPages(r, "wall chart", a3Height, a3Width)
	width, height := p.inner()
	for _, parts := range sheetsOf(r.Framework) {
		p.Sheets = append(p.Sheets, r.dotChart(parts, width, height))
	}
	radar := blankRadar(r.Framework)
	p.Sheets = append(p.Sheets, Sheet{
		r.chartTitle(radar.Title, width),
		{Height: height - chartTitle, Boxes: []Box{{Width: width, Radar: &radar}}},
	})
	if o.SmallA4 {
		p.shrink()
	}
	return p
}

// part is statements of a step that stand together.
type part struct {
	step       framework.Step
	statements []framework.Statement
}

// sheetsOf is what stands on each sheet: steps are kept together where they can be.
func sheetsOf(fw *framework.Framework) [][]part {
	var sheets [][]part
	room := 0
	for _, step := range fw.Steps {
		n := len(step.Statements)
		times := (n + mostRows - 1) / mostRows
		for i := range times {
			some := step.Statements[i*n/times : (i+1)*n/times]
			if room < len(some) {
				sheets, room = append(sheets, nil), mostRows
			}
			last := &sheets[len(sheets)-1]
			*last, room = append(*last, part{step, some}), room-len(some)
		}
	}
	return sheets
}

// dotChart is one sheet of the table.
func (r Room) dotChart(parts []part, width, height float64) Sheet {
	fw := r.Framework
	heads := chartHeads(fw, width-askedWidth)
	rows := Sheet{
		r.chartTitle(fw.Worded("Stick a dot in the column of your score."), width),
		{Height: chartHead, Boxes: append([]Box{{Width: askedWidth, Ruled: true}}, heads...)},
	}
	var said [][]Text
	for _, p := range parts {
		for _, st := range p.statements {
			said = append(said, []Text{{Lead: st.Label(), Text: text.Line(st.Text), Size: statementSize}})
		}
	}
	each := min((height-chartTitle-chartHead-chartStep*float64(len(parts)))/float64(len(said)), highestRow)
	said = alike(said, askedWidth, each, 1, 0.4)
	for _, p := range parts {
		title := fitted([]Text{{Text: stepTitle(fw, p.step), Size: stepSize, Bold: true}}, width, chartStep, 1, 0.5)
		rows = append(rows, Row{Height: chartStep, Boxes: []Box{{Width: width, Ruled: true, Texts: title}}})
		for range p.statements {
			boxes := []Box{{Width: askedWidth, Ruled: true, Texts: said[0]}}
			for _, head := range heads {
				boxes = append(boxes, Box{Width: head.Width, Ruled: true})
			}
			rows, said = append(rows, Row{Height: each, Boxes: boxes}), said[1:]
		}
	}
	return rows
}

// chartHeads are the heads of the columns for dots: the levels, the answers that are none, and what the
// room agrees on.
func chartHeads(fw *framework.Framework, width float64) []Box {
	var labels []string
	var below [][]Text
	add := func(label string, t Text) {
		t.Size = levelSize
		labels, below = append(labels, label), append(below, []Text{t})
	}
	for _, l := range fw.Scale {
		add(framework.Number(l.Value), Text{Text: text.Line(l.Label)})
	}
	add("?", Text{Text: "Don't know", Program: true})
	add("n/a", Text{Text: "Not applicable", Program: true})
	column := width / float64(len(labels)+1)
	below = alike(below, column, chartHead-figureMost*Leading*mmPerPoint, 1, 0.5)
	var heads []Box
	for i, label := range labels {
		heads = append(heads, Box{Width: column, Ruled: true, Middle: true, Texts: append([]Text{figure(label, column, figureMost)}, below[i]...)})
	}
	const agreed = "Agreed"
	return append(heads, Box{Width: column, Ruled: true, Middle: true, Texts: []Text{{Text: agreed, Size: figure(agreed, column, titleSize).Size, Bold: true, Program: true}}})
}

// chartTitle is the row at the head of a sheet: the session, and what the sheet is for.
func (r Room) chartTitle(what string, width float64) Row {
	side := func(t Text) Box { return Box{Width: width / 2, Texts: fitted([]Text{t}, width/2, chartTitle, 1, 0.4)} }
	return Row{Height: chartTitle, Boxes: []Box{side(Text{Text: text.Line(r.Title), Size: titleSize, Bold: true}), side(Text{Text: what, Size: titleSize, Program: true})}}
}

// blankRadar is the steps without an average, with their scale.
func blankRadar(fw *framework.Framework) report.Radar {
	r := report.Radar{Scale: fw.Scale, Title: fw.Worded("Step averages, from ") + report.ScaleWords(fw.Scale), None: " ", Conclusion: "Nothing is drawn in yet."}
	for _, step := range fw.Steps {
		r.Axes = append(r.Axes, report.NewAxis(step, math.NaN(), math.NaN(), math.NaN()))
	}
	return r
}

// shrink makes pages of A3 pages of A4.
func (p *Pages) shrink() {
	width, height := p.inner()
	p.Width, p.Height = a4Height, a4Width
	smallWidth, smallHeight := p.inner()
	factor := min(smallWidth/width, smallHeight/height)
	p.Padding *= factor
	for _, rows := range p.Sheets {
		for i := range rows {
			rows[i].Height *= factor
			for j := range rows[i].Boxes {
				box := &rows[i].Boxes[j]
				box.Width *= factor
				box.Texts = sized(box.Texts, factor)
			}
		}
	}
}

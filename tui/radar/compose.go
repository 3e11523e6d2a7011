package radar

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"familyhub/stocktake/tui/theme"
)

// tone is what a run of cells is painted as.
type tone uint16

const (
	blankTone tone = iota
	gridTone
	numberTone
	consensusTone
	individualTone
	baselineTone
	targetTone
	toneCount
)

// filled marks a tone that lies on the tint.
const filled = toneCount

// pieceTone is the first of the tones that stand for one piece of text each.
const pieceTone = 2 * toneCount

// tones returns the styles of all tones but those of pieces.
func tones(t theme.Theme) [2 * toneCount]theme.Style {
	return [...]theme.Style{
		blankTone:               {},
		gridTone:                t.Faint,
		numberTone:              t.Dim,
		consensusTone:           t.Consensus.Mark,
		individualTone:          t.Individual.Mark,
		baselineTone:            t.Baseline.Mark,
		targetTone:              t.Strong,
		filled + blankTone:      t.Fill.Blank,
		filled + gridTone:       t.Fill.Grid,
		filled + numberTone:     t.Fill.Text,
		filled + consensusTone:  t.Consensus.Filled,
		filled + individualTone: t.Individual.Filled,
		filled + baselineTone:   t.Baseline.Filled,
		filled + targetTone:     t.Fill.Text,
	}
}

// run is a stretch of text of one tone; end is where it ends, in bytes.
type run struct {
	end  int
	tone tone
}

// writer gathers the text of all cells and the runs in it. Painting comes last, in
// one go, so that a cell costs no string of its own.
type writer struct {
	text []byte // with room for all
	used int    // bytes of it
	runs []run
}

// widest is the most bytes that a glyph of one cell takes in UTF-8.
const widest = 3

func newWriter(cv *canvas, pieces []piece) writer {
	most := len(cv.cells)*widest + cv.height
	for _, p := range pieces {
		most += len(p.text)
	}
	return writer{text: make([]byte, most), runs: make([]run, 0, len(cv.cells)/8)}
}

// add appends to the text and lengthens the last run, or begins one.
func (w *writer) add(t tone, glyph rune) {
	if glyph == ' ' {
		t = w.under(t)
	}
	w.used += utf8.EncodeRune(w.text[w.used:], glyph)
	w.extend(t)
}

// addText appends a text that is a run of its own.
func (w *writer) addText(t tone, text string) {
	w.used += copy(w.text[w.used:], text)
	w.extend(t)
}

// under returns the tone for a space: that of the run before it if both have the
// same background, since a space shows nothing else.
func (w *writer) under(t tone) tone {
	if n := len(w.runs); n > 0 {
		if last := w.runs[n-1].tone; last < pieceTone && (last < filled) == (t < filled) {
			return last
		}
	}
	return t
}

func (w *writer) extend(t tone) {
	if n := len(w.runs); n > 0 && w.runs[n-1].tone == t && t < pieceTone {
		w.runs[n-1].end = w.used
		return
	}
	w.runs = append(w.runs, run{w.used, t})
}

// newline ends a line, outside any colour.
func (w *writer) newline() {
	w.addText(blankTone, "\n")
}

// compose decides what each cell shows and paints the runs.
func compose(cv *canvas, pieces []piece, c *Chart) string {
	w := newWriter(cv, pieces)
	k := newKit(c.Glyphs)
	for row := range cv.height {
		if row > 0 {
			w.newline()
		}
		for col := 0; col < cv.width; {
			cell := cv.at(col, row)
			if cell.piece == 0 {
				glyph, t := cell.show(&k)
				w.add(t, glyph)
				col++
				continue
			}
			p := pieces[cell.piece-1]
			w.addText(pieceTone+tone(cell.piece-1), p.text)
			col += p.width
		}
	}
	return w.paint(pieces, tones(c.Theme))
}

// paint returns the text with the sequences of its runs.
func (w *writer) paint(pieces []piece, styles [2 * toneCount]theme.Style) string {
	var b strings.Builder
	const sequences = 24 // bytes around a run in true colour, roughly
	b.Grow(w.used + sequences*len(w.runs))
	text, from := string(w.text[:w.used]), 0
	for _, r := range w.runs {
		switch part := text[from:r.end]; {
		case r.tone >= pieceTone:
			pieces[r.tone-pieceTone].style.Write(&b, part)
		case r.tone == blankTone:
			b.WriteString(part)
		default:
			styles[r.tone].Write(&b, part)
		}
		from = r.end
	}
	return b.String()
}

// kit is the glyphs that cells are shown with.
type kit struct {
	marks    [seriesCount]rune
	together rune // for several series
	was      rune // where the consensus stood
	pens     [seriesCount]theme.Pen
	grid     theme.Pen
}

func newKit(g theme.Glyphs) kit {
	k := kit{pens: [seriesCount]theme.Pen{g.Solid, g.Dashed, g.Dotted}, grid: g.Grid}
	for s, mark := range [...]string{g.Consensus, g.Individual, g.Baseline, g.Target} {
		k.marks[s], _ = utf8.DecodeRuneInString(mark)
	}
	k.was, _ = utf8.DecodeRuneInString(g.Was)
	k.together, _ = utf8.DecodeRuneInString(g.Together)
	return k
}

// show returns what a cell without text shows: what lies uppermost in it.
func (c *cell) show(k *kit) (rune, tone) {
	if *c == (cell{}) {
		return ' ', blankTone
	}
	ground := c.ground(k.pens[consensus])
	if c.marks != 0 {
		upper := bits.TrailingZeros8(c.marks)
		glyph := k.marks[upper]
		if bits.OnesCount8(c.marks) > 1 {
			glyph = k.together
		}
		return glyph, ground + consensusTone + tone(upper)
	}
	if c.was {
		return k.was, ground + consensusTone
	}
	if c.number != 0 {
		return c.number, ground + numberTone
	}
	for s := range k.pens {
		if parts := c.parts[s]; parts != 0 {
			return k.pens[s].Rune(parts), ground + consensusTone + tone(s)
		}
	}
	if parts := c.parts[gridLayer]; parts != 0 {
		return k.grid.Rune(parts), ground + gridTone
	}
	return ' ', ground + blankTone
}

// ground returns filled where the tint shows: where at least half of what the solid
// line leaves free lies inside it. A cell has one background only, and a corner of
// tint too much is quieter than a hole beside the line.
func (c *cell) ground(pen theme.Pen) tone {
	inside := c.parts[insideLayer]
	if inside == 0 {
		return 0
	}
	free := pen.Parts() - bits.OnesCount8(c.parts[consensus])
	if 2*bits.OnesCount8(inside&^c.parts[consensus]) >= max(1, free) {
		return filled
	}
	return 0
}

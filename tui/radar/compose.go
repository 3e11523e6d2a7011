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

// run is a stretch of text in one style; end is where it ends, in bytes.
type run struct {
	end   int
	style theme.Style
	tone  tone // of its cells
	own   bool // it is a piece of text, to which no cell is added
}

// writer gathers the text of all cells and the runs in it. Painting comes last, in
// one go, so that a cell costs no string of its own.
type writer struct {
	text   strings.Builder
	runs   []run
	styles [2 * toneCount]theme.Style
}

// add appends a cell, to the last run where that has its tone. A space shows nothing but its
// background, and so goes with any run on the same.
func (w *writer) add(t tone, glyph rune) {
	w.text.WriteRune(glyph)
	if n := len(w.runs); n > 0 && !w.runs[n-1].own {
		if last := &w.runs[n-1]; last.tone == t || glyph == ' ' && (last.tone < filled) == (t < filled) {
			last.end = w.text.Len()
			return
		}
	}
	w.runs = append(w.runs, run{end: w.text.Len(), style: w.styles[t], tone: t})
}

// addPiece appends a text that is a run of its own.
func (w *writer) addPiece(p piece) {
	w.text.WriteString(p.text)
	w.runs = append(w.runs, run{end: w.text.Len(), style: p.style, own: true})
}

// compose decides what each cell shows and paints the runs.
func compose(cv *canvas, pieces []piece, c *Chart) string {
	w := writer{styles: tones(c.Theme), runs: make([]run, 0, len(cv.cells)/8)}
	w.text.Grow(2 * len(cv.cells))
	k := newKit(c.Glyphs)
	for row := range cv.height {
		if row > 0 {
			w.add(blankTone, '\n') // outside any colour
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
			w.addPiece(p)
			col += p.width
		}
	}
	return w.paint()
}

// paint returns the text with the sequences of its runs.
func (w *writer) paint() string {
	var b strings.Builder
	const sequences = 24 // bytes around a run in true colour, roughly
	text, from := w.text.String(), 0
	b.Grow(len(text) + sequences*len(w.runs))
	for _, r := range w.runs {
		r.style.Write(&b, text[from:r.end])
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

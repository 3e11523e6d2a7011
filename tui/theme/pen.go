package theme

// Pen draws lines with parts of cells: a cell is divided into Across by Down equal
// parts, and each set of parts has its own glyph.
type Pen struct {
	Across, Down int
	whole        rune // the only glyph of a pen whose cell has one part
}

// brailleBlank is the glyph of a braille cell without dots. It is never drawn: many
// fonts show it as eight hollow dots.
const brailleBlank = '\u2800'

func braillePen() Pen         { return Pen{Across: 2, Down: 4} }
func quadrantPen() Pen        { return Pen{Across: 2, Down: 2} }
func halfPen() Pen            { return Pen{Across: 1, Down: 2} }
func wholePen(glyph rune) Pen { return Pen{Across: 1, Down: 1, whole: glyph} }

// Parts returns how many parts a cell has: 8, 4, 2 or 1.
func (p Pen) Parts() int { return p.Across * p.Down }

// Bit returns the bit of the part in column x (from the left) and row y (from the
// top) of a cell. Braille's follow the order of Unicode's dots.
func (p Pen) Bit(x, y int) uint8 {
	if p.Parts() != 8 {
		return 1 << (y*p.Across + x)
	}
	if y == 3 {
		return 64 << x
	}
	return 1 << (3*x + y)
}

// Rune returns the glyph of a cell in which the parts of mask are set: a space for none.
func (p Pen) Rune(mask uint8) rune {
	if mask == 0 {
		return ' '
	}
	switch p.Parts() {
	case 8:
		return brailleBlank + rune(mask)
	case 4:
		return [16]rune{' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'}[mask&15]
	case 2:
		return [4]rune{' ', '▀', '▄', '█'}[mask&3]
	}
	return p.whole
}

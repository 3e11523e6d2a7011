package theme

import (
	"fmt"
	"slices"
	"strings"
)

// GlyphSet names a choice of glyphs, as it is written in a flag or remembered in the file.
type GlyphSet string

// The sets to choose from, from the richest to what every terminal and font can show.
const (
	Mixed  GlyphSet = "mixed"  // quadrant blocks and braille
	Blocks GlyphSet = "blocks" // quadrant blocks, no braille
	Half   GlyphSet = "half"   // only what nearly every monospace font has
	ASCII  GlyphSet = "ascii"
	// AutoGlyphs follows the terminal. It is one of GlyphChoices, and none of GlyphSets.
	AutoGlyphs GlyphSet = "auto"
	// Words draws nothing: what a glyph stands for is said, for people who listen to the program. It is
	// none of GlyphSets.
	Words GlyphSet = "words"
)

// GlyphSets returns every set that can be drawn with, the richest first.
func GlyphSets() []GlyphSet { return []GlyphSet{Mixed, Blocks, Half, ASCII} }

// GlyphChoices returns what can be chosen, in the order in which a key steps through it.
func GlyphChoices() []GlyphSet { return append([]GlyphSet{AutoGlyphs}, GlyphSets()...) }

// Or is the set that a choice means, where safe is what the terminal shows for sure.
func (g GlyphSet) Or(safe GlyphSet) GlyphSet {
	if g == AutoGlyphs {
		return safe
	}
	return g
}

// Glyphs is the marks and pieces that the program draws with. Each is one cell wide.
type Glyphs struct {
	Set GlyphSet

	Consensus, Individual, Baseline string // the marks of the three series
	Together                        string // one mark for several of them in one cell
	Target                          string // where an area wants to be
	Was                             string // where the consensus stood before the latest change
	Done, Part, Empty               string // how far something is scored; in, and not yet in
	Focus                           string // beside the item that keys act on
	Check, Cross                    string // yes and no
	Flag                            string // come back to this
	Dot                             string // a score, or a place without one
	Between                         string // between the parts of a heading
	Dash, Ellipsis                  string // from–to, and text that was cut
	Minus                           string // before a negative figure

	RuleAcross, RuleDown                       string // lines between parts
	RuleCross                                  string // where they meet
	TopLeft, TopRight, BottomLeft, BottomRight string // the corners of a frame
	ArrowLeft, ArrowRight                      string // the arrow keys
	Block                                      string // a full cell

	bars []string // from the lowest to the full cell

	Solid, Dashed, Dotted, Grid Pen // consensus, individual, baseline, and the radar's grid
}

// ParseGlyphs reads the name of a choice. Case and surrounding spaces do not matter. The error
// is a sentence that lists the choices that there are.
func ParseGlyphs(text string) (GlyphSet, error) {
	set := GlyphSet(strings.ToLower(strings.TrimSpace(text)))
	if slices.Contains(GlyphChoices(), set) {
		return set, nil
	}
	return "", fmt.Errorf("there is no set of glyphs %q: choose %s", text, oneOf(GlyphChoices()))
}

// NewGlyphs returns the glyphs of a set. One that is not of GlyphSets counts as Mixed.
func NewGlyphs(set GlyphSet) Glyphs {
	switch set {
	case Blocks:
		return blockGlyphs()
	case Half:
		return halfGlyphs()
	case ASCII:
		return asciiGlyphs()
	case Words:
		return wordGlyphs()
	}
	return mixedGlyphs()
}

func mixedGlyphs() Glyphs {
	return Glyphs{
		Set:       Mixed,
		Consensus: "●", Individual: "▲", Baseline: "○", Together: "◉", Target: "◇", Was: "◌",
		Done: "■", Part: "▪", Empty: "□",
		Focus: "▸", Check: "✓", Cross: "✗", Flag: "⚑", Dot: "·",
		Between: "·", Dash: "–", Ellipsis: "…", Minus: "−",
		RuleAcross: "─", RuleDown: "│", RuleCross: "┼",
		TopLeft: "╭", TopRight: "╮", BottomLeft: "╰", BottomRight: "╯",
		ArrowLeft: "←", ArrowRight: "→",
		Block:  "█",
		bars:   []string{"▁", "▂", "▃", "▄", "▅", "▆", "▇"}, // no full block: rows below each other would grow into one
		Solid:  quadrantPen(),
		Dashed: braillePen(),
		Dotted: braillePen(),
		Grid:   braillePen(),
	}
}

func blockGlyphs() Glyphs {
	g := mixedGlyphs()
	g.Set = Blocks
	g.Dashed, g.Dotted, g.Grid = quadrantPen(), quadrantPen(), wholePen('·')
	return g
}

func halfGlyphs() Glyphs {
	g := mixedGlyphs()
	g.Set = Half
	g.Individual, g.Together, g.Target, g.Was = "■", "◙", "◊", "°"
	g.Done, g.Part, g.Empty = "█", "▒", "░"
	g.Focus = ">"
	g.TopLeft, g.TopRight, g.BottomLeft, g.BottomRight = "┌", "┐", "└", "┘"
	g.Check, g.Cross, g.Flag = "+", "x", "!"
	g.bars = []string{"▄", "█"}
	// Half-block dashes would swallow the ■ that they lead to.
	g.Solid, g.Dashed, g.Dotted, g.Grid = halfPen(), wholePen('·'), wholePen('.'), wholePen('·')
	return g
}

func asciiGlyphs() Glyphs {
	return Glyphs{
		Set:       ASCII,
		Consensus: "*", Individual: "^", Baseline: "o", Together: "@", Target: "T", Was: ",",
		Done: "#", Part: "=", Empty: "_",
		Focus: ">", Check: "+", Cross: "x", Flag: "!", Dot: ".",
		Between: "-", Dash: "-", Ellipsis: "~", Minus: "-",
		RuleAcross: "-", RuleDown: "|", RuleCross: "+",
		TopLeft: "+", TopRight: "+", BottomLeft: "+", BottomRight: "+",
		ArrowLeft: "<", ArrowRight: ">",
		Block:  "#",
		bars:   []string{"_", "=", "#"},
		Solid:  wholePen('#'),
		Dashed: wholePen('+'),
		Dotted: wholePen(':'),
		Grid:   wholePen('.'),
	}
}

// wordGlyphs say what the others show. What only draws is empty.
func wordGlyphs() Glyphs {
	return Glyphs{
		Set:  Words,
		Done: "in", Part: "partly", Empty: "open",
		Focus: FocusSign, Check: "yes", Cross: "no", Flag: "flagged:",
		Dash: "none", Ellipsis: "…", Minus: "-",
		ArrowLeft: "Left", ArrowRight: "Right",
		Solid: quadrantPen(), Dashed: quadrantPen(), Dotted: quadrantPen(), Grid: quadrantPen(),
	}
}

// FocusSign stands before the item that keys act on where it is said and not drawn: no text of
// people's has it.
const FocusSign = "\ue000"

// Bar returns the bar for part out of whole: the dot for nothing, the lowest bar for
// the least count above it, the full one for all.
func (g Glyphs) Bar(part, whole int) string {
	if part <= 0 || whole <= 0 || len(g.bars) == 0 {
		return g.Dot
	}
	steps := len(g.bars)
	return g.bars[(min(part, whole)*steps+whole-1)/whole-1]
}

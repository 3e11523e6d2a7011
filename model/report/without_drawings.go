package report

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/model/text"
)

// WithoutDrawings is the document in words alone, for those who do not see drawings: a spread is a table,
// what a chart shows is said, and its figures are listed unless a table of the document has them.
func (d *Document) WithoutDrawings() *Document {
	out := *d
	out.Blocks = wordsFor(d.Blocks, d.named())
	return &out
}

// wordsFor are blocks without drawings; tabled are the names that rows of the document's tables have.
func wordsFor(blocks []Block, tabled []string) []Block {
	var out []Block
	for _, b := range blocks {
		switch b := b.(type) {
		case Pair:
			out = append(append(out, wordsFor(b.Left, tabled)...), wordsFor(b.Right, tabled)...)
		case Spread:
			out = append(out, (&Document{Blocks: []Block{b}}).InWords()...)
		case Lines:
			out = append(out, Paragraph{Plain("%s. %s", b.Title, b.Conclusion)})
		case Radar:
			out = append(out, b.inWords(tabled)...)
		default:
			out = append(out, b)
		}
	}
	return out
}

// named are the names of what the rows of the document's tables are about.
func (d *Document) named() (names []string) {
	for _, b := range d.InWords() {
		if t, ok := b.(Table); ok {
			for _, row := range t.Rows {
				names = append(names, row[t.Head])
			}
		}
	}
	return names
}

// inWords is what a radar shows, and its figures unless a table has its steps.
func (r Radar) inWords(tabled []string) []Block {
	out := []Block{Paragraph{Plain("%s. %s", r.Title, r.Conclusion)}}
	var items []Item
	has, read := true, stats.DecimalsOf(r.Scale.AllPoints())
	for i, a := range r.Axes {
		has = has && slices.ContainsFunc(tabled, func(name string) bool { return strings.Contains(name, a.Name) })
		var figures []string
		for _, s := range r.Series() {
			if v := s.Values[i]; !math.IsNaN(v) {
				figures = append(figures, s.Measure.Name(r.Solo)+" "+read.Figure(v))
			}
		}
		items = append(items, Item{Text: Plain("%d %s: %s", a.Number, a.Name, cmp.Or(text.Joined(", ", figures...), r.None, "no scores"))})
	}
	if has {
		return out
	}
	return append(out, List{items})
}

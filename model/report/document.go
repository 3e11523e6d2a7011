package report

import "cmp"

// Document is a report before it is written down in a format.
type Document struct {
	Title  string
	Blocks []Block
}

// Block is a part of a Document: Heading, Paragraph, List, Table, Radar, Spread, Lines or Pair.
type Block interface{ block() }

// Heading opens a section. The document's title is level 1, its sections begin at 2.
type Heading struct {
	Level int
	Text  string
}

// Paragraph is running text.
type Paragraph struct{ Text Inline }

// List is a list without numbers.
type List struct{ Items []Item }

// Item is an entry of a List, with the entries below it.
type Item struct {
	Text  Inline
	Items []Item
}

// Table has one cell in each row for each column.
type Table struct {
	Caption string // what the table shows, for those who come to it on its own
	Head    int    // the column, from 0, whose cell says what its row is about
	Columns []Column
	Rows    [][]string
}

// Pair is what belongs side by side, where a format and the page have the room for it;
// elsewhere Right follows Left.
type Pair struct{ Left, Right []Block }

// Column is the head of a Table's column.
type Column struct {
	Title string
	Right bool // its cells are figures, which may be followed by a remark: see Remarked
	Shift bool // its cells are a figure then and now, such as "1.8 → 2.5"
}

// Numeric reports whether figures stand in the column, aligned on their points.
func (c Column) Numeric() bool { return c.Right || c.Shift }

// AsList is a table as entries that are named by what their row is about, with a fact
// below for each other cell that says something.
func (t Table) AsList() []Item {
	items := make([]Item, len(t.Rows))
	for i, row := range t.Rows {
		items[i].Text = Plain("%s", cmp.Or(row[t.Head], NoMark))
		for c, column := range t.Columns {
			if c != t.Head && row[c] != "" {
				items[i].Items = append(items[i].Items, Item{Text: Labelled(column.Title, row[c])})
			}
		}
	}
	return items
}

func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Table) block()     {}
func (Radar) block()     {}
func (Spread) block()    {}
func (Lines) block()     {}
func (Pair) block()      {}

// Inline is text with emphasis and links. It may hold line breaks.
type Inline []Span

// Span is a run of text in one style.
type Span struct {
	Text     string
	Strong   bool
	Emphasis bool
	Link     bool // Text is an address on the web
}

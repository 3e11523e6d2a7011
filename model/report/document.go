package report

import (
	"cmp"
	"slices"
	"unicode"

	"familyhub/stocktake/framework"

	"golang.org/x/text/language"
)

// Document is a report before it is written down in a format.
type Document struct {
	Title       string
	Language    string // of its texts, as a BCP 47 tag; empty for British English
	RightToLeft bool
	Blocks      []Block
}

// LanguageTag is the language of the document.
func (d *Document) LanguageTag() string { return cmp.Or(d.Language, usualLanguage) }

const usualLanguage = "en-GB"

// LanguageOf is the language of a framework's texts; the usual one where it names none that there
// can be, as one in a data file may that was never checked.
func LanguageOf(fw *framework.Framework) string {
	if _, err := language.Parse(fw.LanguageTag()); err != nil {
		return usualLanguage
	}
	return fw.LanguageTag()
}

// Foreign reports whether the document is of another language than the program's own words, so
// that no text in it can be taken to run as they do.
func (d *Document) Foreign() bool { return d.RightToLeft || d.LanguageTag() != usualLanguage }

// Tongue is the language of a text, where that is not the document's: British English for what the
// program says itself, and for whatever is in Latin letters alone where the document's language has others.
func (d *Document) Tongue(text string, program bool) string {
	tag := language.Make(d.LanguageTag())
	if base, _ := tag.Base(); base.String() == "en" {
		return ""
	}
	if script, _ := tag.Script(); !program && (script.String() == "Latn" || !latin(text)) {
		return ""
	}
	return usualLanguage
}

// latin reports whether a text has letters, and none but Latin ones.
func latin(text string) bool {
	some := false
	for _, r := range text {
		if unicode.IsLetter(r) {
			if some = unicode.Is(unicode.Latin, r); !some {
				return false
			}
		}
	}
	return some
}

// Block is a part of a Document: Heading, Paragraph, List, Table, Radar, Spread, Lines or Pair.
type Block interface{ block() }

// Heading opens a section. The document's title is level 1, its sections begin at 2.
type Heading struct {
	Level   int
	Text    string
	Program bool // Text is a sentence of the program, whatever it names
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

// WithoutEmpty is the table without the columns in which no row says anything.
func (t Table) WithoutEmpty() Table {
	out := Table{Caption: t.Caption, Rows: make([][]string, len(t.Rows))}
	for c, column := range t.Columns {
		said := func(row []string) bool { return row[c] != "" }
		if c != t.Head && !slices.ContainsFunc(t.Rows, said) {
			continue
		}
		if c == t.Head {
			out.Head = len(out.Columns)
		}
		out.Columns = append(out.Columns, column)
		for i, row := range t.Rows {
			out.Rows[i] = append(out.Rows[i], row[c])
		}
	}
	return out
}

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
	Program  bool // Text is a sentence of the program, whatever it names
}

package report

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"familyhub/stocktake/framework"
)

// Builder adds blocks to the end of a Document. What the program says in them is in the words of the
// framework that the document is about.
type Builder struct {
	Doc *Document
	fw  *framework.Framework // nil for none
}

// Build begins a document with a title.
func Build(title string) Builder { return Builder{Doc: &Document{Title: title}} }

// BuildOn begins a document about a framework, in its language.
func BuildOn(fw *framework.Framework, title string) Builder {
	return Builder{&Document{Title: title, Language: LanguageOf(fw), RightToLeft: fw.RightToLeft()}, fw}
}

// Worded is fmt.Sprintf with a format in the words of the framework: Framework.Wordedf.
func (b Builder) Worded(format string, args ...any) string {
	if b.fw == nil {
		return fmt.Sprintf(format, args...)
	}
	return b.fw.Wordedf(format, args...)
}

// Add adds any block.
func (b Builder) Add(block Block) { b.Doc.Blocks = append(b.Doc.Blocks, block) }

// Heading opens a section of a level, from 2.
func (b Builder) Heading(level int, format string, args ...any) {
	b.Add(Heading{level, b.Worded(format, args...), program(format)})
}

// Say adds a paragraph.
func (b Builder) Say(format string, args ...any) {
	b.Add(Paragraph{Inline{{Text: b.Worded(format, args...), Program: program(format)}}})
}

// nameOrVerb is what is no word of the program in a format: what people and the framework put into it,
// and what a framework may have a name for.
var nameOrVerb = regexp.MustCompile(`(?i)%[a-z]|\b(step|statement|score|session|participant|area)s?\b`)

// program reports whether a format is a sentence of the program, whatever it names, and not names alone.
func program(format string) bool {
	return strings.ContainsFunc(nameOrVerb.ReplaceAllString(format, ""), unicode.IsLetter)
}

// Text adds a paragraph with emphasis or links in it.
func (b Builder) Text(text Inline) { b.Add(Paragraph{text}) }

// List adds a list, unless it is empty.
func (b Builder) List(items []Item) {
	if len(items) > 0 {
		b.Add(List{items})
	}
}

// Plain is text without emphasis.
func Plain(format string, args ...any) Inline {
	return Inline{{Text: fmt.Sprintf(format, args...)}}
}

// Labelled is "Label: text", the usual entry of a list of facts.
func Labelled(label, text string) Inline {
	return Inline{{Text: label + ":", Strong: true, Program: true}, {Text: " " + text}}
}

// Facts are entries of a list of facts, from labels and texts in turn; an empty text
// leaves its entry out.
func Facts(pairs ...string) []Item {
	var items []Item
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			items = append(items, Item{Text: Labelled(pairs[i], pairs[i+1])})
		}
	}
	return items
}

// Entries are entries of plain text, one for each of some things.
func Entries[T any](all []T, words func(T) string) []Item {
	items := make([]Item, len(all))
	for i, one := range all {
		items[i].Text = Inline{{Text: words(one)}}
	}
	return items
}

// AppendGroup adds a labelled group of entries, if there are any.
func AppendGroup(items []Item, label string, entries []Item) []Item {
	if len(entries) == 0 {
		return items
	}
	return append(items, Item{Text: Inline{{Text: label + ":", Strong: true, Program: true}}, Items: entries})
}

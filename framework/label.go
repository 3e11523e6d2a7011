package framework

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"familyhub/stocktake/model/text"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Label is what people know the statement by, on screens and in files: its id, or where it has
// none its number.
func (st Statement) Label() string {
	letterOrDigit := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	if id := text.Line(st.ID); strings.ContainsFunc(id, letterOrDigit) { // in a damaged data file it may have neither
		return id
	}
	return strconv.Itoa(st.Number)
}

// Labelled finds a statement by its label, whatever the case.
func (f *Framework) Labelled(label string) (Statement, bool) {
	wanted := foldedLabel(label)
	return find(f.Statements(), func(st Statement) bool { return foldedLabel(st.Label()) == wanted })
}

// Labels are the ids of a framework's statements, to find them by; empty where none has one.
type Labels map[string]int

// Labels are those of the framework's statements.
func (f *Framework) Labels() Labels {
	labels := make(Labels)
	for _, st := range f.Statements() {
		if st.ID != "" {
			labels[foldedLabel(st.ID)] = st.Number
		}
	}
	return labels
}

// Number is that of the statement with an id, whatever the case; false where none has it.
func (l Labels) Number(id string) (int, bool) {
	if len(l) == 0 || len(id) > longestID {
		return 0, false
	}
	number, ok := l[foldedLabel(id)]
	return number, ok
}

// foldedLabel is the same for labels that people take for the same.
func foldedLabel(label string) string { return cases.Fold().String(norm.NFC.String(label)) }

// labelled is the same place under the label of the statement there, if that is one.
func (p place) labelled(st Statement) place {
	if !isLabel(st.ID) {
		return p.statement(st.Number)
	}
	p.words = "statement " + st.ID
	return p
}

// idCells is how wide an id of a statement may be.
const idCells = 16

// longestID is more than an id can have, in bytes.
const longestID = 256

// isLabel reports whether an id of a statement can be told from a number and from words.
func isLabel(id string) bool {
	for i, r := range id {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && (i == 0 || !unicode.IsMark(r) && !strings.ContainsRune(".-_/", r)) {
			return false
		}
	}
	return id != "" && !isNumber(id) && unwelcomeIn(id, false) == "" && text.Width(id) <= idCells
}

func isNumber(id string) bool {
	return !strings.ContainsFunc(id, func(r rune) bool { return !unicode.IsDigit(r) })
}

// label checks the id of a statement, which is another than the id of every statement before.
func (c *stepChecks) label(at place, id string) {
	here := at.field("id")
	c.learn(here, limits{isText: true, text: textRule{optional: true, cells: idCells}})
	was, twice := c.labels[foldedLabel(id)]
	switch {
	case id == "":
		return
	case isNumber(id):
		c.add(here, fmt.Sprintf("the id of %s is %s, which is a number", at.words, quote(id)),
			"give it as number: in place of id:, or begin it with a letter, such as: id: A1")
	case !isLabel(id):
		c.add(here, fmt.Sprintf("the id of %s is %s", at.words, quote(id)),
			fmt.Sprintf("use at most %d letters, digits, dots, hyphens, slashes and underscores, a letter or digit first, such as: id: SM-A1", idCells))
	case twice && was == id:
		c.add(here, fmt.Sprintf("two statements have the id %s", quote(id)), "give each an id of its own")
	case twice:
		c.add(here, fmt.Sprintf("two statements have the ids %s and %s, which people take for the same", quote(was), quote(id)),
			"give each an id of its own")
	}
	c.labels[foldedLabel(id)] = id
}

// StatementNamed names a statement within a sentence: "statement 7", or in the framework's own
// word and by its id, "practice SM-A1".
func (f *Framework) StatementNamed(number int) string {
	return f.Names.Statement.or("statement").One + " " + f.LabelOf(number)
}

// LabelOf is what people know a statement by: its Label.
func (f *Framework) LabelOf(number int) string {
	if st, ok := f.Statement(number); ok {
		return st.Label()
	}
	return strconv.Itoa(number)
}

// StepNamed names a step within a sentence: "step 2".
func (f *Framework) StepNamed(number int) string {
	return f.Names.Step.or("step").One + " " + strconv.Itoa(number)
}

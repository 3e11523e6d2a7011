package ui

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"familyhub/stocktake/framework"
)

// Worded is a sentence of the program in a framework's own words for step, statement, score, session,
// participant and area. It is for what the program says alone: what people wrote is put in afterwards.
func Worded(fw *framework.Framework, sentence string) string {
	own := fw.Words()
	if own == usualWords {
		return sentence
	}
	var b strings.Builder
	before := ""
	for len(sentence) > 0 {
		word, rest := nextWord(sentence)
		b.WriteString(inOwnWords(own, before, word))
		if strings.TrimSpace(word) != "" {
			before = word
		}
		sentence = rest
	}
	return b.String()
}

// usualWords are those of a framework that has none of its own. What requirements are called stands
// in no sentence of the program by itself.
var usualWords = (&framework.Framework{}).Words()

// nextWord is the letters that a text begins with, or its first character that is none.
func nextWord(text string) (word, rest string) {
	at := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	switch {
	case at < 0:
		return text, ""
	case at == 0:
		_, at = utf8.DecodeRuneInString(text)
	}
	return text[:at], text[at:]
}

// inOwnWords is a word of a sentence, as the framework has it, behind another word.
func inOwnWords(own framework.Names, before, word string) string {
	lower := strings.ToLower(word)
	for _, name := range [...]struct{ usual, own framework.Name }{
		{usualWords.Step, own.Step},
		{usualWords.Statement, own.Statement},
		{usualWords.Score, own.Score},
		{usualWords.Session, own.Session},
		{usualWords.Participant, own.Participant},
		{usualWords.Area, own.Area},
	} {
		instead := ""
		switch lower {
		case name.usual.One:
			instead = name.own.One
		case name.usual.Many:
			instead = name.own.Many
		default:
			continue
		}
		if name.usual == usualWords.Score && scores(before, word) {
			return word
		}
		if lower != word {
			return Capital(instead)
		}
		return instead
	}
	return word
}

// scores reports whether "score" or "scores" is what somebody does, and so no name.
func scores(before, word string) bool {
	switch strings.ToLower(before) {
	case "to", "nobody", "somebody", "who", "you", "they", "people", "and", "can", "person":
		return true
	}
	return word == "Score"
}

// Capital is a word as it begins a sentence.
func Capital(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}

// Worded is a sentence in the words of the session's framework, with what people wrote put into it.
func (d *OpenSession) Worded(format string, args ...any) string {
	return fmt.Sprintf(Worded(d.Session().Framework(), format), args...)
}

// Label is what people know a statement by.
func Label(fw *framework.Framework, statement int) string {
	st, ok := fw.Statement(statement)
	if !ok {
		return Itoa(statement)
	}
	return Sanitize(st.Label())
}

// Label is what people know a statement by.
func (d *OpenSession) Label(statement int) string { return Label(d.Session().Framework(), statement) }

// LabelWidth is the cells of a column for the labels of a framework's statements.
func LabelWidth(fw *framework.Framework) int {
	widest, highest := 2, 0
	for i := range fw.Steps {
		all := fw.Steps[i].Statements
		for j := range all { // not copied: a page asks for each of its rows
			if all[j].ID == "" {
				highest = max(highest, all[j].Number)
				continue
			}
			widest = max(widest, Width(Sanitize(all[j].ID)))
		}
	}
	return max(widest, len(Itoa(highest)))
}

// LabelCell is a statement's label in a column of some cells: numbers to the right, ids to the left.
func LabelCell(st framework.Statement, width int) string {
	label := Sanitize(st.Label())
	blank := Blank(width - Width(label))
	if st.ID == "" {
		return blank + label
	}
	return label + blank
}

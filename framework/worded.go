package framework

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"familyhub/stocktake/framework/english"
	"familyhub/stocktake/model/text"
)

// Worded is a sentence of the program in the framework's own words for step, statement, score, session,
// participant and area. It is for what the program says alone: what people wrote is put in afterwards,
// as Wordedf does.
func (f *Framework) Worded(sentence string) string {
	if !f.hasOwnWords() {
		return sentence
	}
	own := f.Words()
	return own.worded(sentence, isEnglish(f.LanguageTag()))
}

// Wordedf is fmt.Sprintf with a format in the framework's own words, and arguments as they are.
func (f *Framework) Wordedf(format string, args ...any) string {
	if !f.hasOwnWords() {
		return fmt.Sprintf(format, args...)
	}
	own := f.Words()
	for _, name := range own.all() {
		name.One, name.Many = strings.ReplaceAll(name.One, "%", "%%"), strings.ReplaceAll(name.Many, "%", "%%")
	}
	return fmt.Sprintf(own.worded(format, isEnglish(f.LanguageTag())), args...)
}

// hasOwnWords reports whether the framework has a name for anything that sentences speak of.
func (f *Framework) hasOwnWords() bool {
	names := f.Names
	names.Requirement = Name{}
	return names != Names{}
}

// usualWords are those of a framework that has none of its own. What requirements are called stands
// in no sentence of the program by itself.
var usualWords = (&Framework{}).Words()

// all are the names that stand in sentences of the program, in the order of usualNames.
func (n *Names) all() []*Name {
	return []*Name{&n.Step, &n.Statement, &n.Score, &n.Session, &n.Participant, &n.Area}
}

func (n *Names) worded(sentence string, inEnglish bool) string {
	var words []string
	before := -1 // where in words the one before is
	for len(sentence) > 0 {
		word, rest := nextWord(sentence)
		previous := ""
		if before >= 0 {
			previous = words[before]
		}
		instead := n.inPlaceOf(word, previous, rest)
		if instead != word && inEnglish {
			if article := english.Article(previous, instead); article != "" {
				words[before] = article
			}
		}
		words = append(words, instead)
		if strings.TrimSpace(word) != "" {
			before = len(words) - 1
		}
		sentence = rest
	}
	return strings.Join(words, "")
}

// nextWord is the letters that a text begins with, or its first character that is none.
func nextWord(sentence string) (word, rest string) {
	at := strings.IndexFunc(sentence, func(r rune) bool { return !unicode.IsLetter(r) })
	switch {
	case at < 0:
		return sentence, ""
	case at == 0:
		_, at = utf8.DecodeRuneInString(sentence)
	}
	return sentence[:at], sentence[at:]
}

// inPlaceOf is a word of a sentence, as the framework has it, behind another word and before the rest.
func (n *Names) inPlaceOf(word, before, rest string) string {
	lower := strings.ToLower(word)
	own := n.all()
	for i, usual := range usualWords.all() {
		instead := ""
		switch lower {
		case usual.One:
			instead = own[i].One
		case usual.Many:
			instead = own[i].Many
		default:
			continue
		}
		if *usual == usualWords.Score && scores(before, word, rest) {
			return word
		}
		switch instead = text.Alone(text.Line(instead)); { // of a data file that nobody checked
		case instead == "":
			return word
		case lower != word:
			return text.Capital(instead)
		}
		return instead
	}
	return word
}

// scores reports whether "score" or "scores" is what somebody does, and so no name: by the word before
// it and the text behind.
func scores(before, word, rest string) bool {
	switch strings.ToLower(before) {
	case "to", "nobody", "somebody", "who", "we", "you", "they", "people", "and", "can", "person":
		return true
	}
	next, _ := nextWord(strings.TrimPrefix(rest, " "))
	switch strings.ToLower(next) {
	case "alone", "the", "a":
		return word == "Score" || word == "score"
	case "it", "again", "each", "every":
		return word == "Score"
	}
	return false
}

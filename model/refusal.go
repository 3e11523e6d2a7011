package model

import (
	"fmt"
	"unicode/utf8"

	"familyhub/stocktake/model/text"
)

// Refusal is the error of everything in this package that refuses what people or
// files bring in. Its text is a sentence for a person: what is wrong and what to do.
type Refusal struct {
	Sentence string
}

// Error returns the sentence.
func (r *Refusal) Error() string { return r.Sentence }

// refuse makes a refusal of a sentence in which people's own words may stand. An id
// that a file refers by was not cleaned before: nothing is called so in any case.
func refuse(format string, args ...any) error {
	return &Refusal{Sentence: text.Line(fmt.Sprintf(format, args...))}
}

// The longest texts that are taken, in characters. They are far beyond what a room
// types; they keep one bad paste from filling the file.
const (
	MaxLine = 300
	MaxText = 10_000
)

// tooLong returns a refusal when a text has more than limit characters.
func tooLong(what, value string, limit int) error {
	if n := utf8.RuneCountInString(value); n > limit {
		return refuse("%s has %d characters; at most %d fit, so shorten it", what, n, limit)
	}
	return nil
}

// Package refusal is how the model says no: in a sentence for a person, and of what length of
// text it takes.
package refusal

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"familyhub/stocktake/model/text"
)

// Refusal is the error of everything in model that refuses what people or
// files bring in. Its text is a sentence for a person: what is wrong and what to do.
type Refusal struct {
	Sentence string
	format   string // what it was made of; empty where it is as it stands
	args     []any
}

// Error returns the sentence.
func (r *Refusal) Error() string { return r.Sentence }

// Of makes a refusal of a sentence in which people's own words may stand. An id
// that a file refers by was not cleaned before: nothing is called so in any case.
func Of(format string, args ...any) error {
	return &Refusal{text.Line(fmt.Sprintf(format, args...)), format, args}
}

// Worded is what an error says, its refusal put into other words by something like fmt.Sprintf, which
// has the program's own sentence apart from what people wrote.
func Worded(err error, by func(format string, args ...any) string) string {
	var r *Refusal
	if !errors.As(err, &r) || r.format == "" {
		return err.Error()
	}
	return strings.Replace(err.Error(), r.Sentence, text.Line(by(r.format, r.args...)), 1)
}

// Excerpt is the beginning of a text that people wrote, for one line of a message.
func Excerpt(s string) string { return text.Excerpt(s, 40) }

// The longest texts that are taken, in characters. They are far beyond what a room
// types; they keep one bad paste from filling the file.
const (
	MaxLine = 300
	MaxText = 10_000
)

// TooLong returns a refusal when a text has more than limit characters.
func TooLong(what, value string, limit int) error {
	if n := utf8.RuneCountInString(value); n > limit {
		return Of("%s has %d characters; at most %d fit, so shorten it", what, n, limit)
	}
	return nil
}

// Lengths are texts with what a sentence calls each, and how long it may be.
type Lengths []struct {
	What, Text string
	Most       int
}

// Check refuses the first of the texts that is too long.
func (l Lengths) Check() error {
	for _, t := range l {
		if err := TooLong(t.What, t.Text, t.Most); err != nil {
			return err
		}
	}
	return nil
}

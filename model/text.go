package model

import (
	"unicode/utf8"

	"familyhub/stocktake/model/text"
)

// The longest texts that are taken, in characters. They are far beyond what a room
// types; they keep one bad paste from filling the file.
const (
	MaxLine = 300
	MaxText = 10_000
)

// CleanLine is text.Line: a text of one line made inert. Everything that people or files
// bring in passes through it or through CleanText.
func CleanLine(s string) string { return text.Line(s) }

// CleanText is text.Lines: a text of several lines made inert.
func CleanText(s string) string { return text.Lines(s) }

// CleanTyped is text.Typed: a text that is still being typed made inert.
func CleanTyped(s string) string { return text.Typed(s) }

// ShownPath is text.Path: a path that is safe to show.
func ShownPath(path string) string { return text.Path(path) }

// tooLong returns a refusal when a text has more than limit characters.
func tooLong(what, value string, limit int) error {
	if n := utf8.RuneCountInString(value); n > limit {
		return refuse("%s has %d characters; at most %d fit, so shorten it", what, n, limit)
	}
	return nil
}

package form

import (
	"cmp"
	"errors"
	"strings"

	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/tui/ui"
)

// Reading says what a text means: as it is kept, and as people read it back. The error is a
// sentence that stands at the field; words beside it are what the text may mean.
type Reading func(typed string) (kept, words string, err error)

// NewDate is a field for a day, as people in Britain write one. What it is read as stands
// behind it; its value is the day as it is kept.
func NewDate(label string, value calendar.Date, hint string, today calendar.Date) *LineInput {
	f := NewLine(label, value.Words(), hint).Replaced()
	f.Reads = func(typed string) (string, string, error) {
		day, err := calendar.ReadDate(typed, today)
		return string(day), day.Words(), err
	}
	return f
}

// NewClock is a field for a time of day. A value such as 9:30, of an older data file, stands in
// it as it is meant there.
func NewClock(label string, value calendar.Clock, hint string) *LineInput {
	if at, err := calendar.ReadClockOf24(string(value)); err == nil {
		value = at
	}
	f := NewLine(label, string(value), hint).Replaced()
	f.Reads = func(typed string) (string, string, error) {
		at, err := calendar.ReadClock(typed)
		return string(at), clockWords(at, typed), err
	}
	return f
}

// NewSpan are the fields for when something starts and ends. A time that could be of the morning or
// of the evening, such as 9.30, is read with the other: only one of its two may be on the same day.
func NewSpan(start, end *LineInput) (starts, ends *LineInput) {
	start.Reads = func(typed string) (string, string, error) {
		at, _, err, _ := calendar.ReadSpan(typed, end.Input.Value())
		return string(at), clockWords(at, typed), err
	}
	end.Reads = func(typed string) (string, string, error) {
		_, at, _, err := calendar.ReadSpan(start.Input.Value(), typed)
		return string(at), clockWords(at, typed), err
	}
	return start, end
}

// clockWords is a time of day, or between which two a text leaves the choice.
func clockWords(at calendar.Clock, typed string) string {
	return cmp.Or(string(at), calendar.EitherClock(typed))
}

// Needed refuses an empty field with a sentence.
func (f *LineInput) Needed(sentence string) *LineInput {
	f.Reads = func(typed string) (string, string, error) {
		if strings.TrimSpace(typed) == "" {
			return "", "", errors.New(sentence)
		}
		return typed, typed, nil
	}
	return f
}

// means is what a text is read as, in words where they say more than the text itself.
func (f *LineInput) means() string {
	if f.Reads == nil {
		return ""
	}
	typed := f.Input.Value()
	_, words, err := f.Reads(typed)
	switch words = ui.Sanitize(words); { // of a title it is what was typed
	case words == "" || strings.EqualFold(strings.TrimSpace(typed), words):
		return ""
	case err != nil:
		return "= " + words + "?"
	default:
		return "= " + words
	}
}

// line is the field itself, for those that are more than a line.
func (f *LineInput) line() *LineInput { return f }

// lineOf is the line that a field is, or begins with; nil for other fields.
func lineOf(fd Field) *LineInput {
	if fd, is := fd.(interface{ line() *LineInput }); is {
		return fd.line()
	}
	return nil
}

package form

import (
	"cmp"
	"errors"
	"strings"

	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
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

// wrong is what is wrong with a field, and what stood in it then.
type wrong struct {
	about error
	typed string
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

// Good checks all fields. What is wrong is shown at each of them until it is changed, and the
// first of them has the focus.
func (f *Form) Good() bool {
	var all []Wrong
	for _, fd := range f.Fields {
		line := lineOf(fd)
		if line == nil || line.Reads == nil {
			continue
		}
		if _, _, err := line.Reads(line.Input.Value()); err != nil {
			all = append(all, Wrong{line.Name(), err})
		}
	}
	return f.Refuse(all...)
}

// check shows what is wrong with what was typed into a field as it is left.
func (f *Form) check(fd Field) {
	line := lineOf(fd)
	if line == nil || line.Reads == nil || strings.TrimSpace(line.Input.Value()) == "" {
		return
	}
	if _, _, err := line.Reads(line.Input.Value()); err != nil {
		f.wrong[line.Name()] = wrong{err, line.Value()}
	}
}

// Wrong is a field, by its name, and what is wrong with it.
type Wrong struct {
	Field string
	Err   error
}

// Refuse shows what is wrong at its fields, and goes to the first of them. It reports whether
// there is nothing.
func (f *Form) Refuse(all ...Wrong) bool {
	f.wrong = make(map[string]wrong, len(all))
	for _, w := range all {
		f.wrong[w.Field] = wrong{w.Err, f.Value(w.Field)}
	}
	for i, fd := range f.Fields {
		if _, bad := f.wrong[fd.Name()]; bad {
			f.show(i)
			f.Move(i - f.At)
			return false
		}
	}
	return true
}

// fault is what is wrong with a field as it stands, on lines of a width.
func (f *Form) fault(fd Field, width int) []string {
	w, bad := f.wrong[fd.Name()]
	if !bad || w.typed != fd.Value() {
		return nil
	}
	var out []string
	for _, line := range ui.Wrap(f.look.ToASCII(f.look.Sentence(w.about)), width) {
		out = append(out, f.look.Warning.Render(line))
	}
	return out
}

// errLetters refuses what is typed where something is chosen.
var errLetters = errors.New("choose with ← and →")

// refuseLetters says of letters that are typed into a choice how one chooses there: a word that
// went nowhere would be missed only later.
func (f *Form) refuseLetters(msg tea.KeyMsg) bool {
	choice, is := f.Fields[f.At].(*ChoiceInput)
	if !is || msg.Type != tea.KeyRunes {
		return false
	}
	f.wrong[choice.Name()] = wrong{errLetters, choice.Value()}
	return true
}

// takeBack takes the word about letters away with the next key.
func (f *Form) takeBack() {
	if name := f.Focused(); errors.Is(f.wrong[name].about, errLetters) {
		delete(f.wrong, name)
	}
}

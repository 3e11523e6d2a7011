package form

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// A form is filled in without a screen by one question for each field: Asked is the one in focus, Answer
// takes a line that was typed for it, and Next goes on.

// Asked is a field as it is asked for in words.
type Asked struct {
	Name    string
	Now     string   // what stands in it, as people read it; empty for nothing
	Hint    string   // what may stand in it
	Fault   string   // what is wrong with what stands in it; empty for nothing
	Options []string // what can be chosen by number
	Several bool     // several of them
	Secret  bool     // nobody may see what is typed
	Long    bool     // it may have several lines
	Folded  bool     // it is no field, but leads to those after it
	Page    bool     // it can be chosen on a page of its own
	Last    bool     // no field comes after it
}

// Asked is the field in focus.
func (f *Form) Asked() Asked {
	fd := f.Fields[f.At]
	a := Asked{Name: fd.Name(), Now: ui.Sanitize(fd.Value()), Last: f.At == len(f.seen())-1}
	a.Fault = strings.Join(f.fault(fd, ui.AloudWidth), " ")
	if line := lineOf(fd); line != nil {
		a.Now, a.Hint = ui.Sanitize(line.Input.Value()), line.Hint
		if line.Suggest != nil {
			a.Hint = line.Suggest()
		}
		if means := strings.TrimPrefix(line.means(), "= "); means != "" {
			a.Now = ui.Sanitize(means)
		}
	}
	switch fd := fd.(type) {
	case *SecretInput:
		a.Now, a.Hint, a.Secret = strings.Repeat("*", min(utf8.RuneCountInString(fd.Value()), 1)), fd.Hint, true
	case *AreaInput:
		a.Hint, a.Long = fd.hint, true
	case *ChoiceInput:
		for _, o := range fd.Options {
			words := o.Words
			if about, none := strings.CutPrefix(words, "optional: "); none && o.Value == "" {
				a.Hint, words = about, "none"
			}
			a.Options = append(a.Options, words)
		}
		a.Now = a.Options[fd.At]
	case *MarksInput:
		a.Now, a.Hint, a.Several = fd.Words(), fd.hint, true
		for _, o := range fd.Options {
			a.Options = append(a.Options, ui.Sanitize(o.Words))
		}
	case *PickInput:
		for _, item := range fd.items {
			a.Options = append(a.Options, ui.Sanitize(item.Text))
		}
	case *PageInput:
		a.Page = true
	case *more:
		lines, _ := fd.lines(f.look, ui.AloudWidth)
		a.Hint, a.Folded, a.Last = strings.Join(lines, " "), true, !f.open
	}
	return a
}

// Answer puts a line into the field in focus, in the place of what stood there. The error is a sentence
// of what may be typed; the field stays as it was then.
func (f *Form) Answer(line string) error {
	fd := f.Fields[f.At]
	f.takeBack()
	if sized, ok := fd.(interface{ Room() (most, has int) }); ok {
		most, _ := sized.Room()
		if typed := utf8.RuneCountInString(line); most > 0 && typed > most {
			return fmt.Errorf("%s takes %d characters, and these are %d; what stood there stays", fd.Name(), most, typed)
		}
	}
	switch fd := fd.(type) {
	case *ChoiceInput:
		at, err := chosen(line, fd.Options)
		if err == nil {
			fd.At = at
		}
		return err
	case *MarksInput:
		return fd.answer(line)
	case *SecretInput:
		fd.Input.SetValue(line)
	case *PickInput:
		if n, err := strconv.Atoi(strings.TrimSpace(line)); err == nil && n >= 1 && n <= len(fd.items) {
			fd.take(fd.items[n-1])
			return nil
		}
		fd.Set(line)
	case *PathInput:
		fd.Set(line)
	case Settable:
		fd.Set(line)
	}
	return nil
}

// Next goes on to the next field; false where there is none. The line that leads to more fields is none
// once they are seen.
func (f *Form) Next() bool {
	if f.At >= len(f.seen())-1 {
		return false
	}
	f.Move(1)
	if _, leads := f.Fields[f.At].(*more); leads && f.open {
		return f.Next()
	}
	return true
}

// Unfold shows the fields behind the line that leads to them, with the first of them in focus.
func (f *Form) Unfold() {
	if !f.open {
		f.turn()
	}
}

// chosen is which option a line means: its number, its words or the beginning of them.
func chosen(line string, options []Option) (int, error) {
	line = strings.TrimSpace(line)
	if n, err := strconv.Atoi(line); err == nil {
		if n >= 1 && n <= len(options) {
			return n - 1, nil
		}
		return 0, fmt.Errorf("there is no %d: type a number from 1 to %d", n, len(options))
	}
	found := -1
	for i, o := range options {
		switch {
		case strings.EqualFold(line, o.Words):
			return i, nil
		case line != "" && strings.HasPrefix(strings.ToLower(o.Words), strings.ToLower(line)):
			if found >= 0 {
				return 0, fmt.Errorf("%s may be %s or %s: type the number", ui.Sanitize(line),
					ui.Sanitize(options[found].Words), ui.Sanitize(o.Words))
			}
			found = i
		}
	}
	if found < 0 {
		return 0, fmt.Errorf("%s is none of them: type a number from 1 to %d", ui.Sanitize(line), len(options))
	}
	return found, nil
}

// answer marks the options whose numbers or words stand in a line, and no others; "none" marks nothing.
func (f *MarksInput) answer(line string) error {
	marked := make(map[string]bool)
	parts := strings.FieldsFunc(line, func(r rune) bool { return r == ',' || r == ';' })
	if _, err := strconv.Atoi(strings.Join(strings.Fields(line), "")); err == nil {
		parts = strings.Fields(line)
	}
	if strings.EqualFold(strings.TrimSpace(line), "none") {
		parts = nil
	}
	for _, part := range parts {
		at, err := chosen(part, f.Options)
		if err != nil {
			return err
		}
		marked[f.Options[at].Value] = true
	}
	f.Marked = marked
	return nil
}

// Filled says what stands in each field that has something, for who asks.
func (f *Form) Filled() []string {
	var all []string
	at := f.At
	defer func() { f.At = at }()
	for i := range f.seen() {
		f.At = i
		a := f.Asked()
		if a.Folded {
			continue
		}
		all = append(all, strings.TrimSpace(text.Joined(": ", a.Name, cmp.Or(a.Now, "nothing"))))
	}
	return all
}

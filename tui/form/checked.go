package form

import (
	"errors"
	"strings"

	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// wrong is what is wrong with a field, and what stood in it then.
type wrong struct {
	about error
	typed string
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

package tui

import (
	"fmt"
	"slices"
	"strings"

	"stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// marksInput is several of a list, each marked with the space bar. Its value is the
// marked options' values, separated by spaces.
type marksInput struct {
	label   string
	hint    string // what is said where there is nothing to choose from
	options []option
	marked  map[string]bool
	order   []string // what was marked at the beginning
	at      int
	active  bool
	tall    int  // rows in sight, if more than the usual
	brief   bool // several are summed up by their values, which are words then
}

func newMarks(label string, values []string, hint string, options []option) *marksInput {
	f := &marksInput{label: label, hint: hint, options: options, marked: map[string]bool{}, order: values}
	for _, v := range values {
		f.marked[v] = true
	}
	return f
}

// onMarked puts the focus on the first that is marked.
func (f *marksInput) onMarked() *marksInput {
	f.at = max(slices.IndexFunc(f.options, func(o option) bool { return f.marked[o.value] }), 0)
	return f
}

func (f *marksInput) name() string { return f.label }
func (f *marksInput) focus()       { f.active = true }
func (f *marksInput) blur()        { f.active = false }

// value is what is marked: first what was at the beginning, in its order, so that a form
// which is kept untouched changes nothing.
func (f *marksInput) value() string {
	var values []string
	for _, v := range f.order {
		if f.marked[v] && slices.ContainsFunc(f.options, func(o option) bool { return o.value == v }) {
			values = append(values, v)
		}
	}
	for _, o := range f.options {
		if f.marked[o.value] && !slices.Contains(f.order, o.value) {
			values = append(values, o.value)
		}
	}
	return strings.Join(values, " ")
}

func (f *marksInput) Key(msg tea.KeyMsg) bool {
	switch msg.String() {
	case "down", "j":
		if f.at+1 >= len(f.options) {
			return false
		}
		f.at++
	case "up", "k":
		if f.at == 0 {
			return false
		}
		f.at--
	case " ", "x":
		if len(f.options) == 0 {
			return false
		}
		value := f.options[f.at].value
		f.marked[value] = !f.marked[value]
	default:
		return false
	}
	return true
}

func (f *marksInput) lines(look *ui.Look, width int) []string {
	if len(f.options) == 0 {
		return []string{look.Dim.Render(look.Cut(look.ToASCII(f.hint), width))}
	}
	if !f.active {
		return []string{f.summary(look, width)}
	}
	var rows []string
	for i, o := range f.options {
		box := "[ ] "
		if f.marked[o.value] {
			box = "[x] "
		}
		if i == f.at {
			rows = append(rows, look.Focus.Render(look.Cut(box+ui.Sanitize(o.words), width)))
			continue
		}
		rows = append(rows, look.Text.Render(look.Cut(box+ui.Sanitize(o.words), width)))
	}
	tall := max(f.tall, pickRows)
	if len(rows) <= tall {
		return rows
	}
	more := look.Dim.Render(look.Cut(look.ToASCII(fmt.Sprintf("%d to choose from: ↑ ↓", len(rows))), width))
	return append(ui.Window(rows, f.at, tall-1), more)
}

// summary is what is marked, in a line.
func (f *marksInput) summary(look *ui.Look, width int) string {
	words := f.words()
	if values := strings.Fields(f.value()); f.brief && len(values) > 1 {
		words = strings.Join(values, ", ")
	}
	if words == "" {
		return look.Dim.Render(look.Cut("none chosen, of "+ui.Itoa(len(f.options)), width))
	}
	return look.Cut(words, width)
}

// words is what is marked, as people read it; empty for nothing.
func (f *marksInput) words() string {
	var words []string
	for _, o := range f.options {
		if f.marked[o.value] {
			words = append(words, ui.Sanitize(o.words))
		}
	}
	return strings.Join(words, "; ")
}

// inSight is the line of the field that must not scroll away.
func (f *marksInput) inSight() int { return min(f.at, max(f.tall, pickRows)/2) }

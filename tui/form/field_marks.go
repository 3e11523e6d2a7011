package form

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// MarksInput is several of a list, each marked with the space bar. Its value is the
// marked options' values, separated by spaces.
type MarksInput struct {
	named
	hint    string // what is said where there is nothing to choose from
	Options []Option
	Marked  map[string]bool
	order   []string // what was marked at the beginning
	at      int
	Tall    int  // rows in sight, if more than the usual
	Brief   bool // several are summed up by their values, which are words then
}

// NewMarks is a field in which several of a few values are marked.
func NewMarks(label string, values []string, hint string, options []Option) *MarksInput {
	f := &MarksInput{named: named{label: label}, hint: hint, Options: options, Marked: map[string]bool{}, order: values}
	for _, v := range values {
		f.Marked[v] = true
	}
	return f
}

// OnMarked puts the focus on the first that is marked.
func (f *MarksInput) OnMarked() *MarksInput {
	f.at = max(slices.IndexFunc(f.Options, func(o Option) bool { return f.Marked[o.Value] }), 0)
	return f
}

// Value is what is marked: first what was at the beginning, in its order, so that a form
// which is kept untouched changes nothing.
func (f *MarksInput) Value() string {
	var values []string
	for _, v := range f.order {
		if f.Marked[v] && slices.ContainsFunc(f.Options, func(o Option) bool { return o.Value == v }) {
			values = append(values, v)
		}
	}
	for _, o := range f.Options {
		if f.Marked[o.Value] && !slices.Contains(f.order, o.Value) {
			values = append(values, o.Value)
		}
	}
	return strings.Join(values, " ")
}

// Key takes a key press.
func (f *MarksInput) Key(msg tea.KeyMsg) bool {
	switch msg.String() {
	case "down", "j":
		if f.at+1 >= len(f.Options) {
			return false
		}
		f.at++
	case "up", "k":
		if f.at == 0 {
			return false
		}
		f.at--
	case " ", "x":
		if len(f.Options) == 0 {
			return false
		}
		value := f.Options[f.at].Value
		f.Marked[value] = !f.Marked[value]
	default:
		return false
	}
	return true
}

func (f *MarksInput) lines(look *ui.Look, width int) ([]string, int) {
	if len(f.Options) == 0 {
		return []string{look.Dim.Render(look.Cut(look.ToASCII(f.hint), width))}, 0
	}
	if !f.active {
		return []string{f.summary(look, width)}, 0
	}
	var rows []string
	for i, o := range f.Options {
		box := "[ ] "
		if f.Marked[o.Value] {
			box = "[x] "
		}
		if i == f.at {
			rows = append(rows, look.Focus.Render(look.Cut(box+ui.Sanitize(o.Words), width)))
			continue
		}
		rows = append(rows, look.Text.Render(look.Cut(box+ui.Sanitize(o.Words), width)))
	}
	tall := max(f.Tall, pickRows)
	if len(rows) <= tall {
		return rows, f.at
	}
	more := look.Dim.Render(look.Cut(look.ToASCII(fmt.Sprintf("%d to choose from: ↑ ↓", len(rows))), width))
	return append(ui.Window(rows, f.at, tall-1), more), min(f.at, tall/2)
}

// summary is what is marked, in a line.
func (f *MarksInput) summary(look *ui.Look, width int) string {
	words := f.Words()
	if values := strings.Fields(f.Value()); f.Brief && len(values) > 1 {
		words = strings.Join(values, ", ")
	}
	if words == "" {
		return look.Dim.Render(look.Cut("none chosen, of "+strconv.Itoa(len(f.Options)), width))
	}
	return look.Cut(words, width)
}

// Words is what is marked, as people read it; empty for nothing.
func (f *MarksInput) Words() string {
	var words []string
	for _, o := range f.Options {
		if f.Marked[o.Value] {
			words = append(words, ui.Sanitize(o.Words))
		}
	}
	return strings.Join(words, "; ")
}

// Set fills the field; a value that it cannot take leaves it as it was.
func (f *MarksInput) Set(value string) {
	clear(f.Marked)
	for _, v := range strings.Fields(value) {
		f.Marked[v] = true
	}
}

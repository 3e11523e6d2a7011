package history

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// history is the log of the open session in words, newest last, of all statements
// or of one. From a line of it the session can be taken back to how it was then.
type history struct {
	open      *ui.OpenSession
	look      *ui.Look
	statement int // 0 for all
	at        int // the line in focus
}

// New is the history of a statement, with 0 that of all.
func New(d *ui.OpenSession, look *ui.Look, statement int) *history {
	h := &history{open: d, look: look, statement: statement}
	h.at = h.newest()
	return h
}

// Heading says where the user is, and how much was entered.
func (h *history) Heading() string {
	name := "History"
	if h.statement != 0 {
		name = h.open.Worded("History of statement %s", h.open.Label(h.statement))
	}
	return name + " · " + text.CountOf(len(h.lines()), "entry", "entries")
}

// newest is the place of the newest line, where the next one comes while there is none.
func (h *history) newest() int { return max(len(h.lines())-1, 0) }

// Commands lists what can be done now, most wanted first.
func (h *history) Commands() []ui.Command {
	commands := []ui.Command{
		ui.On("esc q", "close", "Close the history", func() ui.Action { return ui.CloseTop }).As("Esc"),
		ui.On("up k", "", "The entry before", h.move(-1)).As("↑").Quietly(),
		ui.On("down j", "", "The entry after", h.move(1)).As("↓").Quietly(),
		ui.On("/", "one statement", "Show one statement only", func() ui.Action { return ui.Push(h.choose()) }),
	}
	if h.statement != 0 {
		commands = append(commands, ui.On("backspace", "all statements", "Show the whole session", h.only(0)))
	}
	commands = append(commands, ui.Paging(len(h.lines()), h.move)...)
	if line, ok := h.selected(); ok {
		commands = append(commands, ui.On("enter", "go back to here", "Take back everything after this entry, after a question",
			func() ui.Action { return h.askBack(line) }))
	}
	return commands
}

func (h *history) lines() []model.Line {
	if h.statement == 0 {
		return h.open.History.Lines()
	}
	var found []model.Line
	for _, l := range h.open.History.Lines() {
		for _, n := range l.Statements {
			if n == h.statement {
				found = append(found, l)
			}
		}
	}
	return found
}

// clock is how the time of an entry is written: with its day where the log is of more
// than one.
func (h *history) clock() string {
	all := h.open.History.Lines()
	if len(all) > 0 && calendar.DateOf(all[0].At) != calendar.DateOf(all[len(all)-1].At) {
		return "2 Jan " + time.TimeOnly
	}
	return time.TimeOnly
}

func (h *history) selected() (model.Line, bool) {
	lines := h.lines()
	if h.at < 0 || h.at >= len(lines) {
		return model.Line{}, false
	}
	return lines[h.at], true
}

func (h *history) move(by int) func() ui.Action {
	return func() ui.Action {
		h.at = min(max(h.at+by, 0), max(len(h.lines())-1, 0))
		return nil
	}
}

func (h *history) only(statement int) func() ui.Action {
	return func() ui.Action {
		h.statement = statement
		h.at = h.newest()
		return nil
	}
}

func (h *history) choose() ui.Screen {
	fw := h.open.Session().Framework()
	const label = "Statement"
	number := "number"
	if len(fw.Labels()) > 0 {
		number = "id or number"
	}
	return &form.Edit{
		Look: h.look, Title: h.open.Worded("History of a statement"), Take: "show",
		Form: form.New(h.look, form.NewLine(label, "", "its "+number)),
		Done: func(f *form.Form) (ui.Action, bool) {
			said := strings.TrimSpace(f.Value(label))
			n, known := fw.Labels().Number(said)
			if !known {
				n, _ = strconv.Atoi(said) // no statement has the number 0
			}
			if _, ok := fw.Statement(n); ok {
				return h.only(n)(), true
			}
			return ui.Complain(errors.New(fw.Wordedf("there is no statement %q; type its %s", said, number))), false
		},
	}
}

// askBack asks before everything after an entry is taken back. It is one undo after
// another, each an entry of its own, so redo brings all of it back.
func (h *history) askBack(line model.Line) ui.Action {
	return func(app ui.App) tea.Cmd {
		return ui.Push(ui.NewConfirm(app, "Go back to how it was at "+line.At.Format(h.clock())+"?",
			"Everything entered after this that still stands is taken back; what was undone meanwhile stays undone. The history keeps it all, and ctrl+r brings it back, one by one.",
			func(ui.App) tea.Cmd {
				h.open.UndoTo(line.Seq)
				h.at = h.newest()
				return nil
			}))(app)
	}
}

// View draws the page: the entries with the time of each and, where there is room, the one in
// focus in full.
func (h *history) View(width, height int) []string {
	lines := h.lines()
	if len(lines) == 0 {
		return []string{"", h.look.Dim.Render(h.open.Worded("Nothing has been entered yet. Each score, consensus and note will stand here with its time."))}
	}
	return h.look.WithPreview(width, height, func(left, height int) []string { return h.list(lines, left, height, left == width) },
		ui.Frame{Title: fmt.Sprintf("Entry %d of %d", h.at+1, len(lines))}, func(width, _ int) []string { return h.whole(lines, width) })
}

// list is the entries around the one in focus, which has all its words where it stands alone.
func (h *history) list(lines []model.Line, width, height int, alone bool) []string {
	from := min(max(h.at-height/2, 0), max(len(lines)-height, 0))
	var out []string
	focus := 0
	clock, naming := h.clock(), h.open.Session().Naming(true)
	for i := from; i < min(from+height, len(lines)); i++ {
		at, words := lines[i].At.Format(clock)+"  ", ui.Sanitize(lines[i].Words(naming))
		switch {
		case i != h.at:
			out = append(out, h.look.Text.Render(h.look.Cut(h.look.Unfocused()+at+words, width)))
			continue
		case !alone:
			words = h.look.Cut(words, max(width-ui.Width(at)-2, 8))
		}
		out = append(out, h.look.Item(true, h.look.Text, at, words, width)...)
		focus = len(out) - 1
	}
	return ui.Window(out, focus, height)
}

// whole is the entry in focus with all its words, and what going back to it would take back.
func (h *history) whole(lines []model.Line, width int) []string {
	line := lines[h.at]
	out := append([]string{h.look.Dim.Render(line.At.Format("2 January 2006, " + time.TimeOnly)), ""},
		ui.Paragraph(h.look.Strong, line.Words(h.open.Session().Naming(true)), width)...)
	for _, n := range line.Statements {
		if st, ok := h.open.Session().Framework().Statement(n); ok {
			out = append(append(out, ""), ui.Hanging(h.look.Text, fmt.Sprintf("%d  ", n), h.look.ToASCII(st.Text), width)...)
		}
	}
	if after := h.open.History.Seq() - line.Seq; after > 0 {
		words := fmt.Sprintf("%s after it. Enter goes back to how it was then, after a question.", text.CountOf(int(after), "entry", "entries"))
		out = append(append(out, ""), ui.Paragraph(h.look.Dim, words, width)...)
	}
	return out
}

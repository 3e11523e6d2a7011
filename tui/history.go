package tui

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"stocktake/model"
)

// history is the log of the open session in words, newest last, of all statements
// or of one. From a line of it the session can be taken back to how it was then.
type history struct {
	desk      *desk
	look      *Look
	statement int // 0 for all
	at        int // the line in focus
}

func newHistory(d *desk, look *Look, statement int) *history {
	h := &history{desk: d, look: look, statement: statement}
	h.at = len(h.lines()) - 1
	return h
}

func (h *history) heading() string {
	if h.statement != 0 {
		return fmt.Sprintf("History of statement %d", h.statement)
	}
	return "History"
}

func (h *history) commands() []command {
	commands := []command{
		on("esc q", "close", "Close the history", func() act { return closeTop }).as("Esc"),
		on("up k", "", "The entry before", h.move(-1)).as("↑").quietly(),
		on("down j", "", "The entry after", h.move(1)).as("↓").quietly(),
		on("a", "all statements", "Show the whole session", h.only(0)),
		on("/", "one statement", "Show one statement only", func() act { return push(h.choose()) }),
	}
	commands = append(commands, paging(h.move)...)
	if line, ok := h.selected(); ok {
		commands = append(commands, on("enter", "go back to here", "Take back everything after this entry, after a question",
			func() act { return h.askBack(line) }))
	}
	return commands
}

func (h *history) lines() []model.Line {
	if h.statement == 0 {
		return h.desk.history.Lines()
	}
	var found []model.Line
	for _, l := range h.desk.history.Lines() {
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
	all := h.desk.history.Lines()
	if len(all) > 0 && model.DateOf(all[0].At) != model.DateOf(all[len(all)-1].At) {
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

func (h *history) move(by int) func() act {
	return func() act {
		h.at = min(max(h.at+by, 0), max(len(h.lines())-1, 0))
		return nil
	}
}

func (h *history) only(statement int) func() act {
	return func() act {
		h.statement = statement
		h.at = len(h.lines()) - 1
		return nil
	}
}

func (h *history) choose() screen {
	const label = "Statement"
	return &edit{
		look: h.look, title: "History of a statement", take: "show",
		form: newForm(h.look, newLine(label, "", "its number")),
		done: func(f *form) (act, bool) {
			if n, err := strconv.Atoi(strings.TrimSpace(f.value(label))); err == nil {
				if _, ok := h.desk.session().Framework().Statement(n); ok {
					return h.only(n)(), true
				}
			}
			return complain(fmt.Errorf("there is no statement %q; type its number", f.value(label))), false
		},
	}
}

// askBack asks before everything after an entry is taken back. It is one undo after
// another, each an entry of its own, so redo brings all of it back.
func (h *history) askBack(line model.Line) act {
	return func(app App) tea.Cmd {
		return push(newConfirm(app, "Go back to how it was at "+line.At.Format(h.clock())+"?",
			"Everything entered after this that still stands is taken back; what was undone meanwhile stays undone. The history keeps it all, and ctrl+r brings it back, one by one.",
			func(App) tea.Cmd {
				h.desk.undoTo(line.Seq)
				h.at = len(h.lines()) - 1
				return nil
			}))(app)
	}
}

func (h *history) view(width, height int) []string {
	lines := h.lines()
	if len(lines) == 0 {
		return []string{"", h.look.Dim.Render("Nothing has been entered yet.")}
	}
	from := min(max(h.at-height/2, 0), max(len(lines)-height, 0))
	var out []string
	clock, naming := h.clock(), h.desk.session().Naming(true)
	for i := from; i < min(from+height, len(lines)); i++ {
		text := lines[i].At.Format(clock) + "  " + shown(lines[i].Words(naming))
		if i == h.at {
			out = append(out, h.look.Focus.Render(h.look.fit(h.look.Glyph.Focus+" "+text, width)))
			continue
		}
		out = append(out, h.look.Text.Render(h.look.cut("  "+text, width)))
	}
	return out
}

package tui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"stocktake/model"
)

// home is the list of sessions, or a welcome while there are none.
type home struct {
	root     *Root
	look     *Look
	sessions []model.Overview // newest first; nil until they were read
	read     bool
	failure  error
	at       int
	filter   *form // nil while nothing is filtered
	deleted  []string
}

func newHome(r *Root) *home { return &home{root: r, look: r.look} }

func (h *home) heading() string {
	if h.root.demo() || h.root.config.Begin.Sample {
		return "Sample sessions of Northvale, an area that does not exist"
	}
	return "Family Hub workforce self-assessment"
}

func (h *home) receive(msg tea.Msg) act {
	m, ok := msg.(listedMsg)
	if !ok {
		return nil
	}
	h.sessions, h.failure, h.read = m.sessions, m.err, true
	h.at = min(h.at, max(len(h.found())-1, 0))
	return nil
}

// found is the sessions that the filter lets through.
func (h *home) found() []model.Overview {
	if h.filter == nil || h.filter.empty() {
		return h.sessions
	}
	words := strings.Fields(strings.ToLower(h.filter.value(filterName)))
	var found []model.Overview
	for _, o := range h.sessions {
		text := strings.ToLower(strings.Join([]string{o.Details.Title, o.Details.Area, string(o.Details.Date), o.Details.Date.Words(), o.Details.Facilitator}, " "))
		if containsAll(text, words) {
			found = append(found, o)
		}
	}
	return found
}

const filterName = "Find"

func (h *home) selected() (model.Overview, bool) {
	found := h.found()
	if h.at < len(found) {
		return found[h.at], true
	}
	return model.Overview{}, false
}

func (h *home) commands() []command {
	if h.typing() {
		none := func(string) act { return nil }
		return []command{
			on("enter", "open", "Open the session", none),
			on("up down", "choose", "Choose a session", none).as("↑ ↓"),
			on("esc", "all", "Show all sessions again", none),
		}
	}
	commands := []command{}
	if o, ok := h.selected(); ok {
		commands = append(commands,
			on("enter l right", "open", "Open the session where it was left", func(string) act { return openSession(o.ID) }).as("Enter"))
	}
	commands = append(commands,
		on("n", "new", "Begin a session for a group", func(string) act { return push(newSetup(h.root)) }),
		on("s", "solo", "Score alone, to prepare or for yourself", func(string) act { return push(newSoloSetup(h.root)) }),
	)
	if !h.root.demo() && !h.root.config.Begin.Sample {
		commands = append(commands, on("d", "demo", "Look at two sample sessions; your own file stays as it is", func(string) act { return startDemo }))
	}
	if o, ok := h.selected(); ok {
		commands = append(commands,
			on("x", "export", "Write the session's summary to a file", func(string) act { return exportOf(o.ID) }),
			on("/", "find", "Show only sessions with some words in title, area or date", func(string) act {
				h.filter = newForm(h.look, newLine(filterName, "", "words of the title, the area or the date"))
				return nil
			}),
			on("delete D", "delete", "Delete the session, after a question", func(string) act { return h.askDelete(o) }).as("Delete"),
			on("up k", "", "The session above", h.move(-1)).as("↑").quietly(),
			on("down j", "", "The session below", h.move(1)).as("↓").quietly(),
			on("pgup", "", "A page up", h.move(-10)).quietly(),
			on("pgdown", "", "A page down", h.move(10)).quietly(),
			on("home", "", "The newest session", h.move(-len(h.sessions))).quietly(),
			on("end G", "", "The oldest session", h.move(len(h.sessions))).as("End").quietly(),
		)
	}
	if len(h.deleted) > 0 {
		commands = append(commands, on("u", "undo delete", "Bring back the session that was deleted last", func(string) act { return h.undelete }))
	}
	commands = append(commands,
		on("i", "guide", "Read the instrument: scale, steps, statements, sources", func(string) act { return push(newGuide(h.look, h.root.config.Framework, 0)) }),
	)
	if h.root.demo() {
		return append(commands, on("q esc", "leave demo", "Go back to your own sessions", func(string) act { return endDemo }).as("q"))
	}
	return append(commands, on("q esc", "quit", "Leave the program", func(string) act { return h.askQuit() }).as("q"))
}

func (h *home) move(by int) func(string) act {
	return func(string) act {
		h.at = min(max(h.at+by, 0), max(len(h.found())-1, 0))
		return nil
	}
}

func (h *home) typing() bool { return h.filter != nil }

func (h *home) key(msg tea.KeyMsg) act {
	switch msg.String() {
	case "up":
		return h.move(-1)("")
	case "down":
		return h.move(1)("")
	case "enter":
		if o, ok := h.selected(); ok {
			h.filter = nil
			return openSession(o.ID)
		}
		return nil
	case "esc":
		h.filter, h.at = nil, 0
		return nil
	}
	h.filter.key(msg)
	h.at = 0
	return nil
}

func (h *home) askQuit() act {
	return push(newConfirm(h.root, "Leave stocktake?", "Everything is saved.", func(r *Root) tea.Cmd { return r.quit() }))
}

func (h *home) askDelete(o model.Overview) act {
	question := fmt.Sprintf("Delete %q?", shown(o.Details.Title))
	effect := fmt.Sprintf("%s and all scores go. Until you leave the program, u on this screen brings the session back.",
		plural(o.People, "person", "people"))
	return push(newConfirm(h.root, question, effect, func(r *Root) tea.Cmd {
		store := r.config.Store
		return func() tea.Msg {
			if err := store.Delete(o.ID); err != nil {
				return complain(err)
			}
			return act(func(r *Root) tea.Cmd {
				h.deleted = append(h.deleted, o.ID)
				r.notice = notice{text: "Deleted: " + shown(o.Details.Title) + ". u brings it back."}
				return r.list()
			})
		}
	}))
}

func (h *home) undelete(r *Root) tea.Cmd {
	id := h.deleted[len(h.deleted)-1]
	store := r.config.Store
	return func() tea.Msg {
		if err := store.Restore(id); err != nil {
			return complain(err)
		}
		return act(func(r *Root) tea.Cmd {
			h.deleted = h.deleted[:len(h.deleted)-1]
			r.notice = notice{text: "The session is back."}
			return r.list()
		})
	}
}

func (h *home) view(width, height int) []string {
	switch {
	case h.failure != nil:
		return h.paragraphs(width, "The sessions cannot be read.", sentence(h.failure), "Press q to leave; the file is as it was.")
	case !h.read:
		return []string{"", h.look.Dim.Render("Reading the sessions…")}
	case len(h.sessions) == 0:
		return h.welcome(width)
	}
	var out []string
	if h.typing() {
		out = append(out, h.filter.view(width)...)
	}
	cols := columnsFor(width)
	out = append(out, h.look.Header.Render(cut(cols.head(), width)))
	found := h.found()
	if len(found) == 0 {
		return append(out, "", h.look.Dim.Render("No session has these words. Esc shows all."))
	}
	room := max(height-len(out)-2, 1)
	from := min(max(h.at-room/2, 0), max(len(found)-room, 0))
	for i := from; i < min(from+room, len(found)); i++ {
		out = append(out, h.row(found[i], cols, i == h.at))
	}
	if more := len(found) - room; more > 0 {
		out = append(out, h.look.Dim.Render(fmt.Sprintf("%d of %d sessions", h.at+1, len(found))))
	}
	return out
}

func (h *home) welcome(width int) []string {
	return h.paragraphs(width,
		"Welcome.",
		"A room of people from many agencies scores twenty statements about its workforce, from 0 to 5, and agrees what to do first.",
		"This program takes the room through them, keeps every answer, and writes the summary.",
		"Press n to begin with a group, s to score alone, or d to look at an example.",
	)
}

func (h *home) paragraphs(width int, title string, texts ...string) []string {
	out := []string{"", h.look.Title.Render(title)}
	for _, t := range texts {
		out = append(out, "")
		for _, line := range wrap(t, min(width, 72)) {
			out = append(out, h.look.Text.Render(line))
		}
	}
	return out
}

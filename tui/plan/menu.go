package plan

import (
	"cmp"
	"fmt"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// planMenu lists the parts of the plan with what each holds so far, one key away.
type planMenu struct {
	desk   *ui.OpenSession
	look   *ui.Look
	target model.Target // where it was opened
	at     int
}

// planPart is an entry of the menu.
type planPart struct {
	name  string
	holds string // what there is of it so far
	about string // what it is for, said of the entry in focus
	open  ui.Action
	// key and label are its own, where it has a key everywhere; otherwise it has a number.
	key, label string
}

// NewMenu lists the parts of the plan; target is where it was opened.
func NewMenu(d *ui.OpenSession, look *ui.Look, target model.Target) *planMenu {
	return &planMenu{desk: d, look: look, target: target}
}

// Heading says where the user is.
func (m *planMenu) Heading() string { return "The plan for twelve months" }

// Numbers open the parts without a key of their own, in their order; whoever has more of them
// takes Enter.
const Numbers = "123456789"

// signOf is the key of a part at its place; empty for none.
func signOf(p planPart, at int) string {
	if p.key != "" || at >= len(Numbers) {
		return p.key
	}
	return Numbers[at : at+1]
}

// Commands lists what can be done now, most wanted first.
func (m *planMenu) Commands() []ui.Command {
	parts := m.parts()
	commands := []ui.Command{
		ui.On("enter right l", "open", "Open the part in focus", func() ui.Action { return parts[m.at].open }).As("Enter"),
	}
	for i, p := range parts {
		c := ui.On(signOf(p, i), p.label, "Open: "+ui.Sanitize(p.name), func() ui.Action {
			m.at = i
			return p.open
		})
		c.Quiet = p.label == ""
		commands = append(commands, c)
	}
	return append(append(commands, ui.Choosing("part", m.move)...),
		ui.On("esc q left h", "close", "Close the menu", func() ui.Action { return ui.CloseTop }).As("Esc"),
	)
}

func (m *planMenu) move(by int) ui.Action {
	m.at = min(max(m.at+by, 0), len(m.parts())-1)
	return nil
}

// parts lists what there is to open. What needs lists that the session's framework does
// not have is left out.
func (m *planMenu) parts() []planPart {
	return slices.Concat(
		m.priorityParts(), m.checklistParts(), []planPart{m.trainingPart()},
		m.reflectionParts(), []planPart{m.textsPart()}, m.resourceParts(),
		[]planPart{m.earlierPart(), m.writingPart()},
	)
}

// View draws the page.
func (m *planMenu) View(width, height int) []string {
	parts := m.parts()
	rows := make([]string, len(parts))
	name := m.nameWidth(parts, width)
	for i, p := range parts {
		sign := cmp.Or(signOf(p, i), " ")
		line := m.look.Fit(m.look.ToASCII(ui.Sanitize(p.name)), name) + "  " + m.look.ToASCII(ui.Sanitize(p.holds))
		if i == m.at {
			rows[i] = m.look.Focus.Render(m.look.Cut(m.look.Glyph.Focus+" "+sign+"  "+line, width))
			continue
		}
		rows[i] = "  " + m.look.Key.Render(sign) + "  " + m.look.Text.Render(m.look.Cut(line, width-5))
	}
	below := m.below(parts[m.at], width, name)
	room := height - len(below) - 1
	if room < min(len(rows), 6) {
		below, room = nil, height-1
	}
	return append(append([]string{""}, ui.Window(rows, m.at, max(room, 1))...), below...)
}

// nameWidth leaves the larger part of a row to the names.
func (m *planMenu) nameWidth(parts []planPart, width int) int {
	widest := 0
	for _, p := range parts {
		widest = max(widest, ui.Width(ui.Sanitize(p.name)))
	}
	return min(widest, width*3/5)
}

// below is what the part in focus is for, what was cut off its row and, where the
// framework has no lists, that there would be more.
func (m *planMenu) below(p planPart, width, name int) []string {
	const before = 5 // the focus and the key
	wide := min(width, 90)
	out := []string{""}
	if ui.Width(ui.Sanitize(p.name)) > name || before+name+2+ui.Width(ui.Sanitize(p.holds)) > width {
		out = append(out, ui.Paragraph(m.look.Strong, m.look.ToASCII(p.name)+": "+m.look.ToASCII(p.holds), wide)...)
	}
	out = append(out, ui.Paragraph(m.look.Text, m.look.ToASCII(p.about), wide)...)
	if guide := m.desk.Session().Guide(); len(guide.Checklists) > 0 && len(guide.Reflections) > 0 {
		return out
	}
	const missing = "The framework of this session does not have all the lists that a plan can be made from. What would need them is left out."
	return append(append(out, ""), ui.Paragraph(m.look.Dim, missing, wide)...)
}

func (m *planMenu) priorityParts() []planPart {
	s := m.desk.Session()
	holds := "no priorities yet"
	if undecided, open := s.Plan().Undecided(); open > 0 {
		holds = fmt.Sprintf("%d of %d open have a quarter", open-undecided, open)
	} else if len(s.Priorities()) > 0 {
		holds = "all are done or dropped"
	}
	board := m.target
	if board == (model.Target{}) {
		board.Step = s.Framework().Steps[0].Number
	}
	return []planPart{
		{
			"Barriers and priorities", text.CountOf(len(s.Barriers()), "barrier", "barriers") + ", " + text.CountOf(len(s.Priorities()), "priority", "priorities"),
			"What stands in the way and what is to be done about it, by statement and by rank; the room can vote with dots.",
			ui.Open(ui.Place{Page: ui.BoardPage, Target: board}), "", "",
		},
		{
			"Timeline", holds,
			"The priorities in four quarters, with the days on which they are reviewed.",
			ui.Open(ui.Place{Page: ui.TimelinePage}), "", "",
		},
	}
}

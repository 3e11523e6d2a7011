package plan

import (
	"cmp"
	"fmt"
	"slices"

	subject "familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// planMenu lists the parts of the plan with what each holds so far, one key away.
type planMenu struct {
	desk    *ui.OpenSession
	look    *ui.Look
	subject subject.Subject // where it was opened
	at      int
}

// planPart is an entry of the menu.
type planPart struct {
	name  string
	holds string // what there is of it so far
	about string // what it is for, said of the entry in focus
	open  ui.Action
	shows []string // what is in it, a line for each; nothing while it is empty
	// key and label are its own, where it has a key everywhere; otherwise it has a number.
	key, label string
}

// NewMenu lists the parts of the plan; subject is where it was opened.
func NewMenu(d *ui.OpenSession, look *ui.Look, target subject.Subject) *planMenu {
	return &planMenu{desk: d, look: look, subject: target}
}

// Heading says where the user is, and what the plan still lacks.
func (m *planMenu) Heading() string {
	return "The plan for twelve months · " + ui.Sanitize(m.desk.Session().Plan().Headline())
}

// Numbers open the parts without a key of their own, in their order; whoever has more of them
// takes Enter.
const Numbers = "1234567890"

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
		m.reflectionParts(), []planPart{m.textsPart()}, m.resourceParts(), []planPart{m.measuresPart()}, m.outcomesParts(),
		[]planPart{m.targetsPart(), m.reviewPart(), m.earlierPart(), m.writingPart()},
	)
}

// View draws the page: the parts and, where there is room, what the one in focus holds.
func (m *planMenu) View(width, height int) []string {
	parts := m.parts()
	p := parts[m.at]
	return m.look.WithPreview(width, height, func(left, height int) []string { return m.list(parts, left, height, left == width) },
		ui.Frame{Title: m.look.ToASCII(ui.Sanitize(p.name))}, func(width, _ int) []string { return m.preview(p, width) })
}

// list is the parts with what each holds: beside the name, and what the one in focus is for
// below, where the list stands alone; otherwise below the name.
func (m *planMenu) list(parts []planPart, width, height int, alone bool) []string {
	if !alone {
		return m.twoLines(parts, width, height)
	}
	rows := make([]string, len(parts))
	name := m.nameWidth(parts, width)
	for i, p := range parts {
		line := m.look.Fit(m.look.ToASCII(ui.Sanitize(p.name)), name) + "  " + m.look.ToASCII(ui.Sanitize(p.holds))
		rows[i] = m.row(p, i, line, width)
	}
	below := m.below(parts[m.at], width, name)
	room := height - len(below) - 1
	if room < min(len(rows), 6) {
		below, room = nil, height-1
	}
	return append(append([]string{""}, ui.Window(rows, m.at, max(room, 1))...), below...)
}

func (m *planMenu) twoLines(parts []planPart, width, height int) []string {
	var rows []string
	for i, p := range parts {
		holds := "     " + m.look.Cut(m.look.ToASCII(ui.Sanitize(p.holds)), width-5)
		style := m.look.Dim
		if i == m.at {
			holds, style = m.look.Fit(holds, width), m.look.Focus
		}
		rows = append(rows, m.row(p, i, m.look.ToASCII(ui.Sanitize(p.name)), width), style.Render(holds))
	}
	return ui.Window(rows, 2*m.at+1, height)
}

// row is a part with its key.
func (m *planMenu) row(p planPart, i int, words string, width int) string {
	sign := cmp.Or(signOf(p, i), " ")
	if i == m.at {
		return m.look.Focus.Render(m.look.Fit(m.look.Glyph.Focus+" "+sign+"  "+words, width))
	}
	return "  " + m.look.Key.Render(sign) + "  " + m.look.Text.Render(m.look.Cut(words, width-5))
}

// preview is what a part is for and what it holds.
func (m *planMenu) preview(p planPart, width int) []string {
	out := ui.Paragraph(m.look.Text, m.look.ToASCII(p.about), width)
	out = append(append(out, ""), ui.Paragraph(m.look.Strong, m.look.ToASCII(p.holds), width)...)
	for _, line := range p.shows {
		out = append(out, ui.Hanging(m.look.Text, m.look.Glyph.Between+" ", m.look.ToASCII(line), width)...)
	}
	return append(out, m.missing(width)...)
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
	return append(out, m.missing(wide)...)
}

// missing says that there would be more parts, where the framework has no lists for them.
func (m *planMenu) missing(width int) []string {
	if guide := m.desk.Session().Guide(); len(guide.Checklists) > 0 && len(guide.Reflections) > 0 {
		return nil
	}
	const words = "The framework of this session does not have all the lists that a plan can be made from. What would need them is left out."
	return append([]string{""}, ui.Paragraph(m.look.Dim, words, width)...)
}

func (m *planMenu) priorityParts() []planPart {
	s := m.desk.Session()
	holds := "no priorities yet"
	if undecided, open := s.Plan().Undecided(); open > 0 {
		holds = fmt.Sprintf("%d of %d open have a quarter", open-undecided, open)
	} else if len(s.Priorities()) > 0 {
		holds = "all are done or dropped"
	}
	board := m.subject
	if board == (subject.Subject{}) {
		board.Step = s.Framework().Steps[0].Number
	}
	return []planPart{
		{
			"Barriers and priorities", text.CountOf(len(s.Barriers()), "barrier", "barriers") + ", " + text.CountOf(len(s.Priorities()), "priority", "priorities"),
			"What stands in the way and what is to be done about it, by statement and by rank; the room can vote with dots.",
			ui.Open(ui.Place{Page: ui.BoardPage, Subject: board}),
			m.noted(),
			"", "",
		},
		{
			"Timeline", holds,
			"The priorities in four quarters, with the days on which they are reviewed.",
			ui.Open(ui.Place{Page: ui.TimelinePage}),
			m.quarters(),
			"", "",
		},
	}
}

// noted is the priorities by rank, then the barriers.
func (m *planMenu) noted() []string {
	var all []string
	for i, p := range m.desk.Session().Priorities() {
		all = append(all, fmt.Sprintf("%d: %s", i+1, p.What))
	}
	for _, b := range m.desk.Session().Barriers() {
		all = append(all, "Barrier: "+b.Text)
	}
	return all
}

// quarters is how many priorities each quarter has, with its months.
func (m *planMenu) quarters() []string {
	plan := m.desk.Session().Plan()
	var all []string
	for _, q := range plan.Quarters() {
		if n := len(plan.PrioritiesIn(q)); n > 0 {
			all = append(all, m.look.QuarterWords(m.desk.Session(), q)+": "+text.CountOf(n, "priority", "priorities"))
		}
	}
	return all
}

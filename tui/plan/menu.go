package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	subject "familyhub/stocktake/model"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// planMenu lists the parts of the plan with what each holds so far, one key away.
type planMenu struct {
	open    *ui.OpenSession
	look    *ui.Look
	subject subject.Subject // where it was opened
	at      int
}

// planPart is an entry of the menu.
type planPart struct {
	group string // what it is a part of, such as deciding
	name  string
	holds string // what there is of it so far
	about string // what it is for, said of the entry in focus
	open  ui.Action
	shows []string // what is in it, a line for each; nothing while it is empty
	// key and label are its own, where it has a key everywhere; otherwise it has a number, unless
	// it came when all of them were given.
	key, label string
	keyless    bool
}

// NewMenu lists the parts of the plan; subject is where it was opened.
func NewMenu(d *ui.OpenSession, look *ui.Look, target subject.Subject) *planMenu {
	return &planMenu{open: d, look: look, subject: target}
}

// Heading says where the user is, and what the plan still lacks.
func (m *planMenu) Heading() string {
	return "The plan for " + ui.Months(m.open.Session().Framework()) + " · " + ui.Sanitize(planning.Headline(m.open.Session()))
}

// Numbers open the parts without a key of their own, in their order.
const Numbers = "1234567890"

// numbered gives the parts without a key of their own a number, as far as there are any.
func numbered(parts []planPart) []planPart {
	n := 0
	for i := range parts {
		if parts[i].key == "" && !parts[i].keyless && n < len(Numbers) {
			parts[i].key = Numbers[n : n+1]
			n++
		}
	}
	return parts
}

// Commands lists what can be done now, most wanted first.
func (m *planMenu) Commands() []ui.Command {
	parts := m.parts()
	commands := []ui.Command{
		ui.On("enter right l", "open", "Open the part in focus", func() ui.Action { return parts[m.at].open }).As("Enter"),
	}
	for i, p := range parts {
		c := ui.On(p.key, p.label, "Open: "+ui.Sanitize(p.name), func() ui.Action {
			m.at = i
			return p.open
		}).AsWritten() // a checklist has its title from the framework
		c.Quiet = p.label != exportLabel // its key stands beside it in the list
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

// parts lists what there is to open, in the order in which it is usually done. What needs lists
// that the session's framework does not have is left out.
func (m *planMenu) parts() []planPart {
	var all []planPart
	for _, g := range []struct {
		name  string
		parts [][]planPart
	}{
		{"Decide", [][]planPart{m.priorityParts(), m.outcomesParts(), {m.targetsPart()}}},
		{"Prepare", [][]planPart{m.checklistParts(), {m.trainingPart()}, m.reflectionParts()}},
		{"Write", [][]planPart{{m.textsPart()}, m.resourceParts(), {m.writingPart()}}},
		{"Review", [][]planPart{{m.measuresPart(), m.reviewPart(), m.earlierPart()}}},
	} {
		first := len(all)
		all = append(all, slices.Concat(g.parts...)...)
		for i := range all[first:] {
			all[first+i].group = g.name
		}
	}
	return numbered(all)
}

// View draws the page: the parts and, where there is room, what the one in focus holds.
func (m *planMenu) View(width, height int) []string {
	parts := m.parts()
	p := parts[m.at]
	return m.look.WithPreview(width, height, func(left, height int) []string { return m.list(parts, left, height, left == width) },
		ui.Frame{Title: m.look.ToASCII(ui.Sanitize(p.name))}, func(width, _ int) []string { return m.preview(p, width) })
}

// groupsFrom is the width from which the parts have the name of their group before them.
const (
	groupsFrom = 64
	groupWidth = 9
)

// list is the parts with what each holds and, where the list stands alone and has the room, what
// the one in focus is for. A blank line parts the groups where there is room for that, too.
func (m *planMenu) list(parts []planPart, width, height int, alone bool) []string {
	group := 0
	if width >= groupsFrom {
		group = groupWidth
	}
	name := nameWidth(parts, width-group)
	var below []string
	if alone {
		below = m.below(parts[m.at], width, width-group-name)
	}
	const first = 1 // a blank line
	if first+len(parts)+len(below) > height {
		below = nil
	}
	if first+len(parts) > height {
		rows, focus := m.rows(parts, group, name, width, false)
		more := m.look.Dim.Render(m.look.Cut(m.look.ToASCII(fmt.Sprintf("  %d parts: ↑ ↓", len(parts))), width))
		return append(ui.Window(rows, focus, max(height-1, 1)), more)
	}
	rows, _ := m.rows(parts, group, name, width, true)
	if first+len(rows)+len(below) > height {
		rows, _ = m.rows(parts, group, name, width, false)
	}
	return append(append([]string{""}, rows...), below...)
}

// rows are the parts in lines, and which of these has the focus.
func (m *planMenu) rows(parts []planPart, group, name, width int, apart bool) (rows []string, focus int) {
	for i, p := range parts {
		head := ""
		if i == 0 || parts[i-1].group != p.group {
			if head = p.group; i > 0 && apart {
				rows = append(rows, "")
			}
		}
		if i == m.at {
			focus = len(rows)
		}
		words := m.look.Fit(m.look.ToASCII(ui.Sanitize(p.name)), name) + "  " + m.look.ToASCII(ui.Sanitize(p.holds))
		rows = append(rows, m.row(p, i, m.look.Fit(head, group), words, width))
	}
	return rows, focus
}

// row is a part with its key, behind the name of its group where it is the first of it.
func (m *planMenu) row(p planPart, i int, group, words string, width int) string {
	sign := cmp.Or(p.key, " ")
	if i == m.at && m.look.Aloud() {
		return m.look.Glyph.Focus + m.said(group, words, sign)
	}
	if i == m.at {
		return m.look.Focus.Render(m.look.Fit(m.look.Glyph.Focus+" "+group+sign+"  "+words, width))
	}
	if m.look.Aloud() {
		return m.look.Unfocused() + m.said(group, words, sign)
	}
	words = m.look.Cut(words, width-beforeName-ui.Width(group))
	return "  " + m.look.Dim.Render(group) + m.look.Key.Render(sign) + "  " + m.look.Text.Render(words)
}

// said is a part with its group before it, and its key behind it where it has one.
func (m *planMenu) said(group, words, sign string) string {
	words = text.Joined(": ", strings.TrimSpace(group), words)
	if strings.TrimSpace(sign) != "" {
		words += " (" + sign + ")"
	}
	return words
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

// nameWidth leaves to what a part holds what most of them need.
func nameWidth(parts []planPart, width int) int {
	const holds = 26
	widest := 0
	for _, p := range parts {
		widest = max(widest, ui.Width(ui.Sanitize(p.name)))
	}
	return min(widest, max(width-beforeName-gap-holds, width*2/5))
}

const (
	beforeName = 5 // the focus and the key
	gap        = 2 // between a name and what there is of the part
)

// below is what the part in focus is for, what was cut off its row and, where the
// framework has no lists, that there would be more. How many lines it takes depends on the window
// alone: nothing jumps.
func (m *planMenu) below(p planPart, width, holds int) []string {
	const lines = 2
	wide := ui.Readable(width, 90)
	about := m.look.ToASCII(p.about)
	if ui.Width(ui.Sanitize(p.holds)) > holds-beforeName-gap {
		about = m.look.ToASCII(ui.Sanitize(p.holds)) + ". " + about
	}
	out := append([]string{""}, m.look.AtMost(lines, about, wide)...)
	return append(out, m.missing(wide)...)
}

// missing says that there would be more parts, where the framework has no lists for them.
func (m *planMenu) missing(width int) []string {
	if guide := m.open.Session().Guide(); len(guide.Checklists) > 0 && len(guide.Reflections) > 0 {
		return nil
	}
	words := m.open.Worded("The framework of this session does not have all the lists that a plan can be made from. What would need them is left out.")
	return append([]string{""}, ui.Paragraph(m.look.Dim, words, width)...)
}

func (m *planMenu) priorityParts() []planPart {
	s := m.open.Session()
	holds := "no priorities yet"
	if undecided, open := planning.Undecided(s); open > 0 {
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
			name:  "Barriers and priorities",
			holds: text.CountOf(len(s.Barriers()), "barrier", "barriers") + ", " + text.CountOf(len(s.Priorities()), "priority", "priorities"),
			about: m.open.Worded("What stands in the way and what is to be done about it, by statement and by rank; the room can vote with dots."),
			open:  ui.Open(ui.Place{Page: ui.BoardPage, Subject: board}), shows: m.noted(),
		},
		{
			name: "Timeline", holds: holds,
			about: "The priorities in four quarters, with the days on which they are reviewed.",
			open:  ui.Open(ui.Place{Page: ui.TimelinePage}), shows: m.quarters(),
		},
	}
}

// noted is the priorities by rank, then the barriers.
func (m *planMenu) noted() []string {
	var all []string
	for i, p := range m.open.Session().Priorities() {
		all = append(all, fmt.Sprintf("%d: %s", i+1, p.What))
	}
	for _, b := range m.open.Session().Barriers() {
		all = append(all, "Barrier: "+b.Text)
	}
	return all
}

// quarters is how many priorities each quarter has, with its months.
func (m *planMenu) quarters() []string {
	s := m.open.Session()
	var all []string
	for _, q := range s.Plan().Quarters().All() {
		if n := len(planning.PrioritiesIn(s, q)); n > 0 {
			all = append(all, m.look.QuarterWords(s, q)+": "+text.CountOf(n, "priority", "priorities"))
		}
	}
	return all
}

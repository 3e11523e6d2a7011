// Package people is the table of participants, and the score sheets that they hand in.
package people

import (
	"fmt"
	"slices"
	"strconv"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// People is the table of participants of the open session, and the way to its details.
type People struct {
	open *ui.OpenSession
	look *ui.Look
	list ui.Cursor[model.Participant]
	// marked is the id of who was marked to be merged with another; empty for nobody.
	marked string
}

// New is the table of people of a session.
func New(d *ui.OpenSession, look *ui.Look) *People {
	return &People{open: d, look: look, list: ui.NewCursor(
		func() []model.Participant { return d.Session().Participants() }, func(p model.Participant) string { return p.ID })}
}

// goTo puts the focus on somebody.
func (p *People) goTo(id string) {
	p.list.ID = id
	p.list.Move(0)
}

// Heading says where the user is, and who is there.
func (p *People) Heading() string {
	all := p.open.Session().Participants()
	if len(all) == 0 {
		return "The people in the room"
	}
	heading := fmt.Sprintf("The people in the room: %d, %d scoring", len(all), len(p.open.Session().Room().Scorers()))
	if n := len(p.groups()); n > 1 {
		heading += fmt.Sprintf(", %d agencies", n)
	}
	return heading
}

// groups are the agencies that people are from, by how many come from each, parents and carers
// apart. An anonymous session has none of anybody's.
func (p *People) groups() []model.AgencyCount {
	if p.open.Session().Anonymous() {
		return nil
	}
	all := slices.DeleteFunc(p.open.Session().Room().Agencies(), func(a model.AgencyCount) bool {
		return a.Agency == "" || model.IsFamilies(a.Agency)
	})
	slices.SortStableFunc(all, func(a, b model.AgencyCount) int { return b.People - a.People })
	return all
}

// families counts the parents and carers.
func (p *People) families() (count int) {
	for _, person := range p.open.Session().Participants() {
		if person.IsFamily() {
			count++
		}
	}
	return count
}

// TakesCards marks a page that leads to one for cards.
func (p *People) TakesCards() {}

// Hint is what to know first.
func (p *People) Hint() ui.Hint {
	if len(p.open.Session().Participants()) == 0 {
		return ui.Hint{} // the page says it
	}
	return ui.Hint{Name: "people", Text: "Space: observes only. Delete: removes, or who has left."}
}

// Commands lists what can be done now, most wanted first.
func (p *People) Commands() []ui.Command {
	commands := []ui.Command{
		ui.On("a", "add", "Add a person; with an empty name they become Participant 1, 2, …", func() ui.Action { return ui.Push(p.Form(nil)) }),
		ui.On("+", "add several", "Add a number of people without names at once", func() ui.Action { return ui.Push(p.several()) }),
		ui.On("I", "take in files", "Take in a list of people, or score sheets that they filled in", func() ui.Action { return ui.Push(AskFiles(p.open, p.look)) }),
		p.going(),
	}
	if person, ok := p.list.Item(); ok {
		commands = append(commands,
			ui.On("enter", "edit", "Change the person", func() ui.Action { return ui.Push(p.Form(&person)) }),
			ui.On("delete backspace", "remove", "Take the person out; somebody who has scored is marked as having left", func() ui.Action { return p.remove(person) }).As("Delete"),
			ui.On("space", "observes", "Switch between scoring and observing", func() ui.Action {
				person.Scoring = !person.Scoring
				return p.open.Act(model.Edit[model.Participant]{Item: person})
			}),
		)
		if all := p.open.Session().Participants(); len(all) > 1 && !p.open.Session().Anonymous() {
			about := "Take two entries for the same person: M marks the first, M on another merges them, after a question"
			commands = append(commands, ui.On("M", "merge", about, func() ui.Action { return p.merge(person) }).Quietly())
		}
	}
	if p.marked != "" {
		commands = append(commands, ui.On("esc", "leave the mark", "Mark nobody", ui.Just(func() { p.marked = "" })).As("Esc"))
	}
	return append(commands,
		ui.DetailsCommand(),
		ui.On("right l pgdown", "", "Go on to the statements", func() ui.Action { return ui.GoTo(p.start()) }).As("PgDn").Quietly(),
		ui.SuggestionsCommand(),
		ui.On("home", "", "The first person", p.move(-len(p.open.Session().Participants()))).Quietly(),
		ui.On("end G", "", "The last person", p.move(len(p.open.Session().Participants()))).Quietly(),
		ui.On("up k", "", "The person above", p.move(-1)).As("↑").Quietly(),
		ui.On("down j", "", "The person below", p.move(1)).As("↓").Quietly(),
	)
}

// going is what g does. Once a statement has been settled it asks for a number, as on the
// pages of the statements: a digit typed after it must not become a score.
func (p *People) going() ui.Command {
	if p.open.Session().Settled() == 0 {
		return ui.On("g", "go on", "Go on to the statements", func() ui.Action { return ui.GoTo(p.start()) })
	}
	return ui.On("g", "go to", "Go to a statement by its number, or on to the first that is not settled", ui.Opener(ui.Place{Page: ui.JumpPage, Next: p.start()}))
}

// start is the first statement that is not settled, or the summary; at the very
// beginning it is the opening, or once that was seen what introduces the first step.
func (p *People) start() model.Place {
	s := p.open.Session()
	switch {
	case !s.Begun() && !p.open.Opened && !s.Solo():
		return model.Place{Page: model.OpeningPage, Number: 1}
	case s.Settled() == 0:
		return s.Places()[0]
	}
	for _, st := range s.Statements() {
		if s.At(st.Number).Progress() != model.Settled {
			return model.Place{Page: model.StatementPage, Number: st.Number}
		}
	}
	return model.Place{Page: model.SummaryPage}
}

func (p *People) move(by int) func() ui.Action {
	return ui.Just(func() { p.list.Move(by) })
}

func (p *People) remove(person model.Participant) ui.Action {
	if p.open.Session().Room().MayRemove(person.ID) {
		if !p.open.Do(model.Remove[model.Participant]{ID: person.ID}) {
			return nil
		}
		return ui.Say("Removed: %s. u brings them back.", ui.Sanitize(person.Label()))
	}
	if person.Left {
		p.open.Do(model.Leave{Participant: person.ID, Left: false})
		return ui.Say("%s is back.", ui.Sanitize(person.Label()))
	}
	question := "Mark " + ui.Sanitize(person.Label()) + " as having left?"
	effect := p.look.Own("Their scores stay and count. Press Delete again to bring them back.")
	return ui.Ask(question, effect, func(ui.App) tea.Cmd {
		p.open.Do(model.Leave{Participant: person.ID, Left: true})
		return nil
	})
}

// View draws the page.
func (p *People) View(width, height int) []string {
	all := p.open.Session().Participants()
	if len(all) == 0 {
		return p.invitation(width)
	}
	const least, most, gap = 32, 44, 2 // of the frame beside the table, which is never cut for it
	side := width - p.natural(all) - gap
	if side < least {
		return p.rows(width, height)
	}
	left := max(width-most-gap, p.natural(all))
	side = width - left - gap
	out := p.look.Exactly(p.rows(left, height), left, height)
	f := ui.Frame{Title: "Who is here"}
	for i, line := range f.Draw(p.look, p.whoIsHere(side-ui.FrameAcross, height), side, height) {
		out[i] += ui.Blank(gap) + line
	}
	return out
}

// widths are those of the longest name, agency and role, and of the heads above them.
func (p *People) widths(all []model.Participant) (name, agency, role int) {
	name, agency, role = ui.Width(NameField), ui.Width(AgencyField), ui.Width(RoleField)
	for _, person := range all {
		name, agency = max(name, ui.Width(ui.Sanitize(person.Label()))), max(agency, ui.Width(ui.Sanitize(person.Group())))
		role = max(role, ui.Width(ui.Sanitize(person.Role)))
	}
	return name, agency, role
}

// The cells of the table besides its texts.
const markWidth, columnGap, stateWidth = 2, 2, 8

// natural is the width of a table in which no text is cut.
func (p *People) natural(all []model.Participant) int {
	name, agency, role := p.widths(all)
	return markWidth + name + agency + role + 3*columnGap + stateWidth
}

// rows is the table of people.
func (p *People) rows(width, height int) []string {
	all := p.open.Session().Participants()
	table := p.table(width, all)
	out := []string{p.look.Header.Render("  " + table.Heads(p.look))}
	rows, at := make([]string, len(all)), p.list.Place()
	for i, person := range all {
		state := ""
		switch {
		case person.Left:
			state = "left"
		case !person.Scoring:
			state = "observes"
		}
		if person.ID == p.marked {
			state = "marked"
		}
		line := table.Row(p.look, ui.Sanitize(person.Label()), ui.Sanitize(person.Group()), ui.Sanitize(person.Role), state)
		rows[i] = p.look.Row(i == at, p.look.Text, line)
	}
	below := p.prompt(width)
	if len(below) > 0 {
		below = append([]string{""}, below...)
	}
	out = append(out, ui.Window(rows, at, max(height-1-len(below), 1))...)
	return append(out, below...)
}

// prompt asks for families' views while nobody is there to give them.
func (p *People) prompt(width int) []string {
	if !p.open.Session().Framework().AsksFamilies() || p.families() > 0 || p.open.Session().Anonymous() || p.open.Session().Solo() {
		return nil
	}
	return ui.Paragraph(p.look.Dim, "No parents or carers yet: their views are what the services cannot see. Enter on a person says that they come as one.", ui.Readable(width, 76))
}

// whoIsHere counts the people by agency, beside the table.
func (p *People) whoIsHere(width, height int) []string {
	var out []string
	line := func(name string, people int) {
		if people > 0 {
			out = append(out, p.look.Text.Render(p.look.Fit(ui.Sanitize(name), max(width-5, 1)))+p.look.Strong.Render(text.PadLeft(strconv.Itoa(people), 4)))
		}
	}
	observers, left, scoring := 0, 0, 0
	for _, person := range p.open.Session().Participants() {
		switch {
		case person.Left:
			left++
		case person.Scoring:
			scoring++
		default:
			observers++
		}
	}
	line("scoring", scoring)
	line("observing", observers)
	line("left", left)
	if groups := p.groups(); len(groups) > 0 || p.families() > 0 {
		out = append(out, "", p.look.Header.Render("From"))
		for _, g := range groups {
			line(g.Agency, g.People)
		}
		line(model.Families, p.families())
	}
	return out
}

// invitation says how people come into the table.
func (p *People) invitation(width int) []string {
	out := []string{"", p.look.Strong.Render(p.open.Worded("No participants yet.")), ""}
	return append(out, ui.Paragraph(p.look.Text, p.look.Own("Press a to add people one by one, + to add a number of people without names, or I to read a list from a file. A list can also be pasted here, as it stands in an e-mail or a spreadsheet. Press g to go to the statements; people can be added at any time."), ui.Readable(width, 72))...)
}

// table divides a width among name, agency, role and state: no column is
// wider than its texts, and the role takes what is left.
func (p *People) table(width int, all []model.Participant) ui.Table {
	name, agency, role := p.widths(all)
	room := max(width-markWidth-stateWidth, 0)
	name = min(name, max(room*2/5-columnGap, room-agency-role-3*columnGap))
	agency = min(agency, max((room-name-columnGap)/2-columnGap, room-name-role-3*columnGap))
	table := ui.Table{
		{Head: NameField, Width: name},
		{Head: AgencyField, Width: agency},
		{Head: RoleField, Width: room - name - agency - 3*columnGap},
		{Width: stateWidth},
	}
	if p.open.Session().Anonymous() {
		table[0].Head, table[1].Head, table[2].Head = "Number", "", ""
	}
	return table
}

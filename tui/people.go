package tui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"stocktake/model"
)

// people is the table of participants of the open session, and the way to its details.
type people struct {
	desk *desk
	look *Look
	at   int
}

func newPeople(d *desk, look *Look) *people { return &people{desk: d, look: look} }

func (p *people) heading() string { return "The people in the room" }

func (p *people) commands() []command {
	commands := []command{
		on("a n", "add", "Add a person; with an empty name they become Participant 1, 2, …", func() act { return push(p.form(nil)) }).as("a"),
		on("m", "add several", "Add a number of people without names at once", func() act { return push(p.several()) }),
		on("f", "from a file", "Read a table of people from a CSV file", func() act { return push(p.fromFile()) }),
		p.going(),
	}
	if person, ok := p.selected(); ok {
		commands = append(commands,
			on("enter e", "edit", "Change the person", func() act { return push(p.form(&person)) }).as("Enter"),
			on("delete backspace D", "remove", "Take the person out; somebody who has scored is marked as having left", func() act { return p.remove(person) }).as("Delete"),
			on("o", "observes", "Switch between scoring and observing", func() act {
				person.Scoring = !person.Scoring
				p.desk.do(model.Edit[model.Participant]{Item: person})
				return nil
			}),
		)
	}
	return append(commands,
		on("t", "details", "Change title, area, date and facilitator", opener(Place{Page: DetailsPage})),
		on("right l pgdown", "", "Go on to the statements", func() act { return goTo(p.start()) }).as("PgDn").quietly(),
		sheetsCommand(),
		on("home", "", "The first person", p.move(-len(p.desk.session().Participants()))).quietly(),
		on("end G", "", "The last person", p.move(len(p.desk.session().Participants()))).quietly(),
		on("up k", "", "The person above", p.move(-1)).as("↑").quietly(),
		on("down j", "", "The person below", p.move(1)).as("↓").quietly(),
	)
}

// going is what g does. Once a statement has been settled it asks for a number, as on the
// pages of the statements: a digit typed after it must not become a score.
func (p *people) going() command {
	if p.desk.session().Settled() == 0 {
		return on("g", "go", "Go to the statements", func() act { return goTo(p.start()) })
	}
	return on("g", "go to", "Go to a statement by its number, or on to the first that is not settled", opener(Place{Page: JumpPage, Next: p.start()}))
}

// start is the first statement that is not settled, or the summary; at the very
// beginning it is what introduces the first step.
func (p *people) start() model.Place {
	s := p.desk.session()
	if s.Settled() == 0 {
		return s.Tour()[0]
	}
	for _, st := range s.Statements() {
		if s.Progress(st.Number) != model.Settled {
			return model.Place{Page: model.StatementPage, Number: st.Number}
		}
	}
	return model.Place{Page: model.SummaryPage}
}

func (p *people) move(by int) func() act {
	return func() act {
		p.at = min(max(p.at+by, 0), max(len(p.desk.session().Participants())-1, 0))
		return nil
	}
}

func (p *people) selected() (model.Participant, bool) {
	all := p.desk.session().Participants()
	p.at = min(p.at, max(len(all)-1, 0))
	if len(all) == 0 {
		return model.Participant{}, false
	}
	return all[p.at], true
}

func (p *people) remove(person model.Participant) act {
	if p.desk.session().MayRemove(person.ID) {
		if !p.desk.do(model.Remove[model.Participant]{ID: person.ID}) {
			return nil
		}
		return say("Removed: " + shown(person.Label()) + ". u brings them back.")
	}
	if person.Left {
		p.desk.do(model.Leave{Participant: person.ID, Left: false})
		return say(shown(person.Label()) + " is back.")
	}
	return func(app App) tea.Cmd {
		question := "Mark " + shown(person.Label()) + " as having left?"
		effect := "Their scores stay and count. Press Delete again to bring them back."
		return run(app, push(newConfirm(app, question, effect, func(App) tea.Cmd {
			p.desk.do(model.Leave{Participant: person.ID, Left: true})
			return nil
		})))
	}
}

func (p *people) view(width, height int) []string {
	all := p.desk.session().Participants()
	if len(all) == 0 {
		return p.invitation(width)
	}
	cols := p.columns(width, all)
	heads := []string{nameField, agencyField, roleField, ""}
	if p.desk.session().Anonymous() {
		heads = []string{"Number", "", "", ""}
	}
	out := []string{p.look.Header.Render("  " + p.line(cols, heads...))}
	rows := make([]string, len(all))
	p.at = min(p.at, len(all)-1)
	for i, person := range all {
		state := ""
		switch {
		case person.Left:
			state = "left"
		case !person.Scoring:
			state = "observes"
		}
		line := p.line(cols, shown(person.Label()), shown(person.Agency), shown(person.Role), state)
		if i == p.at {
			rows[i] = p.look.Focus.Render(p.look.Glyph.Focus + " " + line)
		} else {
			rows[i] = "  " + p.look.Text.Render(line)
		}
	}
	out = append(out, window(rows, p.at, max(height-3, 1))...)
	scoring := len(p.desk.session().Scorers())
	return append(out, "", p.look.Dim.Render(fmt.Sprintf("%s, %d of them scoring", plural(len(all), "person", "people"), scoring)))
}

// invitation says how people come into the table.
func (p *people) invitation(width int) []string {
	out := []string{"", p.look.Strong.Render("Nobody is in the table yet."), ""}
	for _, line := range wrap("Press a to add people one by one, m to add a number of people without names, or f to read a CSV file with the columns name, agency, role, scoring. Press g to go to the statements; people can be added at any time.", min(width, 72)) {
		out = append(out, p.look.Text.Render(line))
	}
	return out
}

// columns divides a width among name, agency, role and state: no column is
// wider than its texts, and the role takes what is left.
func (p *people) columns(width int, all []model.Participant) [4]int {
	const mark, gap, state = 2, 2, 8
	name, agency := measure(nameField), measure(agencyField)
	for _, person := range all {
		name, agency = max(name, measure(shown(person.Label()))), max(agency, measure(shown(person.Agency)))
	}
	room := max(width-mark-state, 0)
	name = min(name+gap, room*2/5)
	agency = min(agency+gap, (room-name)/2)
	return [4]int{name, agency, room - name - agency, state}
}

func (p *people) line(widths [4]int, cells ...string) string {
	var b strings.Builder
	for i, cell := range cells {
		room := widths[i]
		if i < len(cells)-1 {
			room -= 2 // a gap before the next
		}
		b.WriteString(p.look.fit(p.look.cut(cell, room), widths[i]))
	}
	return b.String()
}

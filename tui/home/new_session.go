package home

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/newcomers"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// The names of the fields of a person.
const (
	personField = "Add a person"
	agencyField = "Agency"
	roleField   = "Role"
	familyField = "Comes as"
)

// newSession is the form of a new group session: what it is called and how it is scored, then
// its people, who stand beside it as they are added. Nothing is kept before all of it is.
type newSession struct {
	home        *Home
	page        *form.Edit
	instruments choice
	people      []model.Participant

	quarters, family form.Field // which not every instrument has a use for
}

// setUp asks for a new group session; the table of participants follows.
func (h *Home) setUp(app ui.App) tea.Cmd {
	n := &newSession{home: h, instruments: h.app.Instruments()}
	today := calendar.DateOf(h.app.Now())
	details := detailFields(model.Details{Date: today}, today, func() string { return n.asked().AreaHint() })
	n.quarters = details[len(details)-1]
	n.family = form.NewChoice(familyField, "", []form.Option{{Value: "", Words: "from an agency"}, {Value: "family", Words: "a parent or carer"}})
	fields := append([]form.Field{n.instruments.field()}, details...)
	fields = append(fields, votingChoice(false),
		form.NewChoice(namingField, "names", []form.Option{{Value: "names", Words: "names or aliases"}, {Value: "anonymous", Words: "anonymous: numbers only, for good"}}),
		form.NewLine(personField, "", "a name; Enter alone begins"),
		form.NewLine(agencyField, "", "such as health visiting"),
		form.NewLine(roleField, "", "such as team leader"),
		n.family,
	)
	n.page = &form.Edit{
		Look: h.look, Title: "A new session", Take: "begin", Form: form.New(h.look, called(fields, n.asked)...), Asks: true,
		Offers: n.offers, Takes: n.takes, Keys: n.keys, Done: n.begin, Aside: n.table, AsideTitle: n.tableTitle,
		Pasted: map[string]func(string) (string, ui.Action){personField: n.taker().Name},
	}
	n.page.Form.InOrder, n.page.Form.Note = true, n.note
	n.page.Form.GoTo(titleField) // most begin on the usual instrument
	return ui.Run(app, ui.Push(n.page))
}

// asked is the framework in the field; one without words of its own where that cannot be read.
func (n *newSession) asked() *framework.Framework {
	if fw, err := n.instruments.chosen(n.page.Form); err == nil {
		return fw
	}
	return new(framework.Framework)
}

// offers asks for what the chosen instrument has a use for.
func (n *newSession) offers(f *form.Form) {
	fw := n.asked()
	f.OfferBefore(votingField, n.quarters, fw.HasPlan())
	f.Offer(n.family, fw.AsksFamilies())
}

// inPerson reports whether one of the fields of a person is in focus.
func (n *newSession) inPerson() bool {
	switch n.page.Form.Focused() {
	case personField, agencyField, roleField, familyField:
		return true
	}
	return false
}

// takes adds the person that was typed, from any of their fields. Enter without one begins;
// Backspace there takes the person who was added last back into the fields.
func (n *newSession) takes(msg tea.KeyMsg) (ui.Action, bool) {
	switch f := n.page.Form; {
	case msg.Paste || !n.inPerson():
		return nil, false
	case msg.Type == tea.KeyEnter && n.typed() == (model.Participant{Scoring: true}):
		return n.page.Finish(), true
	case msg.Type == tea.KeyEnter:
		n.add()
		return nil, true
	case msg.Type == tea.KeyBackspace && f.Focused() == personField && f.Value(personField) == "" && len(n.people) > 0:
		last := n.people[len(n.people)-1]
		n.people = n.people[:len(n.people)-1]
		n.write(last)
		return nil, true
	}
	return nil, false
}

// typed is the person whose fields are filled in.
func (n *newSession) typed() model.Participant {
	f := n.page.Form
	return model.Participant{
		Name: text.Line(f.Value(personField)), Agency: text.Line(f.Value(agencyField)), Role: text.Line(f.Value(roleField)), Scoring: true,
		Family: f.Value(familyField) != "",
	}
}

// write puts a person into the fields, at the name.
func (n *newSession) write(p model.Participant) {
	n.page.Form.Put(personField, p.Name)
	n.page.Form.Put(agencyField, p.Agency)
	n.page.Form.Put(roleField, p.Role)
	n.page.Form.Put(familyField, map[bool]string{true: "family"}[p.Family])
	n.page.Form.GoTo(personField)
}

// add takes the person from the fields into the list; it reports whether it was good.
func (n *newSession) add() bool {
	p := n.typed()
	if p.Name == "" {
		return n.page.Form.Refuse(form.Wrong{Field: personField, Err: errors.New("write the name, or a number such as Participant 3")})
	}
	if _, there := namelist.Find(n.people, p.Name); there {
		return n.page.Form.Refuse(form.Wrong{Field: personField, Err: fmt.Errorf("%s is in the list already; write another person of that name with an initial", p.Name)})
	}
	n.people = append(n.people, p)
	n.write(model.Participant{})
	return true
}

// taker takes lists that are pasted.
func (n *newSession) taker() newcomers.Taker {
	return newcomers.Taker{
		Look: n.home.look, Names: true, After: "They are added to the list beside the form.",
		Take: func(_ string, people []model.Participant) ui.Action {
			return func(app ui.App) tea.Cmd {
				there := 0
				for _, p := range people {
					if _, known := namelist.Find(n.people, p.Name); known && p.Name != "" {
						there++
						continue
					}
					n.people = append(n.people, p)
				}
				words := text.CountOf(len(people)-there, "person", "people") + " added"
				if there > 0 {
					words += fmt.Sprintf(", %d in the list already", there)
				}
				return ui.Run(app, ui.Say("%s.", words))
			}
		},
	}
}

// anonymous reports whether numbers were chosen in place of names.
func (n *newSession) anonymous() bool { return n.page.Form.Value(namingField) == "anonymous" }

// begin makes the session of all that was typed.
func (n *newSession) begin(f *form.Form) (ui.Action, bool) {
	if n.typed() != (model.Participant{Scoring: true}) && !n.add() {
		return nil, false
	}
	h := n.home
	fw, err := n.instruments.chosen(f)
	if err != nil {
		return ui.Complain(err), false
	}
	origin := h.app.NewOrigin(model.Group, fw, detailsOf(f, model.Details{}))
	origin.Blind, origin.Anonymous = f.Value(votingField) == blindVoting, n.anonymous()
	history, err := model.NewHistory(origin, fw)
	if err != nil {
		return ui.Complain(err), false
	}
	var changes []model.Change
	if len(n.people) > 0 {
		changes = append(changes, roster.AddParticipants(history.Session(), n.people))
	}
	begin := func(ui.App) tea.Cmd { return h.app.Create(origin, fw, changes, model.Place{Page: model.SetUpPage}) }
	return begin, h.app.SaveError() == nil
}

// keys are those of the form, with what Enter does at a person.
func (n *newSession) keys(commands []ui.Command) []ui.Command {
	if !n.inPerson() {
		return commands
	}
	none := func() ui.Action { return nil }
	enter := ui.On("enter", "begin", "Begin the session", none)
	if n.typed() != (model.Participant{Scoring: true}) {
		enter = ui.On("enter", "add", "Add the person to the list", none)
	}
	out := []ui.Command{enter, ui.On("esc", "cancel", "Begin no session", none), ui.On("tab", "agency, role", "Go on to agency and role", none)}
	if n.page.Form.Focused() == personField && n.page.Form.Value(personField) == "" && len(n.people) > 0 {
		out = append(out, ui.On("backspace", "change the last", "Take the person who was added last back into the fields", none))
	}
	return append(out, ui.On("ctrl+s", "begin", "Begin the session", none))
}

// note explains the field in focus.
func (n *newSession) note(f *form.Form) string {
	switch f.Focused() {
	case instrumentField:
		return n.instruments.note(f)
	case titleField:
		if len(n.instruments) > 1 {
			if n.home.look.Aloud() {
				return fmt.Sprintf("The session asks %s; :back chooses something else.", ui.Sanitize(n.asked().Title))
			}
			return n.asked().Worded("The session asks what stands above; ↑ goes there, to choose something else.")
		}
	case votingField:
		if f.Value(votingField) != blindVoting {
			return n.asked().Worded("The other choice is blind: no score is seen before you reveal them. That can be changed until the first score.")
		}
		return n.asked().Worded("Blind scores stay unseen until you reveal them. That can be changed until the first score.")
	case namingField:
		if !n.anonymous() {
			return "The other choice is anonymous: people have numbers, for good. It can only be chosen now."
		}
		return n.asked().Worded("Nobody's name, agency or role is kept, so no figures are given by agency. That can never be changed.")
	case quartersField:
		return quartersNote(f)
	case personField, agencyField, roleField, familyField:
		if n.anonymous() {
			return "Anonymous: each person in the list gets a number that is drawn at random; the name is dropped, and agencies are only counted."
		}
		words := "Lists from Excel or e-mail can be pasted."
		if n.families() == 0 && f.Has(familyField) {
			words = "Lists can be pasted. Are parents and carers coming? Say so at “" + familyField + "”." // their views are what the services cannot see
		}
		return words
	case dateField:
		return "The day comes before the month. Without a year it is the next such day."
	case startsField, endsField:
		return "With the times the agenda shares out the day, and t shows how much is left."
	}
	return ""
}

// families counts the parents and carers in the list.
func (n *newSession) families() (count int) {
	for _, p := range n.people {
		if p.IsFamily() {
			count++
		}
	}
	return count
}

// tableTitle says how many people there are.
func (n *newSession) tableTitle() string {
	if len(n.people) == 0 {
		return "People"
	}
	return text.CountOf(len(n.people), "person", "people")
}

// table is the people so far, the latest in sight.
func (n *newSession) table(width, height int) []string {
	look := n.home.look
	if len(n.people) == 0 {
		return []string{look.Dim.Render(look.Cut("Nobody yet. People can also be added later.", width))}
	}
	if height < len(n.people) {
		return n.names(width, height)
	}
	rows := make([]string, len(n.people))
	name := 0
	for _, p := range n.people {
		name = max(name, ui.Width(ui.Sanitize(p.Label())))
	}
	name = min(name, width*3/5)
	for i, p := range n.people {
		rest := strings.Trim(ui.Sanitize(p.Group())+", "+ui.Sanitize(p.Role), ", ")
		rows[i] = look.Text.Render(look.Fit(strconv.Itoa(i+1), 3) + " " + look.Fit(ui.Sanitize(p.Label()), name) + "  ")
		rows[i] += look.Dim.Render(look.Cut(rest, max(width-name-6, 0)))
	}
	return rows
}

// names are the people one after the other, where there is no room for a row each.
func (n *newSession) names(width, height int) []string {
	labels := text.Each(n.people, func(p model.Participant) string {
		if group := ui.Sanitize(p.Group()); group != "" {
			return ui.Sanitize(p.Label()) + " (" + group + ")"
		}
		return ui.Sanitize(p.Label())
	})
	lines := ui.Paragraph(n.home.look.Text, strings.Join(labels, ", "), width)
	return ui.Window(lines, len(lines)-1, height)
}

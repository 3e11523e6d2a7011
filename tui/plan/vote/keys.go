package vote

import (
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// DotKeys are the keys of the priorities, in the order of their ranks: those that mean
// something else on this screen or everywhere are left out. What comes after the last
// is reached with the arrows.
const DotKeys = "123456789abcdefghijklmnpstvxyz"

// keyOf is the key of a priority's place; empty where there is none left.
func keyOf(place int) string {
	if place < len(DotKeys) {
		return DotKeys[place : place+1]
	}
	return ""
}

// Commands lists what can be done now, most wanted first.
func (v *Dots) Commands() []ui.Command {
	ballot, _ := v.open.Session().Vote().Ballot()
	var commands []ui.Command
	if fixed := v.open.Session().Blind() && !ballot.Sealed; !fixed {
		commands = v.layingCommands()
	}
	if ballot.Sealed {
		commands = append(commands, ui.On("r", "reveal", "Show where the dots lie, and fix them", func() ui.Action { return v.reveal() }))
	}
	order := ui.On("o", "order by dots", "Order the priorities by their dots, and choose the first few", func() ui.Action {
		return orderByDots(v.open, v.look)
	})
	order.Quiet = ballot.Sealed
	commands = append(commands, order)
	return append(append(commands, ui.Paging(0, v.choose)...),
		ui.On("left", "", "The person before", v.moveTo(-1)).Quietly(),
		ui.On("right", "", "The next person", v.moveTo(1)).Quietly(),
		ui.On("up", "", "The priority above", v.choose(-1)).Quietly(),
		ui.On("down", "", "The priority below", v.choose(1)).Quietly(),
		ui.On("R", "another vote", "Begin another vote; the dots of this one go", func() ui.Action {
			return ui.Push(askVote(v.open, v.look, func(ui.App) tea.Cmd { v.who = ""; v.settle(); return nil }))
		}),
		ui.On("u ctrl+z", "undo", "Take back the last change, as often as you like", func() ui.Action { return v.undo }),
		ui.WallCommand(),
		ui.On("esc q", "close", "Go back to the priorities; the vote can go on later", func() ui.Action { return ui.CloseTop }).As("Esc"),
	)
}

// layingCommands are those of the person whose turn it is.
func (v *Dots) layingCommands() []ui.Command {
	count := min(len(v.open.Session().Priorities()), len(DotKeys))
	if count == 0 || len(v.People()) == 0 {
		return nil
	}
	keys := strings.Join(strings.Split(DotKeys[:count], ""), " ")
	shown := "1"
	if count > 1 {
		shown = "1–" + keyOf(count-1)
	}
	return []ui.Command{
		ui.OnKey(keys, "a dot", "Cast a dot on the priority with this key; again casts another on it", v.layByKey).As(shown),
		ui.On("enter", "next person", "Go on to the next person", v.next),
		ui.On("backspace delete", "take back", "Take the person's last dot back", func() ui.Action { return v.takeBack() }).As("Backspace"),
		ui.On("space", "", "Lay a dot on the priority in focus", func() ui.Action {
			rows := v.listed()
			if len(rows) == 0 || v.byKey == v.moment() {
				return nil // between two keys it only separates them
			}
			return v.layOn(rows[v.focus(rows)])
		}).Quietly(),
	}
}

// layByKey lays a dot on the priority with a key.
func (v *Dots) layByKey(key string) ui.Action {
	done := v.layOn(strings.Index(DotKeys, key))
	v.byKey = v.moment()
	return done
}

// TakesCards marks a page for cards: dots are laid with the same keys.
func (v *Dots) TakesCards() {}

// Unknown takes a capital for its small letter, and names a key that is on no priority.
func (v *Dots) Unknown(key string) ui.Action {
	if c, ok := ui.Find(v.Commands(), strings.ToLower(key)); ok && c.RunKey != nil {
		return c.RunKey(strings.ToLower(key))
	}
	if key == "," && v.byKey == v.moment() {
		return ui.Ignore
	}
	v.byKey = dotsMoment{}
	people := v.People()
	wrong := ui.QuotedKey(key) + " is on no priority"
	switch ballot, _ := v.open.Session().Vote().Ballot(); {
	case v.open.Session().Blind() && !ballot.Sealed:
		return ui.Tell("%s: the dots are revealed and fixed. R begins another vote.", wrong)
	case len(people) == 0:
		return ui.Tell("%s.", wrong)
	}
	return v.tellPerson(v.Person(), wrong+": still ", ".")
}

// layOn lays a dot on the priority at a place. The focus stays where it is: it would
// tell where dots lie that nobody may see.
func (v *Dots) layOn(place int) ui.Action {
	all := v.open.Session().Priorities()
	switch {
	case place < 0 || place >= len(all):
		return nil
	case !slices.Contains(v.listed(), place):
		return ui.Tell("The priority with this key was dropped, and is not on the ballot.")
	}
	return v.lay(all[place].ID)
}

func (v *Dots) choose(by int) func() ui.Action {
	return func() ui.Action {
		if rows := v.listed(); len(rows) > 0 {
			to := min(max(v.focus(rows)+by, 0), len(rows)-1)
			v.on = v.open.Session().Priorities()[rows[to]].ID
		}
		return nil
	}
}

// reveal shows where the dots lie; it asks first while people are missing.
func (v *Dots) reveal() ui.Action {
	show := func(ui.App) tea.Cmd {
		v.open.Do(model.RevealVote{})
		return nil
	}
	missing := slices.ContainsFunc(v.People(), func(p model.Participant) bool {
		laid, _ := v.open.Session().Vote().Dots(p.ID)
		return laid == 0
	})
	if ballot, _ := v.open.Session().Vote().Ballot(); !missing || ballot.In == 0 {
		return show
	}
	return func(app ui.App) tea.Cmd {
		return ui.Run(app, ui.Push(ui.NewConfirm(app, "Reveal the dots before everybody has voted?",
			"The dots are fixed then; those who have cast none have no part in the vote. u takes it back.", show)))
	}
}

package tui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"stocktake/model"
)

// dotKeys are the keys of the priorities, in the order of their ranks: those that mean
// something else on this screen or everywhere are left out. What comes after the last
// is reached with the arrows.
const dotKeys = "123456789abcdefghijklmnopstvxyz"

// keyOf is the key of a priority's place; empty where there is none left.
func keyOf(place int) string {
	if place < len(dotKeys) {
		return dotKeys[place : place+1]
	}
	return ""
}

func (v *dots) commands() []command {
	ballot, _ := v.desk.session().Ballot()
	var commands []command
	if fixed := v.desk.session().Blind() && !ballot.Sealed; !fixed {
		commands = v.layingCommands()
	}
	if ballot.Sealed {
		commands = append(commands, on("r", "reveal", "Show where the dots lie, and fix them", func() act { return v.reveal() }))
	} else {
		commands = append(commands, on("O", "order by dots", "Order the priorities by their dots, and choose the first few", func() act {
			return orderByDots(v.desk, v.look)
		}))
	}
	return append(append(commands, paging(v.choose)...),
		on("left", "", "The person before", v.moveTo(-1)).quietly(),
		on("right", "", "The next person", v.moveTo(1)).quietly(),
		on("up", "", "The priority above", v.choose(-1)).quietly(),
		on("down", "", "The priority below", v.choose(1)).quietly(),
		on("N", "new vote", "Begin another vote; the dots of this one go", func() act {
			return push(askVote(v.desk, v.look, func(App) tea.Cmd { v.who = ""; v.person(); return nil }))
		}),
		on("u", "undo", "Take back the last change, as often as you like", func() act { return v.undo }),
		wallCommand(),
		on("esc q", "close", "Go back to the priorities; the vote can go on later", func() act { return closeTop }).as("Esc"),
	)
}

// layingCommands are those of the person whose turn it is.
func (v *dots) layingCommands() []command {
	count := min(len(v.desk.session().Priorities()), len(dotKeys))
	if count == 0 || len(v.people()) == 0 {
		return nil
	}
	keys := strings.Join(strings.Split(dotKeys[:count], ""), " ")
	shown := "1"
	if count > 1 {
		shown = "1–" + keyOf(count-1)
	}
	return []command{
		onKey(keys, "a dot", "Lay a dot on the priority with this key; again lays another on it", v.layByKey).as(shown),
		on("enter", "next person", "Go on to the next person", v.next),
		on("backspace delete", "take back", "Take the person's last dot back", func() act { return v.takeBack() }).as("Backspace"),
		on("space", "", "Lay a dot on the priority in focus", func() act {
			rows := v.listed()
			if len(rows) == 0 || v.byKey == v.moment() {
				return nil // between two keys it only separates them
			}
			return v.layOn(rows[v.focus(rows)])
		}).quietly(),
	}
}

// layByKey lays a dot on the priority with a key.
func (v *dots) layByKey(key string) act {
	done := v.layOn(strings.Index(dotKeys, key))
	v.byKey = v.moment()
	return done
}

// unknown takes a capital for its small letter, and names a key that is on no priority.
func (v *dots) unknown(key string) act {
	if c, ok := find(v.commands(), strings.ToLower(key)); ok && c.runKey != nil {
		return c.runKey(strings.ToLower(key))
	}
	if key == "," && v.byKey == v.moment() {
		return nil
	}
	v.byKey = dotsMoment{}
	people := v.people()
	wrong := quotedKey(key) + " is on no priority"
	switch ballot, _ := v.desk.session().Ballot(); {
	case v.desk.session().Blind() && !ballot.Sealed:
		return tell(wrong + ": the dots are revealed and fixed. N begins another vote.")
	case len(people) == 0:
		return tell(wrong + ".")
	}
	return v.tellPerson(v.person(), wrong+": still ", ".")
}

// layOn lays a dot on the priority at a place. The focus stays where it is: it would
// tell where dots lie that nobody may see.
func (v *dots) layOn(place int) act {
	all := v.desk.session().Priorities()
	switch {
	case place < 0 || place >= len(all):
		return nil
	case !slices.Contains(v.listed(), place):
		return tell("The priority with this key was dropped, and is not on the ballot.")
	}
	return v.lay(all[place].ID)
}

func (v *dots) choose(by int) func() act {
	return func() act {
		if rows := v.listed(); len(rows) > 0 {
			to := min(max(v.focus(rows)+by, 0), len(rows)-1)
			v.on = v.desk.session().Priorities()[rows[to]].ID
		}
		return nil
	}
}

// reveal shows where the dots lie; it asks first while people are missing.
func (v *dots) reveal() act {
	show := func(App) tea.Cmd {
		v.desk.do(model.RevealVote{})
		return nil
	}
	missing := slices.ContainsFunc(v.people(), func(p model.Participant) bool {
		laid, _ := v.desk.session().Dots(p.ID)
		return laid == 0
	})
	if ballot, _ := v.desk.session().Ballot(); !missing || ballot.In == 0 {
		return show
	}
	return func(app App) tea.Cmd {
		return run(app, push(newConfirm(app, "Reveal the dots before everybody has laid theirs?",
			"The dots are fixed then; whoever has laid none has no part in the vote. u takes it back.", show)))
	}
}

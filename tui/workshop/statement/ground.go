package statement

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// grounding is the choice of what the consensus rests on. Opening it records nothing.
type grounding struct {
	open bool
	at   int // of the grounds, the one in focus; -1 for none, so that Enter says nothing that nobody chose
}

// choosing reports whether it is being said what the consensus rests on.
func (s *Statement) choosing() bool {
	c, ok := s.agreement.consensus()
	return s.grounding.open && ok && c.Agreed()
}

// rests is the target of the statement, and what the consensus rests on or how that is said: of the
// two the key stands in the footer, too, so that it comes last where a line is cut.
func (s *Statement) rests(c model.Consensus) string {
	words := s.ground(c)
	if target, set := s.desk.Session().Targets().Statement(s.text.Number); set {
		words = text.Joined("; ", "target "+target.Words(), words)
	}
	return words
}

func (s *Statement) ground(c model.Consensus) string {
	switch words := c.Ground.Words(); {
	case !c.Agreed():
		return ""
	case words != "":
		return "rests on " + words
	default:
		return "= says what it rests on"
	}
}

// openGround shows what there is to choose from, with what was said in focus.
func (s *Statement) openGround() ui.Action {
	c, _ := s.agreement.consensus()
	s.grounding = grounding{open: true, at: slices.Index(model.Grounds(), c.Ground)}
	words := make([]string, len(model.Grounds()))
	for i, g := range model.Grounds() {
		words[i] = fmt.Sprintf("%d %s", i+1, g.Words())
	}
	return ui.Notify(ui.Notice{
		Text: "What does the consensus rest on? 1 to 4 says it, Esc leaves it as it was.",
		Wall: "It rests on: " + strings.Join(words, ", ") + "?",
	})
}

// groundCommands are those of the choice; nothing else is meant while it is open.
func (s *Statement) groundCommands() []ui.Command {
	var commands []ui.Command
	record := func(g model.Ground) ui.Action {
		s.grounding.open = false
		return s.desk.Act(model.SetGround{Statement: s.text.Number, Ground: g})
	}
	move := func(by int) func() ui.Action {
		return func() ui.Action {
			n := len(model.Grounds())
			if s.grounding.at < 0 && by < 0 {
				s.grounding.at = n
			}
			s.grounding.at = (s.grounding.at + by + n) % n
			return nil
		}
	}
	choose := func() ui.Action {
		if s.grounding.at < 0 {
			return ui.Say("Nothing is chosen: 1 to 4 says what it rests on, Esc leaves it as it was.")
		}
		return record(model.Grounds()[s.grounding.at])
	}
	for i, g := range model.Grounds() {
		commands = append(commands, ui.On(ui.Itoa(i+1), g.Words(), "The consensus rests on "+g.Words(), func() ui.Action { return record(g) }))
	}
	return append(commands,
		ui.On("enter", "choose", "The one in focus", choose),
		ui.On("esc", "leave it", "Leave it as it was", func() ui.Action { s.grounding.open = false; return nil }),
		ui.On("= right down l j", "next", "The next of the four", move(1)).Quietly(),
		ui.On("left up h k", "", "The one before", move(-1)).Quietly(),
		ui.On("backspace delete", "clear", "Take back what it rests on", func() ui.Action { return record("") }).Quietly(),
	)
}

// groundLines are the four to choose from, where the consensus stands.
func (s *Statement) groundLines(width int) []string {
	if !s.choosing() {
		return nil
	}
	line, used := "  Rests on", ui.Width("  Rests on")
	var lines []string
	for i, g := range model.Grounds() {
		words := fmt.Sprintf(" %d %s ", i+1, g.Words())
		if used+ui.Width(words)+1 > width {
			lines, line, used = append(lines, line), "  ", 2
		}
		used += ui.Width(words) + 1
		style := s.look.Text
		if i == s.grounding.at {
			style = s.look.Focus
		}
		line += " " + style.Render(words)
	}
	return append(lines, line)
}

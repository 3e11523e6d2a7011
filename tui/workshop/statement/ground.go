package statement

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// grounding is the choice of what the consensus rests on. Opening it records nothing.
type grounding struct {
	round round
	look  *ui.Look
	open  bool
	at    int // of the grounds, the one in focus; -1 for none, so that Enter says nothing that nobody chose
}

// choosing reports whether it is being said what the consensus rests on.
func (g *grounding) choosing() bool {
	c, ok := g.round.at().Consensus()
	return g.open && ok && c.Agreed()
}

// rests is the target of the statement, and what the consensus rests on or how that is said: of the
// two the key stands in the footer, too, so that it comes last where a line is cut.
func (r round) rests(c model.Consensus) string {
	words := groundWords(c)
	if target, set := r.open.Session().Targets().Statement(r.statement); set {
		words = text.Joined("; ", "target "+target.Words(), words)
	}
	return words
}

func groundWords(c model.Consensus) string {
	switch words := c.Ground.Words(); {
	case !c.Agreed():
		return ""
	case words != "":
		return "rests on " + words
	default:
		return "= says what it rests on"
	}
}

// choose shows what there is to choose from, with what was said in focus.
func (g *grounding) choose() ui.Action {
	c, _ := g.round.at().Consensus()
	g.open, g.at = true, slices.Index(model.Grounds(), c.Ground)
	words := make([]string, len(model.Grounds()))
	for i, ground := range model.Grounds() {
		words[i] = fmt.Sprintf("%d %s", i+1, ground.Words())
	}
	return ui.Notify(ui.Notice{
		Text: "What does the consensus rest on? 1 to 4 says it, Esc leaves it as it was.",
		Wall: "It rests on: " + strings.Join(words, ", ") + "?",
	})
}

// commands are those of the choice; nothing else is meant while it is open.
func (g *grounding) commands() []ui.Command {
	var commands []ui.Command
	record := func(ground model.Ground) ui.Action {
		g.open = false
		return g.round.open.Act(model.SetGround{Statement: g.round.statement, Ground: ground})
	}
	move := func(by int) func() ui.Action {
		return func() ui.Action {
			n := len(model.Grounds())
			if g.at < 0 && by < 0 {
				g.at = n
			}
			g.at = (g.at + by + n) % n
			return nil
		}
	}
	choose := func() ui.Action {
		if g.at < 0 {
			return ui.Say("Nothing is chosen: 1 to 4 says what it rests on, Esc leaves it as it was.")
		}
		return record(model.Grounds()[g.at])
	}
	for i, ground := range model.Grounds() {
		commands = append(commands, ui.On(strconv.Itoa(i+1), ground.Words(), "The consensus rests on "+ground.Words(), func() ui.Action { return record(ground) }))
	}
	return append(commands,
		ui.On("enter", "choose", "The one in focus", choose),
		ui.On("esc", "leave it", "Leave it as it was", ui.Just(func() { g.open = false })),
		ui.On("= right down l j", "next", "The next of the four", move(1)).Quietly(),
		ui.On("left up h k", "", "The one before", move(-1)).Quietly(),
		ui.On("backspace delete", "clear", "Take back what it rests on", func() ui.Action { return record("") }).Quietly(),
	)
}

// lines are the four to choose from, where the consensus stands.
func (g *grounding) lines(width int) []string {
	if !g.choosing() {
		return nil
	}
	line, used := "  Rests on", ui.Width("  Rests on")
	var lines []string
	for i, ground := range model.Grounds() {
		words := fmt.Sprintf(" %d %s ", i+1, ground.Words())
		if used+ui.Width(words)+1 > width {
			lines, line, used = append(lines, line), "  ", 2
		}
		used += ui.Width(words) + 1
		style := g.look.Text
		if i == g.at {
			style = g.look.Focus
		}
		line += " " + style.Render(words)
	}
	return append(lines, line)
}

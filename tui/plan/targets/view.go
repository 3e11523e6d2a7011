package targets

import (
	"fmt"
	"math"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/wall/slide"
)

const (
	byFrom = 64  // the width from which the days have a column
	wide   = 100 // beyond which the columns do not part further
)

// View draws the page.
func (t *Targets) View(width, height int) []string {
	table := t.columns(min(width, wide))
	all := t.rows()
	rows := make([]string, len(all))
	for i, at := range all {
		line := table.Row(t.look, t.cells(at)...)
		switch {
		case i == t.list.Place():
			rows[i] = t.look.Focus.Render(t.look.Glyph.Focus + " " + line)
		case at.Statement == 0:
			rows[i] = "  " + t.look.Strong.Render(line)
		default:
			rows[i] = "  " + t.look.Text.Render(line)
		}
	}
	below := t.below(width, height)
	room := max(height-1-len(below), 1)
	out := []string{"  " + t.look.Header.Render(table.Heads(t.look))}
	return append(append(out, t.look.Exactly(ui.Window(rows, t.list.Place(), room), width, room)...), below...)
}

func (t *Targets) columns(width int) ui.Table {
	g := t.look.Glyph
	now := g.Consensus + " now"
	if t.session().Solo() {
		now = g.Individual + " now"
	}
	table := ui.Table{{Head: "Step or statement"}, {Head: now, Width: 6}, {Head: g.Target + " target", Width: 9}, {Head: "by"}}
	if width >= byFrom {
		table[3].Width = 18
	}
	table[0].Width = max(table.Left(width-2), 8)
	return table
}

// cells are a row: a step without a target of its own has the mean of its statements'.
func (t *Targets) cells(at model.Subject) []string {
	targets := t.session().Targets()
	now := targets.Today(at)
	if at.Statement != 0 {
		st, _ := t.session().Framework().Statement(at.Statement)
		level, by := "", ""
		if target, ok := targets.Statement(at.Statement); ok {
			level, by = ui.Itoa(target.Level), target.By.Words()
		}
		name := fmt.Sprintf("  %2d  %s", st.Number, ui.Sanitize(st.Short))
		return []string{t.look.ToASCII(name), ui.OnPoint(t.look.Points(now), 5), ui.OnPoint(level, 7), by}
	}
	step, _ := t.session().Framework().Step(at.Step)
	level, by := "", ""
	if target, ok := targets.Step(at.Step); ok {
		level, by = target.LevelWords(), target.By.Words()
		if !target.Own {
			by = "mean of statements"
		}
	}
	return []string{t.look.ToASCII(fmt.Sprintf("%d %s", step.Number, ui.Sanitize(step.Short))), ui.OnPoint(t.look.Mean(now), 5), ui.OnPoint(level, 7), by}
}

// belowFrom is the height from which words stand below the rows.
const belowFrom = 12

// below is the row in focus in full, and what a target is.
func (t *Targets) below(width, height int) []string {
	if height < belowFrom {
		return nil
	}
	at, _ := t.list.Item()
	targets := t.session().Targets()
	words := fmt.Sprintf("A digit sets the target, by %s unless Enter says another day. Targets enter no average.", targets.Usual().Words())
	if asked := targets.Question(at); asked != "" {
		words = asked
	} else if target, ok := targets.At(at); ok {
		words = fmt.Sprintf("The target of %s is %s.", subjectWords(at), target.Words())
	}
	const lines = 2
	rule := t.look.Rule.Render(strings.Repeat(t.look.Glyph.RuleAcross, width))
	return append([]string{rule}, t.look.Exactly(ui.Paragraph(t.look.Text, t.look.ToASCII(words), min(width, 90)), width, lines)...)
}

// Slide is what the room may see: where each step stands and is to be.
func (t *Targets) Slide() slide.Slide {
	out := slide.Slide{Title: "Where we want to be"}
	targets := t.session().Targets()
	for _, step := range t.session().Framework().Steps {
		target, ok := targets.Step(step.Number)
		if !ok {
			continue
		}
		words := fmt.Sprintf("%d %s: %s by %s", step.Number, step.Short, target.LevelWords(), target.By.Words())
		if now := targets.Today(model.Subject{Step: step.Number}); !math.IsNaN(now) {
			words += ", now " + t.look.Mean(now)
		}
		out.Points = append(out.Points, words)
	}
	for _, st := range t.session().Statements() {
		if target, ok := targets.Statement(st.Number); ok {
			words := fmt.Sprintf("Statement %d, %s: %d", st.Number, st.Short, target.Level)
			if now := targets.Today(model.Subject{Statement: st.Number}); !math.IsNaN(now) {
				words += ", now " + t.look.Points(now)
			}
			out.Points = append(out.Points, words)
		}
	}
	if len(out.Points) == 0 {
		out.Ask = "Where do we want to be in twelve months?"
	}
	return out
}

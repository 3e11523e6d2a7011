package targets

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/levels"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/wall/slide"
)

const (
	byFrom  = 90  // the width from which the days have a column
	byLeast = 66  // the same where they differ
	wide    = 100 // beyond which the columns do not part further
)

// View draws the page: the rows and, where there is room, what the levels mean at the one in focus
// beside them.
func (t *Targets) View(width, height int) []string {
	return t.look.WithPreview(width, height, func(left, height int) []string { return t.table(left, height, left == width) },
		ui.Frame{Title: t.title()}, t.preview)
}

// table is the rows; where they stand alone the one in focus is told below.
func (t *Targets) table(width, height int, alone bool) []string {
	table := t.columns(min(width, wide))
	all := t.rows()
	rows := make([]string, len(all))
	for i, at := range all {
		line := table.Row(t.look, t.cells(at)...)
		style := t.look.Text
		if at.Statement == 0 {
			style = t.look.Strong
		}
		rows[i] = t.look.Row(i == t.list.Place(), style, line)
	}
	var below []string
	if alone && height >= belowFrom {
		below = t.look.Below(ui.Paragraph(t.look.Text, t.look.ToASCII(t.words()), ui.Readable(width, 90)), width, 2)
	}
	return t.look.ListOver(below, "  "+t.look.Header.Render(table.Heads(t.look)), rows, t.list.Place(), width, height)
}

// title names the row in focus.
func (t *Targets) title() string {
	at, _ := t.list.Item()
	return t.look.ToASCII(text.Capital(t.subjectWords(at)))
}

// preview is the row in focus in full: where it stands, where it is to be, and what the levels mean
// there.
func (t *Targets) preview(width, height int) []string {
	at, _ := t.list.Item()
	fw := t.session().Framework()
	scale := levels.Levels{Scale: fw.Scale, Focus: ui.NoLevel}
	text := ""
	if at.Statement != 0 {
		scale.At, _ = fw.Statement(at.Statement)
		text = scale.At.Text
	} else {
		step, _ := fw.Step(at.Step)
		text = step.Title
	}
	if target, ok := t.session().Targets().At(at); ok {
		scale.Focus = target.Level
	}
	out := ui.Paragraph(t.look.Strong, t.look.ToASCII(text), width)
	out = append(append(out, ""), ui.Paragraph(t.look.Text, t.look.ToASCII(t.words()), width)...)
	room := height - len(out) - 1
	lines, fits := scale.Whole(t.look, width, room)
	if !fits {
		lines, fits = scale.General(t.look, width, room)
	}
	if !fits {
		lines = scale.Digits(t.look, width, room)
	}
	return append(append(out, ""), lines...)
}

func (t *Targets) columns(width int) ui.Table {
	g := t.look.Glyph
	now := g.Consensus + " now"
	if t.session().Solo() {
		now = g.Individual + " now"
	}
	table := ui.Table{
		{Head: t.open.Worded("Step or statement")}, {Head: now, Width: 6}, {Head: g.Target + " target", Width: 9}, {Head: "to go", Width: 7}, {Head: "by"},
	}
	if width >= byFrom || width >= byLeast && t.daysDiffer() {
		table[4].Width = 18
	}
	table[0].Width = max(table.Left(width-2), 8)
	return table
}

// daysDiffer reports whether a target is for another day than most.
func (t *Targets) daysDiffer() bool {
	targets := t.session().Targets()
	return slices.ContainsFunc(targets.All(), func(c model.SetTarget) bool { return c.By != targets.Usual() })
}

// at is the step or statement in focus.
func (t *Targets) at() model.Subject {
	at, _ := t.list.Item()
	return at
}

// cells are a row: a step without a target of its own has the mean of its statements'.
func (t *Targets) cells(at model.Subject) []string {
	targets, read := t.session().Targets(), t.session().Decimals()
	now := targets.Today(at)
	if at.Statement != 0 {
		st, _ := t.session().Framework().Statement(at.Statement)
		level, by := "", ""
		if target, ok := targets.Statement(at.Statement); ok {
			level, by = t.look.Points(targets.Wanted(at), read), target.By.Words()
		}
		name := "  " + ui.LabelCell(st, ui.LabelWidth(t.session().Framework())) + "  " + ui.Sanitize(st.Short)
		if at == t.at() {
			level = cmp.Or(t.keys.Waiting(t.look), level)
		}
		return []string{t.look.ToASCII(name), ui.OnPoint(t.look.Points(now, read), 5, read), ui.OnPoint(level, 7, read), t.toGo(at, t.look.Points), by}
	}
	step, _ := t.session().Framework().Step(at.Step)
	level, by := "", ""
	if target, ok := targets.Step(at.Step); ok {
		level, by = target.LevelWords(), target.By.Words()
		if !target.Own {
			by = t.open.Worded("mean of statements")
		}
	}
	if at == t.at() {
		level = cmp.Or(t.keys.Waiting(t.look), level)
	}
	return []string{t.look.ToASCII(fmt.Sprintf("%d %s", step.Number, ui.Sanitize(step.Short))), ui.OnPoint(t.look.Mean(now, read), 5, read), ui.OnPoint(level, 7, read), t.toGo(at, t.look.Mean), by}
}

// toGo is how far the target is, as a column has it; nothing without a target.
func (t *Targets) toGo(at model.Subject, figure func(float64, stats.Decimals) string) string {
	read := t.session().Decimals()
	switch gap := t.session().Targets().ToGo(at); {
	case math.IsNaN(gap):
		return ""
	case t.session().Targets().Question(at) != "":
		return "lower"
	case gap == 0:
		return "reached"
	default:
		return ui.OnPoint(figure(gap, read), 4, read)
	}
}

// belowFrom is the height from which words stand below the rows.
const belowFrom = 12

// words say of the row in focus where it is to be, and before that what a target is.
func (t *Targets) words() string {
	at, _ := t.list.Item()
	targets := t.session().Targets()
	if asked := targets.Question(at); asked != "" {
		return asked
	}
	if target, ok := targets.At(at); ok {
		words := target.Words()
		if counts := t.session().Decimals().Points(targets.Wanted(at)); counts != framework.Number(target.Level) {
			words = fmt.Sprintf("level %s, which counts for %s, by %s", framework.Number(target.Level), counts, target.By.Words())
		}
		return fmt.Sprintf("The target of %s is %s. Enter says another day.", t.subjectWords(at), words)
	}
	if mean, ok := targets.Step(at.Step); ok {
		return t.open.Worded("The target of %s is the mean of those of its statements: %s.", t.subjectWords(at), mean.Words())
	}
	return fmt.Sprintf("A digit sets the target, by %s unless Enter says another day. Targets enter no average.", targets.Usual().Words())
}

// Slide is what the room may see: where each step stands and is to be.
func (t *Targets) Slide() slide.Slide {
	out := slide.Slide{Title: "Where we want to be"}
	targets, read := t.session().Targets(), t.session().Decimals()
	for _, step := range t.session().Framework().Steps {
		target, ok := targets.Step(step.Number)
		if !ok {
			continue
		}
		words := fmt.Sprintf("%d %s: %s by %s", step.Number, step.Short, target.LevelWords(), target.By.Words())
		if now := targets.Today(model.Subject{Step: step.Number}); !math.IsNaN(now) {
			words += ", now " + t.look.Mean(now, read)
		}
		out.Points = append(out.Points, words)
	}
	for _, st := range t.session().Statements() {
		at := model.Subject{Statement: st.Number}
		if _, ok := targets.At(at); ok {
			words := t.open.Worded("Statement %s, %s: %s", st.Label(), st.Short, read.Points(targets.Wanted(at)))
			if now := targets.Today(at); !math.IsNaN(now) {
				words += ", now " + t.look.Points(now, read)
			}
			out.Points = append(out.Points, words)
		}
	}
	if len(out.Points) == 0 {
		out.Ask = "Where do we want to be in " + ui.Months(t.session().Framework()) + "?"
	}
	return out
}

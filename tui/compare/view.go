package compare

import (
	"fmt"
	"math"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"

	"github.com/charmbracelet/x/ansi"
)

// comparison lays a comparison out as lines of a width.
type comparison struct {
	look  *ui.Look
	width int
	lines []string
}

func newComparison(look *ui.Look, width int) *comparison {
	return &comparison{look: look, width: width}
}

// textColumns is the widest that running text becomes.
const textColumns = 76

func (c *comparison) draw(m compare.Comparison, trend compare.Trend) []string {
	c.add("")
	c.say(c.look.Strong, "Compared with "+sessionWords(m.Then)+".")
	c.say(c.look.Text, m.Room.Words())
	c.steps(m)
	c.trend(trend)
	c.moved("Rose", m.Moved(compare.Rose))
	c.moved("Fell", m.Moved(compare.Fell))
	c.moved("The same", m.Moved(compare.Held))
	c.named("Scored for the first time", m.Moved(compare.FirstScored))
	c.named("No longer scored", m.Moved(compare.NoLongerScored))
	c.named("Not revealed yet", m.Moved(compare.Unrevealed))
	c.named("A consensus in one session only, so not compared", m.Moved(compare.Unlike))
	c.apart(m)
	c.priorities(m.Priorities)
	return c.lines
}

// sessionWords is a session's title with its day.
func sessionWords(s *model.Session) string {
	d := s.Details()
	if d.Date == "" {
		return ui.Sanitize(d.Title)
	}
	return ui.Sanitize(d.Title) + " (" + d.Date.Words() + ")"
}

func (c *comparison) add(line string) { c.lines = append(c.lines, line) }

func (c *comparison) title(text string) {
	c.add("")
	c.add(c.look.Title.Render(c.look.Cut(text, c.width)))
}

// say adds running text.
func (c *comparison) say(style theme.Style, text string) {
	for _, line := range ui.Wrap(c.look.ToASCII(text), min(c.width, textColumns)) {
		c.add(style.Render(line))
	}
}

// steps is a row for each step: where it stood, where it stands, and the change over
// the statements that both sessions scored.
func (c *comparison) steps(m compare.Comparison) {
	c.title("By step")
	measure, means := decisive(m)
	words := "consensus"
	if means {
		words = "mean of the individual scores"
	}
	for _, s := range m.Steps {
		change := measure(s)
		c.row(fmt.Sprintf("%d %s", s.Step.Number, stepShort(s.Step)), change.Shift(), means, stats.Figure, change.Words(s.Of()))
	}
	c.say(c.look.Dim, "By the "+words+", over the statements that both sessions scored.")
}

// decisive is by what the steps are compared: by the consensus, or where there is none to compare by
// the mean of the individual scores.
func decisive(m compare.Comparison) (measure func(compare.StepChange) compare.LikeForLike, means bool) {
	if m.Solo() || !agreedBefore(m) {
		return func(s compare.StepChange) compare.LikeForLike { return s.Individual }, true
	}
	return func(s compare.StepChange) compare.LikeForLike { return s.Consensus }, false
}

// agreedBefore reports whether both sessions have a consensus on some statement.
func agreedBefore(m compare.Comparison) bool {
	for _, s := range m.Steps {
		if s.Consensus.Statements() > 0 {
			return true
		}
	}
	return false
}

func stepShort(s framework.Step) string {
	if s.Short != "" {
		return ui.Sanitize(s.Short)
	}
	return ui.Sanitize(s.Title)
}

// figuresWidth is the cells of "○ 2.0 → ● 4.0  " and nameWidth the most of what stands
// before it.
const (
	figuresWidth = 15
	nameWidth    = 44
)

// row is a name, a figure then and now as write writes it, of which mark tells what they
// are, and what to say of it.
func (c *comparison) row(name string, s compare.Shift, mean bool, write func(float64) string, words string) {
	const indent, least = 2, 14
	room := max(ansi.StringWidth(words), len("+0.0 over 3 of 4")) + 2
	name = c.look.Fit(name, min(nameWidth, max(c.width-indent-figuresWidth-room, least)))
	style := c.look.Text
	switch s.Movement() {
	case compare.Rose:
		style = c.look.Good
	case compare.Fell:
		style = c.look.Warning
	}
	mark, series := c.look.Glyph.Consensus, c.look.Consensus
	if mean {
		mark, series = c.look.Glyph.Individual, c.look.Individual
	}
	figures := ""
	if s.Both() {
		figures = c.look.Baseline.Text.Render(c.look.Glyph.Baseline+" "+fmt.Sprintf("%-3s", write(s.Then))) + c.look.Text.Render(" "+c.look.Glyph.ArrowRight+" ") +
			series.Text.Render(mark+" "+fmt.Sprintf("%-3s", write(s.Now))) + ui.Blank(2)
	} else {
		figures = ui.Blank(figuresWidth - 1)
	}
	line := ui.Blank(indent) + c.look.Text.Render(name) + " " + figures + style.Render(words)
	c.add(c.look.Cut(line, c.width))
}

// moved lists the statements that went one way.
func (c *comparison) moved(title string, all []compare.StatementChange) {
	if len(all) == 0 {
		return
	}
	c.title(title)
	for _, st := range all {
		s := st.Decisive()
		words, mean, write := st.Words(), !st.Consensus.Both(), stats.PointsFigure
		if mean {
			words, write = words+" (mean)", stats.Figure
		}
		c.row(statementName(st.Statement), s, mean, write, words)
	}
}

// named lists statements by their names only.
func (c *comparison) named(title string, all []compare.StatementChange) {
	var names []string
	for _, st := range all {
		names = append(names, statementName(st.Statement))
	}
	c.list(title, names)
}

func (c *comparison) list(title string, entries []string) {
	if len(entries) == 0 {
		return
	}
	c.title(title)
	for _, entry := range entries {
		for i, line := range ui.Wrap(entry, min(c.width-4, textColumns)) {
			lead := "    "
			if i == 0 {
				lead = "  "
			}
			c.add(lead + c.look.Text.Render(line))
		}
	}
}

func statementName(st framework.Statement) string {
	name := st.Short
	if name == "" {
		name = st.Text
	}
	return fmt.Sprintf("%d %s", st.Number, ui.Sanitize(name))
}

// apart says what the frameworks of the two sessions do not share.
func (c *comparison) apart(m compare.Comparison) {
	names := func(all []framework.Statement) []string {
		var names []string
		for _, st := range all {
			names = append(names, statementName(st))
		}
		return names
	}
	var reworded []string
	for _, r := range m.Reworded {
		reworded = append(reworded, statementName(r.Now))
	}
	c.list("Only in the earlier framework", names(m.OnlyThen))
	c.list("Only in this framework", names(m.OnlyNow))
	c.list("In other words than then, so not compared", reworded)
}

// priorities says what became of the earlier session's.
func (c *comparison) priorities(all []compare.PriorityOutcome) {
	for _, outcome := range compare.Outcomes() {
		var entries []string
		for _, p := range all {
			if p.Outcome == outcome {
				entries = append(entries, c.look.ToASCII(p.Was.What+outcomeWords(p)))
			}
		}
		c.list("Priorities then: "+string(outcome), entries)
	}
}

// outcomeWords is how far a priority has come, where that can be told.
func outcomeWords(p compare.PriorityOutcome) string {
	switch {
	case p.Is == nil && p.Outcome == compare.NotTakenUp:
		return " (was " + string(p.Was.Status) + ")"
	case p.Is != nil && p.Outcome == compare.CarriedOver:
		return " (" + string(p.Was.Status) + " → " + string(p.Is.Status) + ")"
	default:
		return ""
	}
}

// trend is a row for each step with a bar for each session, the earliest first.
func (c *comparison) trend(t compare.Trend) {
	if len(t.Sessions) == 0 {
		return
	}
	c.title(fmt.Sprintf("Over %d sessions", len(t.Sessions)))
	measure := func(s compare.StepTrend) compare.Series { return s.Consensus }
	means := !settled(t)
	if means {
		measure = func(s compare.StepTrend) compare.Series { return s.Individual }
	}
	for _, s := range t.Steps {
		series := measure(s)
		var bars strings.Builder
		for _, a := range series.Averages {
			bars.WriteString(c.spark(a.Mean) + " ")
		}
		shift := series.Shift()
		words := strings.TrimSpace(bars.String())
		if over := stats.Over(series.Statements, s.Of()); over != "" {
			words += "  over " + over
		}
		c.row(fmt.Sprintf("%d %s", s.Step.Number, stepShort(s.Step)), shift, means, stats.Figure, words)
	}
	var days []string
	for _, s := range t.Sessions {
		day := s.Details().Date.Words()
		if day == "" {
			day = ui.Sanitize(s.Details().Title)
		}
		days = append(days, day)
	}
	c.say(c.look.Dim, "A bar for each session: "+strings.Join(days, ", ")+". The figures are of the first and the last, "+
		"over the statements that all of them scored.")
}

// settled reports whether some step has a consensus to follow.
func settled(t compare.Trend) bool {
	for _, s := range t.Steps {
		if s.Consensus.Statements > 0 {
			return true
		}
	}
	return false
}

// spark is a mean as a bar on the scale from 0 to 5; the dash where there is none. A mean
// of 0 is the lowest bar: it is a figure.
func (c *comparison) spark(mean float64) string {
	if math.IsNaN(mean) {
		return c.look.Glyph.Dash
	}
	const tenths = 10
	return c.look.Glyph.Bar(max(int(stats.Rounded(mean)*tenths), 1), model.MaxPoints*tenths)
}

package compare

import (
	"fmt"
	"math"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	report "familyhub/stocktake/model/report/comparison"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/tui/axis"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"
)

// comparison lays a comparison out as lines of a width.
type comparison struct {
	look  *ui.Look
	along axis.Axis // the scale of both sessions
	width int
	lines []string
}

func newComparison(look *ui.Look, scale framework.Scale, width int) *comparison {
	return &comparison{look: look, along: axis.Of(scale.AllPoints(), look.Glyph.Minus), width: width}
}

// textColumns is the widest that running text becomes.
const textColumns = 76

func (c *comparison) draw(m compare.Comparison, trend compare.Trend) []string {
	c.add("")
	c.say(c.look.Strong, "Compared with "+sessionWords(m.Then)+".")
	c.say(c.look.Text, c.look.Own(m.Room.Words()))
	c.steps(m)
	c.trend(trend)
	c.moved("Rose", m.Moved(compare.Rose))
	c.moved("Fell", m.Moved(compare.Fell))
	c.moved("The same", m.Moved(compare.Held))
	c.named("Scored for the first time", m.Moved(compare.FirstScored))
	c.named("No longer scored", m.Moved(compare.NoLongerScored))
	c.named("Not revealed yet", m.Moved(compare.Unrevealed))
	c.named(c.look.Worded("A consensus in one session only, so not compared"), m.Moved(compare.Unlike))
	c.wanted(m)
	c.measures(m)
	c.apart(m)
	c.priorities(m.Priorities)
	c.year(m.Then)
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
	c.add(c.look.Strong.Render(c.look.Cut(text, c.width)))
}

// say adds running text.
func (c *comparison) say(style theme.Style, text string) {
	for _, line := range ui.Wrap(c.look.ToASCII(text), ui.Readable(c.width, textColumns)) {
		c.add(style.Render(line))
	}
}

// steps is a row for each step: where it stood, where it stands, and the change over
// the statements that both sessions scored.
func (c *comparison) steps(m compare.Comparison) {
	c.title(c.look.Worded("By step"))
	measure, means := decisive(m)
	words := "consensus"
	if means {
		words = c.look.Worded("mean of the individual scores")
	}
	c.heads(means)
	for _, s := range m.Steps {
		change := measure(s)
		c.row(fmt.Sprintf("%2d  %s", s.Step.Number, stepShort(s.Step)), change.Shift(), means, change.Now.Decimals.Figure, c.track(change.Shift(), means))
		switch over := stats.Over(change.Statements(), s.Of()); {
		case change.Statements() == 0:
			c.under("nothing in common")
		case over != "":
			c.under(c.look.Worded("over %s statements", over))
		}
	}
	c.say(c.look.Dim, c.look.Worded("By the %s, over the statements that both sessions scored.", words))
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

// rowIndent is the cells before a name, with its number.
const rowIndent = 2

// The most and the fewest cells from the bottom of the scale to its top.
const mostTrack, leastTrack = 25, 15

// columns are a name, then and now, the change with its sign, and a drawing where it has room.
func (c *comparison) columns() ui.Table {
	steps := len(c.along.Ticks) - 1
	wide, narrow := mostTrack/steps*steps+1, leastTrack/steps*steps+1 // a level is a whole number of cells
	leastName := map[int]int{wide: 38, narrow: 24}
	t := ui.Table{{}, {Head: c.look.Glyph.Baseline + " then", Width: 6}, {Head: "now", Width: 6}, {Head: "change", Width: 6}, {}}
	for _, width := range []int{wide, narrow} {
		if t[4].Width == 0 && t.Left(c.width-rowIndent)-width-2 >= leastName[width] {
			t[4].Width = width
		}
	}
	t[0].Width = max(min(t.Left(c.width-rowIndent), 52), 8)
	return t
}

// heads is the line above the rows, with the mark of what stands now.
func (c *comparison) heads(means bool) {
	t := c.columns()
	t[2].Head = c.look.Glyph.Consensus + " now"
	if means {
		t[2].Head = c.look.Glyph.Individual + " now"
	}
	if scale := t[4].Width; scale > 0 {
		low, high := c.along.Ticks[0].Text, c.along.Ticks[len(c.along.Ticks)-1].Text
		t[4].Head = low + ui.Blank(scale-ui.Width(low)-ui.Width(high)) + high
	}
	c.add(c.look.Header.Render(c.look.Cut(ui.Blank(rowIndent)+t.Heads(c.look), c.width)))
}

// row is a name, a figure then and now as write writes it, the change, and a drawing of it. A
// mean among figures of the consensus has its mark.
func (c *comparison) row(name string, s compare.Shift, mean bool, write func(float64) string, drawing string) {
	t, read := c.columns(), s.Decimals
	const number = 4
	lines := ui.Padded(ui.Wrap(c.look.ToASCII(name[number:]), t[0].Width-number), 1)
	then, now, change := "", "", ""
	if s.Both() {
		then, now, change = write(s.Then), write(s.Now), c.look.PointsShift(s.Change(), read)
		if mean || now == read.Figure(s.Now) {
			change = c.look.MeanShift(s.Change(), read)
		}
	}
	style := c.look.Text
	if s.Movement() == compare.Rose || s.Movement() == compare.Fell {
		style = c.look.Strong
	}
	row := ui.Table(t[:4]).Row(c.look, name[:number]+lines[0], ui.OnPoint(then, 5, read), ui.OnPoint(now, 5, read), style.Render(ui.OnPoint(change, 5, read)))
	if t[4].Width > 0 {
		row += ui.Blank(2) + drawing
	}
	c.add(ui.Blank(rowIndent) + row)
	for _, line := range lines[1:] {
		c.add(ui.Blank(rowIndent+number) + line)
	}
}

// under adds a quiet word below a row.
func (c *comparison) under(words string) {
	c.add(ui.Blank(rowIndent+4) + c.look.Dim.Render(c.look.Cut(words, c.width-rowIndent-4)))
}

// track is the way from one figure to another on the scale.
func (c *comparison) track(s compare.Shift, mean bool) string {
	width := c.columns()[4].Width
	if !s.Both() || width == 0 {
		return ""
	}
	at := func(v float64) int { return int(math.Round(c.along.Share(s.Decimals.Rounded(v)) * float64(width-1))) }
	ticks := make([]bool, width)
	for _, tick := range c.along.Ticks {
		ticks[at(tick.At)] = true
	}
	then, now := at(s.Then), at(s.Now)
	g := c.look.Glyph
	series, mark := c.look.Consensus, g.Consensus
	if mean {
		series, mark = c.look.Individual, g.Individual
	}
	var b strings.Builder
	for i := range width {
		switch {
		case i == then && i == now:
			c.look.Text.Write(&b, g.Together)
		case i == now:
			series.Mark.Write(&b, mark)
		case i == then:
			c.look.Baseline.Mark.Write(&b, g.Baseline)
		case i > min(then, now) && i < max(then, now):
			series.Mark.Write(&b, g.RuleAcross)
		case ticks[i]:
			c.look.Faint.Write(&b, g.Dot)
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// moved lists the statements that went one way.
func (c *comparison) moved(title string, all []compare.StatementChange) {
	if len(all) == 0 {
		return
	}
	c.title(fmt.Sprintf("%s: %d", title, len(all)))
	for _, st := range all {
		s, mean := st.Decisive(), !st.Consensus.Both()
		write := s.Decimals.Points
		if mean {
			was := write
			write = func(x float64) string {
				if x == s.Now {
					return c.look.Glyph.Individual + " " + s.Decimals.Figure(x)
				}
				return was(x)
			}
		}
		c.row(statementName(st.Statement), s, mean, write, c.track(s, mean))
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
		for i, line := range ui.Wrap(entry, ui.Readable(c.width-4, textColumns)) {
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
	return fmt.Sprintf("%2s  %s", ui.Sanitize(st.Label()), ui.Sanitize(name))
}

// wanted is what the earlier session wanted, and what came of it.
func (c *comparison) wanted(m compare.Comparison) {
	if len(m.Wanted) == 0 {
		return
	}
	c.title("We wanted to be")
	c.say(c.look.Text, report.WantedWords(m))
	for _, w := range m.Wanted {
		now := ""
		if !math.IsNaN(w.Now) {
			now = ", now " + w.Decimals.Points(w.Now)
		}
		words := fmt.Sprintf("%s: %s by %s%s: %s", ui.Sanitize(report.WantedName(m.Now.Framework(), w)), report.WantedLevel(w), w.By.Words(), now, w.Outcome)
		for _, line := range ui.Wrap(c.look.ToASCII(words), c.width-rowIndent-4) {
			c.under(line)
		}
	}
}

// measures says how the measures went.
func (c *comparison) measures(m compare.Comparison) {
	measured := compare.MeasuredSince(m)
	if len(measured) == 0 {
		return
	}
	c.title("What became of the measures")
	for _, one := range measured {
		words := ui.Sanitize(one.Name + ": " + report.MeasureWords(one))
		for _, line := range ui.Wrap(c.look.ToASCII(words), c.width-rowIndent-4) {
			c.under(line)
		}
	}
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
	c.list("Only in the earlier instrument", names(m.OnlyThen))
	c.list("Only in this instrument", names(m.OnlyNow))
	c.list("In other words than then, so not compared", reworded)
}

// priorities says what became of the earlier session's.
func (c *comparison) priorities(all []compare.PriorityOutcome) {
	for _, outcome := range compare.Outcomes() {
		var entries []string
		for _, p := range all {
			if p.Outcome == outcome {
				entries = append(entries, p.Was.What+outcomeWords(c.look, p))
			}
		}
		c.list("Priorities then: "+string(outcome), entries)
	}
}

// year is what the reviews of the earlier plan said, priority by priority.
func (c *comparison) year(then *model.Session) {
	var entries []string
	for _, told := range compare.OverTheYear(then) {
		var said []string
		for i, line := range told.Lines {
			if words := (model.ReviewLine{Status: line.Status, Value: line.Value}).Words(); words != "" {
				said = append(said, told.Reviews[i].Date.Words()+" "+words)
			}
		}
		if len(said) == 0 {
			continue // only notes
		}
		entries = append(entries, c.look.ToASCII(told.Priority.What+" ("+strings.Join(said, "; ")+")"))
	}
	c.list("What the reviews said over the year", entries)
}

// outcomeWords is how far a priority has come, where that can be told.
func outcomeWords(look *ui.Look, p compare.PriorityOutcome) string {
	switch {
	case p.Is == nil && p.Outcome == compare.NotTakenUp:
		return " (was " + string(p.Was.Status) + ")"
	case p.Is != nil && p.Outcome == compare.CarriedOver:
		return " (" + string(p.Was.Status) + look.Became() + string(p.Is.Status) + ")"
	default:
		return ""
	}
}

// trend is a row for each step with a bar for each session, the earliest first.
func (c *comparison) trend(t compare.Trend) {
	if len(t.Sessions) == 0 {
		return
	}
	c.title(c.look.Worded("Over %d sessions", len(t.Sessions)))
	measure := func(s compare.StepTrend) compare.Series { return s.Consensus }
	means := !settled(t)
	if means {
		measure = func(s compare.StepTrend) compare.Series { return s.Individual }
	}
	for _, s := range t.Steps {
		series := measure(s)
		var bars strings.Builder
		for _, a := range series.Averages {
			bars.WriteString(c.spark(a) + " ")
		}
		c.row(fmt.Sprintf("%2d  %s", s.Step.Number, stepShort(s.Step)), series.Shift(), means, series.Shift().Decimals.Figure, strings.TrimSpace(bars.String()))
		if over := stats.Over(series.Statements, s.Of()); over != "" {
			c.under(c.look.Worded("over %s statements", over))
		}
	}
	var days []string
	for _, s := range t.Sessions {
		day := s.Details().Date.Words()
		if day == "" {
			day = ui.Sanitize(s.Details().Title)
		}
		days = append(days, day)
	}
	c.say(c.look.Dim, c.look.Worded("A bar for each session: %s. The figures are of the first and the last, "+
		"over the statements that all of them scored.", strings.Join(days, ", ")))
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

// spark is a mean as a bar on the scale; the dash where there is none. A mean at its bottom is
// the lowest bar: it is a figure.
func (c *comparison) spark(a stats.Average) string {
	if a.Statements == 0 {
		return c.look.Glyph.Dash
	}
	tenths := math.Pow10(a.Decimals.N())
	above := int((a.Rounded() - c.along.Bottom) * tenths)
	return c.look.Glyph.Bar(max(above, 1), int((c.along.Top-c.along.Bottom)*tenths))
}

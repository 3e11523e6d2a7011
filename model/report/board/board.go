// Package board makes the page for the board of an area: what was found, what changed, what
// is to be done by whom, and what is asked of those who read it.
//
// Its readers were not in the room, and the page has to fit on one sheet: of what is many it
// shows a few and says how many more there are, and long texts are cut.
package board

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/comparison"
	"familyhub/stocktake/model/report/section"
	"familyhub/stocktake/model/text"
)

// How much of a session the page has room for.
const (
	mostStatements  = 3  // of each kind
	MostPriorities  = 6  // to be done
	roomForAsked    = 8  // lines, below all that is asked
	longestText     = 80 // in cells
	longestName     = 48 // of a title, an owner or a date
	longestOwner    = 26
	shortName       = 34 // where names stand in a sentence
	longestResource = 60
)

// New is the page as a document of its own.
func New(s *model.Session, o report.Options) *report.Document {
	w := section.New(brief(s.Details().Title, longestName)+": for the board", s, o)
	Write(w)
	return w.Doc
}

// Write adds the page to the beginning of a longer report.
func Write(w *section.Writer) {
	p := page{w}
	p.assessed()
	p.since()
	p.standing()
	p.standsOut()
	p.disagreement()
	p.priorities()
	p.asked()
	p.firmness()
}

// page adds the parts of the page, one method each.
type page struct{ *section.Writer }

// brief is a text in one line, cut behind a word where it is longer than so many cells.
func brief(s string, most int) string {
	s = text.Line(s)
	if text.Width(s) <= most {
		return s
	}
	cut := text.Cut(s, most, "")
	if at := strings.LastIndexByte(cut, ' '); at > len(cut)/2 {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " .,;:") + "…"
}

// assessed says what was assessed and by whom, in counts.
func (p page) assessed() {
	d, fw := p.Session.Details(), p.Session.Framework()
	where := ""
	if d.Area != "" {
		where = " in " + brief(d.Area, longestName)
	}
	when := ""
	if d.Date != "" {
		when = " on " + d.Date.Words()
	}
	bases := p.Summary.Bases()
	of, how := fmt.Sprintf("%d of %s", bases.Scored(), fw.Words().Statement.Count(bases.All())), bases.FewWords()+levels(fw.Scale)
	what, title := fw.Assessed(), brief(fw.Title, longestName)
	if what == "" {
		p.Say("%s worked through “%s”%s%s: %s were scored%s.", section.Assessors(p.Session), title, where, when, of, how)
		return
	}
	p.Say("%s assessed %s%s%s: %s of “%s” were scored%s.", section.Assessors(p.Session), what, where, when, of, title, how)
}

// levels says what the two ends of the scale are, for readers who have never seen it.
func levels(scale []framework.Level) string {
	if len(scale) < 2 {
		return ""
	}
	end := func(l framework.Level) string {
		return framework.Number(l.Value) + " (" + brief(l.Label, longestOwner) + ")"
	}
	return ", from " + end(scale[0]) + " to " + end(scale[len(scale)-1])
}

// since says in a sentence each what changed since the baseline, what became of the targets set
// then, and how the measures went.
func (p page) since() {
	if then := p.Options.Baseline; then != nil {
		c := compare.Sessions(then, p.Session)
		p.Text(report.Labelled("Since the baseline"+report.OfDay(then.Details().Date), sentence(c.Headline())+" "+p.statementsMoved(c)))
		if len(c.Wanted) > 0 {
			p.Text(report.Labelled("Targets", wanted(c)))
		}
	}
	if words := p.measures(); words != "" {
		p.Text(report.Labelled("Measures", words))
	}
}

// wanted counts what became of the targets of the baseline, and names those that were not reached.
func wanted(c compare.Comparison) string {
	var missed []string
	for _, w := range c.Wanted {
		if w.Outcome == compare.TargetMissed {
			missed = append(missed, brief(comparison.WantedName(c.Now.Framework(), w), longestName)+fmt.Sprintf(" (wanted %s, now %s)", comparison.WantedLevel(w), comparison.WantedNow(w)))
		}
	}
	words := comparison.WantedWords(c)
	if len(missed) > 0 {
		words += " Not reached: " + sentence(few(missed))
	}
	return words
}

// measures says how those went that have been measured since they started, the worst first.
func (p page) measures() string {
	var all []string
	for _, m := range compare.Measured(p.Session) {
		all = append(all, brief(m.Name, shortName)+" "+comparison.MeasureWords(m))
	}
	if len(all) == 0 {
		return ""
	}
	return sentence(few(all))
}

// few is the first of some words in a sentence, with how many more there are.
func few(all []string) string {
	words := strings.Join(all[:min(len(all), mostStatements)], "; ")
	if n := len(all) - mostStatements; n > 0 {
		words += fmt.Sprintf("; and %d more", n)
	}
	return words
}

// statementsMoved says how many statements rose and fell, and which fell furthest: a board
// asks for what is worse.
func (p page) statementsMoved(c compare.Comparison) string {
	rose, fell := c.Moved(compare.Rose), c.Moved(compare.Fell)
	switch {
	case len(rose)+len(fell) == 0:
		return ""
	case len(fell) == 0:
		return p.Worded("Of the statements, %d rose and none fell.", len(rose))
	}
	words := p.Worded("Of the statements, %d rose and %d fell", len(rose), len(fell))
	return words + ", furthest " + name(fell[0].Statement) + fmt.Sprintf(" (%s).", fell[0].Words())
}

// standing is the steps then and now beside a small radar.
func (p page) standing() {
	p.Heading(2, "Where we stand")
	solo, base := p.Session.Solo(), p.Options.Baseline
	then := p.Baselines()
	table := report.Table{Caption: p.Worded("Steps, from ") + report.ScaleWords(p.Session.Framework().Scale), Columns: []report.Column{{Title: p.Worded("Step")}}}
	if base != nil {
		table.Columns = append(table.Columns, report.Column{Title: "Then", Right: true})
	}
	table.Columns = append(table.Columns, report.Column{Title: "Now", Right: true})
	targets := p.Session.Targets().Steps()
	if targets != nil {
		table.Columns = append(table.Columns, report.Column{Title: "Target", Right: true})
	}
	axes := make([]report.Axis, len(p.Summary.Steps))
	for i, a := range p.Summary.Steps {
		now := a.Consensus.Mean
		if solo {
			now = a.Individual.Mean
		}
		row := []string{report.StepTitle(a.Step)}
		if base != nil {
			row = append(row, p.figure(then[i]))
		}
		row = append(row, p.figure(now))
		if targets != nil {
			row = append(row, p.figure(targets[i]))
		}
		table.Rows = append(table.Rows, row)
		individual := math.NaN() // the page shows one figure a step
		if solo {
			individual = now
		}
		axes[i] = report.NewAxis(a.Step, a.Consensus.Mean, individual, then[i])
	}
	left := []report.Block{table}
	if words := strings.TrimSpace(p.bases() + " " + p.targetDays()); words != "" {
		left = append(left, report.Paragraph{Text: report.Plain("%s", words)})
	}
	radar := report.NewRadar(p.Session, axes, solo, base)
	radar.Solo, radar.Targets, radar.Drawing = solo, targets, p.Options.Radar
	if !report.Radial(len(axes)) {
		p.Doc.Blocks = append(p.Doc.Blocks, append(left, radar)...)
		return
	}
	p.Add(report.Pair{Left: left, Right: []report.Block{radar}})
}

// bases names the steps whose figure now does not rest on all of their statements.
func (p page) bases() string {
	var words []string
	for _, a := range p.Summary.Steps {
		now := a.Consensus
		if p.Session.Solo() {
			now = a.Individual
		}
		switch on := fmt.Sprintf("on %d of %d", now.Statements, a.Of()); {
		case now.Statements == 0 || now.Statements == a.Of():
		case len(words) == 0:
			words = append(words, p.Worded("Step %d now rests %s statements", a.Step.Number, on))
		default:
			words = append(words, p.Worded("step %d %s", a.Step.Number, on))
		}
	}
	if len(words) == 0 {
		return ""
	}
	return sentence(report.Together(words))
}

// targetDays says by when the targets of the steps are to be reached.
func (p page) targetDays() string {
	var days []calendar.Date // as text, days sort as days
	for _, a := range p.Summary.Steps {
		if target, ok := p.Session.Targets().Step(a.Step.Number); ok && target.By != "" {
			days = append(days, target.By)
		}
	}
	if len(days) == 0 {
		return ""
	}
	first, last := slices.Min(days), slices.Max(days)
	if first == last {
		return fmt.Sprintf("The targets are for %s.", first.Words())
	}
	return fmt.Sprintf("The targets are for %s to %s.", first.Words(), last.Words())
}

func (p page) figure(x float64) string {
	if math.IsNaN(x) {
		return report.NoMark
	}
	return p.Session.Decimals().Figure(x)
}

// standsOut is the strengths beside what is to be worked on.
func (p page) standsOut() {
	p.Heading(2, "Strengths and work to do")
	p.Add(report.Pair{
		Left:  p.some(figures.Of(p.Session).Strengths(p.Summary.Statements)),
		Right: p.some(figures.Of(p.Session).ToWorkOn(p.Summary.Statements)),
	})
}

// some is the first of some statements under a heading, with how many more there are.
func (p page) some(out figures.StandOut) []report.Block {
	b := report.BuildOn(p.Session.Framework(), "")
	b.Heading(3, "%s", out.Title)
	if len(out.Statements) == 0 {
		b.Say("%s", out.None)
		return b.Doc.Blocks
	}
	b.List(more(out.Statements, mostStatements, func(st figures.Statement) report.Item {
		return report.Item{Text: report.Inline{{Text: name(st.Statement), Strong: true}, {Text: ": " + p.Value(st)}}}
	}))
	return b.Doc.Blocks
}

// disagreement is where people are apart, and why they say they are.
func (p page) disagreement() {
	found := figures.Of(p.Session).Findings()
	open := slices.Concat(found.Standing(figures.Unresolved), found.Standing(figures.Disagreeing), found.Standing(figures.Reconciled))
	if p.Session.Solo() || len(open) == 0 {
		return
	}
	p.Heading(2, "Where people disagree, and why")
	p.List(more(open, mostStatements, func(st figures.Statement) report.Item {
		words := ": " + st.ApartWords() + "."
		if why := reason(st.Consensus); why != "" {
			words += " " + why
		}
		return report.Item{Text: report.Inline{{Text: name(st.Statement), Strong: true}, {Text: words}}}
	}))
}

// reason is what was said of a consensus: the view that differs first.
func reason(c *model.Consensus) string {
	switch {
	case c == nil:
		return ""
	case c.Dissent != "":
		return brief(c.Dissent, longestText)
	default:
		return brief(c.Rationale, longestText)
	}
}

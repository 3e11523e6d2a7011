package report

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strings"

	"stocktake/framework"
	"stocktake/model"
)

// ComparisonMarkdown writes what changed from an earlier session to a later one as Markdown.
func ComparisonMarkdown(w io.Writer, then, now *model.Session, o Options) error {
	return write(w, NewComparison(then, now, o).markdown)
}

// ComparisonText writes what changed from an earlier session to a later one as plain
// text, wrapped and with aligned tables.
func ComparisonText(w io.Writer, then, now *model.Session, o Options) error {
	return write(w, func(b *bufio.Writer) { NewComparison(then, now, o).text(b, o.width()) })
}

// width is where plain text wraps.
func (o Options) width() int {
	if o.Width <= 0 {
		return 80
	}
	return o.Width
}

// NewComparison writes down what changed from an earlier session to a later one: by
// step, what rose and fell, every statement, what became of the priorities, who was in
// the room, and what cannot be compared.
func NewComparison(then, now *model.Session, o Options) *Document {
	c := comparer{
		writer{s: now, o: o, doc: &Document{Title: "What changed: " + now.Details().Title}},
		model.Compare(then, now),
	}
	c.facts()
	if len(c.Statements) == 0 {
		c.say("The two sessions have no statement in common, so no figures can be compared.")
	} else {
		c.steps()
		c.heading(2, "What rose and what fell")
		c.movements(3)
		c.statements()
	}
	c.fates()
	c.room()
	c.apart()
	return c.doc
}

// comparer adds the sections of a comparison to a document, one method each.
type comparer struct {
	writer
	model.Comparison
}

func (c *comparer) facts() {
	items := facts("Now", sessionReference(c.Now), "Compared with", sessionReference(c.Then), "Area", c.Now.Details().Area)
	was, is := edition(c.Then.Framework()), edition(c.Now.Framework())
	if was == is {
		items = append(items, facts("Framework", is)...)
	} else {
		items = append(items, facts("Framework now", is, "Framework then", was)...)
	}
	c.list(items)
	c.say("Like for like: a step’s change is taken over those of its statements that both sessions scored, and says over how " +
		"many. A change is that of the figures as they stand here, rounded.")
	if c.Backwards() {
		c.say("The session compared with is the later of the two: what reads as a rise has fallen since.")
	}
	if c.Solo() {
		c.say("One of the sessions is one person’s, so there are individual scores only, and no consensus to compare.")
	}
}

// sessionReference names a session with its day and whose it is.
func sessionReference(s *model.Session) string {
	w := writer{s: s}
	return "“" + s.Details().Title + "”" + on(s.Details().Date) + ", by " + w.assessedBy()
}

// edition is a framework's title and version.
func edition(fw *framework.Framework) string {
	return strings.Join(present(fw.Title, "version "+fw.Version), ", ")
}

func (c *comparer) steps() {
	c.heading(2, "By step")
	table := Table{Caption: "Averages by step, then and now", Columns: []Column{{Title: "Step"}}}
	if !c.Solo() {
		table.Columns = append(table.Columns, Column{Title: "Consensus", Shift: true}, Column{Title: "Change"})
	}
	table.Columns = append(table.Columns, Column{Title: "Individual mean", Shift: true}, Column{Title: "Change"})
	for _, step := range c.Steps {
		row := []string{fmt.Sprintf("%d. %s", step.Step.Number, step.Step.Title)}
		if !c.Solo() {
			row = append(row, shiftCell(step.Consensus.Shift()), step.Consensus.Words(step.Of()))
		}
		table.Rows = append(table.Rows, append(row, shiftCell(step.Individual.Shift()), step.Individual.Words(step.Of())))
	}
	c.add(table)
	c.radar()
}

// shiftCell is a figure then and now, such as "1.8 → 2.5".
func shiftCell(s model.Shift) string { return arrowed(figureOrDash(s.Then), figureOrDash(s.Now)) }

// pointsCell is shiftCell for points of the scale, which have no decimals.
func pointsCell(s model.Shift) string { return arrowed(points(s.Then), points(s.Now)) }

func points(x float64) string {
	if math.IsNaN(x) {
		return noMark
	}
	return fmt.Sprintf("%.0f", x)
}

func figureOrDash(x float64) string {
	if math.IsNaN(x) {
		return noMark
	}
	return Figure(x)
}

// statements is the whole table, in the order of the later session.
func (c *comparer) statements() {
	c.heading(2, "Every statement")
	c.say("Spread is the average deviation from the median, in points: the lower, the closer together the scores.")
	table := Table{Caption: "Every statement, then and now", Columns: []Column{{Title: "Statement"}}}
	if !c.Solo() {
		table.Columns = append(table.Columns, Column{Title: "Consensus", Shift: true})
	}
	table.Columns = append(table.Columns,
		Column{Title: "Individual mean", Shift: true}, Column{Title: "Scores", Shift: true}, Column{Title: "Spread", Shift: true}, Column{Title: "Result"})
	for _, st := range c.Statements {
		name := statementTitle(st.Statement)
		if st.Was != st.Statement.Number {
			name += fmt.Sprintf(" (then %d)", st.Was)
		}
		row := []string{name}
		if !c.Solo() {
			row = append(row, pointsCell(st.Consensus))
		}
		row = append(row, shiftCell(st.Individual), arrowed(fmt.Sprint(st.ThenN), fmt.Sprint(st.NowN)), shiftCell(st.Spread), resultWords(st))
		table.Rows = append(table.Rows, row)
	}
	c.add(table)
}

// resultWords is which way a statement went, and how far.
func resultWords(st model.StatementChange) string {
	way := st.Movement()
	if way != model.Rose && way != model.Fell {
		return string(way)
	}
	return string(way) + ", " + model.SignedFigure(st.Decisive().Change())
}

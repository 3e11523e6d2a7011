package ui

import (
	"math"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/figures"
)

// StatementTable draws statements with their figures, a row for each: how far it has come, its
// number, its name, the consensus, the mean, how far it went since the baseline, and the
// spread of the scores. Columns without room are left out.
type StatementTable struct {
	open    *OpenSession
	look    *Look
	columns Table // behind the progress and the label
	indent  int
	then    compare.Comparison
}

// StatementIndent is the cells of a row before the statement's name: how far it has come, and its
// label.
func StatementIndent(fw *framework.Framework) int { return 4 + LabelWidth(fw) }

// NewStatementTable shares out a width in cells.
func NewStatementTable(d *OpenSession, look *Look, width int) StatementTable {
	g := look.Glyph
	fw := d.Session().Framework()
	t := StatementTable{open: d, look: look, indent: StatementIndent(fw), columns: Table{
		{Head: ""},
		{Head: g.Consensus + " agreed", Width: 8},
		{Head: g.Individual + " mean", Width: 6},
		{Head: "change", Width: Wider(6, d.Session().Decimals())},
		look.SpreadColumn(fw.Scale),
	}}
	if d.Session().Solo() {
		t.columns[1].Width, t.columns[2].Head, t.columns[4].Width = 0, g.Individual+" yours", 0
		t.columns[2].Width = 7
	}
	if d.Baseline == nil {
		t.columns[3].Width = 0
	} else {
		t.then = compare.Scores(d.Baseline, d.Session())
	}
	const least = 22 // cells of a name
	for _, i := range []int{4, 3, 2} {
		if t.columns.Left(width-t.indent) < least && !d.Session().Solo() {
			t.columns[i].Width = 0
		}
	}
	t.columns[0].Width = max(min(t.columns.Left(width-t.indent), StatementWidth), 8)
	return t
}

// Indent is the cells of a row before the statement's name.
func (t StatementTable) Indent() int { return t.indent }

// Heads is the line above the rows.
func (t StatementTable) Heads() string { return Blank(t.indent) + t.columns.Heads(t.look) }

// Row is a statement by its whole name, in plain lines.
func (t StatementTable) Row(st figures.Statement) []string {
	number, read := st.Statement.Number, st.Scores.Decimals()
	name := Padded(Wrap(t.look.ToASCII(st.Statement.Short), t.columns[0].Width), 1)
	change, mean, spread := "", t.look.Mean(st.Figures.Mean, read), ""
	if c, ok := t.then.At(number); ok && c.Consensus.Both() {
		change = t.look.PointsShift(c.Consensus.Change(), read)
	} else if ok {
		change = t.look.MeanShift(c.Individual.Change(), read)
	}
	if t.open.Session().Solo() && !math.IsNaN(st.Figures.Mean) {
		mean = st.ValueWords()
	}
	if st.Figures.N > 0 {
		spread = t.look.Spread(st.Scores)
	}
	head := t.look.ProgressMark(t.open.Session().At(number).Progress()) + " " + LabelCell(st.Statement, t.indent-4)
	out := []string{t.look.Fit(head, t.indent) + t.columns.Row(t.look, name[0],
		OnPoint(t.look.Points(st.Agreed(), read), 5, read), OnPoint(mean, 4, read), OnPoint(change, 5, read), spread)}
	for _, line := range name[1:] {
		out = append(out, Blank(t.indent)+line)
	}
	return out
}

// StatementWidth is the most cells a line of a statement has: a room reads short
// lines from far away.
const StatementWidth = 60

// NoLevel stands for no level of any scale.
const NoLevel = math.MinInt

// LevelOf is the level that a score stands for, or NoLevel.
func LevelOf(s model.Score) int {
	if p, ok := s.Points(); ok {
		return p
	}
	return NoLevel
}

// StatementText is a statement with its number, in lines of at most so many cells.
func StatementText(look *Look, st framework.Statement, width, most int) []string {
	number := LabelCell(st, 2) + "  "
	var out []string
	for i, line := range Wrap(look.ToASCII(st.Text), Readable(width-Width(number), most)) {
		if i > 0 {
			number = Blank(Width(number))
		}
		out = append(out, look.Title.Render(number)+look.Strong.Render(line))
	}
	return out
}

// Padded fills a block up to the rows that are kept for it.
func Padded(block []string, rows int) []string {
	for len(block) < rows {
		block = append(block, "")
	}
	return block
}

package drawing

import (
	"cmp"
	"fmt"
	"math"

	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/tui/chart"
	"familyhub/stocktake/tui/ui"
)

// leastName is the least that a step's name has beside its figures, in cells.
const leastName = 12

// Standing is where each step stands, one below the other with one in focus or 0 for none:
// its consensus, the mean of the individual scores, against the baseline what it was and how far
// it went, and its target. Columns without room are left out.
func (p Panel) Standing(focus, width int) []string {
	head, rows := p.StandingRows(width - 2)
	out := []string{"  " + p.look.Header.Render(head)}
	for i, step := range p.open.Session().Framework().Steps {
		if step.Number == focus {
			out = append(out, p.look.Strong.Render(p.look.Glyph.Focus+" "+rows[i]))
		} else {
			out = append(out, "  "+p.look.Text.Render(rows[i]))
		}
	}
	return out
}

// StandingRows are the plain lines of Standing: their head, and a row for each step.
func (p Panel) StandingRows(width int) (head string, rows []string) {
	s := p.open.Session()
	g, read := p.look.Glyph, s.Decimals()
	table := ui.Table{
		{Head: p.open.Worded("Step")},
		{Head: g.Consensus + " agreed", Width: 8},
		{Head: g.Individual + " mean", Width: 6},
		{Head: g.Baseline + " then", Width: 6},
		{Head: "change", Width: ui.Wider(6, read)},
		{Head: g.Target + " target"},
	}
	wanted := s.Targets().Steps()
	if wanted == nil {
		wanted = p.none()
	} else {
		table[5].Width = 8
	}
	if s.Solo() {
		table[1].Width, table[2].Head = 0, g.Individual+" yours"
		table[2].Width = 7
	}
	if p.open.Baseline == nil {
		table[3].Width, table[4].Width = 0, 0
	}
	for _, i := range []int{3, 2, 5} {
		if table.Left(width) < leastName && !(s.Solo() && i == 2) {
			table[i].Width = 0
		}
	}
	table[0].Width = max(min(table.Left(width), 40), 1)
	changes, then := p.changes(), chart.Baselines(s, p.open.Baseline)
	on := func(figure string, width int) string { return ui.OnPoint(figure, width, read) }
	for i, a := range figures.Of(s).StepAverages() {
		name := fmt.Sprintf("%d %s", a.Step.Number, p.look.ToASCII(ui.Sanitize(a.Step.Short)))
		line := table.Row(p.look, name, on(p.look.Mean(a.Consensus.Mean, read), 5), on(p.look.Mean(a.Individual.Mean, read), 4),
			on(p.look.Mean(then[i], read), 4), on(p.look.MeanShift(changes[i], read), 5), on(p.look.ToASCII(targetWords(wanted[i], read)), 6))
		rows = append(rows, p.look.Cut(line, width))
	}
	return p.look.Cut(table.Heads(p.look), width), rows
}

// targetWords is the target of a step for a column of numbers; nothing where it has none.
func targetWords(level float64, read stats.Decimals) string {
	if math.IsNaN(level) {
		return ""
	}
	return read.Figure(level)
}

// Since names the baseline by its mark and its day, or its title where it has none; nothing
// without a baseline.
func (p Panel) Since() string {
	if p.open.Baseline == nil {
		return ""
	}
	d := p.open.Baseline.Details()
	return p.look.Glyph.Baseline + " " + ui.Sanitize(cmp.Or(d.Date.Words(), d.Title))
}

// changes are how far each step went since the baseline, over what both sessions scored.
func (p Panel) changes() []float64 {
	all := p.none()
	if p.open.Baseline == nil {
		return all
	}
	for i, step := range compare.Scores(p.open.Baseline, p.open.Session()).Steps {
		all[i] = step.Decisive().Shift().Change()
	}
	return all
}

func (p Panel) none() []float64 {
	all := make([]float64, len(p.open.Session().Framework().Steps))
	for i := range all {
		all[i] = math.NaN()
	}
	return all
}

package xlsx

import (
	"fmt"
	"io"

	"stocktake/model"
	"stocktake/model/report/table"
)

const trendSheet = "Trend"

// Trend is how averages went from session to session.
type Trend struct {
	Title  string
	Labels []string // the sessions, in order of time
	Lines  []Line
}

// Line is the way of one step.
type Line struct {
	Name   string
	Values []float64 // one for each label, 0 to 5; NaN for a session without one
}

// WriteTrend writes a workbook with the one sheet Trend: a table with a row for each
// session and a column for each line, and a line chart over its cells. The day is the
// one that the file says it was made on; empty for none. The error names a line
// whose values are not as many as the labels.
func WriteTrend(w io.Writer, t Trend, day model.Date) error {
	b, err := newBook(model.Details{Title: t.Title, Date: day})
	if err != nil {
		return err
	}
	defer b.close()
	if err := b.trend(t); err != nil {
		return err
	}
	return b.write(w)
}

// trend adds the sheet Trend.
func (b *book) trend(t Trend) error {
	tab, err := t.table()
	if err != nil {
		return err
	}
	columns := widths(tab)
	s, err := b.begin(trendSheet, columns, page{wide: 1, high: 1})
	if err == nil {
		err = s.write(style{kind: title}, 24, cellText(t.Title))
	}
	if err == nil {
		err = s.lines(tab)
	}
	if err == nil {
		err = s.end()
	}
	if err != nil {
		return fmt.Errorf("writing the sheet %s: %w", trendSheet, err)
	}
	return nil
}

func (t Trend) table() (*table.Table, error) {
	tab := &table.Table{Name: "trend", Title: trendSheet, Fields: []table.Field{{Name: "session", Title: "Session"}}}
	for i, line := range t.Lines {
		if len(line.Values) != len(t.Labels) {
			return nil, fmt.Errorf("the line %q of a trend has %d values for %d sessions", line.Name, len(line.Values), len(t.Labels))
		}
		tab.Fields = append(tab.Fields, table.Field{
			Name: fmt.Sprint("line", i), Title: cellText(line.Name), Type: table.Number, Decimals: 1,
		})
	}
	for i, label := range t.Labels {
		cells := []table.Cell{table.Of(label)}
		for _, line := range t.Lines {
			cells = append(cells, table.Float(line.Values[i]))
		}
		tab.Add(cells...)
	}
	return tab, nil
}

// lines adds the table and, under it, the chart over its cells.
func (s *sheet) lines(t *table.Table) error {
	if err := s.put(nil, 0); err != nil {
		return err
	}
	if err := s.head(t.Fields); err != nil {
		return err
	}
	first := s.row + 1
	if err := s.rows(t); err != nil {
		return err
	}
	if len(t.Rows) == 0 || len(t.Fields) == 1 {
		return nil
	}
	var names []string
	for _, f := range t.Fields[1:] {
		names = append(names, f.Name)
	}
	c := s.over(t, first, names)
	c.Title, c.Lines = "Step averages from session to session, from 0 to 5", true
	for i := range c.Series {
		c.Series[i].Pen = linePen(i)
	}
	return s.draw(c, s.row+2, size{900, 520}, c.words())
}

// linePen is how the line at a place is drawn: seven colours and four dashes, so that no
// two of 28 are alike, each with a mark of its own among the first seven.
func linePen(i int) pen {
	colours := [...]string{"AF5F00", "0072B2", "2E6B34", "7030A0", "8A1538", "00626B", "595959"}
	symbols := [...]string{"circle", "triangle", "square", "diamond", "x", "star", "plus"}
	dashes := [...]string{"solid", "dash", "sysDot", "lgDashDot"}
	colour := colours[i%len(colours)]
	return pen{
		Colour: colour, Fill: colour, Symbol: symbols[i%len(symbols)],
		Dash: dashes[(i+2*(i/len(colours)))%len(dashes)], Width: 25400,
	}
}

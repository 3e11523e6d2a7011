package xlsx

import (
	"fmt"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report"
	geometry "familyhub/stocktake/model/report/chart"
	"familyhub/stocktake/model/report/table"
)

// trendSheet is what the sheet of a trend is called.
const trendSheet = "Trend"

// dayField is the field with the days of the sessions.
const dayField = "day"

// trendHead is the row with the heads of a trend: under its title and an empty one.
const trendHead = 3

// trend adds a sheet with a row for each session, a column for each line, and a chart over
// its cells, in which the sessions are as far apart as their days. It is an error where a
// line has not as many values as there are sessions.
func (b *book) trend(name string, l report.Lines) {
	tab, err := linesTable(l)
	if err != nil {
		b.try("writing the sheet "+name, err)
		return
	}
	s := b.begin(name, widths(tab), page{wide: 1, high: 1})
	s.keepInSight(trendHead, 1)
	s.write(style{kind: title}, 24, cellText(l.Title))
	s.lines(tab, l.Scale)
	s.end()
}

func linesTable(l report.Lines) (*table.Table, error) {
	tab := &table.Table{Name: "trend", Title: trendSheet, Fields: []table.Field{{Name: "session", Title: "Session"}}}
	timed := len(l.Points) > 0 && len(l.Days) == len(l.Points)
	for _, d := range l.Days {
		_, ok := day(string(d))
		timed = timed && ok
	}
	if timed {
		tab.Fields = append(tab.Fields, table.Field{Name: dayField, Title: "Day", Type: table.Date})
	}
	for i, line := range l.Series {
		if len(line.Values) != len(l.Points) {
			return nil, fmt.Errorf("the line %q of a trend has %d values for %d sessions", line.Name, len(line.Values), len(l.Points))
		}
		tab.Fields = append(tab.Fields, table.Field{
			Name: fmt.Sprint("line", i), Title: cellText(line.Name), Type: table.Number, Decimals: 1,
		})
	}
	for i, point := range l.Points {
		cells := []table.Cell{table.Of(point)}
		if timed {
			cells = append(cells, table.Of(l.Days[i]))
		}
		for _, line := range l.Series {
			cells = append(cells, table.Float(line.Values[i]))
		}
		tab.Add(cells...)
	}
	tab.Fields = headed(tab.Fields)
	return tab, nil
}

// lines adds the table and, under it, the chart over its cells.
func (s *sheet) lines(t *table.Table, scale framework.Scale) {
	first := s.under(t)
	var names []string
	timed := false
	for _, f := range t.Fields[1:] {
		if f.Name == dayField {
			timed = true
		} else {
			names = append(names, f.Name)
		}
	}
	if len(t.Rows) == 0 || len(names) == 0 {
		return
	}
	c := s.over(t, first, names)
	c.Title, c.Lines = "Step averages from session to session, from "+report.ScaleWords(scale), true
	c.Scale = scale
	if timed {
		c.timed(t, s.at(area(2, first, 2, first+len(t.Rows)-1)))
	}
	for i := range c.Series {
		c.Series[i].Pen = linePen(i)
	}
	s.draw(c, s.row+2, c.words())
}

// linePen is how the line at a place is drawn: in a colour of its own, and without it told
// from the others by its mark and its dashes, of which no two of 28 have the same.
func linePen(i int) pen {
	symbols := [...]string{"circle", "triangle", "square", "diamond", "x", "star", "plus"}
	dashes := [...]string{"solid", "dash", "sysDot", "lgDashDot"}
	colour := geometry.Colour(i)
	return pen{
		Colour: colour, Fill: colour, Symbol: symbols[i%len(symbols)],
		Dash: dashes[(i+2*(i/len(symbols)))%len(dashes)], Width: 25400,
	}
}

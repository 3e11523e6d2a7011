package xlsx

import (
	"fmt"
	"math"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/stats"
)

// radar draws columns of the table whose rows begin at a row of the sheet, on a scale. It stands
// below the table; where it would have no shape there are strips.
func (s *sheet) radar(t *table.Table, first int, columns []string, scale framework.Scale) {
	c := s.over(t, first, columns)
	c.Scale, c.Title = scale, "Step averages, from "+report.ScaleWords(scale)
	c.Bars = !report.Radial(len(t.Rows))
	for i := range c.Series {
		c.Series[i].Pen = radarPen(columns[i])
	}
	s.draw(c, s.row+2, c.words())
}

// over is a chart over some columns of a table; the first column has the labels.
func (s *sheet) over(t *table.Table, first int, columns []string) chart {
	last := first + len(t.Rows) - 1
	c := chart{LabelsAt: s.at(area(1, first, 1, last))}
	for _, row := range t.Rows {
		c.Labels = append(c.Labels, row[0].Text())
	}
	for _, name := range columns {
		i := column(t, name)
		series := chartSeries{
			Name: t.Fields[i].Title, NameAt: s.at(corner(i+1, first-1)), ValuesAt: s.at(area(i+1, first, i+1, last)),
		}
		for _, row := range t.Rows {
			x, ok := row[i].Number()
			if !ok {
				x = math.NaN()
			}
			series.Values = append(series.Values, x)
		}
		c.Series = append(c.Series, series)
	}
	return c
}

// radarPen is how the radar draws a column, so that it is told from the others
// without its colour.
func radarPen(column string) pen {
	switch column {
	case "consensus_mean":
		return pen{Colour: "AF5F00", Fill: "AF5F00", Dash: "solid", Symbol: "circle", Width: 34925}
	case "individual_mean":
		return pen{Colour: "0072B2", Fill: "0072B2", Dash: "dash", Symbol: "triangle", Width: 25400}
	case targetColumn:
		return pen{Colour: "333333", Fill: white, Dash: "dashDot", Symbol: "diamond", Width: 25400}
	default:
		return pen{Colour: "595959", Fill: white, Dash: "sysDot", Symbol: "square", Width: 25400}
	}
}

// words is what a chart shows, for those who do not see it.
func (c chart) words() string {
	lines, read := []string{c.Title + "."}, stats.DecimalsOf(c.Scale.AllPoints())
	for _, series := range c.Series {
		values := make([]string, len(series.Values))
		for i, x := range series.Values {
			value := "no value"
			if !math.IsNaN(x) {
				value = read.Figure(x)
			}
			values[i] = fmt.Sprintf("%s %s", c.Labels[i], value)
		}
		lines = append(lines, series.Name+": "+strings.Join(values, ", ")+".")
	}
	return strings.Join(lines, " ")
}

package xlsx

import (
	"bytes"
	_ "embed"
	"encoding/xml"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"text/template"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report/table"

	"github.com/xuri/excelize/v2"
)

// chart is a native chart over cells of its own sheet: people who change those see it
// change. It repeats what the cells say, for programs that draw it without reckoning.
type chart struct {
	Scale    framework.Scale // of all values; every chart has the whole of it
	Title    string
	Lines    bool // lines from left to right; otherwise a radar, or Bars
	Bars     bool // strips from left to right, one below the other
	Labels   []string
	LabelsAt string // where they stand, such as 'Summary'!$A$8:$A$12
	Days     []int  // of the labels, as cells hold days, if the lines go by time
	DaysAt   string
	Series   []chartSeries
}

// chartSeries is one line of a chart; NaN is a gap.
type chartSeries struct {
	Name, NameAt string
	Values       []float64
	ValuesAt     string
	Pen          pen
}

// pen is how a series is drawn. Dash and symbol tell it from the others without colour.
type pen struct {
	Colour, Fill string // of the line and its marks, and within the marks
	Dash, Symbol string
	Width        int // in units of 1/12700 point
}

// Bottom and Top are the ends of the axis.
func (c chart) Bottom() float64 { return c.Scale.Bottom() }

// Top is described at Bottom.
func (c chart) Top() float64 { return c.Scale.Top() }

// Unit is how far it is from one line of the grid to the next: the smallest distance of two levels.
func (c chart) Unit() float64 {
	points, unit := c.Scale.AllPoints(), c.Top()-c.Bottom()
	for i, p := range points[1:] {
		if gap := p - points[i]; gap > 0 {
			unit = min(unit, gap)
		}
	}
	return unit
}

// Format is how the numbers of the axis are written.
func (c chart) Format() string {
	for _, p := range c.Scale.AllPoints() {
		if p != math.Trunc(p) {
			return "0.0#"
		}
	}
	return "0"
}

// Floor is where the other axis crosses this one: at its end, also where that is not 0.
func (c chart) Floor() string {
	if c.Bottom() != 0 {
		return "min"
	}
	return "autoZero"
}

// height is that of the chart in pixels: strips need more the more there are.
func (c chart) height() uint {
	const usual, head, strip, bar = 520, 120, 12, 14
	if c.Bars {
		return uint(max(usual, head+len(c.Labels)*(strip+bar*len(c.Series))))
	}
	return usual
}

// timed puts the lines over the days of a table, which stand at these cells.
func (c *chart) timed(t *table.Table, at string) {
	c.DaysAt = at
	for _, row := range t.Rows {
		if day, ok := day(row[column(t, dayField)].Text()); ok {
			c.Days = append(c.Days, serial(day))
		}
	}
}

// serial is a day as cells hold it: how many have gone since the end of 1899.
func serial(day time.Time) int {
	return int(day.Sub(time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
}

// margin is how many days the axis goes on before the first and after the last.
func (c chart) margin() int { return max((slices.Max(c.Days)-slices.Min(c.Days))/20, 7) }

// First is the day at which the axis begins.
func (c chart) First() int { return slices.Min(c.Days) - c.margin() }

// Last is the day at which the axis ends.
func (c chart) Last() int { return slices.Max(c.Days) + c.margin() }

// Ink is the colour of the texts, dark enough to be read on white.
func (chart) Ink() string { return ink }

// Grid is the colour of the grid, which stays behind the series.
func (chart) Grid() string { return "A6A6A6" }

//go:embed chart.xml
var chartSource string

var chartTemplate = template.Must(template.New("chart").Funcs(template.FuncMap{"xml": escape, "number": digits}).Parse(chartSource))

// escape makes a text part of an XML file.
func escape(text string) (string, error) {
	var b strings.Builder
	err := xml.EscapeText(&b, []byte(cellText(text)))
	return b.String(), err
}

// digits is a number as XML has it; empty for a gap.
func digits(x float64) string {
	if math.IsNaN(x) {
		return ""
	}
	return strconv.FormatFloat(x, 'g', -1, 64)
}

// longestChartName is how much the name of a chart takes, in units of UTF-16.
const longestChartName = 254

// draw puts a chart on the sheet, with its corner at a row of the first column. The
// alternative text says what it shows. Excelize makes the frame; the chart itself is our
// own, since its radars have lines without dashes or marks, and pale letters.
func (s *sheet) draw(c chart, row int, alternative string) {
	s.do(func() error {
		return s.book.file.AddChart(s.name, fmt.Sprint("A", row), &excelize.Chart{
			Type: excelize.Radar, Series: []excelize.ChartSeries{{Values: c.LabelsAt}},
			Dimension: excelize.ChartDimension{Width: 900, Height: c.height()}, // pixels
			Format:    excelize.GraphicOptions{AltText: cellText(alternative), Name: cutTo(longestChartName, cellText(c.Title), ""), Positioning: "oneCell"},
		})
	})
	var part bytes.Buffer
	s.do(func() error { return chartTemplate.Execute(&part, c) })
	s.book.charts++
	s.book.file.Pkg.Store(fmt.Sprintf("xl/charts/chart%d.xml", s.book.charts), part.Bytes())
}

// at names cells of the sheet for a chart.
func (s *sheet) at(cells string) string { return "'" + s.name + "'!" + cells }

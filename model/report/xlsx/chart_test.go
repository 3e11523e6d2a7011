package xlsx

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"

	"github.com/google/go-cmp/cmp"
)

// The radar's series are the cells of the table above it, on the whole scale.
func TestRadarFollowsTheCells(t *testing.T) {
	data := written(t, workshop(t), report.Options{}, lastYear())
	f := opened(t, data)
	head := rowOf(t, f, "Summary", "Step")
	radar := parts(t, data)["xl/charts/chart1.xml"]
	for _, want := range []string{
		"<c:radarChart>", `<c:max val="5"/><c:min val="0"/>`, `<c:dispBlanksAs val="gap"/>`,
		fmt.Sprintf("<c:f>&#39;Summary&#39;!$A$%d:$A$%d</c:f>", head+1, head+5),
		fmt.Sprintf("<c:f>&#39;Summary&#39;!$C$%d:$C$%d</c:f>", head+1, head+5),
		fmt.Sprintf("<c:f>&#39;Summary&#39;!$D$%d:$D$%d</c:f>", head+1, head+5),
		fmt.Sprintf("<c:f>&#39;Summary&#39;!$E$%d:$E$%d</c:f>", head+1, head+5),
	} {
		if !strings.Contains(radar, want) {
			t.Errorf("the radar lacks %s", want)
		}
	}
	if n := strings.Count(radar, "<c:ser>"); n != 3 {
		t.Errorf("the radar has %d series, want 3", n)
	}
	for column, name := range map[string]string{"C": "Consensus", "D": "Individual mean", "E": "Northvale, spring 2025"} {
		if got := cell(t, f, "Summary", fmt.Sprint(column, head)); got != name {
			t.Errorf("column %s is %q, want %q", column, got, name)
		}
	}
}

// A gap has no point at all, where a program would draw it at 0.
func TestGapsAreNoPoints(t *testing.T) {
	radar := parts(t, written(t, workshop(t), report.Options{}, lastYear()))["xl/charts/chart1.xml"]
	_, baseline, _ := strings.Cut(radar, "spring 2025</c:v>")
	_, values, _ := strings.Cut(baseline, "<c:numCache>")
	values, _, _ = strings.Cut(values, "</c:numCache>")
	const want = `<c:formatCode>0.0</c:formatCode><c:ptCount val="5"/><c:pt idx="0"><c:v>1.5</c:v></c:pt><c:pt idx="1"><c:v>2</c:v></c:pt>` +
		`<c:pt idx="2"><c:v>1.25</c:v></c:pt><c:pt idx="4"><c:v>2.5</c:v></c:pt>`
	if values != want {
		t.Errorf("the earlier averages are %s, want %s", values, want)
	}
}

func TestSoloHasNoConsensus(t *testing.T) {
	data := written(t, solo(t), report.Options{}, nil)
	if radar := parts(t, data)["xl/charts/chart1.xml"]; strings.Count(radar, "<c:ser>") != 1 || strings.Contains(radar, "Consensus") {
		t.Error("the radar of one person's session has more than the means")
	}
}

// Series are told apart without their colours.
func TestSeriesAreToldApartWithoutColour(t *testing.T) {
	type look struct{ dash, symbol string }
	seen := map[look]string{}
	for _, name := range []string{"consensus_mean", "individual_mean", "earlier"} {
		p := radarPen(name)
		if other, ok := seen[look{p.Dash, p.Symbol}]; ok {
			t.Errorf("%s and %s look alike", name, other)
		}
		seen[look{p.Dash, p.Symbol}] = name
	}
	lines := map[look]int{}
	for i := range 12 {
		p := linePen(i)
		if other, ok := lines[look{p.Dash, p.Symbol}]; ok {
			t.Errorf("the lines %d and %d look alike", i, other)
		}
		lines[look{p.Dash, p.Symbol}] = i
	}
}

func TestFewStepsAreStrips(t *testing.T) {
	fw := *framework.Builtin()
	fw.Steps = fw.Steps[:2]
	h, err := model.NewHistory(model.Origin{
		ID: "k3v9a2mq7xtd", Mode: model.Group, Created: noon, Framework: fw.Digest(), Details: model.Details{Title: "Short"},
	}, &fw)
	if err != nil {
		t.Fatal(err)
	}
	drawn := string(parts(t, written(t, h.Session(), report.Options{}, nil))["xl/charts/chart1.xml"])
	if !strings.Contains(drawn, "<c:barChart>") || strings.Contains(drawn, "radar") {
		t.Errorf("two steps are drawn as %s", drawn)
	}
}

func TestWordsOfAChart(t *testing.T) {
	c := chart{Title: "Averages", Labels: []string{"1. a", "2. b"}, Series: []chartSeries{{Name: "Mean", Values: []float64{2.25, math.NaN()}}}}
	if got, want := c.words(), "Averages. Mean: 1. a 2.3, 2. b no value."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTrend(t *testing.T) {
	trend := report.Lines{
		Scale: framework.Builtin().Scale,
		Title: "Northvale over three years", Points: []string{"2024", "2025", "2026"},
		Series: []report.Line{{Name: "1. Priorities", Values: []float64{1, 2.5, 4}}, {Name: "2. Needs", Values: []float64{math.NaN(), 2, 3}}},
	}
	first := drawn(t, "Northvale", trend)
	if !bytes.Equal(first, drawn(t, "Northvale", trend)) {
		t.Error("the bytes differ")
	}
	f := opened(t, first)
	var got [][]string
	for row := 3; row <= 6; row++ {
		got = append(got, []string{cell(t, f, "Trend", at(0, row)), cell(t, f, "Trend", at(1, row)), cell(t, f, "Trend", at(2, row))})
	}
	want := [][]string{{"Session", "1. Priorities", "2. Needs"}, {"2024", "1", ""}, {"2025", "2.5", "2"}, {"2026", "4", "3"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the table differs (-want +got):\n%s", diff)
	}
	lines := parts(t, first)["xl/charts/chart1.xml"]
	if !strings.Contains(lines, "<c:lineChart>") || !strings.Contains(lines, "<c:f>&#39;Trend&#39;!$C$4:$C$6</c:f>") {
		t.Error("there is no line chart over the cells")
	}
}

func TestTrendOutOfStepIsRefused(t *testing.T) {
	_, err := linesTable(report.Lines{Scale: framework.Builtin().Scale, Title: "a", Points: []string{"2024"}, Series: []report.Line{{Name: "b"}}})
	if err == nil || !strings.Contains(err.Error(), `"b"`) {
		t.Errorf("got %v", err)
	}
}

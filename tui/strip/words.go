package strip

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/axis"
	"familyhub/stocktake/tui/theme"
)

// inWords is what the strips show, said: a sentence for each row. There is nothing to fit.
func (c Chart) inWords() string {
	p := reading{c, axis.Of(c.Scale, c.Glyphs.Minus)}
	lines := make([]string, len(c.Rows))
	for i, row := range c.Rows {
		lines[i] = p.sentence(row)
	}
	return strings.Join(lines, "\n")
}

// sentence is a row: "Step 1, Vision: consensus 3.0, mean 3.2, of 5; target 4; 12 scores, from 1 to 4".
func (p reading) sentence(r Row) string {
	var values []string
	words := p.Legend.words(usual())
	score, of := cmp.Or(p.Score, framework.Name{One: "score", Many: "scores"}), ""
	for _, s := range []series{consensus, individual, baseline, target} {
		if v, ok := p.along.Value(r, s); ok {
			values = append(values, words[s]+" "+p.along.Figure(p.along.Rounded(v)))
			of = " of " + p.along.Ticks[len(p.along.Ticks)-1].Text
		}
	}
	head := p.called(r.Name) + ": "
	if len(values) == 0 {
		return head + "no " + score.Many
	}
	parts := []string{strings.Join(values, ", ") + of}
	if p.scoreless(r) {
		parts = append([]string{"no " + score.Many + " yet"}, parts...)
	}
	switch _, agreed := p.along.Value(r, consensus); {
	case r.Statements == 0:
	case agreed:
		parts = append(parts, fmt.Sprintf("%d of %d agreed", r.Agreed, r.Statements))
	case r.Scored > 0:
		parts = append(parts, fmt.Sprintf("%d of %d scored", r.Scored, r.Statements))
	}
	if n, low, high := spread(r.Counts); n > 0 {
		lie := ""
		if len(p.along.Ticks) > framework.FewestLevels {
			lie = ", from " + p.number(p.Lowest+low) + " to " + p.number(p.Lowest+high)
		}
		parts = append(parts, score.Count(n)+lie)
	}
	return head + strings.Join(parts, "; ")
}

// called is a row's name with what it is before its number: "Step 1, Vision".
func (p reading) called(name string) string {
	number, rest, ok := strings.Cut(name, " ")
	if _, err := strconv.Atoi(number); !ok || err != nil || p.Part.One == "" {
		return name
	}
	return text.Capital(p.Part.One) + " " + number + ", " + rest
}

// Counted says how many gave each level: "2 gave 3, 1 gave 4".
func Counted(values []int, counts []int, minus string) string {
	var parts []string
	for i, value := range values {
		if n := counts[i]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d gave %s", n, strings.Replace(strconv.Itoa(value), "-", minus, 1)))
		}
	}
	return strings.Join(parts, ", ")
}

// spoken reports whether glyphs say and do not draw.
func spoken(g theme.Glyphs) bool { return g.Set == theme.Words }

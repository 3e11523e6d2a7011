package strip

import (
	"strings"

	"familyhub/stocktake/tui/theme"
)

// Sparkline draws how values went, one cell for each: the lowest of them as the lowest bar and
// the highest as the full one; a middle bar throughout where all are the same. Of more than
// width values the latest are drawn.
func Sparkline(values []float64, width int, g theme.Glyphs) string {
	const steps = 8
	values = values[max(len(values)-max(width, 0), 0):]
	if len(values) == 0 || spoken(g) {
		return "" // the figures stand beside it
	}
	low, high := values[0], values[0]
	for _, v := range values {
		low, high = min(low, v), max(high, v)
	}
	var b strings.Builder
	for _, v := range values {
		part := steps / 2
		if high > low {
			part = 1 + int((v-low)/(high-low)*(steps-1)+0.5)
		}
		b.WriteString(g.Bar(part, steps))
	}
	return b.String()
}

package wall

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model/stats"
)

// shown is a statement whose scores the room sees: the dots over the scale, the figures
// and the consensus beside them, and why to talk about it below.
func (l Look) shown(st *Statement, width, height int) []string {
	below := l.below(st, width, height/3)
	room := height - len(below)
	if len(below) > 0 && height > leastAir {
		room--
	}
	var lines []string
	if width >= sideFrom {
		left := min(width-sideWidth-sideGap, 6*mostPitch)
		lines = l.beside(l.plot(st, left, room), left, sideGap, l.side(st, width-left-sideGap, room))
	} else {
		lines = l.stacked(st, width, room)
	}
	if len(below) > 0 && height > leastAir {
		lines = append(lines, "")
	}
	return append(lines, below...)
}

// plot is the dots over the scale, and what the ends of the scale mean.
func (l Look) plot(st *Statement, width, height int) []string {
	levels := len(st.Scores.Counts)
	pitch := min(width/levels, mostPitch)
	const leastHeap = 6
	ends := l.scaleEnds(st, pitch*levels)
	if height-len(ends) < leastHeap {
		ends = nil
	}
	return append(l.heap(st.Scores, width, height-len(ends)), ends...)
}

// side is the figures and the consensus, one below the other.
func (l Look) side(st *Statement, width, height int) []string {
	lines := paint(l.Theme.Strong, l.figures(st, width))
	if len(lines) > height {
		return lines[:max(height, 0)]
	}
	agreed := l.consensus(st, width, height-len(lines)-1)
	for len(lines)+len(agreed) < height {
		lines = append(lines, "")
	}
	return append(lines, agreed...)
}

// stacked is the same on a narrow screen: the figures in one line below the dots.
func (l Look) stacked(st *Statement, width, height int) []string {
	words := l.Theme.Strong.Render(l.clean(strings.Join(l.figures(st, width), ", "), width))
	const leastPlot = 7
	agreed := l.consensus(st, width, min(height-1-leastPlot, smallDigits))
	if st.Consensus != nil && len(agreed) == 0 {
		agreed = l.consensus(st, width, 1)
	}
	lines := append(l.plot(st, width, height-1-len(agreed)), words)
	return append(lines, agreed...)
}

// figures is what the scores come to, a phrase each.
func (l Look) figures(st *Statement, width int) []string {
	sc := st.Scores
	var out []string
	if st.Round > 1 {
		out = append(out, fmt.Sprintf("round %d", st.Round))
	}
	if st.In < st.People {
		out = append(out, fmt.Sprintf("%d of %d in", st.In, st.People))
	} else {
		out = append(out, count(sc.N, "score", "scores"))
	}
	if sc.Median != nil {
		out = append(out, "median "+stats.PointsFigure(*sc.Median))
	}
	if sc.N > 1 {
		out = append(out, sc.Spread)
	}
	if sc.DontKnow > 0 {
		out = append(out, count(sc.DontKnow, "doesn't know", "don't know"))
	}
	if sc.NotApplicable > 0 {
		out = append(out, fmt.Sprintf("%d not applicable", sc.NotApplicable))
	}
	for i := range out {
		out[i] = l.clean(out[i], width)
	}
	return out
}

// consensus is what the room settled on, in digits as large as the rows allow. It is
// empty while there is none, and where there is no row for it.
func (l Look) consensus(st *Statement, width, height int) []string {
	if st.Consensus == nil || height < 1 {
		return nil
	}
	head := l.Theme.Header.Render(l.clean("Consensus", width))
	if st.Consensus.Score == nil {
		text := l.Theme.Warning.Render(l.clean("no consensus", width))
		if height < 2 {
			return []string{text}
		}
		return []string{head, text}
	}
	score := *st.Consensus.Score
	if height > tallDigits {
		return l.tallConsensus(st, score, width, height)
	}
	if digits := number(score, smallDigits, l.Glyphs); height >= len(digits) && len(digits) == smallDigits {
		return l.smallConsensus(st, score, digits, width)
	}
	return []string{l.Theme.Consensus.Text.Render(l.clean(fmt.Sprintf("Consensus %d  %s", score, st.level(score)), width))}
}

// tallConsensus has the label of the score below its digit.
func (l Look) tallConsensus(st *Statement, score, width, height int) []string {
	lines := []string{l.Theme.Header.Render(l.clean("Consensus", width))}
	lines = append(lines, paint(l.Theme.Consensus.Text, number(score, tallDigits, l.Glyphs))...)
	if label := l.wrap(st.level(score), width); len(lines)+len(label) <= height {
		lines = append(lines, paint(l.Theme.Strong, label)...)
	}
	return lines
}

// smallConsensus has it beside the digit.
func (l Look) smallConsensus(st *Statement, score int, digits []string, width int) []string {
	const gap = 2
	wide := measure(digits[0])
	words := []string{l.Theme.Header.Render(l.clean("Consensus", width-wide-gap))}
	words = append(words, paint(l.Theme.Strong, l.wrap(st.level(score), width-wide-gap))...)
	lines := l.beside(paint(l.Theme.Consensus.Text, digits), wide, gap, words)
	return lines[:len(digits)]
}

// below is the rounds before, and why to talk about the scores. Once the room has agreed
// the reasons go, and their rows stay free: nothing moves while people look.
func (l Look) below(st *Statement, width, most int) []string {
	out := l.before(st, width)
	if len(st.Scores.Discuss) > 0 {
		why := l.wrap("To discuss: "+strings.Join(st.Scores.Discuss, "; ")+".", min(width, textWidth+16))
		if st.Consensus != nil {
			why = make([]string, len(why))
		}
		out = append(out, paint(l.Theme.Warning, why)...)
	}
	return out[:min(len(out), max(most, 0))]
}

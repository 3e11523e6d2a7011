package statement

import (
	"fmt"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// sealedHint stands where the figures of a round will be.
func (r round) sealedHint() string {
	switch in, of := r.ballot(); in {
	case 0:
		return "sealed: nobody is in yet"
	case of:
		return "sealed: r reveals"
	}
	return "sealed: r reveals, m says who is missing"
}

// spread draws how the scores lie, a bar for each level, and what to ask about it.
type spread struct {
	look  *ui.Look
	width int
	round round
	sum   figures.Statement
}

func newSpread(r round, look *ui.Look, width int) *spread {
	sum, _ := figures.Of(r.open.Session()).At(r.statement)
	return &spread{look, width, r, sum}
}

// finding is how many are in and what their scores come to, for the head of what shows them.
func (d *spread) finding() string {
	in, of := d.round.ballot()
	count := fmt.Sprintf("%d of %d in", in, of)
	switch {
	case d.round.sealed():
		return count
	case d.round.at().LatestRound() < d.round.at().Rounds():
		return fmt.Sprintf("%s, round %d", count, d.round.at().Rounds())
	case d.sum.Scores.Answered() == 0:
		return d.round.open.Worded("No scores are in")
	default:
		return count + ": " + d.look.ToASCII(d.sum.Scores.Finding())
	}
}

// rounds are those whose bars are shown: the latest two that may be seen.
func (d *spread) rounds() []model.RoundSummary {
	all := d.sum.Rounds
	return all[max(len(all)-2, 0):]
}

// The cells beside the bars: a count behind each, and the most that a level's label takes.
const (
	barCount = 4
	barLabel = 27
	leastBar = 6
	mostBar  = 36
)

// bars are a line for each level, the highest first, with a bar for each of two rounds; nothing
// where no score may be seen. A bar is as long as its share of all scores, so that a room that
// agrees has the longest.
func (d *spread) bars() []string {
	rounds := d.rounds()
	if len(rounds) == 0 {
		return nil
	}
	barHead := d.head()
	label := min(barLabel, max(d.width-barHead-len(rounds)*(barCount+leastBar), 0))
	bar := min((d.width-barHead-label)/len(rounds)-barCount, mostBar/len(rounds))
	var out []string
	if len(rounds) > 1 {
		line := ui.Blank(barHead)
		for _, r := range rounds {
			line += d.look.Dim.Render(d.look.Fit(fmt.Sprintf("round %d", r.Number), bar+barCount))
		}
		out = append(out, line)
	}
	scale := d.round.open.Session().Framework().Scale
	for i := len(scale) - 1; i >= 0; i-- {
		out = append(out, d.bar(rounds, scale[i], bar, label))
	}
	return out
}

// head is the cells before the bars: a mark and the widest value.
func (d *spread) head() int {
	const mark, gap, least = 3, 1, 1
	widest := least
	for _, value := range d.sum.Scores.Scale.Values() {
		widest = max(widest, ui.Width(d.look.Value(value)))
	}
	return mark + widest + gap
}

func (d *spread) bar(rounds []model.RoundSummary, level framework.Level, bar, label int) string {
	var line strings.Builder
	agreed := d.sum.Consensus != nil && ui.LevelOf(d.sum.Consensus.Score) == level.Value
	style := d.look.Text
	if agreed {
		style = d.look.Consensus.Text
		line.WriteString(style.Render(" " + d.look.Glyph.Consensus + " "))
	} else {
		line.WriteString("   ")
	}
	value := d.look.Value(level.Value)
	style.Write(&line, ui.Blank(d.head()-4-ui.Width(value))+value+" ")
	for i, r := range rounds {
		count := r.Scores.Of(level.Value)
		latest := i == len(rounds)-1
		if count == 0 {
			d.look.Faint.Write(&line, d.look.Fit(d.look.Glyph.Dot, bar+barCount))
			continue
		}
		cells := max((count*bar+r.Figures.N/2)/r.Figures.N, 1)
		mark := d.look.Individual.Mark
		if !latest {
			mark = d.look.Baseline.Mark
		}
		mark.Write(&line, strings.Repeat(d.look.Glyph.Block, cells))
		d.look.Strong.Write(&line, d.look.Fit(" "+strconv.Itoa(count), bar+barCount-cells))
	}
	words := d.look.ToASCII(ui.Sanitize(level.Label))
	d.look.Dim.Write(&line, d.look.Fit(words, label))
	return line.String()
}

// who are the people who gave a score, as many as are to be named; empty in an anonymous session.
func (d *spread) who(value, most int) string {
	if d.round.open.Session().Anonymous() {
		return ""
	}
	var names []string
	at := d.round.at()
	for _, p := range at.Answering() {
		if ui.LevelOf(at.RoundScore(at.LatestRound(), p.ID)) == value {
			names = append(names, ui.Sanitize(p.Label()))
		}
	}
	if len(names) > most {
		return ""
	}
	return strings.Join(names, ", ")
}

// words are what the bars do not say: the figures, who moved, and whom to ask; the last is to be
// seen however little room there is.
func (d *spread) words() (figures, ask string) {
	if len(d.rounds()) == 0 {
		if d.round.sealed() {
			return "", d.look.ToASCII(d.round.sealedHint())
		}
		return "", ""
	}
	figures = d.figures()
	switch {
	case d.round.sealed():
		ask = d.look.ToASCII(d.round.sealedHint())
	case len(d.sum.Reasons) > 0:
		ask = d.ask()
	}
	return figures, ask
}

// ask is what to ask when scores lie apart, with the names of those who gave the highest and the
// lowest where these are few; in an anonymous session without pointing at anybody.
func (d *spread) ask() string {
	words := d.sum.Figures.Question(d.round.open.Session().Anonymous(), d.one)
	return "To discuss: " + text.Within(strings.TrimSuffix(words, "."))
}

// one is somebody who gave a score, by name where those are few.
func (d *spread) one(value int) string {
	article := "a"
	if d.sum.Scores.Of(value) == 1 {
		article = "the"
	}
	words := article + " " + d.look.Value(value)
	if names := d.who(value, 2); names != "" {
		words += " (" + names + ")"
	}
	return words
}

// figures are those of the statement, and how they compare with the round before; while a
// round is sealed, those of the last that was seen.
func (d *spread) figures() string {
	rounds := d.sum.Rounds
	switch {
	case rounds[len(rounds)-1].Number < d.round.at().Rounds():
		return d.look.ToASCII(roundFigures(rounds[len(rounds)-1]))
	case len(rounds) > 1:
		words := d.look.ToASCII(roundWords(rounds, d.round.at()))
		if !d.round.open.Session().Anonymous() {
			words += movedWords(d.look, rounds, d.round.at())
		}
		return words
	default:
		return d.look.ToASCII(figuresOf(d.round.open.Session().Framework(), d.sum))
	}
}

// figuresOf is the figures of a statement as a sentence has them.
func figuresOf(fw *framework.Framework, sum figures.Statement) string {
	numbers := ""
	if f := sum.Figures; f.N > 1 && f.Min != f.Max { // otherwise the head says it
		numbers = fw.Wordedf("%d scores, %s", f.N, ui.SpreadWords(sum.Scores))
	}
	counted := func(n int, words string) string {
		if n == 0 {
			return ""
		}
		return strconv.Itoa(n) + words
	}
	return text.Joined("; ", numbers, counted(sum.Scores.DontKnow, " don't know"), counted(sum.Scores.NotApplicable, " not applicable"))
}

package sheet

import (
	"regexp"
	"slices"
	"strings"

	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// Figures that look like scores and are none: targets, last year's, averages. A title
// above the rows says so, a cell beside them, or the place of the name.

// shortTitle and shortCell are how many words a title and a cell have at most; what is
// longer is a text.
const shortTitle, shortCell = 6, 3

var (
	otherTitle = regexp.MustCompile(`(?i)\b(targets?|goals?|expected|desired|ideal|forecasts?|previous|prior|last (year|time|round|month|term))\b`)
	// groupWords stand in the place of a name where the figures are those of all.
	groupWords = wordSet("group all everyone everybody overall year the of for sd std dev deviation average averages totals targets goals grand sub min max")
)

// titlesOther reports whether a title says that the figures below it are not those of now.
func titlesOther(said string) bool {
	return len(strings.Fields(said)) <= shortTitle && otherTitle.MatchString(text.Line(said))
}

// NamesFigure reports whether a text is nothing but the name of another figure, such as
// "Target 2027" or "Group average".
func NamesFigure(text string) bool {
	words := headingWord.FindAllString(strings.ToLower(text), -1)
	return len(words) > 0 && slices.ContainsFunc(words, func(word string) bool { return !isYear(word) }) &&
		!slices.ContainsFunc(words, func(word string) bool { return !another[word] && !groupWords[word] && !isYear(word) })
}

// sole is the text of a line that has one cell filled; empty for any other.
func sole(rec tabular.Record) string {
	if filled := rec.Filled(); len(filled) == 1 {
		return filled[0]
	}
	return ""
}

// otherFigures are the problems of a table whose titles say that it, or a part of it, is
// not of now.
func (t *scoreTable) otherFigures() tabular.Problems {
	var problems tabular.Problems
	wrong := func(line int, title string) {
		problems.At(t.at(line), "", "%s stands above scores and says that they are other figures; leave in the scores of now only, or take that title out if they are", tabular.Quote(title))
	}
	if titlesOther(t.sheet) {
		wrong(0, t.sheet)
	}
	for _, rec := range t.above {
		if titlesOther(sole(rec)) {
			wrong(rec.Line, sole(rec))
		}
	}
	for i, rec := range t.rows {
		if titlesOther(sole(rec)) && !t.isRow(rec) && slices.ContainsFunc(t.rows[i:], t.isRow) {
			wrong(rec.Line, sole(rec))
		}
	}
	return problems
}

// besides reports cells under other headings that say that the row is no score of now.
func (t *scoreTable) besides(at tabular.Place, rec tabular.Record, problems *tabular.Problems) {
	for i, cell := range rec.Cells {
		if !t.isColumn(i) && titlesOther(cell) && len(strings.Fields(cell)) <= shortCell {
			problems.At(at, tabular.ColScore, "column %d says %s, so that the score could be another figure; leave in the scores of now only", i+1, tabular.Quote(cell))
		}
	}
}

func (t *scoreTable) isColumn(i int) bool {
	for _, column := range t.columns {
		if column == i {
			return true
		}
	}
	return headingOf(t.scale, t.head.At(i)).column != ""
}

package sheet

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// A blank sheet says what its scores mean. One that was made for another scale is told by that: its
// scores would say something else here.

// The answers that are not points, as blank sheets offer them.
const (
	WordDontKnow      = "Don't know"
	WordNotApplicable = "Not applicable"
)

// ScaleParts are what a blank sheet says above its table of each answer, in a few words.
func ScaleParts(scale framework.Scale) []string {
	var all []string
	for _, level := range scale {
		all = append(all, framework.Number(level.Value)+": "+text.Line(level.Label))
	}
	return append(all, WordDontKnow, WordNotApplicable)
}

const (
	scalePart = "; "
	// readingOf ends the headings of the columns with what levels look like at the statements.
	readingOf = ". Our reading of it here"
)

// ScaleLine is all of ScaleParts in a row.
func ScaleLine(scale framework.Scale) string { return strings.Join(ScaleParts(scale), scalePart) }

// ReadingHead is the heading of a column with what a level looks like at the statements.
func ReadingHead(level framework.Level) string {
	return framework.Number(level.Value) + ": " + text.Line(level.Label) + readingOf
}

var scaleValue = regexp.MustCompile(`^([-−]?[0-9]{1,4}): `)

// valueIn is the value that a part of a scale line or a heading begins with.
func valueIn(part string) (int, bool) {
	found := scaleValue.FindStringSubmatch(part)
	if found == nil {
		return 0, false
	}
	value, err := strconv.Atoi(strings.Replace(found[1], "−", "-", 1))
	return value, err == nil
}

// scaleIn are the values of the scale that a cell says, where it is the scale line of a blank sheet.
func scaleIn(cell string) []int {
	line, ours := strings.CutSuffix(text.Line(cell), scalePart+WordDontKnow+scalePart+WordNotApplicable)
	if !ours {
		return nil
	}
	var values []int
	for _, part := range strings.Split(line, scalePart) {
		if value, ok := valueIn(part); ok {
			values = append(values, value)
		}
	}
	return values
}

// otherScale is the problem of a sheet that was made for another scale, as the lines above its tables
// or their headings say.
func (of origin) otherScale(above []tabular.Record, tables []*scoreTable) (problems tabular.Problems) {
	refuse := func(line int, theirs string) tabular.Problems {
		problems.At(of.at(line), "", "the sheet was made for scores %s, and this session is scored from %s: its scores say something else here; fill in a blank sheet of this session",
			theirs, of.scale.Words())
		return problems
	}
	ours := text.Line(ScaleLine(of.scale))
	for _, rec := range above {
		for _, cell := range rec.Cells {
			values := scaleIn(cell)
			if len(values) > 1 && text.Line(cell) != ours && !slices.Equal(values, of.scale.Values()) {
				return refuse(rec.Line, "from "+framework.Number(values[0])+" to "+framework.Number(values[len(values)-1]))
			}
		}
	}
	for _, t := range tables {
		for _, title := range t.head.Cells {
			if value, ok := valueIn(title); ok && strings.HasSuffix(text.Line(title), readingOf) && !of.scale.Has(value) {
				return refuse(t.head.Line, "with a "+framework.Number(value))
			}
		}
	}
	return nil
}

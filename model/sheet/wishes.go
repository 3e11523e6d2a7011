package sheet

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// A cell for barriers or priorities has one on each line. Other people's tables have
// columns of these names that say how urgent something is: "high", "2", "yes". Those are no
// barriers and no priorities.

// mostInCell is how many barriers or priorities a cell may hold.
const mostInCell = 20

var (
	bullet = regexp.MustCompile(`^\s*(?:[-–—•*·▪]|\(?[0-9]{1,2}[.)])\s+`)
	none   = regexp.MustCompile(`(?i)^(?:-+|–|—|n/?a|none|nil|nothing|no|dim)\.?$`)
	rank   = regexp.MustCompile(`(?i)^(?:p?[0-9]+(?:[.,][0-9]+)?|(?:very )?(?:high|medium|med|low|urgent|critical|top|h|m|l|uchel|canolig|isel)|yes|y|x|✓|✔|true|false|must|should|could|won't)\.?$`)
)

// listed are the barriers or the priorities in a cell.
func listed(cell string) []string {
	var all []string
	for line := range strings.Lines(text.Lines(cell)) {
		line = text.Line(bullet.ReplaceAllString(line, ""))
		if line != "" && !none.MatchString(line) && !slices.Contains(all, line) {
			all = append(all, line)
		}
	}
	return all
}

// wishes finds the column of barriers or of priorities, unless all that stands in it says
// how urgent something is.
func (f *columnFinder) wishes(column string) {
	f.plain(column)
	i, ok := f.columns[column]
	if !ok {
		return
	}
	ranks, texts := 0, 0
	for _, rec := range f.rows {
		for _, said := range listed(rec.At(i)) {
			if rank.MatchString(said) {
				ranks++
			} else {
				texts++
			}
		}
	}
	if ranks > 0 && texts == 0 {
		delete(f.columns, column)
	}
}

// wishesIn are the barriers or the priorities of a row. It adds what is wrong with them.
func (raw rawRow) wishesIn(column string, problems *tabular.Problems) []string {
	all := listed(raw.cell(column))
	if len(all) > mostInCell {
		problems.At(raw.at, column, "the cell has %d lines, each of which would be one; keep at most %d", len(all), mostInCell)
		return nil
	}
	for _, said := range all {
		if rank.MatchString(said) {
			problems.At(raw.at, column, "%s could say how urgent it is, or be %s; write it in a few words, or leave the cell empty", tabular.Quote(said), a(column))
		}
		problems.TooLong(raw.at, column, said, refusal.MaxText)
	}
	return all
}

func a(column string) string { return fmt.Sprintf("a %s itself", column) }

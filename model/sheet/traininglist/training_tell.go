package traininglist

import (
	"bytes"
	"slices"
	"strings"

	"familyhub/stocktake/model/sheet/tabular"
)

// IsTraining tells a training needs analysis from a score sheet by the first line of a
// file in CSV: it has a column called skill and none called score. A file that is
// neither, or that cannot be read, is no training needs analysis.
func IsTraining(data []byte) bool {
	text, _, _ := tabular.ToUTF8(data) // which may end within a letter
	first, rest, _ := bytes.Cut(bytes.TrimLeft(text, "\r\n"), []byte("\n"))
	if _, said := tabular.SaidDelimiter(first); said {
		second, _, _ := bytes.Cut(rest, []byte("\n"))
		first = append(append(bytes.Clone(first), '\n'), second...)
	}
	records, _ := tabular.ReadTable("", bytes.NewReader(first))
	if len(records) == 0 {
		return false
	}
	has := func(column string) bool {
		return slices.ContainsFunc(records[0].Cells, func(cell string) bool { return strings.EqualFold(cell, column) })
	}
	return has(colSkill) && !has(tabular.ColScore)
}

package traininglist

import (
	"slices"
	"strings"

	"familyhub/stocktake/model/sheet/tabular"
)

// IsTraining tells a training needs analysis from a score sheet by the first line of a
// file in CSV: it has a column called skill and none called score. A file that is
// neither, or that cannot be read, is no training needs analysis.
func IsTraining(data []byte) bool {
	head := tabular.FirstLine(data)
	has := func(column string) bool {
		return slices.ContainsFunc(head, func(cell string) bool { return strings.EqualFold(cell, column) })
	}
	return has(colSkill) && !has(tabular.ColScore)
}

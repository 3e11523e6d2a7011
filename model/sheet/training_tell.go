package sheet

import (
	"bytes"
	"slices"
	"strings"
)

// IsTraining tells a training needs analysis from a score sheet by the first line of a
// file in CSV: it has a column called skill and none called score. A file that is
// neither, or that cannot be read, is no training needs analysis.
func IsTraining(data []byte) bool {
	first, _, _ := bytes.Cut(bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\ufeff")), "\r\n"), []byte("\n"))
	records, _ := readTable("", bytes.NewReader(first))
	if len(records) == 0 {
		return false
	}
	has := func(column string) bool {
		return slices.ContainsFunc(records[0].cells, func(cell string) bool { return strings.EqualFold(cell, column) })
	}
	return has(colSkill) && !has(colScore)
}

package sheet

import (
	"slices"
	"strings"

	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// ownTable is a sentence for a table that stocktake itself writes and that holds no
// single scores, which its first line tells; empty for any other.
func ownTable(head tabular.Record) string {
	has := func(columns ...string) bool {
		return !slices.ContainsFunc(columns, func(column string) bool {
			return !slices.ContainsFunc(head.Cells, func(cell string) bool { return strings.EqualFold(text.Line(cell), column) })
		})
	}
	const instead = "; take in the table of scores, or the session's JSON"
	switch {
	case has("mean", "median", "count0"), has("mean", "median", "rwg", "cns"):
		return "this is the table of statements that stocktake export writes: it has figures of the group and no single scores" + instead
	case has("rank", "owner", "quarter"):
		return "this is the table of priorities that stocktake export writes, and no score sheet" + instead
	case has("table", "field", "meaning"):
		return "this is the list of fields that stocktake export writes beside its tables, and no score sheet" + instead
	}
	return ""
}

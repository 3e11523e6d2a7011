package xlsx

import (
	"familyhub/stocktake/model/report/table"
)

// table adds a sheet with a table: its head and the columns by which its rows are known
// stay in sight.
func (b *book) table(t *table.Table) {
	named := *t
	named.Fields = headed(t.Fields)
	columns := widths(&named)
	s := b.begin(t.Title, columns, page{wide: pages(columns)})
	s.keepInSight(1, frozen(&named, columns))
	s.tabled(&named)
	s.end()
}

// mostFrozen is how wide the columns that stay in sight may be together, in characters:
// about half of a small window, so that there is room for the others to move in.
const mostFrozen = 90.0

// frozen is how many columns stay in sight: those by which a row is known, one at least,
// and as many of them as leave room.
func frozen(t *table.Table, widths []float64) int {
	sum, n := 0.0, 0
	for n < max(t.Known, 1) && n < len(widths)-1 && (n == 0 || sum+widths[n] <= mostFrozen) {
		sum += widths[n]
		n++
	}
	return n
}

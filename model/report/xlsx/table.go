package xlsx

import (
	"familyhub/stocktake/model/report/table"

	"github.com/xuri/excelize/v2"
)

// table adds a sheet with a table: its head stays in sight and can be filtered by.
func (b *book) table(t *table.Table) {
	columns := widths(t)
	s := b.begin(t.Title, columns, page{wide: pages(columns)})
	s.do(func() error {
		return s.out.SetPanes(&excelize.Panes{
			Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft",
			Selection: []excelize.Selection{{SQRef: "A2", ActiveCell: "A2", Pane: "bottomLeft"}},
		})
	})
	s.head(t.Fields)
	s.rows(t)
	s.filter(1, len(t.Fields))
	s.end()
}

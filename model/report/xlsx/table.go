package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"familyhub/stocktake/model/report/table"
)

// table adds a sheet with a table: its head stays in sight and can be filtered by.
func (b *book) table(t *table.Table) error {
	if err := b.addTable(t); err != nil {
		return fmt.Errorf("writing the sheet %s: %w", t.Title, err)
	}
	return nil
}

func (b *book) addTable(t *table.Table) error {
	columns := widths(t)
	s, err := b.begin(t.Title, columns, page{wide: pages(columns)})
	if err != nil {
		return err
	}
	if err := s.out.SetPanes(&excelize.Panes{
		Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: "A2", ActiveCell: "A2", Pane: "bottomLeft"}},
	}); err != nil {
		return err
	}
	if err := s.head(t.Fields); err != nil {
		return err
	}
	if err := s.rows(t); err != nil {
		return err
	}
	if err := s.filter(1, len(t.Fields)); err != nil {
		return err
	}
	return s.end()
}

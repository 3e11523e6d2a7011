package handout

import (
	"fmt"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sheet/xlsx"

	"github.com/xuri/excelize/v2"
)

// readings makes the sheet that says what levels look like at each statement; none where
// the framework says nothing of it.
func (b *blankBook) readings() {
	levels := levelsSaid(b.session.Framework())
	if len(levels) == 0 {
		return
	}
	const statement, level, headRow = 44.0, 34.0, 3
	_, err := b.f.NewSheet(tabLevels)
	b.try(err)
	b.text(tabLevels, 1, 1, b.session.Framework().Worded("What each level looks like at each statement"), look{heading: true, right: b.session.Framework().RightToLeft()})
	b.text(tabLevels, 2, 1, "Our reading of the scale, to help you to choose. Where the two seem to disagree, the scale decides: it stands in the heading, and on the sheet “Instructions” in full.", look{})
	b.try(b.f.MergeCell(tabLevels, "A2", xlsx.CellName(2, 2+len(levels))))
	b.try(b.f.SetRowHeight(tabLevels, 2, 20))
	for i, title := range []string{"No.", "Statement"} {
		b.text(tabLevels, headRow, i+1, title, look{head: true, middle: i == 0})
	}
	b.try(b.f.SetColWidth(tabLevels, "A", "A", numberWidth(b.session.Framework())))
	b.try(b.f.SetColWidth(tabLevels, "B", "B", statement))
	for i, l := range levels {
		column, err := excelize.ColumnNumberToName(3 + i)
		b.try(err)
		b.try(b.f.SetColWidth(tabLevels, column, column, level))
		b.text(tabLevels, headRow, 3+i, framework.Number(l.Value)+": "+l.Label, look{head: true})
	}
	for i, st := range b.session.Statements() {
		row := headRow + 1 + i
		b.label(tabLevels, row, st)
		b.paint(tabLevels, xlsx.CellName(row, 1), xlsx.CellName(row, 1), look{ruled: true, middle: true})
		b.text(tabLevels, row, 2, st.Text, look{ruled: true})
		longest := ""
		for j, l := range levels {
			said := st.Level(l.Value)
			b.text(tabLevels, row, 3+j, said, look{ruled: true})
			if len(said) > len(longest) {
				longest = said
			}
		}
		b.height(tabLevels, row, 1, map[float64]string{statement: st.Text, level: longest})
	}
	below := xlsx.CellName(headRow+1, 3)
	b.try(b.f.SetPanes(tabLevels, &excelize.Panes{
		Freeze: true, XSplit: 2, YSplit: headRow, TopLeftCell: below, ActivePane: "bottomRight",
		Selection: []excelize.Selection{{SQRef: below, ActiveCell: below, Pane: "bottomRight"}},
	}))
	b.try(b.f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: tabLevels, RefersTo: fmt.Sprintf("%s!$%d:$%d", tabLevels, headRow, headRow),
	}))
}

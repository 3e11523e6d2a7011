package handout

import "familyhub/stocktake/framework"

// readings makes the sheet that says what levels look like at each statement; none where
// the framework says nothing of it.
func (b *blankBook) readings() {
	levels := levelsSaid(b.fw)
	if len(levels) == 0 {
		return
	}
	const statement, level, headRow = 44.0, 34.0, 3
	t := b.tab(tabLevels)
	t.title(b.fw.Worded("What each level looks like at each statement"))
	t.text(2, 1, "Our reading of the scale, to help you to choose. Where the two seem to disagree, the scale decides: it stands in the heading, and on the sheet “Instructions” in full.", look{})
	t.merge(2, 1, 2, 2+len(levels))
	t.try(b.f.SetRowHeight(tabLevels, 2, 20))
	titles, widths := []string{"No.", "Statement"}, []float64{numberWidth(b.fw), statement}
	for _, l := range levels {
		titles, widths = append(titles, framework.Number(l.Value)+": "+l.Label), append(widths, level)
	}
	t.widths(widths...)
	t.head(headRow, titles, 1)
	for i, st := range b.session.Statements() {
		row := headRow + 1 + i
		t.label(row, st)
		t.text(row, 2, st.Text, look{ruled: true})
		longest := ""
		for j, l := range levels {
			said := st.Level(l.Value)
			t.text(row, 3+j, said, look{ruled: true})
			if len(said) > len(longest) {
				longest = said
			}
		}
		t.height(row, 1, map[float64]string{statement: st.Text, level: longest})
	}
	t.inSight(headRow, 2, 3)
	t.page(asMany)
	t.protect()
}

package guide

import (
	"familyhub/stocktake/tui/reading"
	"familyhub/stocktake/tui/ui"
)

// contentsFrom is the width of a page from which the contents stand at the left of the text.
const contentsFrom = 100

// contentsWidth is how wide they are, frame and all; 0 where there is no room.
func contentsWidth(width int) int {
	const least, most = 36, 52
	if width < contentsFrom {
		return 0
	}
	return min(max(width/4, least), most)
}

// contents are the sections in so many lines, with the one that is being read in sight. Of
// a long list the parts of other sections stay folded.
func contents(look *ui.Look, all []reading.Section, now, width, height int) []string {
	rows, at := contentsRows(all, now, height)
	top := min(max(at-height/2, 0), max(len(rows)-height, 0))
	rows = rows[top:min(top+height, len(rows))]
	lines := make([]string, len(rows))
	for i, n := range rows {
		mark, style := look.RowStart(n == now)
		if n != now && all[n].Step > 0 {
			style = look.Strong
		}
		name := mark + look.ToASCII(ui.Sanitize(all[n].Name))
		if all[n].Inner {
			name = mark + " " + look.ToASCII(ui.Sanitize(all[n].Name))
		}
		lines[i] = style.Render(look.Fit(name, width))
	}
	return lines
}

// contentsRows are the places of the sections that the contents show, and where among them
// the one is that is being read: all where they have room, otherwise the outer ones and
// those that belong together with it.
func contentsRows(all []reading.Section, now, height int) (rows []int, at int) {
	outer := now
	for outer > 0 && all[outer].Inner {
		outer--
	}
	owner := 0
	for n, s := range all {
		if !s.Inner {
			owner = n
		}
		if s.Inner && len(all) > height && owner != outer {
			continue
		}
		if n == now {
			at = len(rows)
		}
		rows = append(rows, n)
	}
	return rows, at
}

package docx

import "familyhub/stocktake/model/report"

// spread is how scores lie, as a table of counts. That of a single statement stands right
// below its heading, and needs no caption.
func (b *body) spread(s report.Spread) {
	if len(s.Rows) == 0 {
		return
	}
	t := newTable(s.Table())
	if len(s.Rows) == 1 && s.Rows[0].Single {
		t.caption = ""
		t.description = s.Rows[0].Name + ": " + s.Rows[0].Words()
	} else {
		t.description = "How often each score was given. " + t.description
	}
	b.table(t)
}

package form

import "familyhub/stocktake/tui/ui"

// PageInput is a text of one line that can be chosen on a page of its own, which Enter opens.
// People's own words can be typed all the same.
type PageInput struct {
	*LineInput
	page ui.Page
}

// NewPage is a field whose text is chosen on a page; the page is told what stands in it.
func NewPage(label, value, hint string, page ui.Page) *PageInput {
	return &PageInput{NewLine(label, value, hint), page}
}

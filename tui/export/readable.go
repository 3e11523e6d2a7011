package export

import (
	"io"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/markdown"
	"familyhub/stocktake/model/report/plaintext"
)

// Readable is a format for what is no session and to be read: a framework, or a page to hand out.
type Readable struct {
	Name  string // as --format takes it, and the extension of the file's name
	About string // for people who choose
	Write func(io.Writer, *report.Document) error
}

// Readables are all of them, the one to print on a terminal first.
func Readables() []Readable {
	return []Readable{
		{"txt", "plain text", plaintext.Write},
		{"html", "web page, to read or print (HTML)", html.Write},
		{"docx", "Word document, to edit (DOCX)", docx.Write},
		{"md", "text with marks (Markdown)", markdown.Write},
	}
}

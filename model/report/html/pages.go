package html

import (
	"bufio"
	_ "embed"
	"html/template"
	"io"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/paper"
	"familyhub/stocktake/model/text"
)

var (
	//go:embed pages.html.tmpl
	pagesSource string
	//go:embed pages.css
	pagesStyle string
)

// pagesView is pages as the template writes them.
type pagesView struct {
	*paper.Pages
	Tab    string
	Style  template.CSS
	Margin float64
	charts *charts
}

// WritePages writes what is laid out for paper, to be printed from a browser. It fails only where w does.
func WritePages(w io.Writer, p *paper.Pages) error {
	b := bufio.NewWriter(w)
	view := pagesView{p, text.Cut(title(p.Title), longestTab, "…"), template.CSS(pagesStyle), paper.Margin, &charts{doc: &p.Document}}
	if err := parsed().ExecuteTemplate(b, "pages", view); err != nil {
		return err
	}
	return b.Flush()
}

// Attr says in which language and direction a text runs.
func (v pagesView) Attr(t paper.Text) template.HTMLAttr { return v.charts.attr(t.Text, t.Program) }

// Chart is a radar as the template of reports writes it.
func (v pagesView) Chart(r *report.Radar) *chartView { return newRadar(*r, v.charts) }

// Edge is the class of a line between boxes.
func (pagesView) Edge(l paper.Line) string {
	return [...]string{paper.NoLine: "", paper.CutLine: "cut", paper.FoldLine: "fold"}[l]
}

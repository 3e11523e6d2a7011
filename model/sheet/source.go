package sheet

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// Source is the session that a sheet says it was made for. Fields of which the sheet
// says nothing are empty.
type Source struct {
	File      string
	ID        string // of the session
	Title     string // of the session, as it was then
	Framework string // its id
	Version   string // of the framework
}

// Warning is a sentence for somebody who takes the sheet into a session that it was not
// made for; empty where it fits. Statements of another framework can mean something else
// under the same number.
func (src Source) Warning(s *model.Session) string {
	fw := s.Framework()
	switch file := text.Path(src.File); {
	case src.Framework != "" && src.Framework != fw.ID:
		return fmt.Sprintf("%s was made for the framework %s, and this session uses %s; its statements may differ", file, tabular.Quote(src.Framework), tabular.Quote(fw.ID))
	case src.Version != "" && src.Version != fw.Version:
		return fmt.Sprintf("%s was made for version %s of the framework, and this session uses version %s; its statements may differ", file, tabular.Quote(src.Version), tabular.Quote(fw.Version))
	case src.ID != "" && src.ID != s.ID(), src.ID == "" && src.Title != "" && !strings.EqualFold(src.Title, s.Details().Title):
		return fmt.Sprintf("%s was made for another session, %s", file, tabular.Quote(cmp.Or(src.Title, src.ID)))
	}
	return ""
}

// The labels before what a blank sheet says about itself.
const (
	LabelSession   = "Session"
	LabelReference = "Session reference"
	LabelFramework = "Framework reference"
	LabelVersion   = "Framework version"
)

// sourceOf finds what a sheet says about itself, on lines of a label and a text.
func sourceOf(file string, records []tabular.Record) (Source, bool) {
	said := func(label string) string {
		for _, rec := range records {
			if filled := rec.Filled(); len(filled) == 2 && strings.EqualFold(strings.TrimRight(text.Line(filled[0]), " :*"), label) {
				return tabular.ShortenTo(text.Line(filled[1]), refusal.MaxLine)
			}
		}
		return ""
	}
	src := Source{File: file, ID: said(LabelReference), Title: said(LabelSession), Framework: said(LabelFramework), Version: said(LabelVersion)}
	return src, src != Source{File: file}
}

// source is the session that the rows of a table say they are of: our own tables have it
// in columns. There is an error where the rows are of several.
func (t *scoreTable) source() (Source, tabular.Problems) {
	src := Source{File: t.file}
	if !t.columns.Has(colSession) {
		return src, nil
	}
	first := ""
	for _, rec := range t.rows {
		switch session := t.columns.Cell(rec, colSession); {
		case session == "" || session == first:
		case first == "":
			first = session
			src.Title = tabular.ShortenTo(text.Line(cmp.Or(t.columns.Cell(rec, colTitle), session)), refusal.MaxLine)
			if t.columns.Has(colTitle) {
				src.ID = text.Line(session)
			}
			src.Framework = text.Line(t.headed(rec, "framework"))
			src.Version = text.Line(t.headed(rec, "framework_version"))
		default:
			var problems tabular.Problems
			problems.At(t.headings(), colSession, "the rows are of several sessions, %s and %s; which one is meant? Keep the rows of that one", tabular.Quote(first), tabular.Quote(session))
			return src, problems
		}
	}
	return src, nil
}

// headed is a row's cell under a heading that is called so.
func (t *scoreTable) headed(rec tabular.Record, title string) string {
	if i := slices.Index(t.head.Cells, title); i >= 0 {
		return rec.At(i)
	}
	return ""
}

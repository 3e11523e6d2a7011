package sheet

import (
	"fmt"
	"strings"

	"stocktake/model"
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
	switch file := model.ShownPath(src.File); {
	case src.Framework != "" && src.Framework != fw.ID:
		return fmt.Sprintf("%s was made for the framework %s, and this session uses %s; its statements may differ", file, quote(src.Framework), quote(fw.ID))
	case src.Version != "" && src.Version != fw.Version:
		return fmt.Sprintf("%s was made for version %s of the framework, and this session uses version %s; its statements may differ", file, quote(src.Version), quote(fw.Version))
	case src.ID != "" && src.ID != s.ID(), src.ID == "" && src.Title != "" && !strings.EqualFold(src.Title, s.Details().Title):
		return fmt.Sprintf("%s was made for another session, %s", file, quote(or(src.Title, src.ID)))
	}
	return ""
}

// warnings are those of all sources of a sheet.
func (sh Sheet) warnings(s *model.Session) []string {
	var all []string
	for _, src := range sh.Sources {
		if words := src.Warning(s); words != "" {
			all = append(all, words)
		}
	}
	return all
}

// The labels before what a blank sheet says about itself.
const (
	labelSession   = "Session"
	labelReference = "Session reference"
	labelFramework = "Framework reference"
	labelVersion   = "Framework version"
)

// sourceOf finds what a sheet says about itself.
func sourceOf(file string, records []record) (Source, bool) {
	said := func(label string) string {
		text, _ := labelled(records, strings.ToLower(label))
		return shortenTo(model.CleanLine(text), model.MaxLine)
	}
	src := Source{File: file, ID: said(labelReference), Title: said(labelSession), Framework: said(labelFramework), Version: said(labelVersion)}
	return src, src != Source{File: file}
}

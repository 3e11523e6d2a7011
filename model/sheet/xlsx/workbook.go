package xlsx

import (
	"encoding/xml"
	"path"
	"strings"
)

const maxSheets = 64

// workbook is where the parts are, and what they have in common.
type workbook struct {
	strings, styles string // names of parts; empty for none
	tabs            []tab
	since1904       bool // days count from 1 January 1904
}

type tab struct {
	name   string
	hidden bool
	part   string
}

// relation is where one part says that another is.
type relation struct{ kind, target string }

func (a *archive) workbook() (workbook, error) {
	roots, err := a.relations("")
	if err != nil {
		return workbook{}, err
	}
	main := target(roots, "officeDocument")
	if main == "" || !a.has(main) {
		return workbook{}, saveAs("the file holds no workbook")
	}
	parts, err := a.relations(main)
	if err != nil {
		return workbook{}, err
	}
	w := workbook{strings: target(parts, "sharedStrings"), styles: target(parts, "styles")}
	err = a.each(main, func(token xml.Token) (bool, error) {
		e, ok := token.(xml.StartElement)
		switch {
		case !ok:
		case e.Name.Local == "workbookPr":
			w.since1904 = isTrue(attribute(e, "date1904"))
		case e.Name.Local == "sheet":
			// Charts are sheets, too, of another kind.
			if sheet := parts[attribute(e, "id")]; sheet.kind == "worksheet" {
				state := attribute(e, "state")
				w.tabs = append(w.tabs, tab{attribute(e, "name"), state != "" && state != "visible", sheet.target})
			}
			if len(w.tabs) > maxSheets {
				return true, errLarge
			}
		}
		return false, nil
	})
	return w, err
}

// relations are what a part refers to, by their ids; the name of the archive itself is empty.
func (a *archive) relations(of string) (map[string]relation, error) {
	folder, file := path.Split(of)
	all := make(map[string]relation)
	err := a.each(folder+"_rels/"+file+".rels", func(token xml.Token) (bool, error) {
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "Relationship" {
			to := strings.ReplaceAll(attribute(e, "Target"), `\`, "/")
			if !strings.HasPrefix(to, "/") {
				to = path.Join(folder, to)
			}
			all[attribute(e, "Id")] = relation{path.Base(attribute(e, "Type")), strings.TrimPrefix(to, "/")}
		}
		return few(len(all))
	})
	return all, err
}

// target is the part of a kind of which there is one.
func target(all map[string]relation, kind string) string {
	first := ""
	for _, r := range all {
		if r.kind == kind && (first == "" || r.target < first) {
			first = r.target
		}
	}
	return first
}

func isTrue(text string) bool { return text == "1" || text == "true" }

func isFalse(text string) bool { return text == "0" || text == "false" }

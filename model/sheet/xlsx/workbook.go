package xlsx

import (
	"cmp"
	"encoding/xml"
	"path"
	"strings"
)

const maxSheets = 64

// workbook is where the parts are, and what they have in common.
type workbook struct {
	texts     []shownText
	formats   []format // by style
	tabs      []tab
	since1904 bool // days count from 1 January 1904
}

type tab struct {
	name   string
	hidden bool
	part   string
}

// relation is where one part says that another is.
type relation struct{ kind, target string }

func (a *archive) workbook() (*workbook, error) {
	roots, err := a.relations("")
	if err != nil {
		return nil, err
	}
	main := target(roots, "officeDocument")
	if _, there := a.parts[partName(main)]; !there || main == "" {
		return nil, saveAs("the file holds no workbook")
	}
	parts, err := a.relations(main)
	if err != nil {
		return nil, err
	}
	w := new(workbook)
	if w.texts, err = a.sharedTexts(target(parts, "sharedStrings")); err != nil {
		return nil, err
	}
	if w.formats, err = a.formats(target(parts, "styles")); err != nil {
		return nil, err
	}
	return w, a.each(main, func(_ *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "workbookPr":
			w.since1904 = isTrue(attribute(e, "date1904"))
		case "sheet":
			// Charts are sheets, too, of another kind.
			if sheet := parts[attribute(e, "id")]; sheet.kind == "worksheet" {
				state := cmp.Or(attribute(e, "state"), "visible")
				w.tabs = append(w.tabs, tab{attribute(e, "name"), state != "visible", sheet.target})
			}
			if len(w.tabs) > maxSheets {
				return errLarge
			}
		}
		return nil
	})
}

// relations are what a part refers to, by their ids; the name of the archive itself is empty.
func (a *archive) relations(of string) (map[string]relation, error) {
	folder, file := path.Split(of)
	all := make(map[string]relation)
	return all, a.each(folder+"_rels/"+file+".rels", func(_ *xml.Decoder, e xml.StartElement) error {
		if e.Name.Local == "Relationship" {
			to := strings.ReplaceAll(attribute(e, "Target"), `\`, "/")
			if !strings.HasPrefix(to, "/") {
				to = path.Join(folder, to)
			}
			all[attribute(e, "Id")] = relation{path.Base(attribute(e, "Type")), strings.TrimPrefix(to, "/")}
		}
		return few(len(all))
	})
}

// target is the part of a kind of which there is one; empty for none.
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

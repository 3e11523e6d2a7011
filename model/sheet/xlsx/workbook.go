package xlsx

import (
	"cmp"
	"encoding/xml"

	"familyhub/stocktake/model/office"
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

func (a *archive) workbook() (*workbook, error) {
	roots, err := a.Relations("")
	if err != nil {
		return nil, err
	}
	main := office.Target(roots, "officeDocument")
	if main == "" || !a.Has(main) {
		return nil, saveAs("the file holds no workbook")
	}
	parts, err := a.Relations(main)
	if err != nil {
		return nil, err
	}
	w := new(workbook)
	if w.texts, err = a.sharedTexts(office.Target(parts, "sharedStrings")); err != nil {
		return nil, err
	}
	if w.formats, err = a.formats(office.Target(parts, "styles")); err != nil {
		return nil, err
	}
	return w, a.Each(main, func(_ *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "workbookPr":
			w.since1904 = isTrue(office.Attribute(e, "date1904"))
		case "sheet":
			// Charts are sheets, too, of another kind.
			if sheet := parts[office.Attribute(e, "id")]; sheet.Kind == "worksheet" {
				state := cmp.Or(office.Attribute(e, "state"), "visible")
				w.tabs = append(w.tabs, tab{office.Attribute(e, "name"), state != "visible", sheet.Target})
			}
			if len(w.tabs) > maxSheets {
				return office.ErrLarge
			}
		}
		return nil
	})
}

func isTrue(text string) bool { return text == "1" || text == "true" }

package export

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/paper"
)

// Printed lists the formats of what is printed for a room without screens, with a file for each kind
// that is named, or where none is, of every kind.
func Printed(o paper.Options, names ...string) (List, error) {
	kinds := paper.Kinds()
	var known []string
	for _, k := range kinds {
		known = append(known, k.Name)
	}
	for _, name := range names {
		if !slices.Contains(known, name) {
			return List{}, fmt.Errorf("%q is nothing to print; choose among %s", name, strings.Join(known, ", "))
		}
	}
	if len(names) > 0 {
		kinds = slices.DeleteFunc(kinds, func(k paper.Kind) bool { return !slices.Contains(names, k.Name) })
	}
	return List{printed("", kinds, o), func(name string, names []string) error {
		return fmt.Errorf("what is printed is written as %s, not as %q%s", strings.Join(names, " or "), name, toPDF(name))
	}}, nil
}

// printed are the formats of kinds, by names that begin so.
func printed(begin string, kinds []paper.Kind, o paper.Options) []Format {
	format := func(name, as string, write func(io.Writer, *paper.Pages) error) Format {
		f := Format{Name: begin + name, About: "cards and charts to print " + as, groupOnly: true, printed: true}
		for _, k := range kinds {
			f.named = f.named || k.Names
			p := part{suffix: k.Suffix + "." + name, apart: !k.Names, write: func(w io.Writer, s *model.Session, opt report.Options) error {
				return write(w, k.New(paper.RoomOf(s, opt.Names), o))
			}}
			if k.People {
				p.needed = func(s *model.Session) bool { return len(paper.RoomOf(s, false).Seats) > 0 }
			}
			f.parts = append(f.parts, p)
		}
		return f
	}
	return []Format{format("html", "(HTML)", html.WritePages), format("docx", "(Word, DOCX)", docx.WritePages)}
}

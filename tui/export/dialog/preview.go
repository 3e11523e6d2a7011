package dialog

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/ui"
)

// preview is what files will hold and what they will be called, before they are made.
type preview struct {
	names []string // of the files
	about string   // what they are, where it is one kind
	holds []string // the parts, where it is one kind
	said  string   // what is done about names of people
}

// previewOf is that of the formats that are ticked; nothing where none is.
func previewOf(c export.Content, values string, names bool) preview {
	formats, err := chosenFormats(values, c.Session.Solo())
	if err != nil {
		return preview{}
	}
	p := preview{}
	for _, f := range formats {
		p.names = append(p.names, f.FileNames(c, names)...)
	}
	if len(formats) == 1 {
		p.about, p.holds = formats[0].About, formats[0].Holds(c, names)
	}
	for _, f := range formats {
		switch {
		case f.KeepsName(c.Session):
			p.said = "The name of the person stays in it."
		case f.LeavesOut(c.Session) && names:
			p.said = "Names, agencies and roles are in it."
		case f.LeavesOut(c.Session):
			p.said = "Names, agencies and roles are left out."
		}
	}
	return p
}

// draw is the preview in lines of at most width cells, at most height of them, with the folder
// that the files go to: the parts one below the other, or briefly one behind the other. What has
// no room is counted.
func (p preview) draw(look *ui.Look, folder string, width, height int, brief bool) []string {
	if len(p.names) == 0 {
		return nil
	}
	kind := strconv.Itoa(len(p.names)) + " files"
	if len(p.names) == 1 {
		kind = text.Capital(p.about)
	}
	out := []string{look.Header.Render(look.Cut(look.ToASCII(kind), width))}
	for _, name := range counted(p.names, max(height-3, 1)) {
		out = append(out, look.Strong.Render(look.CutFront(ui.Sanitize(name), width)))
	}
	out = append(out, look.Dim.Render(look.CutFront("in "+ui.Sanitize(filepath.Clean(folder)), width)))
	if p.said != "" {
		out = append(out, look.Text.Render(look.Cut(p.said, width)))
	}
	if len(p.holds) > 0 {
		out = append(out, p.parts(look, width, height-len(out), brief)...)
	}
	return out[:min(len(out), max(height, 0))]
}

// parts are what the file holds, in at most height lines.
func (p preview) parts(look *ui.Look, width, height int, brief bool) []string {
	for most := len(p.holds); most > 0; most-- {
		var out []string
		if shown := counted(p.holds, most); brief {
			out = ui.Paragraph(look.Dim, look.ToASCII("Holds: "+strings.Join(shown, " · ")), width)
		} else {
			out = []string{"", look.Dim.Render("It holds")}
			for _, part := range shown {
				out = append(out, ui.Hanging(look.Text, look.Glyph.Between+" ", look.ToASCII(part), width)...)
			}
		}
		if len(out) <= height {
			return out
		}
	}
	return nil
}

// counted is all of some texts, or the first and in the last place how many more there are, so
// that there are at most so many.
func counted(all []string, most int) []string {
	if len(all) <= most {
		return all
	}
	return append(slices.Clone(all[:most-1]), "and "+strconv.Itoa(len(all)-most+1)+" more")
}

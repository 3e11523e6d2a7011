package docx

import (
	"encoding/xml"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"familyhub/stocktake/model/office"
)

// The page in twips: what there is room for a table on, and what Word takes for one.
const (
	leastRoom = 2835 // 50 mm
	mostRoom  = 31_680
)

// page is the last section of a template, with the headers and footers that are seen in it.
type page struct {
	section *office.Node
	shown   map[string]string // the parts, by headerReference or footerReference and the type
}

// page looks at the sections of the text, of which only the last is used. It shows the headers and
// footers of those before it where it has none of its own, and has our size where it says none.
func (t *taker) page(main string, refers map[string]office.Relation) (*page, error) {
	p := &page{shown: map[string]string{}}
	root := xml.Name{}
	err := t.archive.Elements(main, func(n xml.Name) bool {
		if root.Local == "" {
			root = n
		}
		return n == xml.Name{Space: wordSpace, Local: "sectPr"}
	}, func(n *office.Node) error {
		p.section = n
		for _, element := range []string{"headerReference", "footerReference"} {
			for _, r := range n.Children(element) {
				to := refers[r.Attr(relationSpace, "id")]
				if !to.External && element == to.Kind+"Reference" {
					p.shown[element+r.Attr(wordSpace, "type")] = to.Target
				}
			}
		}
		return nil
	})
	if p.section == nil {
		p.section = office.New("w", wordSpace, "sectPr")
	}
	ours := office.Parse([]byte(strings.Replace(ourLook().section, ">", ` xmlns:w="`+wordSpace+`" xmlns:r="`+relationSpace+`">`, 1)))
	for _, element := range []string{"pgSz", "pgMar"} {
		if p.section.Child(element) == nil {
			p.section.Nodes = append(p.section.Nodes, ours.Child(element))
		}
	}
	if err == nil && root != (xml.Name{Space: wordSpace, Local: "document"}) {
		err = office.ErrDamaged
	}
	return p, err
}

// kindsOfPages are those that have headers and footers of their own.
var kindsOfPages = []string{"default", "first", "even"}

// section takes over a page with its headers and footers. A template without footers, and without
// numbers of pages elsewhere, gets ours.
func (t *taker) section(p *page) error {
	out := office.New("w", wordSpace, "sectPr")
	footers := 0
	for _, kind := range []string{"header", "footer"} {
		for _, which := range kindsOfPages {
			n, err := t.part(p.shown[kind+"Reference"+which], wordSpace, map[string]string{"header": "hdr", "footer": "ftr"}[kind])
			if err != nil {
				return err
			}
			if n == nil {
				continue
			}
			if n.Child("p") == nil && n.Child("tbl") == nil && n.Child("sdt") == nil { // Word wants something in it
				n.Nodes = append(n.Nodes, office.New("w", wordSpace, "p"))
			}
			name := fmt.Sprintf("%s-%s.xml", kind, which)
			out.Nodes = append(out.Nodes, reference(kind, which, t.add(kind, name, wordContent+kind+"+xml", p.shown[kind+"Reference"+which], n)))
			if kind == "footer" {
				footers++
			}
		}
	}
	if footers == 0 && !t.paged {
		ours := ourPart("footer")
		n := office.Parse(ours.data)
		setValue(n.Child("p").Child("pPr").Child("pStyle"), t.look.ids["ReportFooter"])
		ours.data = n.XML()
		id := t.look.add("footer", ours)
		for _, which := range kindsOfPages {
			out.Nodes = append(out.Nodes, reference("footer", which, id))
		}
	}
	for _, element := range []string{"pgSz", "pgMar", "pgBorders", "titlePg", "bidi", "rtlGutter", "docGrid"} {
		if n := p.section.Child(element); n != nil {
			out.Nodes = append(out.Nodes, plain(n))
		}
	}
	t.look.section = out.String()
	return nil
}

func reference(kind, which, id string) *office.Node {
	n := office.New("w", wordSpace, kind+"Reference")
	n.SetAttr("w", wordSpace, "type", which)
	n.SetAttr("r", relationSpace, "id", id)
	return n
}

// plain is an element of Word's with nothing but what Word's own names say.
func plain(n *office.Node) *office.Node {
	out := office.New("w", wordSpace, n.Name.Local)
	for _, a := range n.Attrs {
		if a.Name.Space == wordSpace {
			out.SetAttr("w", wordSpace, a.Name.Local, a.Value)
		}
	}
	for _, below := range n.Nodes {
		if below.Name.Space == wordSpace {
			out.Nodes = append(out.Nodes, plain(below))
		}
	}
	return out
}

// measure takes note of the room between the margins of a section.
func (l *look) measure(section *office.Node) error {
	size, margins := section.Child("pgSz"), section.Child("pgMar")
	wrong := false
	twips := func(n *office.Node, name string) int {
		text := n.Attr(wordSpace, name)
		x, err := strconv.ParseFloat(text, 64)
		wrong = wrong || text != "" && (err != nil || !(x >= -mostRoom && x <= mostRoom))
		return max(int(x), -int(x)) // a margin below 0 is one that a header does not move
	}
	l.width = twips(size, "w") - twips(margins, "left") - twips(margins, "right") - twips(margins, "gutter")
	l.height = twips(size, "h") - twips(margins, "top") - twips(margins, "bottom")
	if wrong || l.width < leastRoom || l.height < leastRoom {
		return errors.New("the page of the file has less than 50 mm between its margins; open it in Word, choose others under Layout, save it, and try again")
	}
	return nil
}

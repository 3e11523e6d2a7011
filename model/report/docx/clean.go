package docx

import (
	"encoding/xml"
	"fmt"
	"path"
	"slices"
	"strings"

	"familyhub/stocktake/model/office"
	"familyhub/stocktake/model/report"
)

// Elements of Word that are left behind with what is in them: what was deleted or is noted
// about a change, comments, what is embedded or could run.
var leftBehind = map[string]bool{
	"del": true, "moveFrom": true, "moveFromRangeStart": true, "moveFromRangeEnd": true, "moveToRangeStart": true, "moveToRangeEnd": true,
	"rPrChange": true, "pPrChange": true, "sectPrChange": true, "tblPrChange": true, "tblGridChange": true, "tblPrExChange": true,
	"trPrChange": true, "tcPrChange": true, "numberingChange": true, "cellIns": true, "cellDel": true, "cellMerge": true,
	"commentRangeStart": true, "commentRangeEnd": true, "commentReference": true, "annotationRef": true,
	"object": true, "control": true, "altChunk": true, "subDoc": true, "movie": true, "footnoteReference": true, "endnoteReference": true,
}

// inserted elements are around what a change added, which stays.
var inserted = map[string]bool{"ins": true, "moveTo": true}

// fetching attributes name a file that is fetched, without a relation.
var fetching = map[string]bool{"src": true, "href": true, "althref": true, "relid": true}

// cleaner takes out of a part what refers to anything that does not come along.
type cleaner struct {
	*taker
	refers map[string]office.Relation
	kept   []relation
	err    error
}

// clean leaves of a part what only says what things look like. It notes which relations
// the part keeps.
func (t *taker) clean(name string, n *office.Node) error {
	refers, err := t.archive.Relations(name)
	if err != nil {
		return err
	}
	c := &cleaner{taker: t, refers: refers}
	c.inside(n)
	t.cleanFields(n)
	t.kept[name] = c.kept
	return c.err
}

// inside cleans what is in an element; false where that cannot do without what is left behind.
func (c *cleaner) inside(n *office.Node) bool {
	whole := true
	var stay []*office.Node
	for _, below := range n.Nodes {
		kept, ok := c.cleaned(below)
		stay = append(stay, kept...)
		whole = whole && ok
	}
	n.Nodes = stay
	return whole
}

// cleaned is what stays of an element; false where what is around it has to go, too.
func (c *cleaner) cleaned(n *office.Node) ([]*office.Node, bool) {
	ofWord, name := n.Name.Space == wordSpace, n.Name.Local
	switch {
	case name == "": // a text
		return []*office.Node{n}, true
	case ofWord && leftBehind[name], ofWord && name == "dataBinding" && !boundToTitle(n):
		return nil, true
	case name == "docPr":
		c.drawings++
		n.Attrs = slices.DeleteFunc(n.Attrs, func(a office.Attr) bool { return a.Name.Local == "id" })
		n.SetOwn("id", fmt.Sprint(10_000+c.drawings)) // beyond those of the pictures in the text
	}
	if name == "docPr" || name == "cNvPr" {
		withoutPath(n)
	}
	n.Attrs = slices.DeleteFunc(n.Attrs, func(a office.Attr) bool { return fetching[a.Name.Local] && a.Name.Space != relationSpace })
	refers := c.references(n)
	inside := c.inside(n)
	switch {
	case ofWord && name == "fldSimple" && !c.field(n):
		return n.Inner(), true
	case ofWord && (inserted[name] || name == "hyperlink" && !refers):
		return n.Inner(), true
	case ofWord && name == "sdt":
		fillTitle(n)
	}
	switch {
	case refers && inside:
		return []*office.Node{n}, true
	case ofWord, n.Name == xml.Name{Space: drawingSpace, Local: "ext"}, strings.HasPrefix(name, "hlink"):
		return nil, true
	}
	return nil, false
}

// withoutPath takes out of what a picture is called the folder that it came from: Word writes that
// there, and folders are called after people.
func withoutPath(n *office.Node) {
	for i, a := range n.Attrs {
		if strings.ContainsAny(a.Value, `\/`) && slices.Contains([]string{"name", "descr", "title"}, a.Name.Local) {
			n.Attrs[i].Value = path.Base(strings.ReplaceAll(a.Value, `\`, "/"))
		}
	}
}

// references takes along what an element refers to; false where that cannot be.
func (c *cleaner) references(n *office.Node) bool {
	had := len(n.Attrs)
	n.Attrs = slices.DeleteFunc(n.Attrs, func(a office.Attr) bool { // a copy may be there beside the link
		return a.Name.Space == relationSpace && (a.Name.Local == "link" || a.Name.Local == "href")
	})
	linked, found := had > len(n.Attrs), false
	for i, a := range n.Attrs {
		if a.Name.Space != relationSpace {
			continue
		}
		id := c.keep(n, c.refers[a.Value])
		if id == "" {
			return false
		}
		n.Attrs[i].Value, found = id, true
	}
	return found || !linked
}

// keep returns the id of what an element refers to, now that it comes along; empty where it
// does not.
func (c *cleaner) keep(by *office.Node, r office.Relation) string {
	link := by.Name.Local == "hyperlink" || strings.HasPrefix(by.Name.Local, "hlink")
	to := relation{Kind: r.Kind, Target: r.Target, Outside: r.External}
	switch {
	case link:
		if !r.External || r.Kind != "hyperlink" || !report.Followable(r.Target) {
			return ""
		}
	case r.External:
		return ""
	case r.Kind == "image" || r.Kind == "font" && strings.HasPrefix(by.Name.Local, "embed"):
		name, err := c.file(r)
		if err != nil {
			c.err = err
		}
		if name == "" {
			return ""
		}
		to.Target = "/" + name
	default:
		return ""
	}
	all := relations{all: c.kept}
	id := all.add(to.Kind, to.Target, to.Outside)
	c.kept = all.all
	return id
}

// file takes a picture or a font along and returns its name; empty for what is none.
func (t *taker) file(r office.Relation) (string, error) {
	if name, ok := t.taken[r.Target]; ok {
		return name, nil
	}
	data, err := t.archive.Bytes(r.Target)
	if err != nil {
		return "", err
	}
	ending, folder := pictureKind(data), "media"
	if r.Kind == "font" {
		ending, folder = "odttf", "fonts"
	}
	name := ""
	if ending != "" && len(data) > 0 {
		name = fmt.Sprintf("word/%s/template%d.%s", folder, len(t.taken)+1, ending)
		t.look.parts = append(t.look.parts, part{name: name, data: data})
	}
	t.taken[r.Target] = name
	return name, nil
}

// pictureKind is the ending for a picture, by how it begins: names tell lies. Drawings in SVG
// could refer to elsewhere; Word keeps a picture beside each.
func pictureKind(data []byte) string {
	begins := []struct{ magic, ending string }{
		{"\x89PNG\r\n\x1a\n", "png"},
		{"\xff\xd8\xff", "jpeg"},
		{"GIF8", "gif"},
		{"BM", "bmp"},
		{"II*\x00", "tiff"},
		{"MM\x00*", "tiff"},
		{"\xd7\xcd\xc6\x9a", "wmf"},
		{"\x01\x00\x09\x00", "wmf"},
	}
	for _, b := range begins {
		if strings.HasPrefix(string(data[:min(len(data), 8)]), b.magic) {
			return b.ending
		}
	}
	if len(data) > 44 && string(data[:4]) == "\x01\x00\x00\x00" && string(data[40:44]) == " EMF" {
		return "emf"
	}
	return ""
}

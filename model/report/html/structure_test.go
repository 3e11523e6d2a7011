package html_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	nethtml "golang.org/x/net/html"
	"golang.org/x/text/language"
)

func TestStructure(t *testing.T) {
	for name, doc := range documents(t) {
		checkStructure(t, name, written(t, doc))
	}
}

// checkStructure fails on what a reader who does not see the page, or a browser without
// a network, would stumble over. axe misses some of this, such as a missing scope.
func checkStructure(t *testing.T, name string, file []byte) {
	t.Helper()
	root, err := nethtml.Parse(bytes.NewReader(file))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	p := outline{t: t, name: name, ids: map[string]bool{}}
	p.walk(root)
	if p.titles != 1 {
		t.Errorf("%s: there are %d h1", name, p.titles)
	}
	for _, id := range p.wanted {
		if !p.ids[id] {
			t.Errorf("%s: #%s leads nowhere", name, id)
		}
	}
}

// outline is what was met on the way through a page.
type outline struct {
	t      *testing.T
	name   string
	titles int
	level  int // of the heading before
	ids    map[string]bool
	wanted []string
}

func (o *outline) walk(n *nethtml.Node) {
	if n.Type == nethtml.ElementNode {
		o.element(n)
		o.attributes(n)
	}
	for child := range n.ChildNodes() {
		o.walk(child)
	}
}

// allowed are the elements of a report. Hostile text would bring others.
var allowed = strings.Fields("html head meta title style body header nav main section h1 h2 h3 h4 h5 h6 p br strong em a span div ul li dl dt dd " +
	"table caption thead tbody tr th td figure figcaption svg desc g path text tspan circle")

func (o *outline) element(n *nethtml.Node) {
	o.t.Helper()
	if !slices.Contains(allowed, n.Data) {
		o.t.Errorf("%s: there is a <%s>", o.name, n.Data)
	}
	switch n.Data {
	case "html":
		if _, err := language.Parse(attribute(n, "lang")); err != nil {
			o.t.Errorf("%s: the language is %q", o.name, attribute(n, "lang"))
		}
	case "h1", "h2", "h3", "h4", "h5", "h6":
		o.heading(n)
	case "table":
		o.table(n)
	case "svg":
		o.drawing(n)
	case "style":
		if css := content(n); strings.Contains(css, "url(") || strings.Contains(css, "@import") {
			o.t.Errorf("%s: the style leads out of the file", o.name)
		}
	}
}

func (o *outline) heading(n *nethtml.Node) {
	level := int(n.Data[1] - '0')
	if level == 1 {
		o.titles++
	}
	if level > o.level+1 {
		o.t.Errorf("%s: h%d %q comes after h%d", o.name, level, content(n), o.level)
	}
	if strings.TrimSpace(content(n)) == "" {
		o.t.Errorf("%s: an h%d is empty", o.name, level)
	}
	o.level = level
}

func (o *outline) table(n *nethtml.Node) {
	if caption := children(n, "caption"); len(caption) != 1 || strings.TrimSpace(content(caption[0])) == "" {
		o.t.Errorf("%s: a table has %d captions, or an empty one", o.name, len(caption))
	}
	for _, head := range children(n, "thead") {
		for _, row := range children(head, "tr") {
			if th := children(row, "th"); len(th) == 0 || scopes(th, "col") != len(th) || len(children(row, "td")) > 0 {
				o.t.Errorf("%s: a table's head is not all th for columns", o.name)
			}
		}
	}
	for _, body := range children(n, "tbody") {
		for _, row := range children(body, "tr") {
			if th := children(row, "th"); len(th) != 1 || scopes(th, "row") != 1 {
				o.t.Errorf("%s: a row has %d heads, %d of them for the row: %s", o.name, len(th), scopes(th, "row"), content(row))
			}
		}
	}
}

// drawing is either for the eye alone, or has a name and a description.
func (o *outline) drawing(n *nethtml.Node) {
	if attribute(n, "aria-hidden") == "true" {
		return
	}
	titles, descs := children(n, "title"), children(n, "desc")
	if attribute(n, "role") != "img" || len(titles) != 1 || len(descs) != 1 {
		o.t.Errorf("%s: a drawing has role %q, %d titles and %d descriptions", o.name, attribute(n, "role"), len(titles), len(descs))
		return
	}
	if labels := attribute(titles[0], "id") + " " + attribute(descs[0], "id"); attribute(n, "aria-labelledby") != labels {
		o.t.Errorf("%s: a drawing is named by %q, not by %q", o.name, attribute(n, "aria-labelledby"), labels)
	}
}

func (o *outline) attributes(n *nethtml.Node) {
	for _, a := range n.Attr {
		switch a.Key {
		case "id":
			if o.ids[a.Val] {
				o.t.Errorf("%s: the id %s is there twice", o.name, a.Val)
			}
			o.ids[a.Val] = true
		case "aria-labelledby":
			o.wanted = append(o.wanted, strings.Fields(a.Val)...)
		case "href":
			if inner, ok := strings.CutPrefix(a.Val, "#"); ok {
				o.wanted = append(o.wanted, inner)
			} else if n.Data != "a" || !strings.HasPrefix(a.Val, "https://") && !strings.HasPrefix(a.Val, "http://") {
				o.t.Errorf("%s: <%s> leads to %q", o.name, n.Data, a.Val)
			}
		case "src", "srcset", "data", "style", "action", "background", "poster":
			o.t.Errorf("%s: <%s> has %s=%q", o.name, n.Data, a.Key, a.Val)
		default:
			if strings.HasPrefix(a.Key, "on") || strings.Contains(a.Val, "NaN") && n.Namespace == "svg" {
				o.t.Errorf("%s: <%s> has %s=%q", o.name, n.Data, a.Key, a.Val)
			}
		}
	}
}

func attribute(n *nethtml.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func children(n *nethtml.Node, name string) []*nethtml.Node {
	var all []*nethtml.Node
	for child := range n.ChildNodes() {
		if child.Type == nethtml.ElementNode && child.Data == name {
			all = append(all, child)
		}
	}
	return all
}

func scopes(cells []*nethtml.Node, scope string) int {
	n := 0
	for _, c := range cells {
		if attribute(c, "scope") == scope {
			n++
		}
	}
	return n
}

func content(n *nethtml.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == nethtml.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

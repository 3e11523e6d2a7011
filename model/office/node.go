package office

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
)

// maxNodes is how many elements and texts a part may have that is read as a whole.
const maxNodes = 200_000

// Node is an element, or a text, which has no name.
type Node struct {
	Name  xml.Name // with its namespace
	Attrs []Attr
	Nodes []*Node
	Text  string
	tag   string // the name as it is written, with its prefix
}

// Attr is an attribute of an element. A declaration of a namespace is one, too.
type Attr struct {
	Name  xml.Name // with its namespace
	Value string
	tag   string
}

// Tree reads a part whole; nil for one that is not there. Comments and instructions are left
// out. The error is ErrDamaged or ErrLarge.
func (a *Archive) Tree(name string) (*Node, error) {
	var root *Node
	err := a.Elements(name, func(xml.Name) bool { return true }, func(n *Node) error {
		root = n
		return nil
	})
	if err == nil && root == nil && a.Has(name) {
		err = ErrDamaged
	}
	return root, err
}

// Elements calls f with each element of a part that is wanted; those within another such
// element stay in it.
func (a *Archive) Elements(name string, wanted func(xml.Name) bool, f func(*Node) error) error {
	return a.each(name, func(t token) error {
		if !wanted(t.Name) {
			return nil
		}
		room := maxNodes
		n, err := t.tree(&room)
		if err != nil {
			return err
		}
		return f(n)
	})
}

// tree reads an element to its end.
func (t token) tree(room *int) (*Node, error) {
	n := t.node()
	for {
		t.part.room = maxElement
		next, err := t.Decoder.Token()
		if err != nil {
			return nil, err
		}
		if *room--; *room < 0 {
			return nil, ErrLarge
		}
		switch next := next.(type) {
		case xml.StartElement:
			below, err := token{next, t.Decoder, t.part}.tree(room)
			if err != nil {
				return nil, err
			}
			n.Nodes = append(n.Nodes, below)
		case xml.CharData:
			n.Nodes = append(n.Nodes, &Node{Text: string(next)})
		case xml.EndElement:
			return n, n.checkPrefixes()
		}
	}
}

// node is an element without what is in it.
func (t token) node() *Node {
	written := t.part.written
	n := &Node{Name: t.Name, tag: tagOf(written.Name)}
	for i, a := range t.Attr {
		n.Attrs = append(n.Attrs, Attr{a.Name, a.Value, tagOf(written.Attr[i].Name)})
	}
	return n
}

func tagOf(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// checkPrefixes refuses prefixes that stand for nothing: the decoder leaves them as they are.
func (n *Node) checkPrefixes() error {
	bad := func(name xml.Name, tag string) bool {
		return name.Space != "" && name.Space != "xmlns" && tag == tagOf(name)
	}
	if bad(n.Name, n.tag) || slices.ContainsFunc(n.Attrs, func(a Attr) bool { return bad(a.Name, a.tag) }) {
		return ErrDamaged
	}
	return nil
}

// Parse reads XML of our own; it panics where that is none.
func Parse(data []byte) (root *Node) {
	boundless := &Archive{bytes: 1 << 30, tokens: 1 << 30}
	err := boundless.read(bytes.NewReader(data), func(t token) (err error) {
		room := maxNodes
		root, err = t.tree(&room)
		return err
	})
	if err != nil || root == nil {
		panic(fmt.Sprintf("office: no XML: %v", err))
	}
	return root
}

// XML is the element as a part of its own.
func (n *Node) XML() []byte {
	return []byte(xml.Header + n.String())
}

func (n *Node) write(b *bytes.Buffer) {
	if n.Name.Local == "" {
		_ = xml.EscapeText(b, []byte(n.Text)) // a buffer takes everything
		return
	}
	b.WriteString("<" + n.tag)
	for _, a := range n.Attrs {
		b.WriteString(" " + a.tag + `="`)
		_ = xml.EscapeText(b, []byte(a.Value))
		b.WriteByte('"')
	}
	if len(n.Nodes) == 0 {
		b.WriteString("/>")
		return
	}
	b.WriteByte('>')
	for _, below := range n.Nodes {
		below.write(b)
	}
	b.WriteString("</" + n.tag + ">")
}

// Attr is the value of an attribute of a namespace; empty for none.
func (n *Node) Attr(space, local string) string {
	for _, a := range n.Attrs {
		if a.Name.Local == local && a.Name.Space == space {
			return a.Value
		}
	}
	return ""
}

// SetAttr sets an attribute; the prefix stands for the namespace where the element is.
func (n *Node) SetAttr(prefix, space, local, value string) {
	for i, a := range n.Attrs {
		if a.Name.Local == local && a.Name.Space == space {
			n.Attrs[i].Value = value
			return
		}
	}
	n.Attrs = append(n.Attrs, Attr{xml.Name{Space: space, Local: local}, value, prefix + ":" + local})
}

// Child is the first element below of a name, in the namespace of n; nil for none.
func (n *Node) Child(local string) *Node {
	if n == nil {
		return nil
	}
	for _, below := range n.Nodes {
		if below.Name.Local == local && below.Name.Space == n.Name.Space {
			return below
		}
	}
	return nil
}

// Children are all of them.
func (n *Node) Children(local string) []*Node {
	var all []*Node
	for _, below := range n.Nodes {
		if below.Name.Local == local && below.Name.Space == n.Name.Space {
			all = append(all, below)
		}
	}
	return all
}

// Walk calls f with the element and everything below it, in the order of the text.
func (n *Node) Walk(f func(*Node)) {
	f(n)
	for _, below := range n.Nodes {
		below.Walk(f)
	}
}

// Prune takes out what f is true for, at any depth.
func (n *Node) Prune(f func(*Node) bool) {
	n.Nodes = slices.DeleteFunc(n.Nodes, f)
	for _, below := range n.Nodes {
		below.Prune(f)
	}
}

// Inner is what is in an element, for where it stood itself; it takes the element's
// declarations of namespaces along.
func (n *Node) Inner() []*Node {
	for _, a := range n.Attrs {
		if a.tag != "xmlns" && !strings.HasPrefix(a.tag, "xmlns:") {
			continue
		}
		for _, below := range n.Nodes {
			if below.Name.Local != "" && !slices.ContainsFunc(below.Attrs, func(own Attr) bool { return own.tag == a.tag }) {
				below.Attrs = append(below.Attrs, a)
			}
		}
	}
	return n.Nodes
}

// New is an element without anything in it; the prefix stands for the namespace where it goes.
func New(prefix, space, local string) *Node {
	return &Node{Name: xml.Name{Space: space, Local: local}, tag: prefix + ":" + local}
}

// String is the element as it stands within a part.
func (n *Node) String() string {
	var b bytes.Buffer
	n.write(&b)
	return b.String()
}

// SetOwn sets an attribute without a namespace.
func (n *Node) SetOwn(local, value string) {
	n.Attrs = append(n.Attrs, Attr{xml.Name{Local: local}, value, local})
}

// Declare makes a prefix stand for a namespace in the element and below; false where it stands
// for another there.
func (n *Node) Declare(prefix, space string) bool {
	tag := "xmlns:" + prefix
	for _, a := range n.Attrs {
		if a.tag == tag {
			return a.Value == space
		}
	}
	n.Attrs = append(n.Attrs, Attr{xml.Name{Space: "xmlns", Local: prefix}, space, tag})
	return true
}

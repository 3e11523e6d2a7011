package docx

import (
	"slices"
	"strings"

	"familyhub/stocktake/model/office"
)

// The fields that headers and footers may have. Others fetch, run or ask something, or refer
// to what does not come along: of these what they last showed stays, as text. What a name of a file
// last showed is that of the template, perhaps with folders that are called after people; it goes.
var harmless = []string{"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "STYLEREF", "TITLE", "DATE", "TIME", "FILENAME"}

// nameOf is what a field does, by its instruction.
func nameOf(instruction string) string {
	words := strings.Fields(instruction)
	if len(words) == 0 {
		return ""
	}
	return strings.ToUpper(words[0])
}

// field reports whether a field of one element may stay, and prepares it.
func (t *taker) field(n *office.Node) bool {
	return t.allow(n.Attr(wordSpace, "instr"), texts(n))
}

// allow reports whether a field may stay, by its instruction; shown are the texts that it shows.
func (t *taker) allow(instruction string, shown []*office.Node) bool {
	name := nameOf(instruction)
	if !slices.Contains(harmless, name) {
		return false
	}
	switch name {
	case "PAGE":
		t.paged = true
	case "TITLE":
		fill(shown)
	case "FILENAME":
		for _, text := range shown {
			text.Nodes = nil
		}
		return !strings.Contains(strings.ToLower(instruction), `\p`) // with which it shows the folders, too
	}
	return true
}

// texts are the elements of text in another.
func texts(n *office.Node) []*office.Node {
	var all []*office.Node
	n.Walk(func(n *office.Node) {
		if n.Name.Space == wordSpace && n.Name.Local == "t" {
			all = append(all, n)
		}
	})
	return all
}

// fill puts the mark for the title into the first of some texts, and nothing into the others.
func fill(texts []*office.Node) {
	for i, t := range texts {
		t.Nodes = nil
		if i == 0 {
			t.Nodes = []*office.Node{{Text: titleMark}}
		}
	}
}

// boundToTitle tells what Word fills in from the title of the document.
func boundToTitle(binding *office.Node) bool {
	path := binding.Attr(wordSpace, "xpath")
	return strings.Contains(path, "coreProperties") && strings.Contains(path, ":title[")
}

// fillTitle does the same for what stands in such a place.
func fillTitle(sdt *office.Node) {
	if binding := sdt.Child("sdtPr").Child("dataBinding"); binding == nil || !boundToTitle(binding) {
		return
	}
	if content := sdt.Child("sdtContent"); content != nil {
		fill(texts(content))
	}
}

// openField is a field that is made of several elements, as far as it was read.
type openField struct {
	instruction strings.Builder
	marks       []*office.Node // all that is not what it shows
	showing     bool
	shown       []*office.Node
}

// cleanFields takes out the marks of fields that may not stay, within each other or not.
func (t *taker) cleanFields(root *office.Node) {
	var open []*openField
	gone := map[*office.Node]bool{}
	drop := func(f *openField) {
		for _, m := range f.marks {
			gone[m] = true
		}
	}
	root.Walk(func(n *office.Node) {
		if n.Name.Space != wordSpace {
			return
		}
		var top *openField
		if len(open) > 0 {
			top = open[len(open)-1]
		}
		switch {
		case n.Name.Local == "fldChar" && n.Attr(wordSpace, "fldCharType") == "begin":
			open = append(open, &openField{marks: []*office.Node{n}})
		case n.Name.Local == "fldChar" && top == nil, n.Name.Local == "instrText" && top == nil, n.Name.Local == "delInstrText":
			gone[n] = true
		case n.Name.Local == "fldChar":
			top.marks = append(top.marks, n)
			top.showing = true
			if n.Attr(wordSpace, "fldCharType") != "end" {
				return
			}
			if open = open[:len(open)-1]; !t.allow(top.instruction.String(), top.shown) {
				drop(top)
			}
			if len(open) > 0 {
				open[len(open)-1].hold(top)
			}
		case n.Name.Local == "instrText":
			top.marks = append(top.marks, n)
			for _, text := range n.Nodes {
				top.instruction.WriteString(text.Text)
			}
		case n.Name.Local == "t" && top != nil && top.showing:
			top.shown = append(top.shown, n)
		case n.Name.Local == "t" && top != nil:
			top.marks = append(top.marks, n)
		}
	})
	for _, f := range open { // they never end
		drop(f)
	}
	root.Prune(func(n *office.Node) bool { return gone[n] })
}

// hold takes in a field that stands within another: in what it shows, or in its instruction.
func (f *openField) hold(inner *openField) {
	if f.showing {
		f.shown = append(f.shown, inner.shown...)
	} else {
		f.marks = append(append(f.marks, inner.marks...), inner.shown...)
	}
}

package docx

import (
	"slices"
	"strconv"

	"familyhub/stocktake/model/office"
)

// addLists makes bullets of the list styles: those that the template has with bullets of its
// own keep them, the others have ours.
func (s *styles) addLists() {
	ours := office.Parse(fixed("numbering.xml"))
	list, number := ours.Child("abstractNum"), ours.Child("num")
	if s.numbering != nil {
		id := strconv.Itoa(s.highest("abstractNum", "abstractNumId") + 1)
		list.SetAttr("w", wordSpace, "abstractNumId", id)
		setValue(number.Child("abstractNumId"), id)
		number.SetAttr("w", wordSpace, "numId", strconv.Itoa(s.highest("num", "numId")+1))
	}
	used := false
	for _, level := range list.Children("lvl") {
		named := level.Child("pStyle")
		style := s.byID[s.ids[value(named)]]
		if !slices.Contains(s.added, style) && s.listed(style) {
			level.Nodes = slices.DeleteFunc(level.Nodes, func(n *office.Node) bool { return n == named })
			continue
		}
		used = true
		setValue(named, s.ids[value(named)])
		properties, at := office.New("w", wordSpace, "numPr"), office.New("w", wordSpace, "ilvl")
		setValue(at, level.Attr(wordSpace, "ilvl"))
		to := office.New("w", wordSpace, "numId")
		setValue(to, number.Attr(wordSpace, "numId"))
		properties.Nodes = []*office.Node{at, to}
		putProperty(style, properties)
	}
	switch {
	case s.numbering == nil:
		s.numbering = ours
	case used:
		s.insertBefore(list, "num", "numIdMacAtCleanup")
		s.insertBefore(number, "numIdMacAtCleanup")
	}
}

// insertBefore puts an element before the first of some names, or at the end.
func (s *styles) insertBefore(n *office.Node, names ...string) {
	at := slices.IndexFunc(s.numbering.Nodes, func(n *office.Node) bool { return slices.Contains(names, n.Name.Local) })
	if at < 0 {
		at = len(s.numbering.Nodes)
	}
	s.numbering.Nodes = slices.Insert(s.numbering.Nodes, at, n)
}

// highest is the highest number of elements in the template's lists.
func (s *styles) highest(element, attribute string) int {
	most := 0
	for _, n := range s.numbering.Children(element) {
		if x, err := strconv.Atoi(n.Attr(wordSpace, attribute)); err == nil {
			most = max(most, min(x, 1<<30))
		}
	}
	return most
}

// listed reports whether a style, or one that it rests on, belongs to a list that there is.
func (s *styles) listed(style *office.Node) bool {
	for range 10 {
		if style == nil {
			return false
		}
		if list := style.Child("pPr").Child("numPr").Child("numId"); list != nil {
			return s.numbering != nil && slices.ContainsFunc(s.numbering.Children("num"), func(n *office.Node) bool {
				return n.Attr(wordSpace, "numId") == value(list)
			})
		}
		style = s.byID[value(style.Child("basedOn"))]
	}
	return false
}

// dropPictureBullets takes out the bullets whose picture was left behind; their levels have a sign
// beside it. Numbering is nil where there is none.
func dropPictureBullets(numbering *office.Node) {
	if numbering == nil {
		return
	}
	there := map[string]bool{}
	numbering.Prune(func(n *office.Node) bool {
		if n.Name.Space != wordSpace || n.Name.Local != "numPicBullet" {
			return false
		}
		there[n.Attr(wordSpace, "numPicBulletId")] = len(n.Nodes) > 0
		return len(n.Nodes) == 0
	})
	numbering.Prune(func(n *office.Node) bool {
		return n.Name.Space == wordSpace && n.Name.Local == "lvlPicBulletId" && !there[value(n)]
	})
}

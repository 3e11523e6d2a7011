package docx

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/model/office"
)

// styles are those of a template, which ours are added to where it has none of the name.
type styles struct {
	root, numbering, settings *office.Node
	byName                    map[styleName]*office.Node
	byID                      map[string]*office.Node
	named                     map[string]bool
	ids                       map[string]string // by the ids that ours have
	added                     []*office.Node    // copies of ours
}

// styleName is how a style is known whatever its id is, which Word translates: by what it is
// for and its name in small letters.
type styleName struct{ kind, name string }

func nameOfStyle(s *office.Node) styleName {
	return styleName{cmp.Or(s.Attr(wordSpace, "type"), "paragraph"), strings.ToLower(value(s.Child("name")))}
}

// value is what an element says; empty without one.
func value(n *office.Node) string {
	if n == nil {
		return ""
	}
	return n.Attr(wordSpace, "val")
}

func setValue(n *office.Node, v string) { n.SetAttr("w", wordSpace, "val", v) }

// newStyles reads the styles of a template; numbering and settings are nil where it has none.
func newStyles(root, numbering, settings *office.Node) *styles {
	s := &styles{
		root: root, numbering: numbering, settings: settings,
		byName: map[styleName]*office.Node{}, byID: map[string]*office.Node{}, named: map[string]bool{}, ids: map[string]string{},
	}
	for _, style := range root.Children("style") {
		name, id := nameOfStyle(style), style.Attr(wordSpace, "styleId")
		if s.byID[id] != nil || id == "" {
			continue // Word takes the first
		}
		s.byID[id], s.named[name.name] = style, true
		if s.byName[name] == nil {
			s.byName[name] = style
		}
	}
	return s
}

// complete adds what the template lacks of our styles, lists and settings, and returns the ids
// that our styles have now. The width is that of a page.
func (s *styles) complete(width int) map[string]string {
	ours := office.Parse(fixed("styles.xml"))
	for _, style := range ours.Children("style") {
		s.place(style)
	}
	for _, style := range s.added {
		s.connect(style, width)
	}
	s.addLists()
	s.root.Nodes = append(s.root.Nodes, s.added...)
	s.speakEnglish(ours)
	s.settings = chosenSettings(s.settings)
	return s.ids
}

// place finds the template's own style for one of ours, or gives ours an id there.
func (s *styles) place(ours *office.Node) {
	id, name := ours.Attr(wordSpace, "styleId"), nameOfStyle(ours)
	theirs := s.byName[name]
	switch {
	case theirs == nil && ours.Attr(wordSpace, "default") == "1":
		theirs = s.usual(name.kind)
	case theirs == nil && id == "ReportTable":
		theirs = s.table()
	}
	if theirs != nil {
		s.ids[id] = theirs.Attr(wordSpace, "styleId")
		keepOutline(theirs, ours)
		return
	}
	free := id
	for n := 2; s.byID[free] != nil; n++ {
		free = id + strconv.Itoa(n)
	}
	ours.SetAttr("w", wordSpace, "styleId", free)
	if s.named[name.name] { // by a style of another kind
		setValue(ours.Child("name"), value(ours.Child("name"))+" of the report")
	}
	s.ids[id], s.byID[free] = free, ours
	s.added = append(s.added, ours)
}

// usual is the template's style of a kind for what names none; nil without one.
func (s *styles) usual(kind string) *office.Node {
	for _, style := range s.root.Children("style") {
		if on := style.Attr(wordSpace, "default"); nameOfStyle(style).kind == kind && (on == "1" || on == "true" || on == "on") {
			return style
		}
	}
	return nil
}

// table is the template's style for tables: the one it says new tables have, or Word's grid.
func (s *styles) table() *office.Node {
	if s.settings != nil {
		if style := s.byID[value(s.settings.Child("defaultTableStyle"))]; style != nil && nameOfStyle(style).kind == "table" {
			return style
		}
	}
	return s.byName[styleName{"table", "table grid"}]
}

// Where an element stands among the properties of a paragraph.
var paragraphOrder = []string{
	"pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs",
	"suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
	"snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
	"textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
}

// keepOutline makes a style of theirs keep with what follows, and stand in the outline, where ours
// does and theirs does not say.
func keepOutline(theirs, ours *office.Node) {
	for _, element := range []string{"keepNext", "outlineLvl"} {
		if n := ours.Child("pPr").Child(element); n != nil && theirs.Child("pPr").Child(element) == nil {
			putProperty(theirs, n)
		}
	}
}

// putProperty puts a property of paragraphs into a style, in the place of another of its name.
func putProperty(style, property *office.Node) {
	properties := style.Child("pPr")
	if properties == nil {
		properties = office.New("w", wordSpace, "pPr")
		at := slices.IndexFunc(style.Nodes, func(n *office.Node) bool {
			return slices.Contains([]string{"rPr", "tblPr", "trPr", "tcPr", "tblStylePr"}, n.Name.Local)
		})
		if at < 0 {
			at = len(style.Nodes)
		}
		style.Nodes = slices.Insert(style.Nodes, at, properties)
	}
	place := slices.Index(paragraphOrder, property.Name.Local)
	properties.Nodes = slices.DeleteFunc(properties.Nodes, func(n *office.Node) bool { return n.Name == property.Name })
	at := slices.IndexFunc(properties.Nodes, func(n *office.Node) bool { return slices.Index(paragraphOrder, n.Name.Local) > place })
	if at < 0 {
		at = len(properties.Nodes)
	}
	properties.Nodes = slices.Insert(properties.Nodes, at, property)
}

// Colours of our own styles.
const (
	ourColour = "1F3A5F"
	ourLine   = "0077BB"
	ourShade  = "E8EEF5"
	grey      = "EEEEEE"
)

// connect makes a style of ours one of the template's: it rests on theirs, has the colour of
// their headings, and ends where their page does.
func (s *styles) connect(style *office.Node, width int) {
	for _, element := range []string{"basedOn", "next"} {
		if n := style.Child(element); n != nil {
			setValue(n, s.ids[value(n)])
		}
	}
	if style.Attr(wordSpace, "default") != "" && s.usual(nameOfStyle(style).kind) != nil {
		style.SetAttr("w", wordSpace, "default", "0")
	}
	colour, known := s.colour()
	inTable := strings.HasPrefix(nameOfStyle(style).name, "table ") || nameOfStyle(style).kind == "table"
	style.Prune(func(n *office.Node) bool { // their tables may have heads that are dark
		return n.Name.Local == "color" && inTable
	})
	style.Walk(func(n *office.Node) {
		switch {
		case n.Name.Local == "tab":
			n.SetAttr("w", wordSpace, "pos", strconv.Itoa(width))
		case n.Name.Local == "shd" && n.Attr(wordSpace, "fill") == ourShade:
			n.SetAttr("w", wordSpace, "fill", grey)
		case !known:
		case n.Name.Local == "color" && value(n) == ourColour:
			colour.paint(n, "val")
		case n.Attr(wordSpace, "color") == ourColour, n.Attr(wordSpace, "color") == ourLine:
			colour.paint(n, "color")
		}
	})
}

// colour is one as Word writes it: a value, and where it stands in the theme.
type colour struct{ value, theme, tint, shade string }

func (c colour) paint(n *office.Node, attribute string) {
	n.SetAttr("w", wordSpace, attribute, c.value)
	for name, v := range map[string]string{"themeColor": c.theme, "themeTint": c.tint, "themeShade": c.shade} {
		if v != "" {
			n.SetAttr("w", wordSpace, name, v)
		}
	}
}

// colour is that of the template's headings; false where it has none.
func (s *styles) colour() (colour, bool) {
	for _, name := range []string{"heading 1", "title", "heading 2"} {
		style := s.byName[styleName{"paragraph", name}]
		if style == nil {
			continue
		}
		for range 10 { // styles that rest on each other in a ring have no end
			if n := style.Child("rPr").Child("color"); n != nil {
				at := func(name string) string { return n.Attr(wordSpace, name) }
				return colour{cmp.Or(value(n), "auto"), at("themeColor"), at("themeTint"), at("themeShade")}, true
			}
			if style = s.byID[value(style.Child("basedOn"))]; style == nil {
				break
			}
		}
		return colour{value: "auto"}, true
	}
	return colour{}, false
}

// speakEnglish says what language the text is in: readers aloud take their voice from it.
func (s *styles) speakEnglish(ours *office.Node) {
	defaults := s.root.Child("docDefaults").Child("rPrDefault").Child("rPr")
	if defaults == nil {
		return
	}
	language := defaults.Child("lang")
	if language == nil {
		defaults.Nodes = append(defaults.Nodes, ours.Child("docDefaults").Child("rPrDefault").Child("rPr").Child("lang"))
		return
	}
	setValue(language, "en-GB")
}

// ourSettings are what a template may settle; others are about the person who edits it, or
// attach something.
var ourSettings = []string{
	"embedTrueTypeFonts", "saveSubsetFonts",
	"mirrorMargins", "gutterAtTop", "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps",
	"defaultTableStyle", "evenAndOddHeaders", "characterSpacingControl", "compat", "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator",
}

// chosenSettings are those of a template that are about looks, or ours where it has none.
func chosenSettings(theirs *office.Node) *office.Node {
	if theirs == nil {
		return office.Parse(fixed("settings.xml"))
	}
	theirs.Nodes = slices.DeleteFunc(theirs.Nodes, func(n *office.Node) bool {
		return n.Name.Space != wordSpace || !slices.Contains(ourSettings, n.Name.Local)
	})
	return theirs
}

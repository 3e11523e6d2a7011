package docx_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// textOf is the text of one of the documents that everywhere has.
func textOf(t testing.TB, name string) *node {
	t.Helper()
	return parsed(t, name, files(t)[name]["word/document.xml"])
}

// outline is the texts of paragraphs in a style.
func outline(text *node, style string) []string {
	var found []string
	for _, p := range text.all("w:p") {
		if p.value("w:pStyle") == style {
			found = append(found, p.text)
		}
	}
	return found
}

func TestHeadings(t *testing.T) {
	text := textOf(t, "blocks")
	for style, want := range map[string][]string{
		"Title":    {"Blocks & “pieces”"},
		"Heading1": {"First"},
		"Heading2": {"Second"},
		"Heading3": {"Third", "Deeper than there are styles"},
	} {
		if got := outline(text, style); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", style, got, want)
		}
	}
	session := textOf(t, "unnamed")
	if got := outline(session, "Heading1"); !slices.Contains(got, "Results by step") || !slices.Contains(got, "Priorities") {
		t.Errorf("the sections are %q", got)
	}
}

// Every style that a text names is defined, and every style rests on one that is.
func TestStylesAreThere(t *testing.T) {
	for name, parts := range files(t) {
		known := map[string]bool{}
		styles := parsed(t, "styles", parts["word/styles.xml"])
		for _, s := range styles.all("w:style") {
			if id := s.attrs["w:styleId"]; known[id] {
				t.Errorf("the style %s is there twice", id)
			} else {
				known[id] = true
			}
		}
		for _, part := range []string{"word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footer.xml"} {
			root := parsed(t, part, parts[part])
			for _, element := range []string{"w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"} {
				for _, n := range root.all(element) {
					if !known[n.attrs["w:val"]] {
						t.Errorf("%s: %s names the style %q, which there is none of", name, part, n.attrs["w:val"])
					}
				}
			}
		}
	}
}

// A template restyles all of a text whose looks are names of styles.
func TestTextHasNoLooksOfItsOwn(t *testing.T) {
	for name := range files(t) {
		text := textOf(t, name)
		for _, element := range []struct{ properties, style string }{{"w:pPr", "w:pStyle"}, {"w:rPr", "w:rStyle"}} {
			for _, n := range text.all(element.properties) {
				if n.nodes[0].name != element.style || slices.ContainsFunc(n.nodes[1:], func(n *node) bool { return n.name != "w:keepNext" }) {
					t.Errorf("%s: a %s has more than the name of a style", name, element.properties)
				}
			}
		}
		for _, look := range []string{"w:tblBorders", "w:shd", "w:tcBorders", "w:jc", "w:sz", "w:color"} {
			if len(text.all(look)) > 0 {
				t.Errorf("%s: the text has a %s of its own", name, look)
			}
		}
	}
}

func TestLists(t *testing.T) {
	text := textOf(t, "blocks")
	for style, want := range map[string][]string{
		"ListBullet": {"a", "[still to be written]"}, "ListBullet2": {"b"}, "ListBullet3": {"c", "d"},
	} {
		if got := outline(text, style); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", style, got, want)
		}
	}
	parts := files(t)["blocks"]
	numbering := parsed(t, "numbering", parts["word/numbering.xml"])
	for i, level := range numbering.all("w:lvl") {
		style := level.value("w:pStyle")
		found := false
		for _, s := range parsed(t, "styles", parts["word/styles.xml"]).all("w:style") {
			if s.attrs["w:styleId"] != style {
				continue
			}
			found = true
			if got := s.value("w:ilvl"); got != fmt.Sprint(i) && (i > 0 || got != "") || s.value("w:numId") != "1" {
				t.Errorf("the style %s is at level %q of list %q", style, got, s.value("w:numId"))
			}
		}
		if !found {
			t.Errorf("level %d has the style %q", i, style)
		}
	}
}

func TestTables(t *testing.T) {
	for name := range files(t) {
		for _, table := range textOf(t, name).all("w:tbl") {
			if table.value("w:tblStyle") == "PairTable" {
				continue // two halves, and no table to those who read it: TestPairs
			}
			rows := table.all("w:tr")
			columns := len(table.all("w:gridCol"))
			for i, row := range rows {
				if (len(row.all("w:tblHeader")) == 1) != (i == 0) {
					t.Errorf("%s: row %d is a head, or the first is none", name, i)
				}
				if len(row.all("w:cantSplit")) != 1 || len(row.all("w:tc")) != columns {
					t.Errorf("%s: row %d can be split, or has %d of %d cells", name, i, len(row.all("w:tc")), columns)
				}
			}
			look := table.all("w:tblLook")[0].attrs
			if len(rows) < 2 || look["w:firstRow"] != "1" || table.value("w:tblDescription") == "" || table.value("w:tblCaption") == "" && name != "blocks" {
				t.Errorf("%s: a table has %d rows, the look %v, the title %q and the description %q",
					name, len(rows), look, table.value("w:tblCaption"), table.value("w:tblDescription"))
			}
		}
	}
}

// Word takes tables that follow one another for one, and wants a paragraph at the end.
func TestTablesAreApart(t *testing.T) {
	for name := range files(t) {
		body := textOf(t, name).all("w:body")[0]
		for i, n := range body.nodes[1:] {
			if before := body.nodes[i].name; before == "w:tbl" && n.name != "w:p" {
				t.Errorf("%s: a table is followed by %s", name, n.name)
			}
		}
	}
}

// TestPairs: each half ends in a paragraph, as a cell has to, and its tables and pictures fit into it.
func TestPairs(t *testing.T) {
	pairs := 0
	for _, table := range textOf(t, "session").all("w:tbl") {
		if table.value("w:tblStyle") != "PairTable" {
			continue
		}
		pairs++
		widths := table.nodes[1].all("w:gridCol")
		if len(widths) != 2 {
			t.Fatalf("a pair has %d halves", len(widths))
		}
		row := table.nodes[2]
		if row.nodes[0].name != "w:trPr" || len(row.nodes[0].all("w:cantSplit")) != 1 {
			t.Error("the halves of a pair are not kept on a page")
		}
		for i, cell := range row.nodes[1:] {
			for _, p := range cell.nodes {
				if p.name == "w:p" && len(p.all("w:pStyle")) > 0 && (len(p.all("w:keepNext")) != 1 || p.all("w:keepNext")[0].attrs["w:val"] != "0") {
					t.Error("a line of a pair keeps the pair with what follows")
				}
			}
			if last := cell.nodes[len(cell.nodes)-1]; last.name != "w:p" {
				t.Errorf("a half ends in %s", last.name)
			}
			width, _ := strconv.Atoi(widths[i].attrs["w:w"])
			for _, inner := range cell.all("w:tblW") {
				if w, _ := strconv.Atoi(inner.attrs["w:w"]); w == 0 || w > width {
					t.Errorf("a table of %d twips in a half of %d", w, width)
				}
			}
			for _, picture := range cell.all("wp:extent") {
				if w, _ := strconv.Atoi(picture.attrs["cx"]); w == 0 || w > width*635 {
					t.Errorf("a picture of %d in a half of %d", w, width*635)
				}
			}
		}
	}
	if pairs != 2 {
		t.Errorf("%d pairs", pairs)
	}
}

// A column whose cell says what the row is about is marked where it is the first.
func TestFirstColumn(t *testing.T) {
	var marks []string
	for _, table := range textOf(t, "blocks").all("w:tbl") {
		marks = append(marks, table.all("w:tblLook")[0].attrs["w:firstColumn"])
	}
	if got := strings.Join(marks, ""); got != "100110" {
		t.Errorf("the first columns are marked %s", got)
	}
}

func TestSpreadsAreCounted(t *testing.T) {
	tables := textOf(t, "blocks").all("w:tbl")
	cells := func(row *node) (texts []string) {
		for _, c := range row.all("w:tc") {
			texts = append(texts, strings.TrimSpace(c.text))
		}
		return texts
	}
	one := tables[3].all("w:tr")
	if got := cells(one[0]); !slices.Equal(got, []string{"Score", "0", "1", "2", "3", "4", "5"}) {
		t.Errorf("the heads are %q", got)
	}
	if got := cells(one[1]); !slices.Equal(got, []string{"People", "–", "2", "–", "12", "1", "–"}) {
		t.Errorf("the counts are %q", got)
	}
	if got := tables[3].value("w:tblDescription"); got != "1. Setting out: 2 scores of 1, 12 scores of 3, 1 score of 4" {
		t.Errorf("it is described as %q", got)
	}
	if got := len(tables[4].all("w:tr")); got != 3 {
		t.Errorf("two spreads have %d rows", got)
	}
}

func TestFiguresAreDescribed(t *testing.T) {
	text := textOf(t, "blocks")
	ids := map[string]bool{}
	var words []string
	for _, p := range text.all("wp:docPr") {
		if ids[p.attrs["id"]] || p.attrs["id"] == "" {
			t.Errorf("the id %q is there twice", p.attrs["id"])
		}
		ids[p.attrs["id"]] = true
		words = append(words, p.attrs["descr"])
	}
	if !slices.Equal(words, []string{"A radar. It says <this>.", "Lines. They rise."}) {
		t.Errorf("they are described as %q", words)
	}
	for _, e := range text.all("wp:extent") {
		if e.attrs["cx"] != "4680000" || len(e.attrs["cy"]) != len("4680000") {
			t.Errorf("a picture is %v", e.attrs)
		}
	}
	session := textOf(t, "unnamed")
	got := session.all("wp:docPr")
	if len(got) != 2 || !strings.Contains(got[0].attrs["descr"], "stands highest") || !strings.Contains(got[1].attrs["descr"], "are furthest apart at step") {
		t.Errorf("the radars of the page for the board and of the detail are described as %v", got)
	}
}

func TestLinksAndBreaks(t *testing.T) {
	text := textOf(t, "blocks")
	links := text.all("w:hyperlink")
	if len(links) != 2 || links[0].attrs["r:id"] != links[1].attrs["r:id"] {
		t.Errorf("there are %d links, to %v", len(links), links)
	}
	if !strings.Contains(text.text, "javascript:alert(1)") {
		t.Error("what is no link on the web has no text")
	}
	var broken []string
	for _, p := range text.all("w:p") {
		if len(p.all("w:br")) > 0 {
			broken = append(broken, p.text)
		}
	}
	if !slices.Contains(broken, "One lineand the next.") || slices.Contains(broken, "Another paragraph.") {
		t.Errorf("lines break in %q", broken)
	}
}

func TestPromptsHaveAStyle(t *testing.T) {
	text := textOf(t, "plan")
	prompts := 0
	for _, r := range text.all("w:r") {
		inBrackets := strings.HasPrefix(strings.TrimSpace(r.text), "[") && strings.HasSuffix(r.text, "]")
		if inBrackets != (r.value("w:rStyle") == "Prompt") {
			t.Errorf("%q has the style %q", r.text, r.value("w:rStyle"))
		}
		if inBrackets {
			prompts++
		}
	}
	if prompts < 20 {
		t.Errorf("the plan of the demo has %d prompts", prompts)
	}
}

// Readers aloud take their voice from the language of the text.
func TestLanguage(t *testing.T) {
	parts := files(t)["blocks"]
	if got := parsed(t, "styles", parts["word/styles.xml"]).all("w:docDefaults")[0].value("w:lang"); got != "en-GB" {
		t.Errorf("the text is in %q", got)
	}
	if got := parsed(t, "settings", parts["word/settings.xml"]).value("w:themeFontLang"); got != "en-GB" {
		t.Errorf("the settings say %q", got)
	}
}

// A field can run or fetch something, and updateFields asks people about it: there are
// three in the footer, which Word works out by itself.
func TestNoFieldsButTitleAndPageNumbers(t *testing.T) {
	for name, parts := range files(t) {
		for part, data := range parts {
			if !isXML(part) {
				continue
			}
			root := parsed(t, part, data)
			for _, element := range []string{"w:instrText", "w:fldChar", "w:updateFields", "w:object", "w:altChunk", "w:bookmarkStart"} {
				if len(root.all(element)) > 0 {
					t.Errorf("%s/%s has a %s", name, part, element)
				}
			}
			for _, f := range root.all("w:fldSimple") {
				if got := strings.TrimSpace(f.attrs["w:instr"]); part != "word/footer.xml" || got != "PAGE" && got != "NUMPAGES" && got != "TITLE" {
					t.Errorf("%s/%s has the field %q", name, part, got)
				}
			}
		}
	}
}

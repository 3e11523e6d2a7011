package docx_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"path"
	"strings"
	"testing"
)

// Word offers to repair a document of which a part is broken, has no type, or is not
// where something refers to it.
func TestPartsBelongTogether(t *testing.T) {
	for name, parts := range files(t) {
		for part, data := range parts {
			if isXML(part) {
				checkWellFormed(t, name+"/"+part, data)
			}
		}
		checkTypes(t, name, parts)
		checkRelations(t, name, parts, "_rels/.rels", "", nil)
		checkRelations(t, name, parts, "word/_rels/document.xml.rels", "word", parsed(t, name, parts["word/document.xml"]))
	}
}

// checkWellFormed reads a part as strictly as Go can, with its namespaces.
func checkWellFormed(t *testing.T, name string, data []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if e, ok := token.(xml.StartElement); ok && !strings.Contains(e.Name.Space, "://") {
			t.Errorf("%s: the prefix of %s:%s stands for nothing", name, e.Name.Space, e.Name.Local)
		}
	}
}

// checkTypes wants a type for each part, and a part for each that is named.
func checkTypes(t *testing.T, name string, parts map[string][]byte) {
	t.Helper()
	types := parsed(t, name, parts["[Content_Types].xml"])
	known := map[string]bool{}
	for _, d := range types.all("Default") {
		known["."+d.attrs["Extension"]] = true
	}
	for _, o := range types.all("Override") {
		part := strings.TrimPrefix(o.attrs["PartName"], "/")
		known[part] = true
		if parts[part] == nil {
			t.Errorf("%s: the part %s has a type and is not there", name, part)
		}
	}
	for part := range parts {
		own := known[part] || part == "[Content_Types].xml" || !strings.HasSuffix(part, ".xml")
		if !own || !known[path.Ext(part)] {
			t.Errorf("%s: the part %s has no type", name, part)
		}
	}
}

// checkRelations wants each target to be there, each id to stand once, and those that a
// text uses to be known and the other way round.
func checkRelations(t *testing.T, name string, parts map[string][]byte, file, folder string, text *node) {
	t.Helper()
	ids := map[string]*node{}
	for _, r := range parsed(t, name, parts[file]).all("Relationship") {
		id, target := r.attrs["Id"], r.attrs["Target"]
		if ids[id] != nil {
			t.Errorf("%s: %s has %s twice", name, file, id)
		}
		ids[id] = r
		if r.attrs["TargetMode"] == "External" {
			if !strings.HasPrefix(target, "https://") && !strings.HasPrefix(target, "http://") {
				t.Errorf("%s: it leads to %s", name, target)
			}
		} else if parts[path.Join(folder, target)] == nil && parts[strings.TrimPrefix(target, "/")] == nil {
			t.Errorf("%s: %s leads to %s, which is not there", name, file, target)
		}
	}
	if text == nil {
		return
	}
	used := map[string]bool{}
	for attr, elements := range map[string][]string{"r:id": {"w:hyperlink", "w:headerReference", "w:footerReference", "w:embedRegular"}, "r:embed": {"a:blip"}} {
		for _, element := range elements {
			for _, n := range text.all(element) {
				id := n.attrs[attr]
				used[id] = true
				if ids[id] == nil {
					t.Errorf("%s: %s refers to %q, which nothing is", name, element, id)
				}
			}
		}
	}
	for id, r := range ids {
		kind := path.Base(r.attrs["Type"])
		if (kind == "hyperlink" || kind == "image" || kind == "footer") && !used[id] {
			t.Errorf("%s: nothing refers to the %s %s", name, kind, id)
		}
	}
}

func TestSameBytes(t *testing.T) {
	first, second := everywhere(t), everywhere(t)
	for name := range first {
		if !bytes.Equal(written(t, first[name]), written(t, second[name])) {
			t.Errorf("%s: two files of the same document differ", name)
		}
	}
}

func TestPicturesCanBeOpened(t *testing.T) {
	parts := files(t)["blocks"]
	seen := 0
	for name, data := range parts {
		if path.Ext(name) == ".png" {
			seen++
			if _, err := png.Decode(bytes.NewReader(data)); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	if seen != 2 {
		t.Errorf("there are %d pictures", seen)
	}
}

// What file managers show: whose document it is, and no moment of writing.
func TestProperties(t *testing.T) {
	parts := files(t)["blocks"]
	core := parsed(t, "core", parts["docProps/core.xml"])
	for element, want := range map[string]string{"dc:title": "Blocks & “pieces”", "dc:creator": "stocktake", "dc:language": "en-GB"} {
		if got := core.all(element); len(got) != 1 || got[0].text != want {
			t.Errorf("%s is %v, want %q", element, got, want)
		}
	}
	for _, element := range []string{"dcterms:created", "dcterms:modified"} {
		if len(core.all(element)) > 0 {
			t.Errorf("it has the moment %s", element)
		}
	}
}

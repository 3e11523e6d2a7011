package docx

import "fmt"

// relations are what the text refers to by an id: other parts, and addresses of the web.
type relations struct {
	all   []relation
	links map[string]string // the id of each address
}

type relation struct {
	id, kind, target string
	outside          bool
}

// footerRelation is the id of the footer, which every document has.
const footerRelation = "rId4"

func newRelations() relations {
	return relations{
		links: map[string]string{},
		all: []relation{
			{id: "rId1", kind: "styles", target: "styles.xml"},
			{id: "rId2", kind: "numbering", target: "numbering.xml"},
			{id: "rId3", kind: "settings", target: "settings.xml"},
			{id: footerRelation, kind: "footer", target: "footer.xml"},
		},
	}
}

// link returns the id of an address.
func (r *relations) link(address string) string {
	id, ok := r.links[address]
	if !ok {
		id = r.add("hyperlink", address, true)
		r.links[address] = id
	}
	return id
}

func (r *relations) add(kind, target string, outside bool) string {
	id := fmt.Sprintf("rId%d", len(r.all)+1)
	r.all = append(r.all, relation{id, kind, target, outside})
	return id
}

// part is the relations as a file.
func (r *relations) part() []byte {
	var m markup
	m.part()
	m.start("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")
	m.WriteByte('\n')
	for _, rel := range r.all {
		attributes := []string{"Id", rel.id, "Type", relationSpace + "/" + rel.kind, "Target", rel.target}
		if rel.outside {
			attributes = append(attributes, "TargetMode", "External")
		}
		m.empty("Relationship", attributes...)
		m.WriteByte('\n')
	}
	m.end()
	return m.Bytes()
}

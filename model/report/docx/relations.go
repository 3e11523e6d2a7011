package docx

import (
	"fmt"
	"slices"
)

// relations are what the text refers to by an id: other parts, and addresses of the web.
type relations struct {
	all   []relation
	links map[string]string // the id of each address
}

type relation struct {
	ID, Kind, Target string
	Outside          bool // an address of the web
}

// newRelations begins with those that there are already.
func newRelations(begun []relation) relations {
	return relations{links: map[string]string{}, all: slices.Clone(begun)}
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

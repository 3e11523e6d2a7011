package framework

import (
	"fmt"
	"reflect"
	"strconv"

	"go.yaml.in/yaml/v3"
)

// reference is a place of a file that refers to a statement by its id.
type reference struct {
	at     place
	label  string
	number *int // where the number of the statement is to stand
}

// refers takes a reference to a statement that is not by its number; what it refers to is known
// when the whole file has been read.
func (d *decoder) refers(at place, n *yaml.Node, into reflect.Value) bool {
	if _, err := strconv.Atoi(n.Value); err == nil || n.Kind != yaml.ScalarNode || isNull(n) || d.version == 1 {
		return false
	}
	d.positions[at.path] = positionOf(n)
	d.references = append(d.references, reference{at, n.Value, into.Addr().Interface().(*int)})
	return true
}

// resolve finds the statements that the file refers to by their ids.
func (d *decoder) resolve(f *Framework) {
	if len(d.references) == 0 {
		return
	}
	numbers, labels := map[string]int{}, []string{}
	for _, st := range f.Statements() {
		numbers[foldedLabel(st.Label())] = st.Number
		labels = append(labels, st.Label())
	}
	for _, r := range d.references {
		number, ok := numbers[foldedLabel(r.label)]
		if *r.number = number; ok {
			continue
		}
		if d.full() { // what may be meant takes long to find among many
			d.more = true
			return
		}
		fix := "give the id or the number of a statement, or remove the line to ask at the end of the session"
		if near := nearest(r.label, labels); near != "" {
			fix = fmt.Sprintf("did you mean %s?", near)
		}
		d.refuse(r.at, fmt.Sprintf("%s is %s, which no statement has as its id", r.at.words, quote(r.label)), fix)
	}
}

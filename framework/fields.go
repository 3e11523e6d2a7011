package framework

import (
	"reflect"
	"strings"
)

// field is a field of a struct as files know it. The JSON names are the names in
// framework files too, so that the types say once what a framework consists of.
type field struct {
	name     string
	index    []int
	optional bool // may be left out: it has "omitempty" or "omitzero"
}

// fieldsOf lists the fields of a struct type in their order, those of embedded
// structs included.
func fieldsOf(t reflect.Type) []field {
	var all []field
	for _, f := range reflect.VisibleFields(t) {
		if f.Anonymous {
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		all = append(all, field{name: name, index: f.Index, optional: strings.HasPrefix(options, "omit")})
	}
	return all
}

package framework

import (
	"reflect"
	"strings"
)

// field is a field of a struct as files know it. The JSON names are the names in
// framework files too, so that the types say once what a framework consists of.
type field struct {
	name     string // from the second format on
	earlier  string // in the first format, where that is another; later files may still say it
	index    []int
	optional bool // may be left out: it has "omitempty" or "omitzero"
	second   bool // the second format added it
	// statement is on the number of a statement, for which the second format takes an id, too.
	statement bool
}

// fieldsOf lists the fields of a struct type in their order, those of embedded
// structs included.
func fieldsOf(t reflect.Type) []field {
	var all []field
	for _, f := range reflect.VisibleFields(t) {
		file, renamed := f.Tag.Lookup("file")
		if f.Anonymous || file == "-" {
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		own := field{
			name: name, index: f.Index, optional: strings.HasPrefix(options, "omit"),
			second: f.Tag.Get("since") == "2", statement: f.Tag.Get("refers") == "statement",
		}
		if renamed {
			own.name, own.earlier = file, name
		}
		all = append(all, own)
	}
	return all
}

// in is what a format calls the field, the one that it writes first; nothing for a field that it
// does not have.
func (f field) in(version int) []string {
	switch {
	case version == 1 && f.second:
		return nil
	case version == 1 && f.earlier != "":
		return []string{f.earlier}
	case f.earlier != "":
		return []string{f.name, f.earlier}
	}
	return []string{f.name}
}

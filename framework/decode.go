package framework

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// maxItems is how many items of any list are decoded; the checks allow fewer.
const maxItems = maxResources

// decoder fills the types of this package from YAML nodes. It reports what does not
// fit the types, notes the line of everything that does, and leaves what the values
// mean to the checks.
type decoder struct {
	*findings
	types map[reflect.Type][]field // of the types met so far
}

func newDecoder(found *findings) *decoder {
	return &decoder{findings: found, types: map[reflect.Type][]field{}}
}

func (d *decoder) fieldsOf(t reflect.Type) []field {
	fields, ok := d.types[t]
	if !ok {
		fields = fieldsOf(t)
		d.types[t] = fields
	}
	return fields
}

func (d *decoder) value(at place, n *yaml.Node, into reflect.Value) {
	// A list or a group of fields stands where its name does, and a single value where it is itself.
	if _, ok := d.positions[at.path]; !ok || n.Kind == yaml.ScalarNode && !isNull(n) {
		d.positions[at.path] = positionOf(n)
	}
	switch {
	case n.Kind == yaml.AliasNode: // already reported
		d.reported[at.path] = true
	case isNull(n):
		// As if it were left out.
	case into.Kind() == reflect.Pointer:
		into.Set(reflect.New(into.Type().Elem()))
		d.value(at, n, into.Elem())
	case into.Kind() == reflect.Struct:
		d.mapping(at, n, into)
	case into.Kind() == reflect.Slice:
		d.sequence(at, n, into)
	case into.Kind() == reflect.Int:
		d.number(at, n, into)
	default:
		d.text(at, n, into)
	}
}

func positionOf(n *yaml.Node) Position { return Position{n.Line, n.Column} }

func isNull(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Tag == "!!null" && n.Style&yaml.TaggedStyle == 0
}

func (d *decoder) mapping(at place, n *yaml.Node, into reflect.Value) {
	if n.Kind != yaml.MappingNode {
		d.refuse(at, at.words+" is "+kindOf(n), "write its fields below it, one on each line, such as: title: …")
		return
	}
	at = byNumber(at, n, into.Type())
	fields := d.fieldsOf(into.Type())
	given := map[string]int{} // the line of each
	for i := 0; i+1 < len(n.Content) && !d.full(); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		field, known := fieldNamed(fields, key)
		switch {
		case !known:
			d.unknown(at, key, fields)
		case given[field.name] > 0:
			inner := at.field(field.name)
			d.addAt(positionOf(key), inner.path, fmt.Sprintf("%s has %s twice", at.words, field.name),
				fmt.Sprintf("keep one of them; the other is in line %d", given[field.name]))
		default:
			given[field.name] = key.Line
			inner := at.field(field.name)
			d.positions[inner.path] = positionOf(key)
			d.value(inner, value, into.FieldByIndex(field.index))
		}
	}
	d.numbersGiven(at, n, fields, into)
}

// byNumber calls a statement by the number that people see, if it has one.
func byNumber(at place, n *yaml.Node, t reflect.Type) place {
	value := lookUp(n, "number")
	if t != reflect.TypeFor[Statement]() || value == nil {
		return at
	}
	number, _ := strconv.Atoi(value.Value)
	return at.statement(number)
}

func fieldNamed(fields []field, key *yaml.Node) (field, bool) {
	for _, f := range fields {
		if key.Kind == yaml.ScalarNode && key.Value == f.name {
			return f, true
		}
	}
	return field{}, false
}

// unknown reports a field that the format does not have. What the person most likely
// meant counts as reported, so that it is not missed as well.
func (d *decoder) unknown(at place, key *yaml.Node, fields []field) {
	if key.Kind != yaml.ScalarNode {
		d.addAt(positionOf(key), at.path, "the name of a field is "+kindOf(key), "use a plain name, such as: title: …")
		return
	}
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.name
	}
	fix := "use one of: " + strings.Join(names, ", ")
	if near := nearest(key.Value, names); near != "" {
		fix = fmt.Sprintf("did you mean %s?", near)
		d.reported[at.field(near).path] = true
	}
	d.addAt(positionOf(key), at.path, fmt.Sprintf("%s has the unknown field %s", at.words, quote(key.Value)), fix)
}

// numbersGiven reports numbers that are left out, which the checks could not tell
// from a 0 that was written.
func (d *decoder) numbersGiven(at place, n *yaml.Node, fields []field, into reflect.Value) {
	for _, f := range fields {
		if f.optional || into.FieldByIndex(f.index).Kind() != reflect.Int {
			continue
		}
		if value := lookUp(n, f.name); value == nil || isNull(value) {
			d.refuse(at.field(f.name), fmt.Sprintf("%s has no %s", at.words, f.name), fmt.Sprintf("add one, such as: %s: 1", f.name))
		}
	}
}

func lookUp(mapping *yaml.Node, name string) *yaml.Node {
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == name {
			return mapping.Content[i+1]
		}
	}
	return nil
}

func (d *decoder) sequence(at place, n *yaml.Node, into reflect.Value) {
	if n.Kind != yaml.SequenceNode {
		d.refuse(at, at.words+" must be a list, but there is "+kindOf(n), "put each item on a line of its own that begins with a hyphen and a space")
		return
	}
	if len(n.Content) > maxItems {
		d.refuse(at, fmt.Sprintf("there are %d items in %s", len(n.Content), at.words), fmt.Sprintf("no list here can have more than %d", maxItems))
		return
	}
	if len(n.Content) == 0 {
		return
	}
	into.Set(reflect.MakeSlice(into.Type(), len(n.Content), len(n.Content)))
	for i, item := range n.Content {
		d.value(at.item(i), item, into.Index(i))
	}
}

func (d *decoder) number(at place, n *yaml.Node, into reflect.Value) {
	number, err := strconv.Atoi(n.Value)
	if n.Kind != yaml.ScalarNode || err != nil {
		d.refuse(at, at.words+" is "+kindOf(n), "give a whole number, such as: 2")
		return
	}
	into.SetInt(int64(number))
}

// text takes any single value as it is written, so that a version 1.0 or the label
// No need no quotation marks. Space around it is never meant.
func (d *decoder) text(at place, n *yaml.Node, into reflect.Value) {
	if n.Kind != yaml.ScalarNode {
		d.refuse(at, at.words+" is "+kindOf(n), "write a text there; put quotation marks round it if it has colons or brackets")
		return
	}
	into.SetString(strings.TrimSpace(n.Value))
}

func kindOf(n *yaml.Node) string {
	switch n.Kind {
	case yaml.SequenceNode:
		return "a list"
	case yaml.MappingNode:
		return "a group of fields"
	}
	return quote(n.Value)
}

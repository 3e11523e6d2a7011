package framework

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/framework/english"

	"go.yaml.in/yaml/v3"
)

// How many items of a list are decoded, and how many of one of single values; the checks allow fewer.
const (
	maxItems  = maxStatements
	maxValues = 50
)

// decoder fills the types of this package from YAML nodes. It reports what does not
// fit the types, notes the line of everything that does, and leaves what the values
// mean to the checks.
type decoder struct {
	*findings
	types      map[reflect.Type][]field // of the types met so far
	unnumbered map[*Statement]bool      // those that have an id in place of a number
	references []reference              // to statements by their ids
}

func newDecoder(found *findings) *decoder {
	return &decoder{findings: found, types: map[reflect.Type][]field{}, unnumbered: map[*Statement]bool{}}
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
	case n.Kind == yaml.AliasNode, isEmpty(n) && (n.Anchor != "" || n.Style&yaml.TaggedStyle != 0):
		d.reported[at.path] = true // plainNodes has said why
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
	case into.Kind() == reflect.Float64:
		d.decimal(at, n, into)
	default:
		d.text(at, n, into)
	}
}

func positionOf(n *yaml.Node) Position { return Position{n.Line, n.Column} }

func isEmpty(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Value == "" }

func isNull(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Tag == "!!null" && n.Style&yaml.TaggedStyle == 0
}

func (d *decoder) mapping(at place, n *yaml.Node, into reflect.Value) {
	if n.Kind != yaml.MappingNode {
		d.noMapping(at, n, into)
		return
	}
	at = byLabel(at, n, into.Type())
	fields := d.fieldsOf(into.Type())
	given := map[string]*yaml.Node{} // the names of the fields so far, as the file has them
	for i := 0; i+1 < len(n.Content) && !d.full(); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		field, known := d.fieldNamed(at, fields, key)
		was, twice := given[field.name]
		switch {
		case !known:
			d.unknown(at, n, key, fields)
		case twice && was.Value != key.Value:
			d.addAt(positionOf(key), at.field(key.Value).path,
				fmt.Sprintf("%s has both %s and %s, which mean the same", at.words, was.Value, key.Value), "keep "+field.name)
		case twice:
			d.addAt(positionOf(key), at.field(key.Value).path, fmt.Sprintf("%s has %s twice", at.words, key.Value),
				fmt.Sprintf("keep one of them; the other is in line %d", was.Line))
		default:
			given[field.name] = key
			inner := at.field(key.Value)
			d.positions[inner.path] = positionOf(key)
			if !field.statement || !d.refers(inner, value, into.FieldByIndex(field.index)) {
				d.value(inner, value, into.FieldByIndex(field.index))
			}
		}
	}
	d.numbersGiven(at, n, fields, into)
}

// noMapping takes or reports a single value or a list where fields could be.
func (d *decoder) noMapping(at place, n *yaml.Node, into reflect.Value) {
	if into.Type() == reflect.TypeFor[Name]() {
		d.noName(at, n)
		return
	}
	fix := "write its fields below it, one on each line, such as: " + d.mainField(into.Type()) + ": …"
	if into.Type() == reflect.TypeFor[Names]() {
		fix = "write them below it, one on each line, such as: step: {one: stage, many: stages}"
	}
	if guide, ok := into.Addr().Interface().(*PlanGuide); ok && d.version != 1 {
		if n.Kind == yaml.ScalarNode && n.Value == planOff {
			guide.Off = true
			return
		}
		fix = "write plan: " + planOff + " to do without one, or its fields below it, such as: title: …"
	}
	d.refuse(at, at.words+" is "+kindOf(n), fix)
}

// noName reports a name that is a text, with that text as it would be right.
func (d *decoder) noName(at place, n *yaml.Node) {
	such := Name{One: "stage"}
	if name := strings.TrimSpace(n.Value); n.Kind == yaml.ScalarNode && !strings.ContainsAny(name, "{}[],:#&*!|>'\"%@`") {
		such.One = name
	}
	such.Many = english.Plural(such.One)
	d.refuse(at, at.words+" is "+kindOf(n), fmt.Sprintf("write what one and many are called, such as: {one: %s, many: %s}", such.One, such.Many))
}

// mainField is the field that says most of what something is.
func (d *decoder) mainField(t reflect.Type) string {
	main := "title"
	for _, f := range d.fieldsOf(t) {
		if f.name == "title" {
			return f.name
		}
		if f.name == "label" || f.name == "text" {
			main = f.name
		}
	}
	return main
}

// byLabel calls a statement by what people know it by, if that is there.
func byLabel(at place, n *yaml.Node, t reflect.Type) place {
	if t != reflect.TypeFor[Statement]() {
		return at
	}
	var st Statement
	if value := lookUp(n, "number"); value != nil {
		st.Number, _ = strconv.Atoi(value.Value)
	}
	if value := lookUp(n, "id"); value != nil && !isNull(value) {
		st.ID = strings.TrimSpace(value.Value)
	}
	return at.labelled(st)
}

// fieldNamed is the field that a key names. A file in the first format that uses the second is
// told so once, and is from then on read as one in the second.
func (d *decoder) fieldNamed(at place, fields []field, key *yaml.Node) (field, bool) {
	if key.Kind != yaml.ScalarNode {
		return field{}, false
	}
	named := func(version int) func(field) bool {
		return func(f field) bool { return slices.Contains(f.in(version), key.Value) }
	}
	if found, ok := find(fields, named(d.version)); ok || d.version != 1 {
		return found, ok
	}
	found, ok := find(fields, named(2))
	if ok {
		d.addAt(positionOf(key), at.field(key.Value).path, fmt.Sprintf("%s has the field %s, which format 1 does not have", at.words, key.Value),
			"begin the file with format: "+Format)
		d.version = 2
	}
	return found, ok
}

// unknown reports a field that the format does not have. What the person most likely
// meant counts as reported, so that it is not missed as well.
func (d *decoder) unknown(at place, mapping, key *yaml.Node, fields []field) {
	if key.Kind != yaml.ScalarNode {
		d.addAt(positionOf(key), at.path, "the name of a field is "+kindOf(key), "use a plain name, such as: title: …")
		return
	}
	var names []string
	for _, f := range fields {
		if known := f.in(d.version); len(known) > 0 {
			names = append(names, known[0])
		}
	}
	near := nearest(key.Value, names)
	if value := lookUp(mapping, key.Value); mapping.Style&yaml.FlowStyle != 0 && isNull(value) && near == "" {
		d.addAt(positionOf(key), at.path, fmt.Sprintf("a comma before %s ends a text of %s within { }", quote(key.Value), at.words),
			"put quotation marks round all of the text")
		return
	}
	fix := "use one of: " + strings.Join(names, ", ")
	if near != "" {
		fix = fmt.Sprintf("did you mean %s?", near)
		d.reported[at.field(near).path] = true
	}
	d.addAt(positionOf(key), at.path, fmt.Sprintf("%s %s the unknown field %s", at.words, hasOrHave(at), quote(key.Value)), fix)
}

// numbersGiven reports numbers that are left out, which the checks could not tell
// from a 0 that was written. An id stands for the number of a statement.
func (d *decoder) numbersGiven(at place, n *yaml.Node, fields []field, into reflect.Value) {
	st, isStatement := into.Addr().Interface().(*Statement)
	for _, f := range fields {
		if f.optional || into.FieldByIndex(f.index).Kind() != reflect.Int {
			continue
		}
		if value := lookUp(n, f.name); value != nil && !isNull(value) {
			continue
		}
		fix := fmt.Sprintf("add one, such as: %s: 1", f.name)
		if isStatement && d.version != 1 {
			if d.unnumbered[st] = st.ID != ""; st.ID != "" {
				continue
			}
			fix += ", or an id in its place, such as: id: A1"
		}
		d.refuse(at.field(f.name), fmt.Sprintf("%s has no %s", at.words, f.name), fix)
	}
}

// fillNumbers gives the statements that have an id in place of a number the one after that of
// the statement before.
func (d *decoder) fillNumbers(f *Framework) {
	last := 0
	for i := range f.Steps {
		for j := range f.Steps[i].Statements {
			st := &f.Steps[i].Statements[j]
			if d.unnumbered[st] {
				st.Number = last + 1
			}
			if st.Number > 0 { // or it is missing, which has been said
				last = st.Number
			}
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
	most := maxItems
	if into.Type().Elem().Kind() != reflect.Struct {
		most = maxValues
	}
	if len(n.Content) > most {
		d.refuse(at, fmt.Sprintf("there are %d items in %s", len(n.Content), at.words), fmt.Sprintf("no list here can have more than %d", most))
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

// wholePattern is a whole number as people and spreadsheets write it: 2, −2, 2.0.
var wholePattern = regexp.MustCompile(`^([-+−]?[0-9]+)(?:\.0+)?$`)

// isAnID reports whether the number of a statement is one such as 1.0 or 2a, which can only be its id.
func (d *decoder) isAnID(at place, value string) bool {
	return strings.Contains(at.path, "].statements[") && strings.HasSuffix(at.path, ".number") && isLabel(value)
}

// wholeFix says what to write for a whole number.
func (d *decoder) wholeFix(at place, value string) string {
	switch {
	case strings.HasSuffix(at.path, ".year"):
		return "give the year in four digits, such as: 2024"
	case d.version != 1 && d.isAnID(at, value):
		return "give it as an id in place of the number: id: " + value
	}
	return "give a whole number, such as: 2"
}

func (d *decoder) number(at place, n *yaml.Node, into reflect.Value) {
	if match := wholePattern.FindStringSubmatch(n.Value); n.Kind == yaml.ScalarNode && match != nil && !d.isAnID(at, n.Value) {
		if number, err := strconv.Atoi(strings.Replace(match[1], "−", "-", 1)); err == nil {
			into.SetInt(int64(number))
			return
		}
	}
	d.refuse(at, at.words+" is "+kindOf(n), d.wholeFix(at, n.Value))
}

var decimalPattern = regexp.MustCompile(`^-?([0-9]{1,6}(\.[0-9]{1,6})?|\.[0-9]{1,6})$`)

func (d *decoder) decimal(at place, n *yaml.Node, into reflect.Value) {
	written := strings.TrimSpace(n.Value)
	number, err := strconv.ParseFloat(written, 64)
	if n.Kind != yaml.ScalarNode || err != nil || !decimalPattern.MatchString(written) {
		d.refuse(at, at.words+" "+isOrAre(at)+" "+kindOf(n), "give a number with a decimal point, such as: 0.25")
		return
	}
	into.SetFloat(number)
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

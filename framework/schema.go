package framework

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"familyhub/stocktake/model/text"
)

// Schema is a JSON Schema (draft 2020-12) of framework files, for editors that read YAML with one. What
// it has comes from where the reader has it: the fields from the types, the limits from the checks, and
// what a field is for from FORMAT.md. It refuses nothing that Read takes. It cannot say all that Read
// refuses, such as an id that nothing has or a gap in the scale.
func Schema() []byte {
	w := &schemaWriter{guide: guideRows(FormatGuide), learned: learnedLimits(), defs: map[string]*schema{}, characters: newCharacters()}
	root := w.value("", field{}, reflect.TypeFor[file](), false)
	root.Schema, root.Title = "https://json-schema.org/draft/2020-12/schema", "A stocktake framework"
	root.Description = "A framework file, as stocktake framework check reads it. This schema says what each field may hold. " +
		"It cannot say what needs a look at two places: ids that refer to something, numbers in order, levels without a gap, " +
		"and what the format @1 does not have. So check a file before you use it."
	root.Defs = w.defs
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(root); err != nil {
		panic(fmt.Sprintf("framework: a schema always has a JSON form: %v", err))
	}
	return escaped(out.Bytes())
}

// escaped writes out the characters in JSON that a terminal should not get.
func escaped(text []byte) []byte {
	var out bytes.Buffer
	for _, r := range string(text) {
		if unwelcome(r) || r > unicode.MaxASCII && unicode.IsSpace(r) {
			fmt.Fprintf(&out, `\u%04x`, r)
		} else {
			out.WriteRune(r)
		}
	}
	return out.Bytes()
}

// schema is as much of JSON Schema as is needed here.
type schema struct {
	Schema      string             `json:"$schema,omitempty"`
	Title       string             `json:"title,omitempty"`
	Description string             `json:"description,omitempty"`
	Ref         string             `json:"$ref,omitempty"`
	Type        types              `json:"type,omitempty"`
	Enum        []any              `json:"enum,omitempty"`
	Default     string             `json:"default,omitempty"`
	Pattern     string             `json:"pattern,omitempty"`
	MaxLength   int                `json:"maxLength,omitempty"`
	Minimum     *int               `json:"minimum,omitempty"`
	Maximum     *int               `json:"maximum,omitempty"`
	MinItems    int                `json:"minItems,omitempty"`
	MaxItems    int                `json:"maxItems,omitempty"`
	Items       *schema            `json:"items,omitempty"`
	Required    []string           `json:"required,omitempty"`
	Properties  properties         `json:"properties,omitempty"`
	Closed      *bool              `json:"additionalProperties,omitempty"`
	AllOf       []*schema          `json:"allOf,omitempty"`
	AnyOf       []*schema          `json:"anyOf,omitempty"`
	Defs        map[string]*schema `json:"$defs,omitempty"`
}

// types are those that a value may have.
type types []string

func (all types) MarshalJSON() ([]byte, error) {
	if len(all) == 1 {
		return json.Marshal(all[0])
	}
	return json.Marshal([]string(all))
}

// properties are the fields of an object in the order in which people write them.
type properties []property

type property struct {
	name string
	of   *schema
}

func (all properties) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	out.WriteByte('{')
	for i, p := range all {
		if i > 0 {
			out.WriteByte(',')
		}
		fmt.Fprintf(&out, "%q:", p.name)
		if err := encoder.Encode(p.of); err != nil {
			return nil, err
		}
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// learnedLimits are what the checks ask, found by running them over a framework with one of everything.
func learnedLimits() map[string]limits {
	one := &Framework{}
	fillWithOne(reflect.ValueOf(one).Elem())
	found := newFindings()
	found.learned = map[string]limits{}
	one.check(found)
	return found.learned
}

func fillWithOne(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("a")
	case reflect.Int:
		v.SetInt(1)
	case reflect.Float64:
		v.SetFloat(1)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fillWithOne(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fillWithOne(v.Index(0))
	case reflect.Struct:
		for i := range v.NumField() {
			fillWithOne(v.Field(i))
		}
	}
}

type schemaWriter struct {
	guide   map[string]string // "steps.title" → what FORMAT.md says of it
	learned map[string]limits
	defs    map[string]*schema
	characters
}

// value is the schema of what stands at a path, which may be left out or be null where it is optional.
func (w *schemaWriter) value(path string, f field, t reflect.Type, optional bool) *schema {
	l := w.learned[path]
	var s *schema
	pointed := t.Kind() == reflect.Pointer
	if pointed {
		t = t.Elem()
	}
	switch {
	case path == "format":
		s = &schema{Type: []string{"string"}, Default: Format, Pattern: w.spaced("(?:" + formatOf(1) + "|" + Format + ")")}
	case t == reflect.TypeFor[PlanGuide]():
		s = &schema{AnyOf: []*schema{w.object(path, t, false), {Enum: []any{planOff, false}}}} // older YAML takes "off" for false
	case t.Kind() == reflect.Struct:
		s = w.object(path, t, optional && !pointed)
	case t.Kind() == reflect.Slice:
		s = &schema{Type: []string{"array"}, MinItems: l.fewest, MaxItems: l.most, Items: w.value(path+"[]", f, t.Elem(), false)}
	case f.statement: // a number, or an id in its place
		s = &schema{Type: []string{"integer", "string"}}
	case t.Kind() == reflect.Int:
		s = &schema{Type: []string{"integer", "string"}, Pattern: wholePattern.String()}
		switch within := (schema{Minimum: &l.from, Maximum: &l.to}); {
		case l.from == l.to:
		case optional: // 0 is as good as nothing
			s.AnyOf = []*schema{{Enum: []any{0, nil}}, &within}
		default:
			s.Minimum, s.Maximum = within.Minimum, within.Maximum
		}
	case t.Kind() == reflect.Float64:
		s = &schema{Type: []string{"number", "string"}}
	default:
		l.text.optional = l.text.optional || !l.isText || optional
		s = &schema{Type: []string{"string", "number", "boolean"}, Ref: w.text(l)}
	}
	if optional && s.Type != nil {
		s.Type = append(s.Type, "null")
	} else if optional {
		s.AnyOf = append(s.AnyOf, &schema{Type: []string{"null"}})
	}
	s.Description = w.described(path)
	return s
}

// object is the schema of fields below each other. Where none of them is as good as leaving out what they
// are of, all are optional.
func (w *schemaWriter) object(path string, t reflect.Type, none bool) *schema {
	s := &schema{Type: []string{"object"}, Closed: new(bool)}
	inner := path
	if path != "" {
		inner += "."
	}
	for _, f := range fieldsOf(t) {
		of := t.FieldByIndex(f.index).Type
		optional := none || f.optional || w.made(inner+f.name, t, f)
		for _, name := range f.in(2) {
			s.Properties = append(s.Properties, property{name, w.value(inner+f.name, f, of, optional)})
		}
		if !optional {
			s.Required = append(s.Required, f.name)
		}
	}
	if t == reflect.TypeFor[Statement]() {
		s.AnyOf = []*schema{{Required: []string{"number"}}, {Required: []string{"id"}}}
	}
	return s
}

// made reports whether the reader makes a field that is left out, or does without it.
func (w *schemaWriter) made(path string, of reflect.Type, f field) bool {
	l := w.learned[path]
	return f.name == "short" || of == reflect.TypeFor[Statement]() && f.name == "number" || l.isText && l.text.optional
}

// text names the definition of a text with limits, which many fields share.
func (w *schemaWriter) text(l limits) string {
	name := "text"
	if l.text.optional {
		name = "optional"
	}
	if l.kind != "" {
		name += "-" + l.kind
	}
	for _, limit := range []struct {
		of   int
		name string
	}{{l.text.characters, "characters"}, {l.text.cells, "columns"}} {
		if limit.of > 0 {
			name += fmt.Sprintf("-%d-%s", limit.of, limit.name)
		}
	}
	if l.text.paragraphs {
		name += "-paragraphs"
	}
	if w.defs[name] == nil {
		w.defs[name] = w.characters.text(l)
	}
	return "#/$defs/" + name
}

// characters are the insides of classes of characters in regular expressions.
type characters struct{ space, hidden string }

func newCharacters() characters {
	return characters{
		space:  classOf(unicode.IsSpace),
		hidden: classOf(func(r rune) bool { return unwelcome(r) && !unicode.IsSpace(r) }),
	}
}

// spaced is a pattern with the space around it that the reader drops.
func (c characters) spaced(pattern string) string {
	return "^[" + c.space + "]*" + pattern + "[" + c.space + "]*$"
}

// textSchema says what a text must be like. The reader drops space around a text before it counts. So the
// length is said of texts without any, but for the end of the line that a text written after > has.
func (c characters) text(l limits) *schema {
	s := &schema{}
	atEdges := "^[" + c.space + "]|[" + c.space + "]{2}$"
	add := func(of *schema) { s.AllOf = append(s.AllOf, of) }
	longest := func(most int, unless string) {
		add(&schema{AnyOf: []*schema{{MaxLength: most + 1}, {Pattern: unless}}})
	}
	add(&schema{Pattern: "^[^" + c.hidden + "]*$"})
	switch {
	case l.pattern != "":
		pattern := "(?:" + strings.Trim(l.pattern, "^$") + ")"
		if l.text.optional {
			pattern += "?"
		}
		add(&schema{Pattern: c.spaced(pattern)})
	case !l.text.optional:
		add(&schema{Pattern: "[^" + c.space + "]"})
	}
	if !l.text.paragraphs {
		add(&schema{Pattern: c.spaced("[^\n]*")})
	}
	if n := l.text.characters; n > 0 {
		longest(n, atEdges)
	}
	if n := l.text.cells; n > 0 { // only of plain letters is it known that each takes one column
		longest(n, "[^ -~\n]|"+atEdges)
	}
	return s
}

// classOf is the inside of a class of characters in a regular expression, with those of the basic plane.
func classOf(is func(rune) bool) string {
	var class strings.Builder
	const last = 0xFFFF
	for r := rune(0); r <= last; r++ {
		if !is(r) || unicode.Is(unicode.Cs, r) {
			continue
		}
		end := r
		for end < last && is(end+1) && !unicode.Is(unicode.Cs, end+1) {
			end++
		}
		class.WriteRune(r)
		if end > r {
			class.WriteString("-" + string(end))
		}
		r = end
	}
	return class.String()
}

// described is what FORMAT.md says of a field, looked up under the name of the list or the group that it
// is in, and then under what that is in; a field of the file itself under that.
func (w *schemaWriter) described(path string) string {
	names := strings.Split(strings.ReplaceAll(path, "[]", ""), ".")
	if strings.HasSuffix(path, "[]") {
		return ""
	}
	last := names[len(names)-1]
	owners := names[:len(names)-1]
	if len(owners) == 0 {
		owners = []string{""}
	}
	for _, owner := range slices.Backward(owners) {
		if row, ok := w.guide[owner+"."+last]; ok {
			return row
		}
	}
	return ""
}

var (
	guideName = regexp.MustCompile("`([a-z_]+)`")
	marks     = strings.NewReplacer("`", "", " ²", "", "**", "")
)

// guideRows are the rows of the tables of FORMAT.md, each under the fields that it is of and what those are in.
func guideRows(guide string) map[string]string {
	rows := map[string]string{}
	var owners []string
	for line := range strings.Lines(guide) {
		if heading, ok := strings.CutPrefix(line, "### "); ok {
			owners = namesIn(heading)
			if len(owners) == 0 {
				owners = []string{""}
			}
			continue
		}
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), " | ")
		if len(cells) != 3 || !strings.HasPrefix(line, "| `") {
			continue
		}
		for _, name := range namesIn(cells[0]) {
			for _, owner := range owners {
				if key := owner + "." + name; rows[key] == "" {
					rows[key] = asSentence(cells[1], cells[2])
				}
			}
		}
	}
	return rows
}

// asSentence is what a field is for, and its limits but where they say no more than a schema does.
func asSentence(what, limits string) string {
	what, limits = strings.TrimSpace(marks.Replace(what)), strings.TrimSpace(marks.Replace(limits))
	what = text.Capital(what)
	if limits == "line" || limits == "text" || limits == "fields below" {
		return what + "."
	}
	return what + " (" + limits + ")."
}

func namesIn(text string) []string {
	var names []string
	for _, match := range guideName.FindAllStringSubmatch(text, -1) {
		names = append(names, match[1])
	}
	return names
}

package report_test

import (
	"bytes"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"familyhub/stocktake/model/report/schema"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// described is a published schema that files are held against. It notes which members
// were met, so that a schema cannot describe what is never written.
type described struct {
	validator *jsonschema.Schema
	root      map[string]any
	met       map[string]bool // by the place of the member in the schema
}

func newDescribed(t testing.TB, name string) *described {
	t.Helper()
	text, err := schema.Read(name)
	if err != nil {
		t.Fatal(err)
	}
	return describedBy(t, text)
}

func describedBy(t testing.TB, text []byte) *described {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	validator, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return &described{validator, doc.(map[string]any), map[string]bool{}}
}

// faults is what is wrong with a file: it does not validate, or has a member that is
// not described; nothing for a good one.
func (d *described) faults(t testing.TB, file []byte) []string {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	var faults []string
	if err := d.validator.Validate(value); err != nil {
		faults = append(faults, err.Error())
	}
	d.walk("", d.root, "#", value, &faults)
	return faults
}

// walk goes through a value beside its schema, which stands at a place.
func (d *described) walk(at string, s map[string]any, place string, value any, faults *[]string) {
	if ref, ok := s["$ref"].(string); ok {
		name := strings.TrimPrefix(ref, "#/$defs/")
		s, place = d.root["$defs"].(map[string]any)[name].(map[string]any), ref
	}
	switch value := value.(type) {
	case map[string]any:
		properties, _ := s["properties"].(map[string]any)
		for name, member := range value {
			of, ok := properties[name].(map[string]any)
			if !ok {
				*faults = append(*faults, at+"/"+name+" is not described")
				continue
			}
			below := place + "/" + name
			d.met[below] = true
			d.walk(at+"/"+name, of, below, member, faults)
		}
	case []any:
		items, _ := s["items"].(map[string]any)
		for i, item := range value {
			d.walk(at+"/"+strconv.Itoa(i), items, place, item, faults)
		}
	}
}

// members calls do with the place of every member that is described, and with its schema.
func (d *described) members(do func(place string, s map[string]any)) {
	var visit func(place string, s map[string]any)
	visit = func(place string, s map[string]any) {
		properties, _ := s["properties"].(map[string]any)
		for _, name := range slices.Sorted(maps.Keys(properties)) {
			member := properties[name].(map[string]any)
			do(place+"/"+name, member)
			visit(place+"/"+name, member)
		}
		if items, ok := s["items"].(map[string]any); ok {
			visit(place, items)
		}
	}
	visit("#", d.root)
	defs := d.root["$defs"].(map[string]any)
	for _, name := range slices.Sorted(maps.Keys(defs)) {
		visit("#/$defs/"+name, defs[name].(map[string]any))
	}
}

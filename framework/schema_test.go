package framework

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"familyhub/stocktake/model/golden"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"
	"pgregory.net/rapid"
)

// editor is what an editor makes of framework files by the schema.
type editor struct{ schema *jsonschema.Schema }

func newEditor(t testing.TB) editor {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("framework.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("framework.json")
	if err != nil {
		t.Fatal(err)
	}
	return editor{schema}
}

// refuses is why the schema refuses a file; nil where it does not, or where it is not YAML that has a JSON form.
func (e editor) refuses(text string) error {
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(text), &root); err != nil || len(root.Content) != 1 {
		return nil
	}
	value, ok := plainValue(root.Content[0])
	if !ok {
		return nil
	}
	return e.schema.Validate(value)
}

var (
	coreInt   = regexp.MustCompile(`^[-+]?[0-9]+$`)
	coreFloat = regexp.MustCompile(`^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$`)
)

// plainValue is a value as YAML 1.2 has it, which editors read.
func plainValue(n *yaml.Node) (any, bool) {
	switch n.Kind {
	case yaml.MappingNode:
		all := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			value, ok := plainValue(n.Content[i+1])
			if _, twice := all[n.Content[i].Value]; !ok || twice || n.Content[i].Kind != yaml.ScalarNode {
				return nil, false
			}
			all[n.Content[i].Value] = value
		}
		return all, true
	case yaml.SequenceNode:
		all := make([]any, len(n.Content))
		for i, item := range n.Content {
			value, ok := plainValue(item)
			if !ok {
				return nil, false
			}
			all[i] = value
		}
		return all, true
	case yaml.ScalarNode:
		return plainScalar(n), n.Style&yaml.TaggedStyle == 0
	}
	return nil, false
}

func plainScalar(n *yaml.Node) any {
	if n.Style != 0 {
		return n.Value
	}
	switch n.Value {
	case "", "~", "null", "Null", "NULL":
		return nil
	case "true", "True", "TRUE":
		return true
	case "false", "False", "FALSE":
		return false
	}
	if coreInt.MatchString(n.Value) {
		return json.Number(strconv.FormatInt(atoi(n.Value), 10))
	}
	if number, err := strconv.ParseFloat(n.Value, 64); err == nil && coreFloat.MatchString(n.Value) && !math.IsInf(number, 0) {
		return number
	}
	return n.Value
}

func atoi(digits string) int64 {
	number, _ := strconv.ParseInt(digits, 10, 64) // of one that is too large it is the largest
	return number
}

// agree holds the schema against the reader: what the reader takes, the schema takes.
func (e editor) agree(t rapid.TB, text string) (taken bool) {
	t.Helper()
	_, err := read(text)
	if refusal := e.refuses(text); err == nil && refusal != nil {
		t.Fatalf("the reader takes what the schema refuses: %v\n%s", refusal, text)
	}
	return err == nil
}

// What the schema says of mistakes, and what it leaves to the check.
func TestSchemaRefusesMistakes(t *testing.T) {
	e, text := newEditor(t), everything(t)
	for _, c := range []struct {
		old, new string
		refused  bool
	}{
		{"format: stocktake/framework@2", "format: stocktake/framework@3", true},
		{"licence: Free to use and change", "license: Free", true},
		{"  licence: Free to use and change\n", "", true},
		{"title: Our own list", "title:", true},
		{"title: Our own list", "title: [Our, list]", true},
		{"year: 2027", "year: 27", true},
		{"link: https://riverside.example/list", "link: riverside.example", true},
		{"id: everything", "id: Everything", true},
		{"direction: ltr", "direction: left", true},
		{"families: asked", "families: yes", true},
		{"language: en-GB", "language: British English", true},
		{"short: Welcome", "short: Welcome to all", true},
		{"short: Welcome", "short: ようこそみなさん", false}, // a schema cannot tell how wide letters are
		{"value: 0, label", "value: zero, label", true},
		{"value: 0, label", "value: 5000, label", true},
		{"value: 0, label", "value: 7, label", false}, // nor compare two places
		{"resources: [handbook]", "resources: [handbok]", false},
		{"requirements: [1]", "requirements: [2]", false},
		{"statement: WE-1", "statement: WE-2", false},
		{"low_to: .3", "low_to: .9", false},
		{"text: They find somebody", "text: " + strings.Repeat("They do. ", 30), true},
		{"guidance: Think of the last three.", "guidance: >\n          " + strings.Repeat("Think. ", 800) + "Think.", true},
		{"guidance: Think of the last three.", "guidance: \"\\e[2J\"", true},
		{"guidance: Think of the last three.", "guidance: \"a\\u202eb\"", true},
		{"text: Everybody chooses a course each year.", "text: |\n          One.\n          Two.", true},
		{"      - id: LE-1\n        text", "      - text", true},
		{"period: 6", "period: 61", true},
		{"    group: Work\n", "", false},
		{"points: 0.25", "points: a quarter", false}, // it may be written as a text, such as \".25\"
		{"look_for: [A list of names]", "look_for: A list of names", true},
		{"plan owner", "plan owner\n  leader: Ann", true},
	} {
		edited := strings.Replace(text, c.old, c.new, 1)
		if edited == text || e.agree(t, edited) {
			t.Errorf("%q for %q is no mistake", c.new, c.old)
		}
		if err := e.refuses(edited); (err != nil) != c.refused {
			t.Errorf("%q for %q: the schema says %v", c.new, c.old, err)
		}
	}
}

func TestSchemaGolden(t *testing.T) { golden.Compare(t, "schema", Schema()) }

func TestSchemaTakesWhatTheReaderTakes(t *testing.T) {
	e := newEditor(t)
	for _, path := range everyFile(t) {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Base(path) == "lists.yaml" { // the second half of the example
			text = []byte(ownWithLists(t))
		}
		if !e.agree(t, string(text)) {
			t.Errorf("%s is refused", path)
		}
	}
	e.agree(t, write(t, Builtin()))
}

// everyFile are the framework files of this package: those of the tests and those that come with the program.
func everyFile(t testing.TB) []string {
	t.Helper()
	files := []string{"familyhub.yaml"}
	for _, folder := range []string{"testdata", "testdata/instruments", "instruments"} {
		found, err := filepath.Glob(folder + "/*.yaml")
		if err != nil || len(found) == 0 {
			t.Fatalf("%s has %d files: %v", folder, len(found), err)
		}
		files = append(files, found...)
	}
	return files
}

// everything is a file that has every field but those that others stand in for.
func everything(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("testdata/everything.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Edits of a file with everything, of which some are good and some are not.
func TestSchemaAgreesAboutAnyEdit(t *testing.T) {
	e := newEditor(t)
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(everything(t)), &root); err != nil {
		t.Fatal(err)
	}
	var places []*yaml.Node
	var visit func(n *yaml.Node)
	visit = func(n *yaml.Node) {
		places = append(places, n)
		for _, inner := range n.Content {
			visit(inner)
		}
	}
	visit(root.Content[0])
	values := rapid.SampledFrom([]string{
		"", "~", "null", `""`, `" "`, "a", "A1", "off", "false", "true", "0", "1", "2", "5", "007", "+1", "-1", "1.0", "0.25", ".5", "1e2", "0x1F", "1_0",
		"999", "1000", "2024", "1799", "99999999999999999999", `"1"`, `" 1 "`, "[]", "{}", "[a]", "[1]", "[1, 1]", "[~]", "{a: b}", "{one: x}", "2024-06-01",
		"https://a.example", "HTTP://a.example", "ftp://a", "rtl", "cy", "\"\\e[2J\"", "\"a\\u200bb\"", "\"a\\u200cb\"", "\"a\\nb\"", "\"\\u0085 a \\u00a0\"",
		"'" + strings.Repeat("a", 12) + "'", "'" + strings.Repeat("a", 13) + "'", strings.Repeat("a", 36), strings.Repeat("a", 37), strings.Repeat("é", 300),
		strings.Repeat("é", 301), "'  " + strings.Repeat("a", 300) + "  '", "\"" + strings.Repeat("a", 600) + "\\n\"", "\"" + strings.Repeat("a", 600) + "\\n\\n\"",
		strings.Repeat("a", 601), strings.Repeat("漢", 18), strings.Repeat("a\u0301", 30),
	})
	taken, refused := 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		at := rapid.SampledFrom(places).Draw(rt, "place")
		was := *at
		defer func() { *at = was }()
		switch at.Kind {
		case yaml.MappingNode, yaml.SequenceNode:
			if step := map[yaml.Kind]int{yaml.MappingNode: 2, yaml.SequenceNode: 1}[at.Kind]; rapid.Bool().Draw(rt, "drop one") {
				i := rapid.IntRange(0, len(at.Content)/step-1).Draw(rt, "which") * step
				at.Content = slices.Delete(slices.Clone(at.Content), i, i+step)
				break
			}
			fallthrough
		default:
			var value yaml.Node
			if err := yaml.Unmarshal([]byte(values.Draw(rt, "value")), &value); err != nil {
				rt.Fatal(err)
			}
			if *at = (yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null"}); len(value.Content) > 0 {
				*at = *value.Content[0]
			}
		}
		text, err := yaml.Marshal(&root)
		if err != nil {
			rt.Skip(err)
		}
		if e.agree(rt, string(text)) {
			taken++
		} else if e.refuses(string(text)) != nil {
			refused++
		}
	})
	if taken == 0 || refused == 0 {
		t.Errorf("%d edits were taken, and %d refused by both", taken, refused)
	}
}

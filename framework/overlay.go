package framework

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Wording is the format of files with other words for a framework.
const Wording = "stocktake/wording@1"

// Overlay lays other words over a framework: those of a guide, or a translation. A file with them
// is written as a framework file is, with no more than the texts that it gives. Entries of lists are
// those with the same number, value or id; a list of texts takes the place of the whole list. What
// the framework has no entry for is a problem. Left out are the entries that keep their words.
//
// A statement that is reworded keeps its old words as earlier ones, so that scores before and after
// are compared.
func Overlay(base *Framework, name string, r io.Reader) (f *Framework, leftOut []string, err error) {
	data, err := readText(r)
	if err != nil {
		return nil, nil, fmt.Errorf("%s cannot be read: %w", name, err)
	}
	found := newFindings()
	words := found.parse(plainLines(data), len(data))
	if words == nil {
		return nil, nil, found.err(name)
	}
	root := nodesOf(base)
	o := overlay{findings: found, base: base}
	o.whole(words)
	o.mapping("", words, root)
	for _, st := range base.Statements() {
		o.keepEarlier(st, root)
	}
	if err := found.err(name); err != nil {
		return nil, nil, err
	}
	found.version = 2
	f, err = found.read(name, root)
	return f, o.left(root), err
}

// nodesOf is a framework as the nodes of its file, in the second format.
func nodesOf(f *Framework) *yaml.Node {
	var b bytes.Buffer
	var document yaml.Node
	if err := Write(&b, f); err != nil {
		panic(fmt.Sprintf("framework: a buffer takes everything: %v", err))
	}
	if err := yaml.Unmarshal(b.Bytes(), &document); err != nil {
		panic(fmt.Sprintf("framework: what is written is YAML: %v", err))
	}
	root := document.Content[0]
	lookUp(root, "format").Value = Format
	return root
}

// overlay lays nodes over others.
type overlay struct {
	*findings
	base *Framework
	laid map[*yaml.Node]bool // the texts that were replaced
}

// whole checks what the file is, and takes that out of it.
func (o *overlay) whole(words *yaml.Node) {
	o.laid = map[*yaml.Node]bool{}
	for _, field := range []struct{ name, want, fix string }{
		{"format", Wording, "begin with: format: " + Wording},
		{"framework", o.base.ID, "name the framework that the words are for: framework: " + o.base.ID},
	} {
		value := lookUp(words, field.name)
		switch {
		case value == nil:
			o.addAt(Position{1, 1}, field.name, "the file does not say its "+field.name, field.fix)
		case value.Value != field.want:
			o.addAt(positionOf(value), field.name, fmt.Sprintf("the %s is %s", field.name, quote(value.Value)), field.fix)
		}
	}
	var rest []*yaml.Node
	for i := 0; i+1 < len(words.Content); i += 2 {
		if name := words.Content[i].Value; name != "format" && name != "framework" {
			rest = append(rest, words.Content[i:i+2]...)
		}
	}
	words.Content = rest
}

// entryKeys are what an entry of a list is known by.
var entryKeys = []string{"number", "id", "value"}

// keyOf is what an entry of a list is known by, folded; empty for an entry without.
func keyOf(entry *yaml.Node, statement bool) string {
	if id := lookUp(entry, "id"); statement && id != nil {
		return foldedLabel(id.Value)
	}
	for _, key := range entryKeys {
		if value := lookUp(entry, key); value != nil {
			return foldedLabel(value.Value)
		}
	}
	return ""
}

func (o *overlay) mapping(path string, words, onto *yaml.Node) {
	given := map[string]bool{}
	for i := 0; i+1 < len(words.Content); i += 2 {
		key, value := words.Content[i], words.Content[i+1]
		at := strings.TrimPrefix(path+"."+key.Value, ".")
		there := lookUp(onto, key.Value)
		twice := given[key.Value]
		given[key.Value] = true
		switch {
		case twice:
			o.addAt(positionOf(key), at, key.Value+" comes twice", "keep one of the two")
		case path != "" && slices.Contains(entryKeys, key.Value):
			continue // by which the entry was found
		case slices.Contains([]string{"id", "points", "strength_from", "low_to", "group"}, key.Value) && there == nil,
			key.Value == "id", value.Kind == yaml.AliasNode:
			o.addAt(positionOf(key), at, key.Value+" is not a text that can have other words", "take the line out")
		case there == nil:
			onto.Content = append(onto.Content, key, value) // such as guidance where there was none; the reader knows the fields
			o.laid[value] = true
		case value.Kind != there.Kind:
			o.addAt(positionOf(value), at, at+" is "+kindOf(value), "write it as the framework has it")
		case value.Kind == yaml.MappingNode:
			o.mapping(at, value, there)
		case value.Kind == yaml.SequenceNode && len(there.Content) > 0 && there.Content[0].Kind == yaml.MappingNode:
			o.entries(at, value, there)
		default:
			*there = *value
			o.laid[there] = true
		}
	}
	if given["text"] || given["title"] {
		o.dropShort(onto)
	}
}

// dropShort takes out a short name that was of the old words: a new one is made of the new ones.
func (o *overlay) dropShort(node *yaml.Node) {
	for i := 0; i+1 < len(node.Content); i += 2 {
		if node.Content[i].Value == "short" && !o.laid[node.Content[i+1]] {
			node.Content = slices.Delete(node.Content, i, i+2)
			return
		}
	}
}

// entries lays the entries of a list over those with the same key.
func (o *overlay) entries(path string, words, onto *yaml.Node) {
	statements := strings.HasSuffix(path, "statements")
	seen := map[string]bool{}
	for i, entry := range words.Content {
		at := fmt.Sprintf("%s[%d]", path, i+1)
		if entry.Kind != yaml.MappingNode {
			o.addAt(positionOf(entry), at, at+" is "+kindOf(entry), "write its number, value or id, and its texts")
			continue
		}
		key := keyOf(entry, statements)
		j := slices.IndexFunc(onto.Content, func(there *yaml.Node) bool { return keyOf(there, statements) == key })
		switch {
		case key == "":
			o.addAt(positionOf(entry), at, at+" says neither a number, a value nor an id", "say which entry the words are for")
		case j < 0:
			o.addAt(positionOf(entry), at, fmt.Sprintf("the framework has no %s here", quote(key)), "give a number, value or id that it has: "+keysOf(onto, statements))
		case seen[key]:
			o.addAt(positionOf(entry), at, fmt.Sprintf("%s comes twice", quote(key)), "keep one of the two")
		default:
			o.mapping(at, entry, onto.Content[j])
		}
		seen[key] = true
	}
}

// keysOf lists what the entries of a list are known by.
func keysOf(list *yaml.Node, statements bool) string {
	var keys []string
	for _, entry := range list.Content {
		keys = append(keys, keyOf(entry, statements))
	}
	return strings.Join(keys, ", ")
}

// keepEarlier keeps the old words of a statement that was reworded.
func (o *overlay) keepEarlier(st Statement, root *yaml.Node) {
	node := statementNode(root, st)
	if now := lookUp(node, "text"); now == nil || now.Value == st.Text || slices.Contains(st.EarlierTexts, st.Text) {
		return
	}
	earlier := lookUp(node, "earlier_texts")
	if earlier == nil {
		earlier = &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
		node.Content = append(node.Content, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: "earlier_texts"}, earlier)
	}
	earlier.Content = append(earlier.Content, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: st.Text})
}

func statementNode(root *yaml.Node, st Statement) *yaml.Node {
	for _, step := range lookUp(root, "steps").Content {
		for _, node := range lookUp(step, "statements").Content {
			if keyOf(node, true) == foldedLabel(st.Label()) {
				return node
			}
		}
	}
	return &yaml.Node{Kind: yaml.MappingNode}
}

// left lists what keeps its words: the title, levels, steps and statements.
func (o *overlay) left(root *yaml.Node) (all []string) {
	keeps := func(node *yaml.Node, field string) bool { return !o.laid[lookUp(node, field)] }
	if keeps(root, "title") {
		all = append(all, "the title")
	}
	for _, level := range lookUp(root, "scale").Content {
		if keeps(level, "label") || keeps(level, "description") {
			all = append(all, "level "+lookUp(level, "value").Value)
		}
	}
	for _, step := range lookUp(root, "steps").Content {
		if keeps(step, "title") {
			all = append(all, "step "+lookUp(step, "number").Value)
		}
		for _, st := range lookUp(step, "statements").Content {
			if keeps(st, "text") {
				all = append(all, "statement "+keyOf(st, true))
			}
		}
	}
	return all
}

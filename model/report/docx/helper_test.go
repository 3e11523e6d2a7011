package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"sync"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/report/plan"
	"familyhub/stocktake/model/report/summary"
	"familyhub/stocktake/model/sample"
	"familyhub/stocktake/model/stats"
)

// workshop is the demo's newer session.
func workshop(t testing.TB) *model.Session {
	t.Helper()
	samples, err := sample.Unplanned(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return samples[0].History.Session()
}

// alone is a session of one person.
func alone(t testing.TB) *model.Session {
	t.Helper()
	one, err := sample.Solo(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return one.History.Session()
}

func written(t testing.TB, doc *report.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := docx.Write(&b, doc); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// unpacked is the parts of a document by name.
func unpacked(t testing.TB, file []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if parts[f.Name] != nil {
			t.Errorf("%s is there twice", f.Name)
		}
		parts[f.Name] = data
	}
	return parts
}

// everywhere are documents that between them have every kind of block.
func everywhere(t testing.TB) map[string]*report.Document {
	t.Helper()
	return map[string]*report.Document{
		"session": summary.New(workshop(t), report.Options{Names: true}),
		"unnamed": summary.New(workshop(t), report.Options{}),
		"plan":    plan.New(workshop(t), report.Options{}),
		"alone":   summary.New(alone(t), report.Options{}),
		"blocks":  blocks(),
		"empty":   {},
	}
}

// files are the parts of all of those documents. They are written once for all tests,
// since drawing takes its time; nobody changes them.
func files(t testing.TB) map[string]map[string][]byte {
	t.Helper()
	drawn.Do(func() {
		drawn.parts = map[string]map[string][]byte{}
		for name, doc := range everywhere(t) {
			drawn.parts[name] = unpacked(t, written(t, doc))
		}
	})
	return drawn.parts
}

var drawn struct {
	sync.Once
	parts map[string]map[string][]byte
}

// blocks is a document with each kind of block, in places where they meet.
func blocks() *report.Document {
	plain := func(text string) report.Inline { return report.Inline{{Text: text}} }
	table := report.Table{Head: 1, Columns: []report.Column{{Title: "No.", Right: true}, {Title: "What"}}, Rows: [][]string{{"1", "[who?]"}, {"2", "a\nb"}}}
	named := table
	named.Caption, named.Head = "Named", 0
	row := report.SpreadRow{Name: "1. Setting out", Single: true, Answers: model.Distribution{Scale: framework.Builtin().Scale, Counts: stats.Counts{0, 2, 0, 12, 1, 0}}}
	return &report.Document{Title: "Blocks & “pieces”", Blocks: []report.Block{
		report.Heading{Level: 2, Text: "First"},
		report.Heading{Level: 3, Text: "Second"},
		report.Heading{Level: 4, Text: "Third"},
		report.Heading{Level: 5, Text: "Deeper than there are styles"},
		report.Paragraph{Text: report.Inline{
			{Text: "Strong", Strong: true},
			{Text: " and "},
			{Text: "slanted", Emphasis: true},
			{Text: ", "},
			{Text: "https://example.org/a?b=1&c=2", Link: true},
			{Text: " not "},
			{Text: "javascript:alert(1)", Link: true},
			{Text: " again "},
			{Text: "https://example.org/a?b=1&c=2", Link: true},
		}},
		report.Paragraph{Text: plain("One line\nand the next.\n\nAnother paragraph.")},
		report.List{Items: []report.Item{
			{Text: plain("a"), Items: []report.Item{
				{Text: plain("b"), Items: []report.Item{{Text: plain("c"), Items: []report.Item{{Text: plain("d")}}}}},
			}},
			{Text: report.Inline{{Text: "[still to be written]", Emphasis: true}}},
		}},
		named, table, table,
		report.Spread{Scale: framework.Builtin().Scale, Title: "Of one", Rows: []report.SpreadRow{row}},
		report.Spread{Scale: framework.Builtin().Scale, Title: "Of two", Rows: []report.SpreadRow{row, row}},
		report.Spread{Scale: framework.Builtin().Scale, Title: "Of none"},
		report.Radar{Scale: framework.Builtin().Scale, Title: "A radar", Conclusion: "It says <this>", Axes: []report.Axis{{Number: 1, Consensus: 1}, {Number: 2, Consensus: 2}, {Number: 3, Consensus: 3}}},
		report.Lines{Scale: framework.Builtin().Scale, Title: "Lines", Conclusion: "They rise.", Points: []string{"2025", "2026"}, Series: []report.Line{{Name: "1", Values: []float64{1, 2}}}},
		table,
	}}
}

// node is an element of XML, with the prefix in its name as it is written.
type node struct {
	name  string
	attrs map[string]string
	text  string // all of it, with that of the elements below
	nodes []*node
}

func parsed(t testing.TB, name string, part []byte) *node {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(part))
	root := &node{}
	open := []*node{root}
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			n := &node{name: qualified(token.Name), attrs: map[string]string{}}
			for _, a := range token.Attr {
				n.attrs[qualified(a.Name)] = a.Value
			}
			parent := open[len(open)-1]
			parent.nodes = append(parent.nodes, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			for _, n := range open {
				n.text += string(token)
			}
		}
	}
	if len(root.nodes) != 1 {
		t.Fatalf("%s has %d roots", name, len(root.nodes))
	}
	return root.nodes[0]
}

func qualified(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// all are the elements of a name at any depth, in order.
func (n *node) all(name string) []*node {
	var found []*node
	for _, below := range n.nodes {
		if below.name == name {
			found = append(found, below)
		}
		found = append(found, below.all(name)...)
	}
	return found
}

// value is the w:val of the first element of a name, "" for none.
func (n *node) value(name string) string {
	for _, found := range n.all(name) {
		return found.attrs["w:val"]
	}
	return ""
}

func isXML(name string) bool {
	return strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels")
}

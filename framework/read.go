package framework

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// MaxFileSize is the size in bytes of the largest framework file that is read.
const MaxFileSize = 1 << 20

// file is what stands in a framework file.
type file struct {
	Format string `json:"format"`
	Framework
}

// Read reads a framework from YAML in the format of FORMAT.md and checks it. The
// name is what messages call the file. Where the content is at fault, the error is
// a *Problems that lists everything found, each with its line; any other error
// comes from r. Time and memory are bounded whatever the content.
func Read(name string, r io.Reader) (*Framework, error) {
	found := newFindings()
	f, _, err := found.readAll(name, r)
	return f, err
}

// ReadWithWarnings is Read with what is taken and may not be meant, in the order of the lines. Of a
// file that is refused it is only what was not read, which may be why.
func ReadWithWarnings(name string, r io.Reader) (*Framework, []Warning, error) {
	warn := &warnings{findings: newFindings(), name: name}
	f, source, err := warn.readAll(name, r)
	if source.root != nil {
		warn.lost(source.text, source.root)
	}
	if err == nil {
		warn.curly(source.root)
		warn.content(f)
	}
	return f, warn.sorted(), err
}

// readText reads one byte more than a file may have at the most.
func readText(r io.Reader) (string, error) {
	const usual = 128 << 10 // few files are larger
	var data strings.Builder
	_, err := io.CopyN(&data, r, usual)
	if err == nil {
		data.Grow(MaxFileSize)
		_, err = io.CopyN(&data, r, MaxFileSize+1-usual)
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return data.String(), err
}

// source is what a framework was read from, so far as it could be read.
type source struct {
	text string
	root *yaml.Node
}

func (f *findings) readAll(name string, r io.Reader) (*Framework, source, error) {
	data, err := readText(r)
	if err != nil {
		return nil, source{}, fmt.Errorf("%s cannot be read: %w", name, err)
	}
	from := source{text: plainLines(data)}
	from.root = f.parse(from.text, len(data))
	if from.root == nil || !f.sameFormat(from.root) {
		return nil, source{}, f.err(name)
	}
	read, err := f.read(name, from.root)
	return read, from, err
}

// read makes a framework of the nodes of a file and checks it.
func (f *findings) read(name string, root *yaml.Node) (*Framework, error) {
	var read file
	decoder := newDecoder(f)
	decoder.value(whole, root, reflect.ValueOf(&read).Elem())
	f.format(read.Format)
	decoder.fillNumbers(&read.Framework)
	decoder.resolve(&read.Framework)
	read.fillShorts()
	f.fillNames(&read.Framework)
	read.check(rules{findings: f})
	if err := f.err(name); err != nil {
		return nil, err
	}
	if read.hadNoLists() {
		// Somebody took the lists out of the built-in file. A session must not be taken
		// for one that was kept before there were any, and get them back.
		read.Plan = &PlanGuide{}
	}
	return &read.Framework, nil
}

// parse makes the one YAML document in a text, which had so many bytes, into nodes, or reports why it cannot.
func (f *findings) parse(text string, size int) *yaml.Node {
	text, ok := f.plainText(text, size)
	if !ok {
		return nil
	}
	text = withoutJSONEscapes(text)
	lines := &lineReader{text: text}
	decoder := yaml.NewDecoder(lines)
	document, err := nextDocument(decoder)
	if errors.Is(err, io.EOF) {
		f.addAt(firstLine, "", "the file has nothing in it", "begin with: format: "+Format)
		return nil
	}
	if err != nil {
		f.syntax(text, lines.lines, err)
		return nil
	}
	f.single(text, lines, decoder)
	root := document.Content[0]
	if !f.plainNodes(root) {
		return nil
	}
	if root.Kind != yaml.MappingNode {
		f.addAt(positionOf(root), "", "the file is not a framework", "begin with: format: "+Format)
		return nil
	}
	return root
}

// nextDocument reads one document. The YAML library reports some faults of its own
// by a panic, and no file may end the program.
func nextDocument(decoder *yaml.Decoder) (node *yaml.Node, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("yaml: %v", fault)
		}
	}()
	node = &yaml.Node{}
	if err := decoder.Decode(node); err != nil {
		return nil, err
	}
	if len(node.Content) == 0 {
		return nil, io.EOF
	}
	return node, nil
}

// single reports what comes after the first document.
func (f *findings) single(text string, lines *lineReader, decoder *yaml.Decoder) {
	switch second, err := nextDocument(decoder); {
	case err == nil:
		f.addAt(positionOf(second), "", "a second document begins here", "keep one framework in a file, and no line of --- within it")
	case !errors.Is(err, io.EOF):
		f.syntax(text, lines.lines, err)
	}
}

// sameFormat reports whether the file is in a format that is worth reading on; about a
// newer one nothing more can be said. It notes the version, by which fields and checks differ.
func (f *findings) sameFormat(root *yaml.Node) bool {
	family, own := splitFormat(Format)
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i], root.Content[i+1]
		if key.Value != "format" && key.Value != "schema" { // as JSON of stocktake has it
			continue
		}
		name, version := splitFormat(value.Value)
		if other, ok := otherFormats[name]; ok {
			f.addAt(positionOf(value), key.Value, "the file is "+other[0]+", and not a framework", other[1])
			return false
		}
		if key.Value != "format" {
			continue
		}
		if f.version = version; name == family && version > own {
			f.addAt(positionOf(value), key.Value, fmt.Sprintf("the file was made for a newer stocktake: it has framework format %d", version),
				fmt.Sprintf("use that stocktake, or write the file in format %d", own))
			return false
		}
	}
	return true
}

func splitFormat(format string) (family string, version int) {
	family, number, _ := strings.Cut(strings.TrimSpace(format), "@")
	version, err := strconv.Atoi(number)
	if err != nil {
		return family, 0
	}
	return family, version
}

// otherFormats are files of stocktake that are no framework, and what to do with them.
var otherFormats = map[string][2]string{
	"stocktake/wording": {"other words for a framework", "lay it over that one with: stocktake framework overlay FRAMEWORK FILE"},
	"stocktake/session": {"a session", "take it in with: stocktake load FILE"},
}

// format checks the name of the format.
func (f *findings) format(value string) {
	at := whole.field("format")
	family, own := splitFormat(Format)
	name, version := splitFormat(value)
	switch {
	case value == "":
		f.add(at, "the file does not say its format", "begin with: format: "+Format)
	case name != family || version < 1 || version > own || value != formatOf(version):
		f.add(at, "the format is "+quote(value), "this stocktake reads only: format: "+Format+", and "+formatOf(1))
	}
}

// formatOf is the value of the field "format" for a version.
func formatOf(version int) string {
	family, _ := splitFormat(Format)
	return family + "@" + strconv.Itoa(version)
}

// fillShorts makes the short texts that a file may leave out.
func (f *Framework) fillShorts() {
	for i := range f.Steps {
		step := &f.Steps[i]
		step.Short = cmp.Or(step.Short, shorten(step.Title, stepCells))
		for j := range step.Statements {
			st := &step.Statements[j]
			st.Short = cmp.Or(st.Short, shorten(st.Text, statementCells))
		}
	}
}

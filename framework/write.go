package framework

import (
	"bytes"
	"fmt"
	"io"
	"reflect"
	"strings"

	"familyhub/stocktake/model/text"

	"go.yaml.in/yaml/v3"
)

// lineCells is how wide the lines of a written file are, where words allow.
const lineCells = 100

// Write writes a framework as YAML in the format of FORMAT.md, laid out for people
// to edit. Read gives an equal framework back, provided that f passes Check and its
// texts have no space around them. The error is that of w.
func Write(w io.Writer, f *Framework) error {
	out := &emitter{version: f.version(), earlier: f.Names.Requirement == (Name{}), of: f}
	out.comment(0, "A framework for stocktake. To try out changes: stocktake framework check FILE. "+
		"All fields, and what each may hold: stocktake framework format. A line that begins with # is a comment.")
	out.WriteString("format: " + formatOf(out.version) + "\n")
	out.mapping(reflect.ValueOf(*f), 0)
	_, err := w.Write(out.Bytes())
	return err
}

// version is the earliest format that a framework can be written in, so that earlier programs
// read it where they can.
func (f *Framework) version() int {
	limits := shapes[1]
	fits := len(f.Scale) == 6 && f.Scale.Lowest() == 0 &&
		len(f.Steps) >= limits.fewestSteps && len(f.Steps) <= limits.steps && len(f.Statements()) <= limits.statements
	if fits && !isSecond(reflect.ValueOf(*f)) {
		return 1
	}
	return 2
}

// isSecond reports whether a value has anything in it that the second format added.
func isSecond(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Pointer:
		return !v.IsNil() && isSecond(v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			if isSecond(v.Index(i)) {
				return true
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if second := v.Type().Field(i).Tag.Get("since") == "2"; second && !v.Field(i).IsZero() || isSecond(v.Field(i)) {
				return true
			}
		}
	}
	return false
}

// emitter writes YAML with folded paragraphs, which the YAML library cannot.
type emitter struct {
	bytes.Buffer
	version int
	earlier bool       // what the second format renamed has the names of the first
	of      *Framework // all of it
	last    int        // the number of the statement that was written last
	dash    bool       // the next line begins an item of a list
}

// begin starts a line at an indentation, after the hyphen that is due if any.
func (e *emitter) begin(indent int, name string) {
	if e.dash {
		e.WriteString(strings.Repeat(" ", indent-2) + "- ")
		e.dash = false
	} else {
		e.WriteString(strings.Repeat(" ", indent))
	}
	e.WriteString(name)
}

func (e *emitter) mapping(v reflect.Value, indent int) {
	apart := false // from the first group on, the parts of the file have empty lines between them
	for _, f := range fieldsOf(v.Type()) {
		value := v.FieldByIndex(f.index)
		if value.Kind() == reflect.Pointer {
			value = value.Elem()
		}
		if e.leftOut(f, v, value) {
			continue
		}
		if apart = apart || indent == 0 && value.Kind() == reflect.Struct; apart {
			e.WriteByte('\n')
		}
		if indent == 0 {
			e.comment(0, comments[f.name])
		}
		e.begin(indent, e.name(f)+":")
		if f.statement {
			if st, _ := e.of.Statement(int(value.Int())); st.ID != "" {
				e.WriteString(" " + quoted(st.ID) + "\n")
				continue
			}
		}
		e.value(value, indent)
	}
}

// name is what the file calls a field.
func (e *emitter) name(f field) string {
	names := f.in(e.version)
	if e.earlier {
		return names[len(names)-1]
	}
	return names[0]
}

// leftOut reports whether nothing is written of the value of a field in a mapping.
func (e *emitter) leftOut(f field, mapping, value reflect.Value) bool {
	if st, ok := mapping.Interface().(Statement); ok && f.name == "number" {
		last := e.last
		e.last = st.Number
		return st.ID != "" && st.Number == last+1 // as it is read again
	}
	if f.name == "short" && value.IsZero() { // the reader makes one
		return true
	}
	switch value.Kind() {
	case reflect.Invalid: // a pointer to nothing
		return true
	case reflect.Slice:
		return value.Len() == 0
	case reflect.Float64: // 0 is not the same as none
		return false
	}
	return f.optional && value.IsZero()
}

// value writes what comes after a name and its colon.
func (e *emitter) value(v reflect.Value, indent int) {
	switch v.Kind() {
	case reflect.Struct:
		if guide, ok := v.Interface().(PlanGuide); ok && guide.Off {
			e.WriteString(" " + planOff + "\n")
			return
		}
		e.WriteByte('\n')
		e.mapping(v, indent+2)
	case reflect.Slice:
		e.list(v, indent+2)
	case reflect.Float64:
		e.WriteString(" " + decimal(v.Float()) + "\n")
	case reflect.Int:
		fmt.Fprintf(e, " %d\n", v.Int())
	default:
		e.WriteString(" " + scalar(v.String(), indent+2) + "\n")
	}
}

func (e *emitter) list(v reflect.Value, indent int) {
	if v.Type().Elem().Kind() == reflect.Int {
		numbers := strings.Join(strings.Fields(strings.Trim(fmt.Sprint(v.Interface()), "[]")), ", ")
		e.WriteString(" [" + numbers + "]\n")
		return
	}
	e.WriteByte('\n')
	for i := range v.Len() {
		item := v.Index(i)
		if item.Kind() != reflect.Struct {
			e.begin(indent, "- "+scalar(item.String(), indent+2)+"\n")
			continue
		}
		if i > 0 {
			e.WriteByte('\n')
		}
		if _, ok := item.Interface().(Statement); ok && e.last == 0 {
			e.comment(indent, aboutStatements)
		}
		e.dash = true
		e.mapping(item, indent+2)
	}
}

// comment writes lines of comment.
func (e *emitter) comment(indent int, words string) {
	for _, line := range wrapped(words, lineCells-indent-len("# ")) {
		e.WriteString(strings.Repeat(" ", indent) + "# " + line + "\n")
	}
}

// scalar gives a text as YAML: as it is, in quotation marks, or folded into lines.
func scalar(value string, indent int) string {
	if !foldable(value) {
		return quoted(value)
	}
	if short := quoted(value); !strings.Contains(value, "\n") && text.Width(short) <= lineCells-indent-10 {
		return short
	}
	var folded strings.Builder
	folded.WriteString(">-")
	for i, paragraph := range strings.Split(value, "\n") {
		if i > 0 {
			folded.WriteByte('\n')
		}
		for _, line := range wrapped(paragraph, lineCells-indent) {
			folded.WriteString("\n" + strings.Repeat(" ", indent) + line)
		}
	}
	return folded.String()
}

// foldable reports whether folding can give a text back as it is: space only singly
// between words, line breaks only between paragraphs.
func foldable(text string) bool {
	if text == "" || unwelcomeIn(text, true) != "" || strings.Contains(text, "  ") {
		return false
	}
	for paragraph := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(paragraph) != paragraph {
			return false
		}
	}
	return strings.TrimSpace(text) == text
}

// wrapped breaks a paragraph at single spaces into lines of a width in cells; a
// longer word has a line of its own.
func wrapped(paragraph string, cells int) []string {
	var lines []string
	var line string
	for word := range strings.SplitSeq(paragraph, " ") {
		switch {
		case line == "":
			line = word
		case text.Width(line)+1+text.Width(word) <= cells:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	if line == "" {
		return lines
	}
	return append(lines, line)
}

// quoted gives a text as one line of YAML, in quotation marks where it needs them.
func quoted(text string) string {
	var value any = text
	if strings.Contains(text, "\n") {
		value = &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text, Style: yaml.DoubleQuotedStyle}
	}
	line, err := yaml.Marshal(value)
	if err != nil {
		panic(fmt.Sprintf("framework: any text has a YAML form: %v", err))
	}
	return strings.TrimSuffix(string(line), "\n")
}

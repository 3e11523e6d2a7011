package framework

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// Warning is a part of a framework file that is not read although it may be meant: in
// YAML a # behind a space ends a text, and what follows is a comment.
type Warning struct {
	Name         string // of the file, as it was given
	Line, Column int    // of the #, from 1
	Comment      string // from the # on
}

// String is the warning on one line, such as
//
//	own.yaml:4:16: "# across agencies" is a comment, …
func (w Warning) String() string {
	where := safely(w.Name, w.Name)
	if where != "" {
		where += ":"
	}
	return fmt.Sprintf("%s%d:%d: %s is a comment and is not read; if it belongs to the text before it, put quotation marks round all of it",
		where, w.Line, w.Column, quote(w.Comment))
}

// lostIn finds the comments that stand behind texts in the same line.
func lostIn(name, text string, root *yaml.Node) []Warning {
	lines := strings.Split(text, "\n")
	var all []Warning
	lost := func(comment string, line int) {
		comment, _, _ = strings.Cut(comment, "\n")
		for ; comment != "" && line <= len(lines); line++ {
			if before, ok := strings.CutSuffix(strings.TrimRight(lines[line-1], " \t\r"), comment); ok {
				all = append(all, Warning{name, line, utf8.RuneCountInString(before) + 1, comment})
				return
			}
		}
	}
	var look func(n *yaml.Node)
	look = func(n *yaml.Node) {
		_, err := strconv.Atoi(n.Value)
		if block := n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0; n.Kind == yaml.ScalarNode && !block && err != nil {
			lost(n.LineComment, n.Line)
		}
		for i, inner := range n.Content {
			if key := n.Kind == yaml.MappingNode && i%2 == 0; key && !isNull(n.Content[i+1]) {
				continue // a comment there is about the fields below
			}
			look(inner)
		}
	}
	look(root)
	return all
}

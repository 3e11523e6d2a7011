package framework

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// lost finds the comments that stand behind texts in the same line: in YAML a # behind a space ends
// a text, and what follows is not read although it may be meant.
func (w *warnings) lost(text string, root *yaml.Node) {
	lines := strings.Split(text, "\n")
	comment := func(n *yaml.Node) {
		comment, _, _ := strings.Cut(n.LineComment, "\n")
		for line := n.Line; comment != "" && line <= len(lines); line++ {
			if before, ok := strings.CutSuffix(strings.TrimRight(lines[line-1], " \t\r"), comment); ok {
				w.unread(Position{line, utf8.RuneCountInString(before) + 1}, comment)
				return
			}
		}
	}
	var look func(n *yaml.Node)
	look = func(n *yaml.Node) {
		if block := n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0; n.Kind == yaml.ScalarNode && !block && n.LineComment != "" {
			if _, err := strconv.Atoi(n.Value); err != nil {
				comment(n)
			}
		}
		for i, inner := range n.Content {
			if key := n.Kind == yaml.MappingNode && i%2 == 0; key && !isNull(n.Content[i+1]) {
				continue // a comment there is about the fields below
			}
			look(inner)
		}
	}
	look(root)
}

package framework

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// Limits that keep a hostile file from costing more than a moment. A large
// framework stays far below them.
const (
	maxParts = 50_000 // lines and commas: about what decides how many nodes there are
	maxDepth = 12     // lists and fields inside each other; the format needs 9
)

// plainText gives the text of a file with its line ends as \n, or reports why it is
// none. Characters that have no place in a text are reported and then blanked, so
// that the rest of the file can be checked as well.
func (f *findings) plainText(data []byte) (string, bool) {
	text := strings.TrimPrefix(string(data), "\ufeff")
	switch {
	case len(data) > MaxFileSize:
		f.addLine(1, fmt.Sprintf("the file is larger than %d KiB", MaxFileSize>>10), "shorten it; a framework is rarely a tenth of that")
		return "", false
	case strings.HasPrefix(text, "\xff\xfe"), strings.HasPrefix(text, "\xfe\xff"):
		f.addLine(1, "the file is in UTF-16", "save it as UTF-8")
		return "", false
	case !utf8.ValidString(text):
		f.addLine(invalidLine(text), "the file is not UTF-8 from here on", "save it as UTF-8")
		return "", false
	}
	text = plainLines(data)
	if parts := strings.Count(text, "\n") + strings.Count(text, ","); parts > maxParts {
		f.addLine(1, fmt.Sprintf("the file has %d lines and commas, which no framework needs", parts), "check that this is the right file")
		return "", false
	}
	return f.blankUnwelcome(text), true
}

// plainLines is the text of a file with its line ends as \n.
func plainLines(data []byte) string {
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(string(data), "\ufeff"))
}

func invalidLine(text string) int {
	line := 1
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		if r == utf8.RuneError && size == 1 {
			break
		}
		if r == '\n' {
			line++
		}
		text = text[size:]
	}
	return line
}

// blankUnwelcome reports the first unwelcome character of each line and puts spaces
// in the place of all.
func (f *findings) blankUnwelcome(text string) string {
	line, reported := 1, 0
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			line++
		case r != '\t' && unwelcome(r):
			if reported != line {
				f.addLine(line, "there is "+characterName(r)+" here", "remove it")
				reported = line
			}
			return ' '
		}
		return r
	}, text)
}

// plainNodes reports what YAML can do and the format does not use: anchors,
// aliases, tags, and lists inside lists without end. It reports whether the nodes are
// worth decoding.
func (f *findings) plainNodes(root *yaml.Node) bool {
	return f.plainNode(root, 1)
}

func (f *findings) plainNode(n *yaml.Node, depth int) bool {
	if depth > maxDepth {
		f.addLine(n.Line, tooDeep, tooDeepFix)
		return false
	}
	switch {
	case n.Kind == yaml.AliasNode:
		f.addLine(n.Line, "there is an alias, "+quote("*"+n.Value), aliasFix)
	case n.Anchor != "":
		f.addLine(n.Line, "there is an anchor, "+quote("&"+n.Anchor), aliasFix)
	case n.Style&yaml.TaggedStyle != 0:
		f.addLine(n.Line, "there is a tag, "+quote(n.Tag), "remove it; framework files do without tags")
	}
	for _, inner := range n.Content {
		if !f.plainNode(inner, depth+1) {
			return false
		}
	}
	return true
}

const (
	aliasFix   = "write the text out, or put quotation marks round it; framework files do without anchors and aliases"
	tooDeep    = "lists or fields stand too deep inside each other here"
	tooDeepFix = "follow the example in FORMAT.md"
)

// syntaxAdvice puts what the YAML library says in words for people who do not know
// YAML by heart. The first part that occurs in the library's message decides.
var syntaxAdvice = []struct{ says, wrong, fix string }{
	{"exceeded max depth", tooDeep, tooDeepFix},
	{"mapping values are not allowed", "there is a colon where none can be", "put quotation marks round a text with a colon in it, and check the indentation"},
	{"could not find expected ':'", "there is a line without a colon after its name", "write it as name: text, and indent a text that goes on"},
	{"cannot start any token", "a text begins with a character that means something else here", "put quotation marks round the text, and indent with spaces, not tabs"},
	{"tab character", "a line is indented with a tab", "indent with spaces"},
	{"unexpected end of stream", "quotation marks are opened and never closed", "close them, or double a quotation mark that is part of the text"},
	{"did not find expected", "the structure breaks off here or just after", "check indentation, brackets and quotation marks"},
}

var (
	syntaxLine    = regexp.MustCompile(`^yaml: line (\d+): `)
	unknownAnchor = regexp.MustCompile(`unknown anchor '(.*)' referenced`)
)

// syntax reports an error of the YAML library, with the library's line.
func (f *findings) syntax(text string, err error) {
	message, line := err.Error(), 1
	if match := syntaxLine.FindStringSubmatch(message); match != nil {
		message = message[len(match[0]):]
		line, _ = strconv.Atoi(match[1])
	}
	line = min(line, strings.Count(strings.TrimRight(text, "\n"), "\n")+1)
	if match := unknownAnchor.FindStringSubmatch(message); match != nil {
		before, _, _ := strings.Cut(text, "*"+match[1])
		f.addLine(strings.Count(before, "\n")+1, "there is an alias, "+quote("*"+match[1]), aliasFix)
		return
	}
	if strings.Contains(message, "tab character") {
		line = tabbedLine(text, line)
	}
	for _, advice := range syntaxAdvice {
		if strings.Contains(message, advice.says) {
			f.addLine(line, advice.wrong, advice.fix)
			return
		}
	}
	f.addLine(line, "this is not YAML: "+strings.TrimPrefix(message, "yaml: "), "check indentation, colons and quotation marks")
}

// tabbedLine is the first line from the given one on that is indented with a tab; the
// library gives only the line where the surrounding structure begins.
func tabbedLine(text string, from int) int {
	number := 0
	for line := range strings.SplitSeq(text, "\n") {
		number++
		indentation := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
		if number >= from && strings.Contains(indentation, "\t") {
			return number
		}
	}
	return from
}

package framework

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// Limits that keep a hostile file from costing more than a moment. A large
// framework stays far below them.
const (
	maxParts = 45_000 // lines, commas and comments: about what decides how many nodes there are
	maxDepth = 12     // lists and fields inside each other; the format needs 9
)

// otherFiles are what files begin with that are no text, or one for other programs: archives, and with them
// workbooks and documents; those of earlier years; RTF; PDF; pictures.
var otherFiles = []string{"PK\x03\x04", "\x1f\x8b", "\xd0\xcf\x11\xe0", `{\rtf`, "%PDF", "\x89PNG", "\xff\xd8\xff"}

// plainText gives the text of a file of so many bytes, or reports why it is none. Characters that have no place in a text are reported and then blanked, so
// that the rest of the file can be checked as well.
func (f *findings) plainText(text string, size int) (string, bool) {
	wrong, fix := "", ""
	switch {
	case size > MaxFileSize:
		wrong, fix = fmt.Sprintf("the file is larger than %d KiB", MaxFileSize>>10), "shorten it; a framework is rarely a tenth of that"
	case slices.ContainsFunc(otherFiles, func(begin string) bool { return strings.HasPrefix(text, begin) }):
		wrong, fix = "the file is a workbook, a document, a picture or an archive, and not a text",
			"make a framework of a workbook with: stocktake framework import FILE.xlsx, or save what it says as a text file, in YAML"
	case strings.HasPrefix(text, "\xff\xfe"), strings.HasPrefix(text, "\xfe\xff"), strings.Count(text, "\x00") > len(text)/4:
		wrong, fix = "the file is in UTF-16", "save it as UTF-8"
	case !utf8.ValidString(text):
		f.addAt(firstInvalid(text), "", "the file is not UTF-8 from here on", "save it as UTF-8")
		return "", false
	default:
		if parts := parts(text); parts > maxParts {
			wrong, fix = fmt.Sprintf("the file has %d lines, commas and comments, which no framework needs", parts), "check that this is the right file"
		}
	}
	if wrong != "" {
		f.addAt(firstLine, "", wrong, fix)
		return "", false
	}
	if at, deep := tooDeepAt(text); deep {
		f.addAt(at, "", tooDeep, tooDeepFix)
		return "", false
	}
	if at, long := tooLongAt(text); long {
		f.addAt(at, "", fmt.Sprintf("a text of more than %d KiB begins here", longest>>10), fmt.Sprintf("shorten it; no text here has more than %d characters", maxProse))
		return "", false
	}
	return f.blankUnwelcome(text), true
}

// parts is how much there is in a text for the YAML library to keep. It takes a kilobyte for each comment.
func parts(text string) int {
	const comment = 2 // as much as so many lines
	return strings.Count(text, "\n") + strings.Count(text, ",") + comment*strings.Count(text, " #") + comment*strings.Count(text, "\n#")
}

// deepest is how deep brackets and hyphens may stand within each other before the YAML library is asked, whose
// time goes with the square of that. No text has as many brackets that stay open.
const deepest = 500

// tooDeepAt is where a text goes deeper than that.
func tooDeepAt(text string) (at Position, deep bool) {
	at = firstLine
	brackets, entries, begins := 0, 0, true // of the whole text, and of the beginning of a line
	before := '\n'
	for _, r := range text {
		switch r {
		case '[', '{':
			brackets++
		case ']', '}':
			brackets = max(brackets-1, 0)
		case '-', '?':
			begins = begins && (before == ' ' || before == '\n')
		case ' ':
			if begins && (before == '-' || before == '?') {
				entries++
			}
		case '\n':
			entries, begins = 0, true
		default:
			begins = false
		}
		if brackets > deepest || entries > deepest && begins {
			return at, true
		}
		at, before = at.after(r), r
	}
	return at, false
}

// longest is how many bytes may stand together without a sign at which a text could end. The YAML library takes
// many times the memory of a long one; no text that is taken is half as long.
const longest = 64 << 10

// tooLongAt is where more than that begins.
func tooLongAt(text string) (at Position, long bool) {
	for from := 0; len(text)-from > longest; {
		end := strings.IndexAny(text[from:from+longest], "\n,[]{}\"'")
		if end < 0 {
			return endOf(text[:from]), true
		}
		from += end + 1
	}
	return firstLine, false
}

// plainLines is the text of a file with its line ends as \n.
func plainLines(text string) string {
	text = strings.TrimPrefix(text, "\ufeff")
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
}

// firstInvalid is where a text stops being UTF-8.
func firstInvalid(text string) Position {
	at := firstLine
	for i, r := range text {
		if r == utf8.RuneError && !strings.HasPrefix(text[i:], "\ufffd") {
			break
		}
		at = at.after(r)
	}
	return at
}

// firstLine is where a message about a file as a whole points to.
var firstLine = Position{1, 1}

// after is the position behind a character that stands at this one.
func (p Position) after(r rune) Position {
	if r == '\n' {
		return Position{p.Line + 1, 1}
	}
	return Position{p.Line, p.Column + 1}
}

// blankUnwelcome reports the first unwelcome character of each line and puts spaces
// in the place of all.
func (f *findings) blankUnwelcome(text string) string {
	at, reported := firstLine, 0
	return strings.Map(func(r rune) rune {
		here := at
		at = at.after(r)
		if r == '\t' || !unwelcome(r) {
			return r
		}
		if reported != here.Line {
			f.addAt(here, "", "there is "+characterName(r)+" here", "remove it")
			reported = here.Line
		}
		return ' '
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
		f.addAt(positionOf(n), "", tooDeep, tooDeepFix)
		return false
	}
	switch {
	case n.Kind == yaml.AliasNode:
		f.addAt(positionOf(n), "", "there is an alias, "+quote("*"+n.Value), aliasFix)
	case n.Anchor != "":
		f.addAt(positionOf(n), "", "there is an anchor, "+quote("&"+n.Anchor), aliasFix)
	case n.Style&yaml.TaggedStyle != 0:
		f.addAt(positionOf(n), "", "there is a tag, "+quote(n.Tag), "remove it; framework files do without tags")
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
	tooDeepFix = "follow the example in: stocktake framework format"
)

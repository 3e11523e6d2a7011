package framework

import (
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// syntaxAdvice puts what the YAML library says in words for people who do not know
// YAML by heart. The first part that occurs in the library's message decides. The library
// gives a line only; in it, the column is that of the group in the pattern.
var syntaxAdvice = []struct {
	says, wrong, fix string
	at               *regexp.Regexp
}{
	{"exceeded max depth", tooDeep, tooDeepFix, nil},
	{
		"mapping values are not allowed", "there is a colon where none can be",
		"put quotation marks round a text with a colon in it, and check the indentation", regexp.MustCompile(`:\s.*?(:)(?:\s|$)`),
	},
	{
		"could not find expected ':'", "there is a line without a colon after its name",
		"write it as name: text, and indent a text that goes on", nil,
	},
	{
		"cannot start any token", "a text begins with a character that means something else here",
		"put quotation marks round the text, and indent with spaces, not tabs", regexp.MustCompile("(?:^|[\\s:,\\[{-])([@`%\t])"),
	},
	{"tab character", "a line is indented with a tab", "indent with spaces", regexp.MustCompile(`(\t)`)},
	{
		"unexpected end of stream", "quotation marks are opened and never closed",
		"close them, or double a quotation mark that is part of the text", regexp.MustCompile(`^.*(?:^|[\s:,\[{-])(["'])`),
	},
	{brokenOff, "the structure breaks off here", "check indentation, brackets and quotation marks, here and just above", nil},
	{"", "this is not YAML", "check indentation, colons and quotation marks", nil},
}

// brokenOff is what the library says of a token that fits nowhere. Its line is then that of
// what the token should have belonged to.
const brokenOff = "did not find expected"

var (
	syntaxLine    = regexp.MustCompile(`^yaml: line (\d+): `)
	unknownAnchor = regexp.MustCompile(`unknown anchor '(.*)' referenced`)
	curlyQuote    = regexp.MustCompile(`(?:^|[\s:,\[{-])([“”‘‚„])`)
)

// syntax reports an error of the YAML library.
func (f *findings) syntax(text string, err error) {
	message, line := err.Error(), 1
	if match := syntaxLine.FindStringSubmatch(message); match != nil {
		message = message[len(match[0]):]
		line, _ = strconv.Atoi(match[1])
	}
	line = min(line, strings.Count(strings.TrimRight(text, "\n"), "\n")+1)
	if match := unknownAnchor.FindStringSubmatch(message); match != nil {
		before, _, _ := strings.Cut(text, "*"+match[1])
		f.addAt(endOf(before), "", "there is an alias, "+quote("*"+match[1]), aliasFix)
		return
	}
	switch {
	case strings.Contains(message, "tab character"):
		line = tabbedLine(text, line)
	case strings.Contains(message, brokenOff):
		line = brokenLine(text, line, message)
	}
	source := lineOf(text, line)
	for _, advice := range syntaxAdvice {
		if !strings.Contains(message, advice.says) {
			continue
		}
		wrong, fix, at := advice.wrong, advice.fix, advice.at
		if curlyQuote.MatchString(source) {
			wrong, fix, at = "the curly quotation marks here are letters to YAML, and "+wrong, `use straight ones round a text: " or '`, curlyQuote
		}
		f.addAt(Position{line, columnOf(source, at)}, "", wrong, fix)
		return
	}
}

// columnOf is where the group of a pattern is in a line, or else where the line's text begins.
func columnOf(line string, at *regexp.Regexp) int {
	begin := len(line) - len(strings.TrimLeft(line, " \t"))
	if at != nil {
		if match := at.FindStringSubmatchIndex(line); match != nil {
			begin = match[2]
		}
	}
	return utf8.RuneCountInString(line[:begin]) + 1
}

// endOf is the position behind a text.
func endOf(text string) Position {
	last := text[strings.LastIndex(text, "\n")+1:]
	return Position{strings.Count(text, "\n") + 1, utf8.RuneCountInString(last) + 1}
}

// lineOf is the line with a number, from 1.
func lineOf(text string, number int) string {
	for line := range strings.SplitSeq(text, "\n") {
		if number--; number == 0 {
			return line
		}
	}
	return ""
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

// searched is how many bytes are read again, all in all, to find the line with a fault.
const searched = 1 << 20

// brokenLine is the line of the token that fits nowhere: the last one of the shortest beginning of
// the text, in whole lines, of which the library says the same. In a long text it is one near it.
func brokenLine(text string, from int, message string) int {
	ends := lineEnds(text)
	left := searched
	fails := func(lines int) bool {
		left -= ends[lines-1]
		decoder := yaml.NewDecoder(strings.NewReader(text[:ends[lines-1]]))
		var err error
		for err == nil {
			_, err = nextDocument(decoder)
		}
		return !errors.Is(err, io.EOF) && strings.HasSuffix(err.Error(), message)
	}
	good, bad := max(from-1, 0), max(from, 1)
	for step := 1; bad < len(ends) && left > 0 && !fails(bad); step *= 2 {
		good, bad = bad, min(bad+step, len(ends))
	}
	for bad-good > 1 && left > 0 {
		if middle := (good + bad) / 2; fails(middle) {
			bad = middle
		} else {
			good = middle
		}
	}
	return bad
}

// lineEnds are where the lines of a text end.
func lineEnds(text string) []int {
	var ends []int
	for i := range len(text) {
		if text[i] == '\n' {
			ends = append(ends, i+1)
		}
	}
	if !strings.HasSuffix(text, "\n") {
		ends = append(ends, len(text))
	}
	return ends
}

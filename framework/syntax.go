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
		"unknown escape character", `there is a backslash \ between " and ", where it means something else`,
		`use ' and ' round the text, or write \\ for each`, regexp.MustCompile(`(\\)[^0abt\x09nvfre "/\\N_LPxuU]`),
	},
	{
		"mapping keys are not allowed", "a text begins with a question mark, which means something else there",
		"put quotation marks round the text", regexp.MustCompile(`(?:^|[\s:,\[{-])(\?)\s`),
	},
	{
		"expected alphabetic or numeric character", "a text begins with a character that means something else here",
		"put quotation marks round the text", regexp.MustCompile(`(?:^|[\s:,\[{-])([*&])`),
	},
	{
		"expected comment or line break", "a text goes on in the line of the sign before it",
		"begin it on the next line, indented, or leave the sign out", regexp.MustCompile(`[:-]\s+([|>])`),
	},
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
	syntaxLine = regexp.MustCompile(`^yaml: line (\d+): `)
	// A question mark before a bracket or a comma is one of the library's own signs.
	askedInBrackets = regexp.MustCompile(`[\[{].*?(\?)\s*[,\]}]`)
	curlyQuote      = regexp.MustCompile(`(?:^|[\s:,\[{-])([“”‘‚„])`)
)

// syntax reports an error of the YAML library, which has read so many lines.
func (f *findings) syntax(text string, read int, err error) {
	message, line := err.Error(), 1
	if match := syntaxLine.FindStringSubmatch(message); match != nil {
		message = message[len(match[0]):]
		line, _ = strconv.Atoi(match[1])
	}
	line = min(line, strings.Count(strings.TrimRight(text, "\n"), "\n")+1)
	if _, name, ok := strings.Cut(message, "unknown anchor '"); ok {
		alias := "*" + strings.TrimSuffix(name, "' referenced")
		before, _, _ := strings.Cut(text, alias)
		f.addAt(endOf(before), "", "there is an alias, "+quote(alias), aliasFix)
		return
	}
	if at, open := openQuote(text, line); open {
		f.addAt(at, "", "quotation marks are opened here and not closed in this line", "close them, or double a quotation mark that is part of the text")
		return
	}
	switch {
	case strings.Contains(message, "tab character"):
		line = tabbedLine(text, line)
	case strings.Contains(message, brokenOff):
		line = brokenLine(text, read, message)
	}
	source := lineOf(text, line)
	source = source[:min(len(source), maxProse)] // nobody looks further, and a pattern should not
	for _, advice := range syntaxAdvice {
		if !strings.Contains(message, advice.says) {
			continue
		}
		wrong, fix, at := advice.wrong, advice.fix, advice.at
		if advice.says == brokenOff && askedInBrackets.MatchString(source) {
			wrong, fix, at = "a text between brackets ends with a question mark, which means something else there",
				"put quotation marks round the text", askedInBrackets
		}
		if curlyQuote.MatchString(source) {
			wrong, fix, at = "the curly quotation marks here are letters to YAML, and "+wrong, `use straight ones round a text: " or '`, curlyQuote
		}
		f.addAt(Position{line, columnOf(source, at)}, "", wrong, fix)
		return
	}
}

var quoteOpens = regexp.MustCompile(`^(?:.*:|\s*-)\s+("[^"]*)$`)

// openQuote is where a text in quotation marks begins that reaches down to those at or just above the given
// line, which were to open another.
func openQuote(text string, line int) (Position, bool) {
	lines := strings.SplitN(text, "\n", line+1)
	closing := max(min(line, len(lines)), 1)
	if closing > 1 && !strings.Contains(lines[closing-1], `"`) {
		closing--
	}
	if !strings.Contains(lines[closing-1], `"`) {
		return Position{}, false
	}
	for number := closing - 1; number > 0; number-- {
		if before := lines[number-1]; strings.Contains(before, `"`) {
			match := quoteOpens.FindStringSubmatchIndex(before[:min(len(before), maxProse)])
			if match == nil {
				break
			}
			return Position{number, utf8.RuneCountInString(before[:match[2]]) + 1}, true
		}
	}
	return Position{}, false
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

// lineReader hands out a text line by line, so that it is known how far a reader has come.
type lineReader struct {
	text  string
	lines int  // begun so far
	inner bool // the last line has only been handed out in part
}

func (r *lineReader) Read(into []byte) (int, error) {
	if r.text == "" {
		return 0, io.EOF
	}
	if !r.inner {
		r.lines++
	}
	end := strings.IndexByte(r.text, '\n') + 1
	if end == 0 {
		end = len(r.text)
	}
	n := copy(into, r.text[:end])
	r.inner, r.text = n < end, r.text[n:]
	return n, nil
}

// searched is how many bytes are read again, all in all, to find the line with a fault.
const searched = 128 << 10

// brokenLine is the line of the token that fits nowhere, where the library has read so many lines: the last one
// of the shortest beginning of the text of which it says the same. The library reads little ahead.
func brokenLine(text string, read int, message string) int {
	ends := lineEnds(text)
	line := min(max(read, 1), len(ends))
	for left := searched; line > 1; line-- {
		before := text[:ends[line-2]]
		if left -= len(before); left < 0 {
			break
		}
		decoder := yaml.NewDecoder(strings.NewReader(before))
		var err error
		for err == nil {
			_, err = nextDocument(decoder)
		}
		if errors.Is(err, io.EOF) || !strings.HasSuffix(err.Error(), message) {
			break
		}
	}
	return line
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

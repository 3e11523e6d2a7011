package text

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Wrap makes a text of several lines inert and breaks it into lines of at most width cells,
// within a word where there is no other way, each safe to show beside other text; none for
// an empty text.
func Wrap(s string, width int) []string {
	s = Lines(s)
	if s == "" {
		return nil
	}
	var lines []string
	for paragraph := range strings.SplitSeq(s, "\n") {
		if Width(paragraph) <= width {
			lines = append(lines, Alone(paragraph))
			continue
		}
		for line := range strings.SplitSeq(ansi.Wrap(paragraph, max(width, 1), ""), "\n") {
			for _, piece := range broken(line, width) {
				lines = append(lines, Alone(piece))
			}
		}
	}
	return lines
}

// broken is a line in pieces of at most a width: signs that a selector makes wide may have
// been counted as narrow. One character alone may be wider.
func broken(line string, width int) []string {
	if Width(line) <= width {
		return []string{line}
	}
	var pieces []string
	piece := ""
	for rest := line; rest != ""; {
		cluster, _ := Cluster(rest)
		rest = rest[len(cluster):]
		if piece != "" && Width(piece+cluster) > width {
			pieces, piece = append(pieces, piece), ""
		}
		piece += cluster
	}
	return append(pieces, piece)
}

// Narrowest is the least width that Words wraps to, however little there is.
const Narrowest = 8

// Words breaks a text into lines of a width in cells: at spaces, and between characters of
// scripts that are written without any. No word is ever broken, so that it can be read,
// and an address copied; one that is wider than a line stands alone on its own.
func Words(text string, width int) []string {
	width = max(width, Narrowest)
	var lines []string
	for paragraph := range strings.SplitSeq(keepTogether(text), "\n") {
		line, used := "", 0
		for word := range strings.FieldsSeq(paragraph) {
			gap := min(used, 1)
			for _, piece := range unbreakable(word) {
				n := Width(piece)
				if used > 0 && used+gap+n > width {
					lines = append(lines, line)
					line, used, gap = "", 0, 0
				}
				line += strings.Repeat(" ", gap) + piece
				used += gap + n
				gap = 0
			}
		}
		lines = append(lines, line)
	}
	for i, line := range lines {
		lines[i] = strings.ReplaceAll(line, noBreak, " ")
	}
	return lines
}

// noBreak stands for a space at which no line ends, while a text is wrapped. Clean texts
// have no character of private use.
const noBreak = "\ue000"

var ratio = regexp.MustCompile(`(\d) of (\d)`)

// keepTogether keeps what a figure rests on, such as "3 of 4", on one line.
func keepTogether(text string) string {
	return ratio.ReplaceAllString(text, "${1}"+noBreak+"of"+noBreak+"${2}")
}

// unbreakable are the pieces of a word that stay whole. A word of letters is one. Chinese,
// Japanese and Korean characters, which are two cells wide, are one each, but take the
// punctuation after them along.
func unbreakable(word string) []string {
	if Width(word) == utf8.RuneCountInString(word) || strings.Contains(word, "://") {
		return []string{word} // nothing in it is wide, or it is an address
	}
	var pieces []string
	joined := false // to what comes next
	for len(word) > 0 {
		cluster, cells := Cluster(word)
		word = word[len(cluster):]
		first, _ := utf8.DecodeRuneInString(cluster)
		opens := unicode.In(first, unicode.Ps, unicode.Pi)
		wide := cells > 1
		if len(pieces) > 0 && (joined || cells == 0 || unicode.IsPunct(first) && !opens) {
			pieces[len(pieces)-1] += cluster
		} else {
			pieces = append(pieces, cluster)
		}
		joined = opens || !wide && !breaksBefore(word)
	}
	return pieces
}

// breaksBefore reports whether the first character of a text is a wide one, before which
// a line may end.
func breaksBefore(text string) bool {
	_, cells := Cluster(text)
	return cells > 1
}

// Widest is how many cells the widest piece of a text takes that Words keeps whole.
func Widest(text string) int {
	widest := 0
	for word := range strings.FieldsSeq(keepTogether(text)) {
		for _, piece := range unbreakable(word) {
			widest = max(widest, Width(piece))
		}
	}
	return widest
}

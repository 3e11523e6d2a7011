package docx

import (
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// In a document that runs from right to left, words of a language that does not run as its own
// letters do: otherwise its figures and full stops would stand at the wrong end.

// strongest is the direction of the first letter of a text that has one; neither for none.
func strongest(text string) (rightToLeft, leftToRight bool) {
	for text != "" {
		letter, size := bidi.LookupString(text)
		switch letter.Class() {
		case bidi.R, bidi.AL:
			return true, false
		case bidi.L:
			return false, true
		}
		text = text[max(size, 1):]
	}
	return false, false
}

// Turned reports whether a paragraph runs from right to left: headings do, and what does not begin
// with a letter that runs the other way.
func (p paragraph) Turned() bool {
	if strings.HasPrefix(p.Style, "Heading") || p.Style == titleStyle || p.Style == captionStyle {
		return true
	}
	for _, r := range p.Runs {
		for _, line := range r.Lines {
			if rtl, ltr := strongest(line); rtl || ltr {
				return rtl
			}
		}
	}
	return true
}

// Turned reports whether a run has letters that run from right to left.
func (r run) Turned() bool {
	for _, line := range r.Lines {
		for line != "" {
			letter, size := bidi.LookupString(line)
			if c := letter.Class(); c == bidi.R || c == bidi.AL {
				return true
			}
			line = line[max(size, 1):]
		}
	}
	return false
}

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

// Turned reports whether a paragraph runs from right to left: as its first letter does, and a
// sentence of the program from left to right, whatever name it begins with. Figures without
// a letter do not, and what has no text does.
func (p paragraph) Turned() bool {
	for i, r := range p.Runs {
		if i == 0 && r.Program {
			return false
		}
		for _, line := range r.Lines {
			if rtl, ltr := strongest(line); rtl || ltr {
				return rtl
			}
		}
	}
	return len(p.Runs) == 0
}

// Aligned reports whether a paragraph that runs from left to right stands at the right all the same, where
// the page begins. Figures and lists have an edge of their own.
func (p paragraph) Aligned() bool {
	return !p.Turned() && !strings.HasSuffix(p.Style, "Number") && !strings.HasPrefix(p.Style, "ListBullet")
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

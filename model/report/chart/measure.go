package chart

import (
	"strings"

	"familyhub/stocktake/model/text"
)

// Leading is how far it is from one line of text to the next, in sizes of the text.
const Leading = 1.25

// Measure tells how wide a text of a size is, in the units of the drawing.
type Measure func(text string, size float64) float64

// Wrap breaks a text of one line at spaces into at most so many lines of a width; a word
// that is longer is cut, and what does not fit ends in an ellipsis.
func (m Measure) Wrap(words string, width, size float64, most int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text.Line(words)) {
		for word != "" {
			whole := strings.TrimSpace(line + " " + word)
			if m(whole, size) <= width {
				line, word = whole, ""
				continue
			}
			if line == "" {
				line = m.fitting(word, width, size)
				word = word[len(line):]
			}
			lines, line = append(lines, line), ""
			if len(lines) > most {
				return m.shortened(lines[:most], width, size)
			}
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	if len(lines) > most {
		return m.shortened(lines[:most], width, size)
	}
	return lines
}

// Line is a text on one line of a width, shortened where it is longer.
func (m Measure) Line(words string, width, size float64) string {
	return strings.Join(m.Wrap(words, width, size, 1), "")
}

// fitting is as much of the beginning of a word as fits; at least a letter.
func (m Measure) fitting(word string, width, size float64) string {
	n := 0
	for n < len(word) {
		cluster, _ := text.Cluster(word[n:])
		if n > 0 && m(word[:n+len(cluster)], size) > width {
			break
		}
		n += len(cluster)
	}
	return word[:n]
}

const ellipsis = "…"

// shortened ends the last line in an ellipsis.
func (m Measure) shortened(lines []string, width, size float64) []string {
	last := &lines[len(lines)-1]
	room := width - m(ellipsis, size)
	if m(*last, size) > room {
		*last = m.fitting(*last, room, size)
	}
	*last = strings.TrimRight(*last, " ,") + ellipsis
	return lines
}

package html

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"stocktake/model"
)

// A drawing is laid out before anybody knows in which font it will be shown, so widths
// of text are estimated, in parts of the font's size, for the widest of the usual fonts.
const (
	narrowLetter = 0.36
	usualLetter  = 0.64
	wideLetter   = 0.92
	ideograph    = 1.1
	lineHeight   = 1.25
)

// textWidth is at least how wide a text of a size will be.
func textWidth(text string, size float64) float64 {
	sum := 0.0
	for text != "" {
		cluster, cells := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
		sum += letterWidth(cluster, cells)
		text = text[len(cluster):]
	}
	return sum * size
}

func letterWidth(cluster string, cells int) float64 {
	first := []rune(cluster)[0]
	switch {
	case cells > 1:
		return ideograph * float64(cells) / 2
	case strings.ContainsRune(" ijl.,:;|!'’()I", first):
		return narrowLetter
	case first > unicode.MaxASCII && !unicode.Is(unicode.Latin, first), strings.ContainsRune("mwMW@%", first):
		return wideLetter * max(float64(cells), 1)
	case unicode.IsUpper(first):
		return 0.76
	default:
		return usualLetter
	}
}

// wrap breaks a text of one line at spaces into at most so many lines of a width; a word
// that is longer is cut, and what does not fit ends in an ellipsis.
func wrap(text string, width, size float64, most int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(model.CleanLine(text)) {
		for word != "" {
			whole := strings.TrimSpace(line + " " + word)
			if textWidth(whole, size) <= width {
				line, word = whole, ""
				continue
			}
			if line == "" {
				line = fitting(word, width, size)
				word = word[len(line):]
			}
			lines, line = append(lines, line), ""
			if len(lines) > most {
				return shortened(lines[:most], width, size)
			}
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	if len(lines) > most {
		return shortened(lines[:most], width, size)
	}
	return lines
}

// fitting is as much of the beginning of a word as fits; at least a letter.
func fitting(word string, width, size float64) string {
	n := 0
	for n < len(word) {
		cluster, _ := ansi.FirstGraphemeCluster(word[n:], ansi.GraphemeWidth)
		if n > 0 && textWidth(word[:n+len(cluster)], size) > width {
			break
		}
		n += len(cluster)
	}
	return word[:n]
}

const ellipsis = "…"

// shortened ends the last line in an ellipsis.
func shortened(lines []string, width, size float64) []string {
	last := &lines[len(lines)-1]
	room := width - textWidth(ellipsis, size)
	if textWidth(*last, size) > room {
		*last = fitting(*last, room, size)
	}
	*last = strings.TrimRight(*last, " ,") + ellipsis
	return lines
}

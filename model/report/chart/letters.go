package chart

import (
	"strings"
	"unicode"

	"familyhub/stocktake/model/text"
)

// A drawing is laid out before anybody knows in which font it will be shown, so widths
// of text are estimated, in parts of the font's size, for the widest of the usual fonts.
const (
	narrowLetter = 0.36
	usualLetter  = 0.64
	joinedLetter = 0.72
	wideLetter   = 0.92
	ideograph    = 1.1
)

// TextWidth is at least how wide a text of a size will be that is not bold, in the unit of the size.
func TextWidth(words string, size float64) float64 {
	sum := 0.0
	for words != "" {
		cluster, cells := text.Cluster(words)
		sum += letterWidth(cluster, cells)
		words = words[len(cluster):]
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
	case unicode.In(first, unicode.Arabic, unicode.Hebrew): // of which the narrow ones are the most frequent
		return joinedLetter * max(float64(cells), 1)
	case first > unicode.MaxASCII && !unicode.Is(unicode.Latin, first), strings.ContainsRune("mwMW@%", first):
		return wideLetter * max(float64(cells), 1)
	case unicode.IsUpper(first):
		return 0.76
	default:
		return usualLetter
	}
}

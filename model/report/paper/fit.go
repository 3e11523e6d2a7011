package paper

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"familyhub/stocktake/model/report/chart"
	"familyhub/stocktake/model/text"
)

const (
	mmPerPoint = 25.4 / 72
	// Leading is how far it is from one line to the next, and Above what stands free above a
	// paragraph that is not the first of its box, both in sizes of the text.
	Leading, Above = 1.2, 0.3
	// leadWidth is the room for what stands before a text at least, and leadGap what is free behind it.
	leadWidth, leadGap = 1.8, 0.5
)

// How wide a line is beside the sum of its letters at their widest, how much wider it is when bold, and
// how wide a figure is by itself, in sizes of the text.
const (
	lineWidth  = 0.94
	boldWidth  = 1.1
	figureCell = 0.78
)

// measure is at least how wide a text is, in millimetres, in whatever font a computer has.
func (t Text) measure(words string, size float64) float64 {
	width := lineWidth * chart.TextWidth(words, size*mmPerPoint)
	if t.Bold {
		width *= boldWidth
	}
	return width
}

// Indent is how far from the edge the text begins, in millimetres: behind what stands before it.
func (t Text) Indent() float64 {
	if t.Lead == "" {
		return 0
	}
	lead := Text{Bold: true}
	return max(leadWidth*t.Size*mmPerPoint, lead.measure(t.Lead, t.Size)+leadGap*t.Size*mmPerPoint)
}

// height is how high the text is in a width.
func (t Text) height(width float64) float64 {
	width -= t.Indent()
	lines := chart.Measure(t.measure).Wrap(t.Text, width, t.Size, math.MaxInt)
	return (float64(max(len(lines), 1))*Leading + Above) * t.Size * mmPerPoint
}

// whole reports whether no word of the text has to be broken in a width. Scripts that are written
// without spaces break anywhere.
func (t Text) whole(width float64) bool {
	for word := range strings.FieldsSeq(t.Text) {
		if text.Width(word) <= utf8.RuneCountInString(word) && t.measure(word, t.Size) > width {
			return false
		}
	}
	return true
}

// heightOf is how high texts are in a width.
func heightOf(texts []Text, width float64) float64 {
	sum := 0.0
	for _, t := range texts {
		sum += t.height(width)
	}
	return sum
}

// fitted is the texts in the largest sizes in which they fit into a box with its padding: from most
// times their own down to least times.
func fitted(texts []Text, width, room, most, least float64) []Text {
	factor, _ := fit(texts, width, room, most, least)
	return sized(texts, factor)
}

// fit is how many times their own sizes texts may have to fit into a box with its padding, from most
// down to least, and with no word broken where that can be. It reports whether they fit in the least.
func fit(texts []Text, width, room, most, least float64) (factor float64, fits bool) {
	width, room = width-2*padding, room-2*padding
	good := func(factor float64) bool {
		tried := sized(texts, factor)
		return heightOf(tried, width) <= room && !slices.ContainsFunc(tried, func(t Text) bool { return !t.whole(width - t.Indent()) })
	}
	if good(most) {
		return most, true
	}
	for range 6 { // halvings, to within some hundredths
		if middle := (least + most) / 2; good(middle) {
			least = middle
		} else {
			most = middle
		}
	}
	return least, heightOf(sized(texts, least), width) <= room
}

// alike is fit for boxes of one size whose texts are to be of one size, too.
func alike(boxes [][]Text, width, room, most, least float64) [][]Text {
	for _, texts := range boxes {
		most, _ = fit(texts, width, room, most, least)
	}
	var all [][]Text
	for _, texts := range boxes {
		all = append(all, sized(texts, most))
	}
	return all
}

// sized is texts in so many times their sizes. Word knows half points.
func sized(texts []Text, factor float64) []Text {
	all := slices.Clone(texts)
	for i := range all {
		all[i].Size = math.Round(2*all[i].Size*factor) / 2
	}
	return all
}

// figure is a figure or a label as large as its box is wide, at most so large.
func figure(label string, width, most float64) Text {
	widest := (width - 2*padding) / mmPerPoint / (figureCell * float64(max(text.Width(label), 1)))
	return Text{Text: label, Size: math.Floor(2*min(most, widest)) / 2, Bold: true}
}

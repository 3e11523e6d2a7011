package paper

import (
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
)

// Four score cards make a sheet of A4.
const (
	cardsOnSheet = 4
	figureSize   = 190.0 // points: a digit is then some 48 mm high
)

// longestMeaning is how much of a level's description a card has room for, in cells.
const longestMeaning = 260

// scoreCards are sets of cards, one for each answer that there is. Four sets together have each
// card four times on a sheet, so that a pile that is cut twice is four whole sets.
func scoreCards(r Room, o Options) *Pages {
	p := newPages(r, "score cards", a4Width, a4Height)
	width, height := p.inner()
	width, height = width/2, (height-footHeight)/2
	set := cardSet(r.Framework, width, height)
	sets := o.SetsFor(r)
	var all []Box
	for range sets / cardsOnSheet {
		for _, card := range set {
			all = append(all, card, card, card, card)
		}
	}
	piles := len(all)
	for range sets % cardsOnSheet {
		all = append(all, set...)
	}
	for i := 0; i < len(all); i += cardsOnSheet {
		four := slices.Clone(all[i:min(i+cardsOnSheet, len(all))])
		for len(four) < cardsOnSheet {
			four = append(four, Box{Width: width})
		}
		four[0].Beside, four[2].Beside = CutLine, CutLine
		foot := "Cut along the dashed lines."
		if i < piles {
			foot = "Cut the pile along the dashed lines: each of the four piles is then a whole set."
		}
		p.add(foot, Row{Height: height, Boxes: four[:2], Below: CutLine}, Row{Height: height, Boxes: four[2:]})
	}
	return p
}

// SetsFor is how many sets of score cards are made.
func (o Options) SetsFor(r Room) int {
	if o.Sets > 0 {
		return o.Sets
	}
	scoring := 0
	for _, s := range r.Seats {
		if !s.Observes {
			scoring++
		}
	}
	return max(scoring, 1)
}

// cardSet is a card for each level of the scale, and for the answers that are none.
func cardSet(fw *framework.Framework, width, height float64) []Box {
	var set []Box
	card := func(label string, texts ...Text) {
		large := figure(label, width, figureSize)
		room := height - large.Size*Leading*mmPerPoint
		below := fitted(texts, width, room, 1, 0.5)
		set = append(set, Box{Width: width, Middle: true, Texts: append([]Text{large}, below...)})
	}
	const name, meaning = 24, 14
	for _, l := range fw.Scale {
		said := text.Line(l.Description)
		if text.Line(l.Label) == said {
			said = ""
		}
		card(framework.Number(l.Value), some(Text{Text: text.Line(l.Label), Size: name, Bold: true}, Text{Text: text.Cut(said, longestMeaning, "…"), Size: meaning})...)
	}
	card("?", Text{Text: "Don't know", Size: name, Bold: true, Program: true}, Text{Text: "I cannot say.", Size: meaning, Program: true})
	card("n/a", Text{Text: "Not applicable", Size: name, Bold: true, Program: true}, Text{Text: fw.Worded("The statement does not apply here."), Size: meaning, Program: true})
	return set
}

// some is the texts that say anything.
func some(texts ...Text) []Text {
	return slices.DeleteFunc(texts, func(t Text) bool { return t.Text == "" })
}

package sheet

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// What a cell for a score says: a point of the scale as a number, don't know or not
// applicable, or the label of a point in the words of the session's own scale. The
// letters D and N could be grades, or no to a question; they stand for answers only
// among scores.

// parseAnswer reads a score as it comes out of a file: what model.ParseScore takes, and
// what spreadsheets and their users make of it, such as 3.0, 3,0 or "Don`t know". A text
// that may be a label is left for the session to tell. The error says what may stand there.
func parseAnswer(said string, letters bool) (score model.Score, label string, err error) {
	said = tabular.Shorten(text.Line(said))
	word := apostrophes.Replace(said)
	if whole := wholeNumber.FindStringSubmatch(word); whole != nil {
		word = whole[1]
	}
	if !letters && isLetter(word) {
		return model.NoScore, "", fmt.Errorf("%s could be a grade or an answer such as no; write dk for don't know, na for not applicable, or the score as a number", tabular.Quote(said))
	}
	if score, err := model.ParseScore(word, framework.Builtin().Scale); err == nil {
		return score, "", nil
	}
	if labelled := withLabel.MatchString(word); labelled || wordsOnly.MatchString(word) {
		return model.NoScore, word, nil
	}
	_, err = model.ParseScore(said, framework.Builtin().Scale) // says what stands there as it does
	return model.NoScore, "", err
}

// isLetter reports whether a text is one of the letters that stand for an answer.
func isLetter(text string) bool {
	return strings.EqualFold(text, "d") || strings.EqualFold(text, "n")
}

// lettersMean reports whether the letters D and N stand for answers in a column: it has
// points of the scale, too, and no other letters.
func lettersMean(scores []string) bool {
	points := slices.ContainsFunc(scores, func(text string) bool { return text != "" && text[0] >= '0' && text[0] <= '9' })
	return points && !slices.ContainsFunc(scores, func(text string) bool {
		return oneLetter.MatchString(strings.TrimSpace(text)) && !isLetter(strings.TrimSpace(text))
	})
}

// parseWhole reads the number of a statement or of a round.
func parseWhole(text string) (int, error) {
	if whole := wholeNumber.FindStringSubmatch(text); whole != nil && !thousands.MatchString(text) {
		text = whole[1]
	}
	return strconv.Atoi(strings.TrimSuffix(text, "."))
}

var (
	wholeNumber = regexp.MustCompile(`^([0-9]{1,9})[.,]0+$`)
	thousands   = regexp.MustCompile(`[.,]000$`)
	withLabel   = regexp.MustCompile(`^([0-5])\s*[-–—:.=(]\s*(.*\pL.*?)\)?$`)
	wordsOnly   = regexp.MustCompile(`^[^0-9#]*\pL{2}[^#]*$`)
	oneLetter   = regexp.MustCompile(`^\pL$`)
	apostrophes = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "′", "'", "`", "'", "´", "'", "＇", "'")
)

// LabelledScore is the point of a scale whose label a text is, with the point's number
// before it or without. A number with other words is none: they may take it back.
func LabelledScore(scale []framework.Level, said string) (model.Score, error) {
	value, label := -1, said
	if parts := withLabel.FindStringSubmatch(said); parts != nil {
		value, _ = strconv.Atoi(parts[1])
		label = parts[2]
	}
	var found []framework.Level
	for _, level := range scale {
		if name := apostrophes.Replace(text.Line(level.Label)); strings.EqualFold(label, tabular.Shorten(name)) && (value < 0 || value == level.Value) {
			found = append(found, level)
		}
	}
	switch len(found) {
	case 0:
		_, err := model.ParseScore(said, framework.Builtin().Scale)
		return model.NoScore, err
	case 1:
		return model.Points(found[0].Value), nil
	}
	return model.NoScore, errors.New(tabular.Quote(said) + " is the label of several points of this session's scale; write the point's number")
}

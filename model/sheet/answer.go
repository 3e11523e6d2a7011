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

// parseAnswer reads a score on a scale as it comes out of a file: what model.ParseScore takes, and
// what spreadsheets and their users make of it, such as 3.0, 3,0, –1, +1 or "Don`t know". A text
// that may be a label is left for the session to tell. The error says what may stand there.
func parseAnswer(scale framework.Scale, said string, letters bool) (score model.Score, label string, err error) {
	said = tabular.Shorten(text.Line(said))
	word := apostrophes.Replace(said)
	sign, digits := signOf(scale, word)
	if whole := wholeNumber.FindStringSubmatch(digits); whole != nil {
		word = sign + whole[1]
	} else if anyNumber.MatchString(digits) {
		word = sign + digits
	}
	if !letters && isLetter(word) {
		return model.NoScore, "", fmt.Errorf("%s could be a grade or an answer such as no; write dk for don't know, na for not applicable, or the score as a number", tabular.Quote(said))
	}
	if score, err := model.ParseScore(word, scale); err == nil {
		return score, "", nil
	}
	if _, _, labelled := splitLabel(scale, word); labelled || wordsOnly.MatchString(word) {
		return model.NoScore, word, nil
	}
	_, err = model.ParseScore(said, scale) // says what stands there as it does
	return model.NoScore, "", err
}

// signOf parts a number from the sign before it, where the scale has values below 0: a minus is
// written as a hyphen, a minus or a dash, and where there are some, people write a plus, too.
func signOf(scale framework.Scale, word string) (sign, digits string) {
	if scale.Lowest() >= 0 {
		return "", word
	}
	for _, minus := range []string{"-", "−", "–"} {
		if digits, cut := strings.CutPrefix(word, minus); cut {
			return "-", strings.TrimSpace(digits)
		}
	}
	return "", strings.TrimPrefix(word, "+")
}

// beginsAsNumber reports whether a text begins with a digit, or on a scale with values below 0
// with a sign and a digit.
func beginsAsNumber(scale framework.Scale, text string) bool {
	_, digits := signOf(scale, text)
	return digits != "" && digits[0] >= '0' && digits[0] <= '9'
}

// splitLabel parts a text such as "3 - Good evidence" into the value of a scale and its label;
// false for any other.
func splitLabel(scale framework.Scale, said string) (value int, label string, ok bool) {
	sign, rest := signOf(scale, said)
	parts := withLabel.FindStringSubmatch(rest)
	if parts == nil {
		return 0, "", false
	}
	value, err := strconv.Atoi(sign + parts[1])
	return value, parts[2], err == nil && scale.Has(value)
}

// isLetter reports whether a text is one of the letters that stand for an answer.
func isLetter(text string) bool {
	return strings.EqualFold(text, "d") || strings.EqualFold(text, "n")
}

// lettersMean reports whether the letters D and N stand for answers in a column: it has
// points of the scale, too, and no other letters.
func lettersMean(scale framework.Scale, scores []string) bool {
	points := slices.ContainsFunc(scores, func(text string) bool { return beginsAsNumber(scale, text) })
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
	anyNumber   = regexp.MustCompile(`^[0-9]{1,9}$`)
	withLabel   = regexp.MustCompile(`^([0-9]{1,4})\s*[-–—:.=(]\s*(.*\pL.*?)\)?$`)
	wordsOnly   = regexp.MustCompile(`^[^0-9#]*\pL{2}[^#]*$`)
	oneLetter   = regexp.MustCompile(`^\pL$`)
	apostrophes = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "′", "'", "`", "'", "´", "'", "＇", "'")
)

// LabelledScore is the point of a scale whose label a text is, with the point's number
// before it or without. A number with other words is none: they may take it back.
func LabelledScore(scale framework.Scale, said string) (model.Score, error) {
	value, label, numbered := splitLabel(scale, said)
	if !numbered {
		label = said
	}
	var found []framework.Level
	for _, level := range scale {
		if name := apostrophes.Replace(text.Line(level.Label)); strings.EqualFold(label, tabular.Shorten(name)) && (!numbered || value == level.Value) {
			found = append(found, level)
		}
	}
	switch len(found) {
	case 0:
		_, err := model.ParseScore(said, scale)
		return model.NoScore, err
	case 1:
		return model.Points(found[0].Value), nil
	}
	return model.NoScore, errors.New(tabular.Quote(said) + " is the label of several points of this session's scale; write the point's number")
}

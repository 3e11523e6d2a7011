package sheet

import (
	"regexp"
	"strconv"
	"strings"

	"stocktake/framework"
	"stocktake/model"
)

// parseAnswer reads a score as it comes out of a file: what model.ParseScore takes, and
// what spreadsheets and their users make of it, such as 3.0, 3,0, "Don`t know" or, in
// the words of the built-in scale, "4 - Largely in place". The error says what may
// stand there.
func parseAnswer(text string) (model.Score, error) {
	text = shorten(model.CleanLine(text))
	word := apostrophes.Replace(text)
	if whole := wholeNumber.FindStringSubmatch(word); whole != nil {
		word = whole[1]
	}
	if points, ok := labelledPoints(word); ok {
		return model.Points(points), nil
	}
	if score, err := model.ParseScore(word); err == nil {
		return score, nil
	}
	return model.ParseScore(text) // says what stands there as it does
}

// parseWhole reads the number of a statement or of a round.
func parseWhole(text string) (int, error) {
	if whole := wholeNumber.FindStringSubmatch(text); whole != nil {
		text = whole[1]
	}
	return strconv.Atoi(strings.TrimSuffix(text, "."))
}

var (
	wholeNumber = regexp.MustCompile(`^([0-9]{1,9})[.,]0+$`)
	withLabel   = regexp.MustCompile(`^([0-5])\s*[-–—:.=(]\s*(.+?)\)?$`)
	apostrophes = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "′", "'", "`", "'", "´", "'", "＇", "'")
)

// labelledPoints reads a level of the built-in scale by its label, with its number
// before it or without. A number with other words is none: they may take it back.
func labelledPoints(text string) (int, bool) {
	value, label := -1, text
	if parts := withLabel.FindStringSubmatch(text); parts != nil {
		value, _ = strconv.Atoi(parts[1])
		label = parts[2]
	}
	for _, level := range framework.Builtin().Scale {
		if strings.EqualFold(label, level.Label) && (value < 0 || value == level.Value) {
			return level.Value, true
		}
	}
	return 0, false
}

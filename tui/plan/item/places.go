package item

import (
	"fmt"
	"strconv"
	"strings"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// PlacesField is for which statements and steps something is.
const (
	PlacesField = "Statements"
	placesHint  = "their numbers, such as 3, 7, or step 2"
)

// newPlaces is the field for the statements and steps of a barrier or a priority. What
// the program puts there counts as nothing typed.
func newPlaces(statements, steps []int) *form.LineInput {
	text := PlacesText(statements, steps)
	f := form.NewLine(PlacesField, text, placesHint).Own()
	f.Given = text
	f.Reads = func(typed string) (string, string, error) {
		_, _, err := ParsePlaces(typed)
		return typed, typed, err
	}
	return f
}

// PlacesText writes statements and steps as ParsePlaces reads them: "3, 7, step 2".
func PlacesText(statements, steps []int) string {
	var parts []string
	for _, n := range statements {
		parts = append(parts, ui.Itoa(n))
	}
	for _, n := range steps {
		parts = append(parts, "step "+ui.Itoa(n))
	}
	return strings.Join(parts, ", ")
}

// ParsePlaces reads numbers of statements, each after "step" that of a step. Commas,
// semicolons and spaces part them.
func ParsePlaces(s string) (statements, steps []int, err error) {
	words := strings.FieldsFunc(strings.ToLower(text.Line(s)), func(r rune) bool { return r == ' ' || r == ',' || r == ';' })
	step := false
	for _, word := range words {
		if word == "step" || word == "and" {
			step = word == "step"
			continue
		}
		n, err := strconv.Atoi(word)
		switch {
		case err != nil:
			return nil, nil, fmt.Errorf("%q is no number of a statement; write numbers such as 3, 7, or step 2", word)
		case step:
			steps = append(steps, n)
		default:
			statements = append(statements, n)
		}
		step = false
	}
	return statements, steps, nil
}

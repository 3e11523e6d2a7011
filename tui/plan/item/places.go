package item

import (
	"errors"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// PlacesField is for which statements and steps something is.
const PlacesField = "Statements"

// newPlaces is the field for the statements and steps of a barrier or a priority. What
// the program puts there counts as nothing typed.
func newPlaces(fw *framework.Framework, statements, steps []int) *form.LineInput {
	text := PlacesText(fw, statements, steps)
	f := form.NewLine(PlacesField, text, "their "+calledBy(fw)+", such as "+placesExample(fw)).Own()
	f.Given = text
	f.Call(func() string { return fw.Worded(PlacesField) })
	f.Reads = func(typed string) (string, string, error) {
		_, _, err := ParsePlaces(fw, typed)
		return typed, typed, err
	}
	return f
}

// calledBy is what people know statements by.
func calledBy(fw *framework.Framework) string {
	if st := fw.Statements()[0]; st.ID != "" {
		return "ids"
	}
	return "numbers"
}

// placesExample is what may stand in the field: "3, 7, or step 2".
func placesExample(fw *framework.Framework) string {
	one, other := "3", "7"
	if all := fw.Statements(); all[0].ID != "" {
		one, other = ui.Sanitize(all[0].ID), ui.Sanitize(all[len(all)-1].ID)
	}
	return one + ", " + other + ", or " + ui.Worded(fw, "step") + " 2"
}

// PlacesText writes statements and steps as ParsePlaces reads them: "3, 7, step 2".
func PlacesText(fw *framework.Framework, statements, steps []int) string {
	var parts []string
	for _, n := range statements {
		parts = append(parts, ui.Label(fw, n))
	}
	for _, n := range steps {
		parts = append(parts, ui.Worded(fw, "step ")+strconv.Itoa(n))
	}
	return strings.Join(parts, ", ")
}

// ParsePlaces reads the labels of statements, and each after "step", or what the framework calls it,
// the number of a step. Commas, semicolons and spaces part them.
func ParsePlaces(fw *framework.Framework, s string) (statements, steps []int, err error) {
	part := strings.NewReplacer(",", " , ", ";", " ; ").Replace
	own := part(strings.ToLower(ui.Worded(fw, "step"))) // which may be several words
	line := strings.ReplaceAll(" "+part(strings.ToLower(text.Line(s)))+" ", " "+own+" ", " step ")
	words := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == ',' || r == ';' })
	step := false
	for _, word := range words {
		if word == "step" || word == "and" {
			step = word == "step"
			continue
		}
		n, err := strconv.Atoi(word)
		if st, ok := fw.Labelled(word); ok && !step {
			n, err = st.Number, nil
		} else if !step && calledBy(fw) == "ids" {
			err = strconv.ErrSyntax // a number by which nobody knows a statement
		}
		switch {
		case err != nil:
			return nil, nil, errors.New(fw.Wordedf("%q is no %s of a statement; write %s such as %s", word,
				strings.TrimSuffix(calledBy(fw), "s"), calledBy(fw), placesExample(fw)))
		case step:
			steps = append(steps, n)
		default:
			statements = append(statements, n)
		}
		step = false
	}
	return statements, steps, nil
}

package form

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"familyhub/stocktake/tui/ui"
)

const howManyField = "How many"

// Count is what askCount takes: a whole number from least to most, and what stands there
// at first. A most of 0 is no bound.
type Count struct{ Least, Most, Preset int }

// over reports whether a number is above the most.
func (c Count) over(n int) bool { return c.Most > 0 && n > c.Most }

// First is the preset, or the nearest number to it that is taken.
func (c Count) First() int {
	if c.over(c.Preset) {
		return c.Most
	}
	return max(c.Preset, c.Least)
}

// hint says which numbers are taken.
func (c Count) hint() string {
	if c.Most == 0 {
		return fmt.Sprintf("a whole number, %d or more", c.Least)
	}
	return fmt.Sprintf("a whole number from %d to %d", c.Least, c.Most)
}

// Read is the number that was typed; its error says what is to be typed instead.
func (c Count) Read(typed string) (int, error) {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return 0, fmt.Errorf("nothing is written here: type %s", c.hint())
	}
	n, err := strconv.Atoi(typed)
	switch {
	case errors.Is(err, strconv.ErrRange):
		return 0, fmt.Errorf("that number is too long: type %s", c.hint())
	case err != nil:
		return 0, fmt.Errorf("that is not a whole number: type %s", c.hint())
	case n < c.Least:
		return 0, fmt.Errorf("%d is too few: type %s", n, c.hint())
	case c.over(n):
		return 0, fmt.Errorf("%d is too many: type %s", n, c.hint())
	}
	return n, nil
}

// AskCount asks for a number.
func AskCount(look *ui.Look, title, about string, c Count, take func(n int) bool) *Edit {
	return &Edit{
		Look: look, Title: title, Take: "do it", Intro: []string{about},
		Form: New(look, NewLine(howManyField, strconv.Itoa(c.First()), c.hint()).Replaced()),
		Done: func(f *Form) (ui.Action, bool) {
			n, err := c.Read(f.Value(howManyField))
			if err != nil {
				return ui.Complain(err), false
			}
			return nil, take(n)
		},
	}
}

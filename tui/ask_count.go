package tui

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"stocktake/tui/ui"
)

const howManyField = "How many"

// count is what askCount takes: a whole number from least to most, and what stands there
// at first. A most of 0 leaves that bound to whoever takes the number.
type count struct{ least, most, preset int }

// over is true for a number above the most.
func (c count) over(n int) bool { return c.most > 0 && n > c.most }

// first is the preset, or the nearest number to it that is taken.
func (c count) first() int {
	if c.over(c.preset) {
		return c.most
	}
	return max(c.preset, c.least)
}

// hint says which numbers are taken.
func (c count) hint() string {
	if c.most == 0 {
		return fmt.Sprintf("a whole number, %d or more", c.least)
	}
	return fmt.Sprintf("a whole number from %d to %d", c.least, c.most)
}

// read is the number that was typed; its error says what is to be typed instead.
func (c count) read(typed string) (int, error) {
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
	case n < c.least:
		return 0, fmt.Errorf("%d is too few: type %s", n, c.hint())
	case c.over(n):
		return 0, fmt.Errorf("%d is too many: type %s", n, c.hint())
	}
	return n, nil
}

// askCount asks for a number.
func askCount(look *ui.Look, title, about string, c count, take func(n int) bool) *edit {
	return &edit{
		look: look, title: title, take: "do it", intro: []string{about},
		form: newForm(look, newLine(howManyField, ui.Itoa(c.first()), c.hint())),
		done: func(f *form) (ui.Action, bool) {
			n, err := c.read(f.value(howManyField))
			if err != nil {
				return ui.Complain(err), false
			}
			return nil, take(n)
		},
	}
}

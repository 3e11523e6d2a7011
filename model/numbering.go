package model

import (
	"fmt"
	"strconv"
	"strings"
)

// numbering hands out ids that nothing has: a prefix, and a number higher than all.
type numbering struct {
	prefix  string
	highest int
}

// newNumbering goes on after the entries of a list, and after ids that are in use elsewhere.
func newNumbering[T entry[T]](items []T, prefix string, used ...string) *numbering {
	n := &numbering{prefix: prefix}
	for _, it := range items {
		n.passes(it.key())
	}
	for _, id := range used {
		n.passes(id)
	}
	return n
}

func (n *numbering) passes(id string) {
	if number, err := strconv.Atoi(strings.TrimPrefix(id, n.prefix)); err == nil {
		n.highest = max(n.highest, number)
	}
}

func (n *numbering) next() string {
	n.highest++
	return fmt.Sprintf("%s%d", n.prefix, n.highest)
}

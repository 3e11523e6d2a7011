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

// newNumbering goes on after the entries of a list.
func newNumbering[T entry[T]](items []T, prefix string) *numbering {
	n := &numbering{prefix: prefix}
	for _, it := range items {
		if number, err := strconv.Atoi(strings.TrimPrefix(it.key(), prefix)); err == nil {
			n.highest = max(n.highest, number)
		}
	}
	return n
}

func (n *numbering) next() string {
	n.highest++
	return fmt.Sprintf("%s%d", n.prefix, n.highest)
}

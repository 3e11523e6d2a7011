package model

import (
	"fmt"
	"strconv"
	"strings"
)

// NextID returns an id for the next entry of one of the session's lists: a number after the
// highest in use. That of a participant of an anonymous session is drawn at random, so that
// it does not tell who came first.
func NextID[T entry[T]](s *Session) string {
	var none T
	if d, ok := any(none).(interface {
		drawID(s *Session) (string, bool)
	}); ok {
		if id, drawn := d.drawID(s); drawn {
			return id
		}
	}
	return newNumbering[T](s).next()
}

// numbering hands out ids that nothing has: a prefix, and a number higher than all.
type numbering struct {
	prefix  string
	highest int
}

// newNumbering goes on after the entries of a list, and after every priority on which
// there may be dots.
func newNumbering[T entry[T]](s *Session) *numbering {
	var none T
	n := &numbering{prefix: none.prefix()}
	for _, it := range *none.list(s) {
		if number, err := strconv.Atoi(strings.TrimPrefix(it.key(), n.prefix)); err == nil {
			n.highest = max(n.highest, number)
		}
	}
	if n.prefix == priorityPrefix && s.vote != nil {
		n.highest = max(n.highest, s.vote.Highest)
	}
	return n
}

func (n *numbering) next() string {
	n.highest++
	return fmt.Sprintf("%s%d", n.prefix, n.highest)
}

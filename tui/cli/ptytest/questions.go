//go:build unix

package ptytest

import (
	"bytes"
	"sync/atomic"

	"github.com/charmbracelet/x/ansi"
)

// questions follows whether the program has asked the terminal for its background.
type questions struct {
	asked atomic.Bool
	tail  []byte // what may be the beginning of the question
}

// Write reads what the program writes.
func (q *questions) Write(written []byte) (int, error) {
	question, _ := bytes.CutSuffix([]byte(ansi.RequestBackgroundColor), []byte{0x07}) // it can end otherwise
	seen := append(q.tail, written...)
	if bytes.Contains(seen, question) {
		q.asked.Store(true)
	}
	q.tail = bytes.Clone(seen[max(len(seen)-len(question)+1, 0):])
	return len(written), nil
}

// Asked reports whether the program has asked for the terminal's background so far.
func (x *Terminal) Asked() bool { return x.asked.asked.Load() }

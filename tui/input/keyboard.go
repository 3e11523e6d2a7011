package input

import (
	"io"
	"os"
	"sync"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// How long to wait for more of what comes in one moment. A hand needs longer for the next
// key: after one key nothing is waited for, and the longer the burst, the less it can be
// typed.
const (
	burstWait = 10 * time.Millisecond
	textGap   = 30 * time.Millisecond
	fewKeys   = 3
	mostKeys  = 1 << 16 // in one moment, so that what never ends is seen all the same
)

// Keyboard is what is typed at a terminal: keys, pastes, and bursts of keys.
//
// Bubble Tea reads bytes and parses them; what has gone through a Filter is keys already.
// So a Keyboard hands Bubble Tea a single byte for each time that something came, which
// keeps the order of its messages, and the program that Around returns gets what it was
// instead. It outlives Bubble Tea's own readers: an answer that an editor had asked for is
// swallowed after the editor has ended.
type Keyboard struct {
	in    io.Reader
	ready func(time.Duration) bool // waits for more; nil where nothing can be waited for
	now   func() time.Time
	// Unfiltered hands Bubble Tea the bytes as they come, for tests that show what the
	// filter is for.
	Unfiltered bool

	mouse bool // clicks and the wheel are wanted

	filter *Filter
	last   time.Time // when something was last read
	owed   time.Time // until when an answer to our own question may still come
	buffer [4096]byte

	mu    sync.Mutex
	queue [][]tea.Msg // what the bytes stand for that Bubble Tea has not handed on yet
}

// token is the byte that stands for what is first in the queue.
const token = 0

// New returns the keyboard of a terminal, or of another source of keys.
func New(in io.Reader) *Keyboard {
	k := &Keyboard{in: in, now: time.Now, filter: NewFilter()}
	if file, ok := in.(*os.File); ok {
		k.ready = readable(file)
	}
	k.last = k.now()
	return k
}

// Input is what Bubble Tea is to read: for a terminal a file, so that it sets the modes.
func (k *Keyboard) Input() io.Reader {
	file, ok := k.in.(*os.File)
	switch {
	case k.Unfiltered:
		return k.in
	case ok:
		return terminal{file, k}
	default:
		return tokens{k}
	}
}

// terminal is a file of which the keyboard reads.
type terminal struct {
	*os.File
	keyboard *Keyboard
}

func (t terminal) Read(p []byte) (int, error) { return t.keyboard.read(p) }

// tokens is another source of which the keyboard reads.
type tokens struct{ keyboard *Keyboard }

func (t tokens) Read(p []byte) (int, error) { return t.keyboard.read(p) }

// read puts what came into the queue, and a token for it into p.
func (k *Keyboard) read(p []byte) (int, error) {
	msgs, err := k.Next()
	if len(msgs) == 0 || len(p) == 0 {
		return 0, err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.queue = append(k.queue, msgs)
	p[0] = token
	return 1, nil // an error comes again
}

// Next waits until something comes and returns it: tea.KeyMsg, Keys and Paste in their
// order, and nothing where what came was no key. The error is that of the source.
func (k *Keyboard) Next() ([]tea.Msg, error) {
	var msgs []tea.Msg
	for {
		n, err := k.in.Read(k.buffer[:])
		now := k.now()
		msgs = append(msgs, k.filter.Feed(k.buffer[:n], now.Sub(k.last))...)
		k.last = now
		if err != nil {
			return moments(append(msgs, k.filter.GiveUp()...)), err
		}
		if len(msgs) >= mostKeys || !k.more(msgs) {
			return moments(append(msgs, k.giveUp()...)), nil
		}
	}
}

// more reports whether more came that belongs to the same moment.
func (k *Keyboard) more(msgs []tea.Msg) bool {
	if k.ready == nil {
		return false
	}
	wait := k.filter.Pending()
	typed := 0
	for i := len(msgs) - 1; i >= 0 && plain(msgs[i]); i-- {
		typed++
	}
	switch {
	case k.filter.Pending() == EscWait && k.last.Before(k.owed):
		wait = escLate
	case wait > 0:
	case typed > fewKeys:
		wait = textGap
	case typed > 1:
		wait = burstWait
	}
	return k.ready(wait)
}

// giveUp is what the filter makes of what nothing follows.
func (k *Keyboard) giveUp() []tea.Msg {
	if k.filter.Pending() == 0 || k.ready == nil && k.filter.state == pasting {
		return nil
	}
	return k.filter.GiveUp()
}

// take is what a token stands for.
func (k *Keyboard) take() []tea.Msg {
	k.mu.Lock()
	defer k.mu.Unlock()
	if len(k.queue) == 0 {
		return nil
	}
	first := k.queue[0]
	k.queue = k.queue[1:]
	return first
}

// Around is a program that gets what is typed in place of what Bubble Tea makes of it.
func (k *Keyboard) Around(program tea.Model) tea.Model {
	if k.Unfiltered {
		return program
	}
	return newAround(program, k)
}

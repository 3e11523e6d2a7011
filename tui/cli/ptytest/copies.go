//go:build unix

package ptytest

import (
	"bytes"
	"sync"
)

// copies keeps what the program writes from the first request for the clipboard on.
type copies struct {
	mutex sync.Mutex
	tail  []byte // what may be the beginning of a request
	from  []byte // from the first request on
}

// clipboard is how a request to copy begins.
const clipboard = "\x1b]52;"

// Write reads what the program writes.
func (c *copies) Write(written []byte) (int, error) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.from != nil {
		c.from = append(c.from, written...)
		return len(written), nil
	}
	seen := append(c.tail, written...)
	if at := bytes.Index(seen, []byte(clipboard)); at >= 0 {
		c.from = bytes.Clone(seen[at:])
	}
	c.tail = bytes.Clone(seen[max(len(seen)-len(clipboard)+1, 0):])
	return len(written), nil
}

// Copied is what the program has asked the terminal to put on its clipboard so far, in base64,
// each request once.
func (x *Terminal) Copied() []string {
	x.copied.mutex.Lock()
	defer x.copied.mutex.Unlock()
	var all []string
	rest := x.copied.from
	for {
		_, after, found := bytes.Cut(rest, []byte(clipboard+"c;"))
		if !found {
			return all
		}
		request, left, _ := bytes.Cut(after, []byte{0x07})
		all, rest = append(all, string(request)), left
	}
}

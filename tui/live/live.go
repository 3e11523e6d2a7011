// Package live carries what the wall shows from the program that has a session open to
// programs on the same machine that follow it: bbolt gives the data file to one process.
//
// The program that has the data file serves a Unix domain socket (Windows has had them
// since version 10). It stands in a folder of mode 0700, the socket itself 0600, so that
// only the same user gets in. Data go one way: whatever a client sends is thrown away.
//
// What goes over the socket are lines of JSON, {"version": 2, "state": …}, each at most
// MaxLine bytes. A client gets the latest state as soon as it connects, and then each new
// one; where it cannot keep up it misses those in between and gets the latest. When the
// server ends, or is killed, its clients see io.EOF. The socket's file stays behind a
// killed process and is replaced by the next.
//
// Rules: Publish never waits for a client, and a workshop goes on when nothing is served.
package live

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// version is that of the lines.
const version = 2

// MaxLine is the most bytes of a line, with its end.
const MaxLine = 64 << 10

// line is what goes over the socket.
type line struct {
	Version int             `json:"version"`
	State   json.RawMessage `json:"state"`
}

// encode makes a line of a state in JSON. The error is a sentence.
func encode(state []byte) ([]byte, error) {
	text, err := json.Marshal(line{version, state})
	if err != nil {
		return nil, fmt.Errorf("what the wall is to show is no JSON: %w", err)
	}
	if len(text) >= MaxLine {
		return nil, fmt.Errorf("what the wall is to show takes %d bytes; at most %d can be sent", len(text), MaxLine)
	}
	return append(text, '\n'), nil
}

// decode returns the state of a line.
func decode(text []byte) ([]byte, error) {
	var l line
	if err := json.Unmarshal(text, &l); err != nil {
		return nil, fmt.Errorf("what the workshop program sent cannot be read: %w", err)
	}
	if l.Version != version {
		return nil, errors.New("the workshop program is another version of stocktake; use the same one for both screens")
	}
	return bytes.Clone(l.State), nil
}

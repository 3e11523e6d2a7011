package live

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"path/filepath"
	"time"
)

// ErrNobody is the error of Dial while no program serves the wall of a data file.
var ErrNobody = errors.New("no workshop program has this data file open")

// Client follows a server.
type Client struct {
	conn net.Conn
	in   *bufio.Reader
}

// Dial connects to the program that has a data file open. The error is ErrNobody when
// there is none.
func Dial(dataFile string) (*Client, error) {
	paths, err := places(dataFile)
	if err != nil {
		return nil, err
	}
	conn, err := dial(paths)
	if err != nil {
		return nil, err
	}
	return &Client{conn, bufio.NewReaderSize(conn, MaxLine)}, nil
}

// dial connects to the first socket at which somebody answers.
func dial(paths []string) (net.Conn, error) {
	for _, path := range paths {
		if checkFolder(filepath.Dir(path)) != nil {
			continue // not there, or not ours
		}
		if conn, err := net.DialTimeout("unix", path, dialTimeout); err == nil {
			return conn, nil
		}
	}
	return nil, ErrNobody
}

// Next returns the next state, in JSON, waiting for it if need be. It is io.EOF when the
// server has ended, however it ended. After an error, or once ctx is done, the client is
// of no more use: close it, and dial again.
func (c *Client) Next(ctx context.Context) ([]byte, error) {
	stop := context.AfterFunc(ctx, func() { _ = c.conn.SetReadDeadline(time.Unix(1, 0)) })
	defer stop()
	text, err := c.in.ReadSlice('\n')
	switch {
	case err == nil:
		return decode(text)
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, bufio.ErrBufferFull):
		return nil, fmt.Errorf("what the workshop program sent is longer than %d bytes", MaxLine)
	default:
		// A connection that is reset has ended like one that is closed.
		return nil, io.EOF
	}
}

// Close ends the connection.
func (c *Client) Close() error { return c.conn.Close() }

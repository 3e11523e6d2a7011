package live

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"sync"
	"time"
)

const (
	// writeTimeout is how long a client may take to read a line before it is let go.
	writeTimeout = 2 * time.Second
	// dialTimeout is how long to wait for an answer from a socket on this machine.
	dialTimeout = time.Second
	// mostClients is how many walls a session has at most.
	mostClients = 32
)

// Server gives the latest state to those that follow. Its methods may be called from any
// goroutine, and on a nil *Server do nothing: a workshop goes on without.
type Server struct {
	listener *net.UnixListener
	path     string
	running  sync.WaitGroup
	guarded  func(work func())

	mu      sync.Mutex
	latest  []byte // a line; nil before the first
	clients map[*connection]struct{}
	closed  bool
}

// connection is one client as the server sees it.
type connection struct {
	net.Conn
	news chan struct{} // holds one token while there is a state that was not sent
}

// Serve begins to serve the wall of a data file, which this process must have open for
// writing. The socket of a process that was killed is replaced. The error is a sentence
// that says why nothing can be served; it is no reason to stop. What the server does on
// goroutines of its own, it does in guarded, which sees to panics.
func Serve(dataFile string, guarded func(work func())) (*Server, error) {
	paths, err := places(dataFile)
	if err != nil {
		return nil, err
	}
	if conn, err := dial(paths); err == nil {
		conn.Close()
		return nil, fmt.Errorf("another program serves the wall of %s already; close that one first", dataFile)
	}
	err = errors.New("the path of the socket would be too long")
	for _, path := range paths {
		var l *net.UnixListener
		if l, err = listen(path); err == nil {
			s := &Server{listener: l, path: path, clients: make(map[*connection]struct{}), guarded: guarded}
			s.begin(s.accept)
			return s, nil
		}
	}
	return nil, fmt.Errorf("a second screen cannot follow this one: %w", err)
}

// begin does work on a goroutine of its own, which Close waits for.
func (s *Server) begin(work func()) { s.running.Go(func() { s.guarded(work) }) }

// listen makes the socket, in place of one that nobody answers at.
func listen(path string) (*net.UnixListener, error) {
	if err := makeFolder(filepath.Dir(path)); err != nil {
		return nil, err
	}
	if err := removeSocket(path); err != nil {
		return nil, err
	}
	l, err := net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
	if err != nil {
		return nil, err
	}
	if err := os.Chmod(path, socketPermission); err != nil {
		return nil, errors.Join(err, l.Close())
	}
	return l, nil
}

// removeSocket removes a socket, if there is one. Anything else of that name is somebody's.
func removeSocket(path string) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.Mode()&os.ModeSocket == 0:
		return fmt.Errorf("there is a file %s, and no socket", path)
	}
	return os.Remove(path)
}

// Publish makes a state, in JSON, the latest one. It only hands it over: each client is
// written to by a goroutine of its own. The error says why a state cannot be sent; then
// the one before stays the latest.
func (s *Server) Publish(state []byte) error {
	if s == nil {
		return nil
	}
	text, err := encode(state)
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.latest = text
	for c := range s.clients {
		c.tell()
	}
	return nil
}

// Close ends the server and its connections and removes the socket. A second call does nothing.
func (s *Server) Close() error {
	if s == nil {
		return nil
	}
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return nil
	}
	s.closed = true
	err := s.listener.Close() // removes the socket
	for c := range s.clients {
		c.Close()
	}
	s.mu.Unlock()
	s.running.Wait()
	_ = os.Remove(filepath.Dir(s.path)) // unless there is something else in it
	return err
}

// retryAccept is how long the server waits after a client could not be taken in.
const retryAccept = 100 * time.Millisecond

func (s *Server) accept() {
	for {
		conn, err := s.listener.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err != nil {
			// The system opens no more files, say. It may again in a moment.
			<-time.After(retryAccept)
			continue
		}
		s.welcome(&connection{Conn: conn, news: make(chan struct{}, 1)})
	}
}

// welcome serves a client, if there is room for it.
func (s *Server) welcome(c *connection) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed || len(s.clients) >= mostClients {
		c.Close()
		return
	}
	s.clients[c] = struct{}{}
	if s.latest != nil {
		c.tell()
	}
	gone := make(chan struct{})
	s.begin(func() {
		defer close(gone)
		_, _ = io.Copy(io.Discard, c) // what clients say is nothing to us, but that they leave is
	})
	s.begin(func() {
		s.serve(c, gone)
		s.mu.Lock()
		delete(s.clients, c)
		s.mu.Unlock()
		c.Close()
	})
}

// serve sends a client the latest state whenever there is a new one.
func (s *Server) serve(c *connection, gone <-chan struct{}) {
	for {
		select {
		case <-gone:
			return
		case <-c.news:
		}
		s.mu.Lock()
		text := s.latest
		s.mu.Unlock()
		if c.SetWriteDeadline(time.Now().Add(writeTimeout)) != nil {
			return
		}
		if _, err := c.Write(text); err != nil {
			return
		}
	}
}

// tell says that there is a new state; a client that knows already is not told twice.
func (c *connection) tell() {
	select {
	case c.news <- struct{}{}:
	default:
	}
}

package live

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) {
	if file := os.Getenv(servingFile); file != "" {
		os.Exit(serveUntilKilled(file))
	}
	goleak.VerifyTestMain(m)
}

// inTime is far longer than anything here takes: it only ends a test that would hang.
func inTime(t testing.TB) context.Context {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	t.Cleanup(cancel)
	return ctx
}

func dataFile(t testing.TB) string {
	t.Helper()
	// Not t.TempDir, whose path can be too long for a socket.
	dir, err := os.MkdirTemp("", "live")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return filepath.Join(dir, "stocktake.db")
}

func serve(t testing.TB, file string) *Server {
	t.Helper()
	s, err := Serve(file, unguarded)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func follow(t testing.TB, file string) *Client {
	t.Helper()
	c, err := Dial(file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

func publish(t testing.TB, s *Server, state string) {
	t.Helper()
	if err := s.Publish([]byte(state)); err != nil {
		t.Fatal(err)
	}
}

func next(t testing.TB, c *Client, want string) {
	t.Helper()
	got, err := c.Next(inTime(t))
	if err != nil || string(got) != want {
		t.Fatalf("got %s, %v; want %s", got, err, want)
	}
}

func TestAClientGetsTheLatestStateAndEachNewOne(t *testing.T) {
	file := dataFile(t)
	s := serve(t, file)
	early := follow(t, file)
	publish(t, s, `{"n":1}`)
	next(t, early, `{"n":1}`)
	publish(t, s, `{"n":2}`)
	next(t, early, `{"n":2}`)
	late := follow(t, file)
	next(t, late, `{"n":2}`)
	publish(t, s, `{"n":3}`)
	next(t, early, `{"n":3}`)
	next(t, late, `{"n":3}`)
}

func TestAClientSeesTheEnd(t *testing.T) {
	file := dataFile(t)
	s := serve(t, file)
	c := follow(t, file)
	publish(t, s, `1`)
	next(t, c, `1`)
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Next(inTime(t)); err != io.EOF {
		t.Errorf("after the end: %v", err)
	}
	if _, err := Dial(file); err != ErrNobody {
		t.Errorf("dialling after the end: %v", err)
	}
	if left, _ := os.ReadDir(filepath.Dir(file)); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	publish(t, serve(t, file), `2`)
	next(t, follow(t, file), `2`)
}

func TestNextEndsWithItsContext(t *testing.T) {
	file := dataFile(t)
	serve(t, file)
	c := follow(t, file)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := c.Next(ctx); err != context.Canceled {
		t.Errorf("got %v", err)
	}
}

func TestOneServerForAFile(t *testing.T) {
	file := dataFile(t)
	first := serve(t, file)
	if _, err := Serve(file, unguarded); err == nil || !strings.Contains(err.Error(), "already") {
		t.Fatalf("a second server: %v", err)
	}
	publish(t, first, `1`)
	next(t, follow(t, file), `1`)
}

func TestNobodyServes(t *testing.T) {
	if _, err := Dial(dataFile(t)); err != ErrNobody {
		t.Errorf("got %v", err)
	}
	var none *Server
	if err := errors.Join(none.Publish([]byte(`1`)), none.Close()); err != nil {
		t.Errorf("no server: %v", err)
	}
}

// TestASlowClientHoldsNobodyUp: one that never reads fills its socket; the caller and the
// other client do not notice.
func TestASlowClientHoldsNobodyUp(t *testing.T) {
	file := dataFile(t)
	s := serve(t, file)
	follow(t, file) // never reads
	quick := follow(t, file)
	read := make(chan error, 1)
	go func() { read <- until(inTime(t), quick, `"last"`) }()
	const states = 200
	large := strings.Repeat("x", MaxLine/2)
	for i := range states {
		publish(t, s, fmt.Sprintf(`"%s%d"`, large, i))
	}
	publish(t, s, `"last"`)
	if err := <-read; err != nil {
		t.Error(err)
	}
}

// until reads states up to a certain one.
func until(ctx context.Context, c *Client, last string) error {
	for {
		if got, err := c.Next(ctx); err != nil || string(got) == last {
			return err
		}
	}
}

func TestTheLatestStateWins(t *testing.T) {
	file := dataFile(t)
	s := serve(t, file)
	c := follow(t, file)
	var writers sync.WaitGroup
	for range 4 {
		writers.Go(func() {
			for i := range 200 {
				publish(t, s, fmt.Sprint(i))
			}
		})
	}
	writers.Wait()
	publish(t, s, `"last"`)
	if err := until(inTime(t), c, `"last"`); err != nil {
		t.Error(err)
	}
}

func TestTheServerIgnoresWhatClientsSend(t *testing.T) {
	file := dataFile(t)
	s := serve(t, file)
	c := follow(t, file)
	if _, err := c.conn.Write(bytes.Repeat([]byte("{\"version\":2,\"state\":0}\n"), 10_000)); err != nil {
		t.Fatal(err)
	}
	publish(t, s, `1`)
	next(t, c, `1`)
	next(t, follow(t, file), `1`)
}

func TestThereIsAnEndToClients(t *testing.T) {
	file := dataFile(t)
	s := serve(t, file)
	publish(t, s, `1`)
	for range mostClients {
		next(t, follow(t, file), `1`)
	}
	if _, err := follow(t, file).Next(inTime(t)); err != io.EOF {
		t.Errorf("one too many: %v", err)
	}
}

// unguarded lets a panic end the test.
func unguarded(work func()) { work() }

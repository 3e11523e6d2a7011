package live

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
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
	s, err := Serve(file)
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
	if _, err := Serve(file); err == nil || !strings.Contains(err.Error(), "already") {
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
	if _, err := c.conn.Write(bytes.Repeat([]byte("{\"version\":1,\"state\":0}\n"), 10_000)); err != nil {
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

func TestWhatCannotBeSent(t *testing.T) {
	s := serve(t, dataFile(t))
	for name, state := range map[string]string{
		"no JSON": `{`, "nothing": ``, "too large": `"` + strings.Repeat("x", MaxLine) + `"`,
	} {
		if s.Publish([]byte(state)) == nil {
			t.Errorf("%s was sent", name)
		}
	}
}

func TestAStateIsOneLine(t *testing.T) {
	file := dataFile(t)
	s := serve(t, file)
	publish(t, s, "{\n \"a\":\n 1}")
	next(t, follow(t, file), `{"a":1}`)
}

func TestLinesThatAreNoStates(t *testing.T) {
	for text, says := range map[string]string{
		"":                         "cannot be read",
		"hello":                    "cannot be read",
		`{"version":2,"state":{}}`: "another version",
		`{"state":{}}`:             "another version",
	} {
		if _, err := decode([]byte(text)); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"version":1,"state":{"page":"statement"}}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		state, err := decode(text)
		if err != nil {
			return
		}
		again, err := encode(state)
		if err != nil {
			t.Skip("longer than a line")
		}
		if once, err := decode(again); err != nil || len(once) == 0 && len(state) > 0 {
			t.Errorf("%q became %q: %v", state, once, err)
		}
	})
}

func TestOnlyTheUserGetsIn(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("permissions are of another kind there")
	}
	file := dataFile(t)
	serve(t, file)
	for path, want := range map[string]os.FileMode{
		file + folderSuffix:                          os.ModeDir | folderPermission,
		filepath.Join(file+folderSuffix, socketName): os.ModeSocket | socketPermission,
	} {
		if info, err := os.Stat(path); err != nil || info.Mode() != want {
			t.Errorf("%s: %v, %v; want %v", path, info.Mode(), err, want)
		}
	}
}

func TestAFolderThatIsOpenToOthersIsNotUsed(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("permissions are of another kind there")
	}
	file := dataFile(t)
	t.Setenv("TMPDIR", filepath.Dir(file))
	paths, err := places(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		if err := os.Mkdir(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Serve(file); !errors.Is(err, errForeign) {
		t.Errorf("served: %v", err)
	}
	if _, err := Dial(file); err != ErrNobody {
		t.Errorf("dialled: %v", err)
	}
}

func TestALongPathIsServedElsewhere(t *testing.T) {
	short := dataFile(t)
	folder := filepath.Join(filepath.Dir(short), strings.Repeat("long/", 30))
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, "stocktake.db")
	s := serve(t, file)
	publish(t, s, `1`)
	next(t, follow(t, file), `1`)
	if _, err := os.Stat(file + folderSuffix); err == nil {
		t.Error("the socket stands beside the data file")
	}
}

func TestAFileHasOnePlaceWhateverItIsCalled(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("making a link takes a privilege there")
	}
	file := dataFile(t)
	link := filepath.Dir(file) + "-link"
	if err := os.Symlink(filepath.Dir(file), link); err != nil {
		t.Fatal(err)
	}
	defer os.Remove(link)
	publish(t, serve(t, file), `1`)
	next(t, follow(t, filepath.Join(link, "stocktake.db")), `1`)
}

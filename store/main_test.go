package store

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"strings"
	"testing"

	"familyhub/stocktake/model/overview"

	"go.etcd.io/bbolt"
)

// Some promises are about processes. A test then starts this test binary again, in
// the role of another stocktake, with the role in roleVar and the file in fileVar.
const (
	roleVar = "STOCKTAKE_TEST_ROLE"
	fileVar = "STOCKTAKE_TEST_FILE"
)

func TestMain(m *testing.M) {
	name, ok := os.LookupEnv(roleVar)
	if !ok {
		os.Exit(m.Run())
	}
	role, ok := roles()[name]
	if !ok { // all tests in its place would do the same again
		fmt.Println("there is no role", name)
		os.Exit(1)
	}
	if err := role(os.Getenv(fileVar)); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

// roles are what another process does with a file; it reports on its stdout.
func roles() map[string]func(path string) error {
	roles := map[string]func(string) error{
		"open":    openOnce,
		"where":   sayWhere,
		"hold":    holdOpen,
		"append":  appendForEver,
		"create":  createForEver,
		"erase":   eraseForEver,
		"trust":   examineWith(openTrusting),
		"doubt":   examineWith(Open),
		"backup":  backUpForEver,
		"restore": restoreForEver,
		"migrate": migrateForEver,
		"work":    work,
		"reopen":  reopenAll,

		"doubt large": examineWith(openLarge),

		// These do it wrong, and must be found out.
		"work unheard":    workUnheard,
		"work unsynced":   workUnsynced,
		"append too late": appendTooLate,
	}
	maps.Copy(roles, systemRoles())
	return roles
}

func command(t testing.TB, role, path string, env ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self)
	c.Env = append(append(os.Environ(), roleVar+"="+role, fileVar+"="+path), env...)
	c.Stderr = os.Stderr
	return c
}

// process is another stocktake that runs until it is killed.
type process struct {
	*exec.Cmd
	said *bufio.Scanner
}

func start(t testing.TB, role, path string) *process {
	t.Helper()
	return run(t, command(t, role, path))
}

// run starts a command that is killed in the end.
func run(t testing.TB, c *exec.Cmd) *process {
	t.Helper()
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return &process{c, bufio.NewScanner(out)}
}

// kill ends the process at once and returns all that it had said.
func (p *process) kill(t testing.TB) (rest []string) {
	t.Helper()
	if err := p.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Fatal(err)
	}
	for p.said.Scan() {
		rest = append(rest, p.said.Text())
	}
	_ = p.Wait() // that it was killed is no news
	return rest
}

func openOnce(path string) error {
	s, err := Open(path)
	if err != nil {
		return err
	}
	return s.Close()
}

func sayWhere(string) error {
	path, err := DefaultPath()
	fmt.Println(path)
	return err
}

func holdOpen(path string) error {
	if _, err := Open(path); err != nil {
		return err
	}
	fmt.Println("open")
	_, err := io.Copy(io.Discard, os.Stdin)
	return err
}

// newPath is where a test's data file is to be.
func newPath(t testing.TB) string {
	t.Helper()
	return t.TempDir() + string(os.PathSeparator) + "stocktake.db"
}

// mustOpen opens a file for a test, which finds it whole when it ends.
func mustOpen(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { mustClose(t, s) })
	return s
}

// mustClose checks that a file is whole, and closes it.
func mustClose(t testing.TB, s *Store) {
	t.Helper()
	s.closing.Do(func() {
		if s.broken.Load() == nil {
			checkFile(t, s)
		}
		if err := s.close(); err != nil {
			t.Error(err)
		}
	})
}

func reopen(t testing.TB, s *Store) *Store {
	t.Helper()
	mustClose(t, s)
	return mustOpen(t, s.path)
}

// checkFile checks the structure of a file, every record and every session in it.
func checkFile(t testing.TB, s *Store) {
	t.Helper()
	err := s.db.View(func(tx *bbolt.Tx) error {
		for err := range tx.Check() {
			t.Error(err)
		}
		return tx.ForEach(func(name []byte, b *bbolt.Bucket) error {
			return checkBucket(string(name), b)
		})
	})
	if err != nil {
		t.Error(err)
	}
	list, err := s.Sessions()
	if err != nil {
		t.Error(err)
	}
	for _, o := range list {
		if _, _, err := s.Load(o.ID); err != nil {
			t.Error(err)
		}
	}
}

func checkBucket(path string, b *bbolt.Bucket) error {
	return b.ForEach(func(key, value []byte) error {
		if value == nil {
			return checkBucket(path+"/"+string(key), b.Bucket(key))
		}
		if _, err := decodeRecord(path, key, value); err != nil {
			return fmt.Errorf("%s, key %q: %w", path, key, err)
		}
		return nil
	})
}

// wantError checks the kind of an error, and that its sentence has all the words.
func wantError(t testing.TB, err error, kind Kind, words ...string) {
	t.Helper()
	if err == nil {
		t.Fatalf("there is no error; want one with %q", words)
	}
	if !Is(err, kind) {
		t.Errorf("the error %q is not of the kind %d", err, kind)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("the error %q does not say %q", err, w)
		}
	}
}

// titles lists sessions by title.
func titles(list []overview.Overview) string {
	var names []string
	for _, o := range list {
		names = append(names, o.Details.Title)
	}
	return strings.Join(names, ", ")
}

func bytesOf(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

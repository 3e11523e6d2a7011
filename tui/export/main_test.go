package export

import (
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// Some promises are about processes. A test then starts this test binary again, in a
// role, with the file that it is to write.
const (
	roleVar = "STOCKTAKE_TEST_ROLE"
	fileVar = "STOCKTAKE_TEST_FILE"
)

// roles are what another process does with a file; it reports on its stdout.
func roles() map[string]func(path string) error {
	roles := map[string]func(string) error{"save": saveForEver}
	maps.Copy(roles, systemRoles())
	return roles
}

func TestMain(m *testing.M) {
	role, ok := roles()[os.Getenv(roleVar)]
	if !ok {
		os.Exit(m.Run())
	}
	if err := role(os.Getenv(fileVar)); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func inRole(t *testing.T, role, path string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), roleVar+"="+role, fileVar+"="+path)
	cmd.Stderr = os.Stderr
	return cmd
}

// Save is that of a writer that refuses nothing, and so is Stream.
func Save(path string, data []byte) error { return Writer{}.Save(path, data) }

// Stream is Save for what is written bit by bit.
func Stream(path string, write func(io.Writer) error) error { return Writer{}.Stream(path, write) }

// version is one of many contents of a file, each of another size; a part of one, or
// of two, is none.
func version(n int) []byte {
	return []byte(fmt.Sprintf("begin %d\n%send %d\n", n, strings.Repeat("a line of a report\n", 6000+n%7*500), n))
}

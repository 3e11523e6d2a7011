package live

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// servingFile is the variable that makes this test's program a server of a data file.
const servingFile = "STOCKTAKE_LIVE_TEST_FILE"

// serveUntilKilled serves a state and waits for ever.
func serveUntilKilled(file string) int {
	s, err := Serve(file, unguarded)
	if err == nil {
		err = s.Publish([]byte(`"from a process"`))
	}
	if err != nil {
		fmt.Println(err)
		return 1
	}
	fmt.Println("serving")
	_, _ = io.Copy(io.Discard, os.Stdin)
	return 0
}

func TestAKilledServerIsReplaced(t *testing.T) {
	file := dataFile(t)
	process := exec.Command(os.Args[0])
	process.Env = append(os.Environ(), servingFile+"="+file)
	in, err := process.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := process.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := process.Start(); err != nil {
		t.Fatal(err)
	}
	if said, err := bufio.NewReader(out).ReadString('\n'); err != nil || said != "serving\n" {
		t.Fatalf("the process said %q, %v", said, err)
	}
	c := follow(t, file)
	next(t, c, `"from a process"`)
	if err := process.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Next(inTime(t)); err != io.EOF {
		t.Errorf("the client saw %v", err)
	}
	_ = process.Wait()
	if _, err := os.Lstat(filepath.Join(file+folderSuffix, socketName)); err != nil {
		t.Errorf("a killed process took its socket away: %v", err)
	}
	if _, err := Dial(file); err != ErrNobody {
		t.Errorf("dialling a dead socket: %v", err)
	}
	publish(t, serve(t, file), `"from the next"`)
	next(t, follow(t, file), `"from the next"`)
}

// A file of somebody in the place of the socket stays, and another place serves.
func TestNoFileIsTakenForASocket(t *testing.T) {
	file := filepath.Join(t.TempDir(), "stocktake.db")
	path := filepath.Join(file+folderSuffix, socketName)
	if err := errors.Join(os.Mkdir(filepath.Dir(path), folderPermission), os.WriteFile(path, []byte("a data file"), 0o600)); err != nil {
		t.Fatal(err)
	}
	s, err := Serve(file, unguarded)
	if err == nil {
		defer s.Close()
	}
	if text, err := os.ReadFile(path); err != nil || string(text) != "a data file" {
		t.Errorf("it holds %q, %v", text, err)
	}
}

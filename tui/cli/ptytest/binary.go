//go:build unix

package ptytest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// Build builds the program into dir and returns the path of the binary.
func Build(dir string) (string, error) {
	binary := filepath.Join(dir, "stocktake")
	if out, err := exec.Command("go", "build", "-o", binary, "stocktake").CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, out)
	}
	return binary, nil
}

// Command is a call of the program with a folder of its own: for its data file,
// for what it writes, and as the user's home, so that no test meets another.
func Command(binary, dir string, args ...string) *exec.Cmd {
	cmd := exec.Command(binary, args...)
	cmd.Dir = dir
	cmd.Env = []string{
		"TERM=xterm-256color", "LANG=C.UTF-8", "PATH=" + os.Getenv("PATH"), "HOME=" + dir, "TMPDIR=" + dir,
		"STOCKTAKE_FILE=" + DataFile(dir),
	}
	return cmd
}

// DataFile is where the commands of a folder keep their data.
func DataFile(dir string) string { return filepath.Join(dir, "stocktake.db") }

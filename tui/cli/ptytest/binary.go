//go:build unix

package ptytest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Build builds the program into dir, with build tags if there are any, and returns the
// path of the binary.
func Build(dir string, tags ...string) (string, error) {
	binary := filepath.Join(dir, "stocktake")
	build := exec.Command("go", "build", "-tags", strings.Join(tags, ","), "-o", binary, "familyhub/stocktake")
	if out, err := build.CombinedOutput(); err != nil {
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
		"STOCKTAKE_FILE=" + DataFile(dir), "XDG_STATE_HOME=" + stateHome(dir),
	}
	return cmd
}

// DataFile is where the commands of a folder keep their data.
func DataFile(dir string) string { return filepath.Join(dir, "stocktake.db") }

// LogFile is where the program that runs in a folder keeps its log of itself.
func LogFile(dir string) string {
	return filepath.Join(stateHome(dir), "stocktake", "stocktake.log")
}

// stateHome is the folder for what programs note about themselves.
func stateHome(dir string) string { return filepath.Join(dir, "state") }

package storetest

import (
	"os/exec"
	"strings"
)

// longest is how many bytes of a text strace writes down: more than any one write has.
const longest = "33554432"

// changing are the calls that change files, and those that say what is durable. A
// question mark stands before what not every processor has.
func changing() string {
	return strings.Join([]string{
		"?open", "?creat", "openat", "close", "pwrite64", "write", "writev", "?pwritev", "?pwritev2",
		"?truncate", "ftruncate", "fallocate", "fdatasync", "fsync", "msync", "?sync_file_range",
		"?rename", "?renameat", "renameat2", "?link", "linkat", "?unlink", "unlinkat", "?mkdir", "mkdirat", "?rmdir",
	}, ",")
}

// Under returns a command that runs another, with its folder, environment and streams,
// under strace, which writes its calls to the file named trace. Each injection makes
// calls fail, or kills the process, as strace's -e inject does: "fsync:error=EIO:when=2".
// It counts for each thread by itself, so the process should stay on one.
func Under(trace string, cmd *exec.Cmd, injections ...string) *exec.Cmd {
	args := []string{"-f", "-y", "-xx", "-s", longest, "-o", trace, "-e", "trace=" + changing(), "-e", "signal=none"}
	for _, i := range injections {
		args = append(args, "-e", "inject="+i)
	}
	args = append(append(args, "--", cmd.Path), cmd.Args[1:]...)
	under := exec.Command("strace", args...)
	under.Dir, under.Env = cmd.Dir, cmd.Env
	under.Stdin, under.Stdout, under.Stderr = cmd.Stdin, cmd.Stdout, cmd.Stderr
	return under
}

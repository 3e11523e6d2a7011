package cli

import (
	"os"
	"os/exec"
	"strings"
)

// editorWords is the program that VISUAL or EDITOR names: a path, which may have spaces
// in it, or a name with what it is called with.
func editorWords(command string) []string {
	whole := strings.Trim(command, `" `)
	if _, err := os.Stat(whole); err == nil {
		return []string{whole}
	}
	return strings.Fields(command)
}

// run runs the editor until it ends, or the program is to.
func (e *editor) run(words []string) error {
	cmd := exec.CommandContext(e.until, words[0], words[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = e.in, e.out, e.out
	return cmd.Run()
}

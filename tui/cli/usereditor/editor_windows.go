package usereditor

import (
	"os"
	"os/exec"
	"strings"

	"familyhub/stocktake/tui/userfile"

	"golang.org/x/sys/windows"
)

// systemEditor is the one that every Windows has.
const systemEditor = "notepad"

// editorWords is the program that VISUAL or EDITOR names: a path, which may have spaces in
// it, or a program with what it is called with, in quotation marks where there are spaces.
func editorWords(command string) []string {
	command = strings.TrimSpace(command)
	whole := userfile.Unquoted(command)
	if _, err := os.Stat(whole); err == nil {
		return []string{whole}
	}
	words, err := windows.DecomposeCommandLine(command)
	if err != nil || len(words) == 0 {
		return []string{command}
	}
	return words
}

// run runs the editor until it ends, or the program is to.
func (e *Editor) run(words []string) error {
	cmd := exec.CommandContext(e.until, words[0], words[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = e.in, e.out, e.out
	return cmd.Run()
}

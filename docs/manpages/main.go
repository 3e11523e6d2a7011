// Manpages writes what packages have besides the program, made of its commands:
//
//	go run ./docs/manpages FOLDER "$(git log -1 --format=%cI)"
//
// FOLDER/man1 gets a page of the manual for each command, FOLDER/completions what completes
// them in bash, zsh, fish and PowerShell. The time is that on the pages: the commit's, so that
// the same commit gives the same bytes.
package main

import (
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"time"

	"familyhub/stocktake/tui/cli"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: manpages FOLDER TIME")
	}
	at, err := time.Parse(time.RFC3339, os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	if err := write(cli.Commands(), os.Args[1], at.UTC()); err != nil {
		log.Fatal(err)
	}
}

func write(root *cobra.Command, folder string, at time.Time) error {
	pages, completions := filepath.Join(folder, "man1"), filepath.Join(folder, "completions")
	if err := errors.Join(os.MkdirAll(pages, 0o755), os.MkdirAll(completions, 0o755)); err != nil {
		return err
	}
	root.DisableAutoGenTag = true
	header := &doc.GenManHeader{Section: "1", Date: &at, Source: "stocktake", Manual: "Workforce self-assessment"}
	if err := doc.GenManTree(root, header, pages); err != nil {
		return fmt.Errorf("the manual: %w", err)
	}
	in := func(name string) string { return filepath.Join(completions, name) }
	return errors.Join(
		root.GenBashCompletionFileV2(in("stocktake.bash"), true),
		root.GenZshCompletionFile(in("_stocktake")),
		root.GenFishCompletionFile(in("stocktake.fish"), true),
		root.GenPowerShellCompletionFileWithDesc(in("stocktake.ps1")),
	)
}

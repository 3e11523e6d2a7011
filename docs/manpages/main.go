// Manpages writes what packages have beside the program, made of its commands:
//
//	go run ./docs/manpages FOLDER
//
// FOLDER/man1 gets a page of the manual for each command, FOLDER/completions what completes
// them in bash, zsh, fish and PowerShell. The day on the pages is that of
// SOURCE_DATE_EPOCH, in seconds since 1970, so that the same commit gives the same bytes.
package main

import (
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"familyhub/stocktake/tui/cli"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: manpages FOLDER")
	}
	if err := write(cli.Commands(), os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func write(root *cobra.Command, folder string) error {
	if os.Getenv("SOURCE_DATE_EPOCH") == "" {
		return errors.New("SOURCE_DATE_EPOCH is not set: it is the day on the pages, such as the commit's")
	}
	pages, completions := filepath.Join(folder, "man1"), filepath.Join(folder, "completions")
	if err := errors.Join(os.MkdirAll(pages, 0o755), os.MkdirAll(completions, 0o755)); err != nil {
		return err
	}
	root.DisableAutoGenTag = true
	header := &doc.GenManHeader{Section: "1", Source: "stocktake", Manual: "Workforce self-assessment"}
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

package main

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/tui/cli"

	"github.com/spf13/cobra"
)

// TestEveryCommandHasAPage writes all of it twice: each command has its page with what
// --help says, the shells get something, and the second time gives the same bytes.
func TestEveryCommandHasAPage(t *testing.T) {
	first, second := written(t), written(t)
	if !maps.Equal(first, second) {
		t.Error("the second time gave other bytes")
	}
	var check func(cmd *cobra.Command)
	check = func(cmd *cobra.Command) {
		name := strings.ReplaceAll(cmd.CommandPath(), " ", "-")
		page := first["man1/"+name+".1"]
		if plain := strings.ReplaceAll(page, `\-`, "-"); !strings.Contains(plain, cmd.Short) || !strings.Contains(page, "2026") {
			t.Errorf("the page of %q is without %q or its year:\n%s", cmd.CommandPath(), cmd.Short, page)
		}
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() {
				check(c)
			}
		}
	}
	check(cli.Commands())
	for _, shell := range []string{"stocktake.bash", "_stocktake", "stocktake.fish", "stocktake.ps1"} {
		if !strings.Contains(first["completions/"+shell], "stocktake") {
			t.Errorf("there is nothing in completions/%s", shell)
		}
	}
	if got := slices.Sorted(maps.Keys(first)); len(got) < 30 {
		t.Errorf("only %q were written", got)
	}
}

// written is what stands in the files, by their paths with slashes.
func written(t *testing.T) map[string]string {
	t.Helper()
	folder := t.TempDir()
	if err := write(cli.Commands(), folder, time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)); err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, path := range must(filepath.Glob(filepath.Join(folder, "*", "*"))) {
		name := must(filepath.Rel(folder, path))
		files[filepath.ToSlash(name)] = string(must(os.ReadFile(path)))
	}
	return files
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

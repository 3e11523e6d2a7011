package cli_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"familyhub/stocktake/tui/cli"
)

var (
	// shownCall is a call of the program on a page: between backquotes, or at the beginning of an indented line.
	shownCall = regexp.MustCompile("`stocktake ([^`]+)`|(?m)^    stocktake ([a-z-][^#\n]*)")
	shownFlag = regexp.MustCompile(`(?:^|[\s\[(])--([a-z-]+)`)
)

// TestThePagesNameCommandsThatThereAre: each command that a page of docs/ or the README shows is one,
// and has the options that it is shown with.
func TestThePagesNameCommandsThatThereAre(t *testing.T) {
	pages, err := filepath.Glob("../../docs/*.md")
	if err != nil || len(pages) < 10 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	calls := 0
	for _, page := range append(pages, "../../README.md") {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range shownCall.FindAllStringSubmatch(string(text), -1) {
			calls++
			call, _, _ := strings.Cut(strings.TrimSpace(m[1]+m[2]), "  ") // what it does stands behind
			cmd, rest, err := cli.Commands().Find(strings.Fields(call))
			if err != nil || cmd.HasSubCommands() && len(rest) > 0 && regexp.MustCompile(`^[a-z]+$`).MatchString(rest[0]) {
				t.Errorf("%s: there is no command stocktake %s", page, call)
				continue
			}
			for _, name := range shownFlag.FindAllStringSubmatch(call, -1) {
				if cmd.Flags().Lookup(name[1]) == nil && cmd.InheritedFlags().Lookup(name[1]) == nil {
					t.Errorf("%s: %s has no option --%s (stocktake %s)", page, cmd.CommandPath(), name[1], call)
				}
			}
		}
	}
	if calls < 50 {
		t.Errorf("only %d calls were found", calls)
	}
}

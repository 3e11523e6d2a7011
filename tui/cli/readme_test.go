package cli_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

var (
	section  = regexp.MustCompile(`(?m)^### (.+)$`)
	sqlBlock = regexp.MustCompile("(?s)```sql\n(.*?)```")
)

// readmeSQL is the SQL under a heading of the README, block by block: to load a file
// first, and then a query.
func readmeSQL(t *testing.T, heading string) (load, query string) {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(string(readme), "\r\n", "\n")
	for _, at := range section.FindAllStringSubmatchIndex(text, -1) {
		if text[at[2]:at[3]] != heading {
			continue
		}
		under, _, _ := strings.Cut(text[at[1]:], "\n## ")
		under, _, _ = strings.Cut(under, "\n### ")
		blocks := sqlBlock.FindAllStringSubmatch(under, -1)
		if len(blocks) != 2 {
			t.Fatalf("under %q the README has %d blocks of SQL, not 2", heading, len(blocks))
		}
		return blocks[0][1], blocks[1][1]
	}
	t.Fatalf("the README has no heading %q", heading)
	return "", ""
}

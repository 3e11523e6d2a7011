package cli_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

var (
	section  = regexp.MustCompile(`(?m)^## (.+)$`)
	sqlBlock = regexp.MustCompile("(?s)```sql\n(.*?)```")
)

// docsSQL is the SQL under a heading of docs/analysis.md: to load a file first, and then a
// query.
func docsSQL(t *testing.T, heading string) (load, query string) {
	t.Helper()
	blocks := docsBlocks(t, heading)
	if len(blocks) != 2 {
		t.Fatalf("under %q the page has %d blocks of SQL, not 2", heading, len(blocks))
	}
	return blocks[0], blocks[1]
}

// docsBlocks is the SQL under a heading of docs/analysis.md, block by block.
func docsBlocks(t *testing.T, heading string) (blocks []string) {
	t.Helper()
	page, err := os.ReadFile("../../docs/analysis.md")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(string(page), "\r\n", "\n")
	for _, at := range section.FindAllStringSubmatchIndex(text, -1) {
		if text[at[2]:at[3]] != heading {
			continue
		}
		under, _, _ := strings.Cut(text[at[1]:], "\n## ")
		for _, m := range sqlBlock.FindAllStringSubmatch(under, -1) {
			blocks = append(blocks, m[1])
		}
		return blocks
	}
	t.Fatalf("the page has no heading %q", heading)
	return nil
}

package cli_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// mostREADME is how long the README may be, in bytes: somebody new reads it before the
// first start.
const mostREADME = 9 << 10

var (
	pageLink    = regexp.MustCompile(`\]\(([^)#\s]*)(#[^)\s]*)?\)`)
	pageHeading = regexp.MustCompile(`(?m)^#+ (.+)$`)
	notInAnchor = regexp.MustCompile(`[^\p{L}\p{N} _-]`)
)

// anchor is what a heading is called in a link.
func anchor(heading string) string {
	return "#" + strings.ReplaceAll(notInAnchor.ReplaceAllString(strings.ToLower(heading), ""), " ", "-")
}

func TestEveryLinkOfTheDocsLeadsSomewhere(t *testing.T) {
	const root = "../.."
	pages, err := filepath.Glob(filepath.Join(root, "docs", "*.md"))
	if err != nil || len(pages) < 10 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	pages = append(pages, filepath.Join(root, "README.md"), filepath.Join(root, "framework", "FORMAT.md"))
	read := func(path string) string {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Error(err)
		}
		return string(text)
	}
	linked := map[string]bool{}
	for _, page := range pages {
		text := read(page)
		for _, link := range pageLink.FindAllStringSubmatch(text, -1) {
			if strings.Contains(link[1], "://") {
				continue
			}
			target := filepath.Join(filepath.Dir(page), link[1])
			if link[1] == "" {
				target = page
			}
			linked[target] = true
			if _, err := os.Stat(target); err != nil {
				t.Errorf("%s links to %s, which is not there", page, link[1])
				continue
			}
			if link[2] == "" {
				continue
			}
			found := false
			for _, heading := range pageHeading.FindAllStringSubmatch(read(target), -1) {
				found = found || anchor(heading[1]) == link[2]
			}
			if !found {
				t.Errorf("%s links to %s%s, and there is no such heading", page, link[1], link[2])
			}
		}
	}
	for _, page := range pages {
		if !linked[page] && filepath.Base(page) != "README.md" {
			t.Errorf("no page links to %s", page)
		}
	}
	if length := len(read(filepath.Join(root, "README.md"))); length > mostREADME {
		t.Errorf("README.md has %d bytes; at most %d are read by somebody new", length, mostREADME)
	}
}

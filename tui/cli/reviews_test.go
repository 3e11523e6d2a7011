//go:build unix

package cli_test

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestAReviewIsChosen: the report of any review by its day, its number or its id, in every format, under a
// name of its own; the latest unless one is asked for, and a sentence where there is no such review.
func TestAReviewIsChosen(t *testing.T) {
	t.Parallel()
	file := filepath.Join(years(t), "sessions.db")
	first := []string{"export", "firstofyears", "-o", "-"}
	for asked, day := range map[string]string{
		"": "14 December 2026", "2026-06-12": "12 June 2026", "12/6/2026": "12 June 2026", "2": "14 September 2026", "rv2": "14 September 2026",
	} {
		for _, format := range []string{"md", "txt", "html"} {
			args := append(first, "--for", "review", "--format", format)
			if asked != "" {
				args = append(args, "--review", asked)
			}
			if got := run(file, args...); got.status != 0 || !strings.Contains(strings.ToLower(got.out), strings.ToLower("Review of "+day)) {
				t.Errorf("--review %q as %s: %v\n%s", asked, format, got.errors, got.out)
			}
		}
	}
	chosen := filepath.Join(t.TempDir(), "lists") + "/"
	if got := run(file, "export", "firstofyears", "--review", "1", "-o", chosen); got.status != 0 || !strings.HasSuffix(strings.TrimSpace(got.out), "-review-2026-06-12.docx") {
		t.Errorf("--review alone, into a folder: %v\n%s", got.errors, got.out)
	}
	for _, wrong := range []struct {
		args []string
		says string
	}{
		{append(first, "--review", "2026-06-13"), `there is no review "2026-06-13"; there are 1 of 12 June 2026, 2 of 14 September 2026, 3 of 14 December 2026`},
		{append(first, "--review", "4"), `there is no review "4"`},
		{append(first, "--review", "1", "--for", "board"), "leave it or --for board out"},
		{append(first, "--review", "1", "--plan"), "leave it or --plan out"},
		{[]string{"export", "--all", "--review", "1"}, "--review is of one session"},
		{[]string{"export", "followup2026", "-o", "-", "--review", "1"}, "the plan has not been reviewed yet"},
	} {
		if got := run(file, wrong.args...); got.status == 0 || !strings.Contains(got.errors, wrong.says) {
			t.Errorf("%v: got %v, want %q", wrong.args, got.errors, wrong.says)
		}
	}
}

package report_test

import (
	"bytes"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
)

func TestFollowable(t *testing.T) {
	for address, want := range map[string]bool{
		"https://example.org/small_guide":  true,
		"http://example.org:8080/a?b=c#d":  true,
		"https://example.org/ŵyn":          true,
		"HTTPS://example.org":              true,
		"https://[2001:db8::1]/":           true,
		"https://":                         false,
		"https://:80/":                     false,
		"https:///path":                    false,
		"http:example.org":                 false,
		"example.org":                      false,
		"ftp://example.org":                false,
		"javascript:alert(1)":              false,
		"file:///etc/hosts":                false,
		"https://exa mple.org":             false,
		"https://example.org/<b>":          false,
		`https://example.org\@other.org`:   false,
		"https://example.org/%zz":          false,
		"https://example.org/\nLocation: ": false,
		"//example.org":                    false,
		"https://[example.org":             false,
		"https://example.org/\"onclick":    false,
		"":                                 false,
		"https://example.org/" + strings.Repeat("a", 2000): false,
	} {
		if got := report.Followable(address); got != want {
			t.Errorf("%.60q: %t, want %t", address, got, want)
		}
	}
}

// An address without a host is words in Markdown, as everywhere.
func TestMarkdownLinksWhatCanBeFollowed(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/guide": "<https://example.org/guide>",
		"https://":                  "https://",
	} {
		fw := *framework.Builtin()
		fw.Source.Link = address
		s := begin(t, model.Group, model.Details{Title: "With a link"}, &fw).h.Session()
		text := string(written(t, func(b *bytes.Buffer) error { return summaryMarkdown(b, s, report.Options{}) }))
		if !strings.Contains(text, want) || strings.Contains(text, "<https://>") {
			t.Errorf("%s is not written as %s:\n%s", address, want, text)
		}
	}
}

package report

import (
	"net/url"
	"strings"
)

// longestLink is how many bytes of an address Word follows.
const longestLink = 2000

// Followable reports whether every format can take an address as a link: one of the web,
// http or https. What looks like another stays words: one that is malformed would make Word
// offer to repair the document, or end the link early in Markdown.
func Followable(address string) bool {
	if len(address) > longestLink || strings.ContainsAny(address, " <>\\\"{}|^`") {
		return false
	}
	u, err := url.Parse(address)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Hostname() != ""
}

package framework

import (
	"strings"

	"familyhub/stocktake/model/text"
)

// nearest is the name that a person most likely meant, or empty where none is near.
// It sees through case, hyphens and spaces, and through a slip or two of the fingers.
func nearest(written string, names []string) string {
	const longest = 40
	if len(written) > longest {
		return ""
	}
	plain := strings.NewReplacer("-", "_", " ", "_", "“", "", "”", "", "‘", "", "’", "").Replace(strings.ToLower(written))
	best, found := 3, ""
	for _, name := range names {
		if len(name) > longest {
			continue
		}
		if d := text.Distance(plain, strings.ReplaceAll(name, "-", "_")); d < best && 5*d <= 2*len(name) {
			best, found = d, name
		}
	}
	return found
}

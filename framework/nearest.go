package framework

import (
	"strings"

	"familyhub/stocktake/model/text"
)

// shortestBeginning is how much of a name has to be there.
const shortestBeginning = 4

// nearest is the name that a person most likely meant, or empty where none is near.
// It sees through case, hyphens and spaces, through a slip or two of the fingers, and knows a name
// by its beginning, such as "lang", where that is of one name only.
func nearest(written string, names []string) string {
	const longest = 40
	if len(written) > longest {
		return ""
	}
	plain := strings.NewReplacer("-", "_", " ", "_", "“", "", "”", "", "‘", "", "’", "").Replace(strings.ToLower(written))
	best, found, begun := 3, "", 0
	for _, name := range names {
		if len(plain) >= shortestBeginning && strings.HasPrefix(name, plain) {
			begun++
			found = name
		}
	}
	if begun == 1 {
		return found
	}
	found = ""
	for _, name := range names {
		if len(name) > longest {
			continue
		}
		if d := text.Distance(plain, strings.ReplaceAll(name, "-", "_"), best-1); d < best && 5*d <= 2*len(name) {
			best, found = d, name
		}
	}
	return found
}

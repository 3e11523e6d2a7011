package framework

import "strings"

// nearest is the name that a person most likely meant, or empty where none is near.
// It sees through case, hyphens and spaces, and through a slip or two of the fingers.
func nearest(written string, names []string) string {
	const longest = 40
	if len(written) > longest {
		return ""
	}
	plain := strings.NewReplacer("-", "_", " ", "_").Replace(strings.ToLower(written))
	best, found := 3, ""
	for _, name := range names {
		if len(name) > longest {
			continue
		}
		if d := distance(plain, strings.ReplaceAll(name, "-", "_")); d < best && 5*d <= 2*len(name) {
			best, found = d, name
		}
	}
	return found
}

// distance counts the single bytes to insert, remove or replace that turn a into b
// (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diagonal+cost)
		}
	}
	return row[len(b)]
}
